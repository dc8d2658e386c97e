import { saysCancelled } from '../reading/cancelled-words.ts';
import type { Outline } from './outline.ts';
import type { Row } from './rows.ts';
import { inDocument, isElsewhere } from './said-twice.ts';
import type { Steps } from './steps.ts';
import { type Candidate, candidates, isNamedTitle, upTo } from './title-candidates.ts';
import { figures, isDate, isProduct, plain, usable } from './title-shapes.ts';

export interface FoundTitle {
  text: string;
  /** Said a second time: by the document's title, a chip, a label. */
  confirmed: boolean;
  /** Said outside of what is open as well: its chip or its row. */
  elsewhere: boolean;
  /** The name of the mailbox it stands in: nothing else was there. */
  isProduct: boolean;
  at: Element | null;
}

/** A label of a title behind which nothing stands. */
const isEmptyTitle = ({ kinds, parts }: Row): boolean =>
  kinds.size === 1 && kinds.has('title') && parts.length === 0;

/** Texts of a part that may be its title and are no value of another row. */
function* possible(
  surface: Element,
  rows: readonly Row[],
  outline: Outline,
  before: Element | null,
  lang: string | null,
): Steps<Candidate[]> {
  const values = rows
    .filter(({ kinds }) => !kinds.has('subject') && !kinds.has('title'))
    .flatMap(({ parts }) => parts);
  const isValue = (at: Element) =>
    values.some(
      (part) => typeof part !== 'string' && part.contains(at) && part !== at.parentElement?.closest('body'),
    );
  // A title that is labelled and lost is not the sentence above it.
  if (before && rows.some(isEmptyTitle)) return [];
  const all = candidates(surface, rows, outline, before).map((each) => upTo(before, each, outline));
  yield;
  return all.filter(
    ({ text, at }) =>
      (usable(text) || saysCancelled(text)) &&
      !(before && (figures.test(text) || isDate(text, lang))) &&
      !isValue(at),
  );
}

/** True where two places that do not hold each other say the same. */
const saysSame = (one: Candidate, other: Candidate): boolean =>
  one.at !== other.at &&
  !one.at.contains(other.at) &&
  !other.at.contains(one.at) &&
  plain(one.text) === plain(other.text);

/** The title of what is open; null where nothing is one. @param before the time of an event; null for a mail. */
export function* readTitle(
  surface: Element,
  rows: readonly Row[],
  outline: Outline,
  before: Element | null,
  lang: string | null = null,
): Steps<FoundTitle | null> {
  const list = yield* possible(surface, rows, outline, before, lang);
  const best = list.find((each) => !isProduct(each.text, outline)) ?? list[0];
  if (!best) return null;
  const text = best.text.trim();
  yield;
  const elsewhere = yield* isElsewhere(text, best.at, surface, outline);
  const twice = list.some((each) => saysSame(each, { ...best, text }));
  return {
    ...{ text, at: best.at, elsewhere },
    confirmed: twice || elsewhere || inDocument(text, outline),
    isProduct: isProduct(text, outline),
  };
}

const bold = /^(?:strong|b|h[1-6])$/u;
const mostLayers = 4;

/**
 * What stands out right before somebody who writes, nearer than a title that is said once: above a list of folders
 * stands the name of the product. null where nothing does.
 */
export function titleNear(
  writer: Element,
  title: FoundTitle,
  surface: Element,
  outline: Outline,
): FoundTitle | null {
  const isUnsure = title.isProduct || !title.confirmed;
  const standsOut = (each: Element) =>
    (isNamedTitle(each, outline) || (isUnsure && bold.test(each.localName))) &&
    !outline.holds(each, writer) &&
    (each.compareDocumentPosition(writer) & 4) > 0 &&
    usable(outline.text(each)) &&
    !figures.test(outline.text(each));
  let holder = writer.parentElement;
  for (let up = 0; holder && up < mostLayers && holder !== surface; up++, holder = holder.parentElement) {
    if (!title.at || outline.holds(holder, title.at)) return null;
    const at = outline.within(holder).find(standsOut);
    if (at) return { text: outline.text(at), at, confirmed: false, elsewhere: false, isProduct: false };
  }
  return null;
}
