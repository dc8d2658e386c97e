import type { Steps } from './steps.ts';

/**
 * The first elements of a page that answer one of several questions, in the order of the page. A question at a time:
 * the browser walks the whole page for each, and for all of them at once it takes longer than a turn has.
 */
export function* inOrder(document: Document, questions: readonly string[], most: number): Steps<Element[]> {
  const found = new Set<Element>();
  for (const css of questions) {
    for (const element of [...document.querySelectorAll(css)].slice(0, most)) found.add(element);
    yield;
  }
  const isBefore = (one: Element, other: Element) => (one.compareDocumentPosition(other) & 4 ? -1 : 1);
  return [...found].sort(isBefore).slice(0, most);
}
