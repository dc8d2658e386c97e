import { browser } from './browser.ts';

/** More than this is no passage somebody wants to keep as a note. */
const longest = 4000;

/** Runs in the page, by itself: what is marked there, '' where nothing is or where a frame inside has the focus. */
function markedHere(most: number): string {
  const field = document.activeElement;
  if (field?.localName === 'iframe' || field?.localName === 'frame') return '';
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(?:text|search|email|url)$/.test(field.type));
  const inField = isText ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
  return (inField || (getSelection()?.toString() ?? '')).trim().slice(0, most);
}

const texts = (results: readonly { result?: unknown }[]): string[] =>
  results.flatMap(({ result }) => (typeof result === 'string' && result !== '' ? [result] : []));

/**
 * The text the user has marked on the page of a tab, also in its frames; '' for none. To be called for a click only:
 * without a grant the browser lets it happen where the user pressed the toolbar button.
 * @throws when the page may not be looked at.
 */
export async function readSelection(tabId: number): Promise<string> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: markedHere,
    args: [longest],
  });
  return texts(results)[0] ?? '';
}

/**
 * How the page of a tab is built, without a word of it: see utils/sites/diagnostic.
 * @throws when the page may not be looked at.
 */
export async function readOutline(tabId: number): Promise<string> {
  const files = ['content-scripts/outline.js'];
  const [outline] = texts(await browser.scripting.executeScript({ target: { tabId }, files }));
  if (outline === undefined) throw new Error('no outline came back');
  return outline;
}
