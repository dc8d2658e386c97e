import { browser } from './browser.ts';

/** `none`: nothing is open for writing. `several`: more than one is, and the user is in none of them. */
export type Put = 'put' | 'none' | 'several' | 'refused';

/**
 * Runs in the page, by itself: puts a text in front of what stands in the one field that is open, as if typed, so that
 * the page hears of it and can take it back. An editor that writes its own text back over it gets the text as pasted,
 * which is how such editors take text from outside. Presses nothing, and touches no other field.
 * @param host where the user was when they asked
 */
export async function putHere(host: string, selectors: readonly string[], text: string): Promise<Put> {
  if (location.host !== host) return 'none';
  /** Of a rich editor the part of its frame that is written in, which has an HTMLElement of its own. */
  const within = (element: Element): HTMLElement | null => {
    if (!(element instanceof HTMLIFrameElement)) return element instanceof HTMLElement ? element : null;
    const body = element.contentDocument?.body ?? null;
    return body?.isContentEditable
      ? body
      : (body?.querySelector<HTMLElement>('[contenteditable=true]') ?? body);
  };
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
  const block = before.trim() === '' ? text : `${text}\n\n`;
  /** What an editor makes of the lines is its own; that it holds the words shows that it took them. */
  const isThere = (): boolean =>
    written() !== before && written().replaceAll(/\s/gu, '').includes(text.replaceAll(/\s/gu, ''));
  /** Until the page has had its turns: some write their own text back over what they did not type. */
  const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done, 80));
  function toStart(target: HTMLElement): void {
    target.focus();
    if (target instanceof HTMLTextAreaElement) target.setSelectionRange(0, 0);
    else page.getSelection()?.collapse(target, 0);
  }
  toStart(field);
  if (!page.execCommand?.('insertText', false, block) || written() === before) {
    // A browser without that command: the same text, and the event by which a page hears of typing.
    if (field instanceof HTMLTextAreaElement) field.setRangeText(block, 0, 0, 'end');
    else field.prepend(page.createTextNode(block));
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: block }));
  }
  await settled();
  if (isThere()) return 'put';
  if (written() !== before) return 'refused';
  toStart(field);
  await settled();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', block);
  // Firefox fills the clipboard of such an event from a type and a text of its own.
  const said = { dataType: 'text/plain', data: block };
  const bubbling = { bubbles: true, cancelable: true, composed: true };
  const paste = new ClipboardEvent('paste', { ...bubbling, clipboardData, ...said });
  if (field.dispatchEvent(paste)) return 'refused';
  await settled();
  return isThere() ? 'put' : 'refused';
}

/** The host a tab shows; null for a page that may not be looked at, which the browser does not name. */
export async function hostOfTab(tabId: number): Promise<string | null> {
  const { url } = await browser.tabs.get(tabId);
  return url && /^https?:/u.test(url) ? new URL(url).host : null;
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
