import type { Outline } from './outline.ts';
import type { Steps } from './steps.ts';
import { plain } from './title-shapes.ts';

/** True where the title of the document has the words as well. */
export const inDocument = (text: string, { document }: Outline): boolean =>
  plain(text).length >= 3 && plain(document.title.slice(0, 500)).includes(plain(text));

interface Said {
  /** By how long they are: two texts of very different length are not one. */
  texts: Map<number, Element[]>;
  labels: { words: string; element: Element }[];
  /** Who bears certain words. */
  bearers: Map<string, readonly Element[]>;
}

const longestTitle = 310;
const spoken = new WeakMap<Outline, Said>();

/** What each element of a page says, gone through once for all parts of it. */
function* saidOn(outline: Outline): Steps<Said> {
  const known = spoken.get(outline);
  if (known) return known;
  const said: Said = { texts: new Map(), labels: [], bearers: new Map() };
  for (const [index, element] of outline.elements.entries()) {
    const { length } = outline.text(element);
    const same = said.texts.get(length);
    if (same) same.push(element);
    else if (length > 0 && length <= longestTitle) said.texts.set(length, [element]);
    const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
    if (label !== '') said.labels.push({ words: plain(label.slice(0, 400)), element });
    if (index % 100 === 99) yield;
  }
  spoken.set(outline, said);
  return said;
}

/** Elements that bear certain words as their text or in their label. */
function* bearersOf(wanted: string, outline: Outline): Steps<readonly Element[]> {
  const { texts, labels, bearers } = yield* saidOn(outline);
  const known = bearers.get(wanted);
  if (known) return known;
  const found: Element[] = [];
  for (let length = wanted.length - 10; length <= wanted.length + 10; length++) {
    const same = texts.get(length) ?? [];
    for (const element of same) if (plain(outline.text(element)) === wanted) found.push(element);
    if (same.length > 50) yield;
  }
  for (const { words, element } of labels) if (words.includes(wanted)) found.push(element);
  bearers.set(wanted, found);
  return found;
}

/** True where another element of the page bears the same words. */
export function* isElsewhere(text: string, at: Element, surface: Element, outline: Outline): Steps<boolean> {
  const wanted = plain(text);
  if (wanted.length < 3) return false;
  const bearers = yield* bearersOf(wanted, outline);
  return bearers.some(
    (element) =>
      !outline.holds(surface, element) && !outline.holds(element, at) && !outline.holds(at, element),
  );
}
