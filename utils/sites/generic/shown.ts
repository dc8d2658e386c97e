// Navigation and menus hold words that look like labels; logs and feeds hold many small times and people.
const neverNames =
  /^(?:script|style|template|noscript|head|textarea|select|nav|datalist|video|audio|canvas)$/u;
const neverRoles = /^(?:navigation|menu|menubar|log|feed|banner|contentinfo|tablist)$/u;
const hiddenClass = /(?:^|\s)(?:ng-hide|d-none|hidden|is-hidden|hide|x-hidden|display-none)(?:\s|$)/u;
const hiddenStyle = /(?:display:\s*none|visibility:\s*hidden)/iu;

/** One question after the other: a selector of all of them takes the browser many times as long. */
const isSkipped = (element: Element): boolean =>
  neverNames.test(element.localName) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  neverRoles.test(element.getAttribute('role') ?? '') ||
  (element.localName === 'dialog' && !element.hasAttribute('open')) ||
  (element.parentElement?.localName === 'details' &&
    element.localName !== 'summary' &&
    !element.parentElement.hasAttribute('open'));

/** True for an element that is drawn and holds something of its own: no menu, no feed, no field of text. */
export function isShown(element: Element): boolean {
  if (isSkipped(element) || hiddenClass.test((element.getAttribute('class') ?? '').slice(0, 500)))
    return false;
  if (hiddenStyle.test((element.getAttribute('style') ?? '').slice(0, 1000))) return false;
  return typeof element.checkVisibility !== 'function' || isDrawn(element);
}

// An element whose box has no size of its own ("display: contents") is drawn by what is in it.
const isDrawn = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) ||
  element.localName === 'slot' ||
  /display:\s*contents/iu.test(element.getAttribute('style') ?? '');
