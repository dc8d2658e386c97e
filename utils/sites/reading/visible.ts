/**
 * True when an element is rendered. Works with a layout (browsers: `checkVisibility`, which needs no reflow)
 * and without one (saved markup in tests: attributes and inline styles of the element and what it lies in).
 */
export function isVisible(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each.hasAttribute('hidden')) return false;
    const style = each.getAttribute('style');
    if (style !== null && /(?:display:\s*none|visibility:\s*hidden)/i.test(style.slice(0, 1000)))
      return false;
  }
  return typeof element.checkVisibility === 'function'
    ? element.checkVisibility({ visibilityProperty: true })
    : true;
}

/** The first match that is rendered: sites leave old dialogs and views hidden in the document. */
export function firstVisible(root: ParentNode, css: string): Element | null {
  // Most often there is none: the one question that costs least is put first.
  if (root.querySelector(css) === null) return null;
  let tried = 0;
  for (const element of root.querySelectorAll(css)) {
    if (isVisible(element)) return element;
    if (++tried >= 50) break;
  }
  return null;
}
