/**
 * True where the page has a script whose address holds certain words. The browser keeps the list of scripts: who asks
 * next for another one costs no second walk of the page.
 */
export function hasScript(document: Document, words: string): boolean {
  for (const script of document.scripts) if (script.getAttribute('src')?.includes(words)) return true;
  return false;
}
