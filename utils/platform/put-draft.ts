import { browser } from './browser.ts';

/** `none`: nothing is open for writing. `several`: more than one is, and the user is in none of them. */
export type Put = 'put' | 'none' | 'several' | 'refused';

/**
 * Runs in the page, by itself: puts a text in front of what stands in the one field that is open, as if typed, so that
 * the page hears of it and can take it back. Presses nothing, and touches no other field.
 * @param host where the user was when they asked
 */
export function putHere(host: string, selectors: readonly string[], text: string): Put {
  if (location.host !== host) return 'none';
  /** Of a rich editor the body of its frame, which has an HTMLElement of its own. */
  const within = (element: Element): HTMLElement | null =>
    element instanceof HTMLIFrameElement
      ? (element.contentDocument?.body ?? null)
      : element instanceof HTMLElement
        ? element
        : null;
  const isShown = (element: Element): boolean =>
    element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
  const found = [...document.querySelectorAll(selectors.join(','))].filter(isShown);
  // One inside another is one field.
  const open = found.filter((each) => !found.some((other) => other !== each && other.contains(each)));
  const { activeElement } = document;
  const isMine = (each: Element): boolean =>
    activeElement !== null &&
    (each.contains(activeElement) || (each.closest('[role=dialog], form')?.contains(activeElement) ?? false));
  const [chosen = open.length === 1 ? open[0] : undefined] = open.filter(isMine);
  const field = chosen && within(chosen);
  if (!field) return open.length > 1 ? 'several' : 'none';
  const page = field.ownerDocument;
  const written = (): string => ('value' in field ? String(field.value) : (field.textContent ?? ''));
  const before = written();
  field.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(0, 0);
  else page.getSelection()?.collapse(field, 0);
  const block = before.trim() === '' ? text : `${text}\n\n`;
  if (page.execCommand?.('insertText', false, block) && written() !== before) return 'put';
  // A browser without that command: the same text, and the event by which a page hears of typing.
  if (field instanceof HTMLTextAreaElement) field.setRangeText(block, 0, 0, 'end');
  else field.prepend(page.createTextNode(block));
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: block }));
  return written() === before ? 'refused' : 'put';
}

/**
 * Puts a text into what is open for writing on the page of a tab. To be called for a click of the user only.
 * @param fields selectors of the one field, as the site's own
 * @throws when the page may not be looked at.
 */
export async function putDraft(
  tabId: number,
  host: string,
  fields: readonly string[],
  text: string,
): Promise<Put> {
  if (fields.length === 0) return 'none';
  const [first] = await browser.scripting.executeScript({
    target: { tabId },
    func: putHere,
    args: [host, fields, text],
  });
  const put = first?.result;
  return put === 'put' || put === 'several' || put === 'refused' ? put : 'none';
}
