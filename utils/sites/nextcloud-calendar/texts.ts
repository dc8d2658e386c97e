import type { WhenContext } from '../../core/time-text/when.ts';
import { readWhen } from '../../core/time-text/when.ts';
import { answerIn, saysOrganizer } from '../reading/answer-words.ts';
import { valueIn } from '../reading/field.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $all, type Selector } from '../selector.ts';
import type { Guests } from './guests.ts';
import { open } from './page.ts';

interface Texts {
  location: string;
  description: string;
  /** There are words of which nobody knows which of the two they are. */
  isUnknown: boolean;
}

const isMarked = (row: Element, mark: Selector): boolean =>
  row.matches(mark.css) || row.querySelector(mark.css) !== null;

/**
 * Place and description: each by its mark, and one beside the other, which has its own. Where neither is marked they can
 * be told in two ways, and are not said.
 */
export function textsIn(root: Element): Texts {
  const rows = $all(root, open.texts, 6).filter((row) => wordsIn(row) !== '');
  const marked = rows.find((row) => isMarked(row, open.place));
  const described = rows.find((row) => row !== marked && isMarked(row, open.description));
  const [other, more] = rows.filter((row) => row !== marked && row !== described);
  const left = more ? undefined : other;
  const place = marked ?? (described && left);
  const text = described ?? (marked && left);
  const isUnknown = rows.some((row) => row !== place && row !== text);
  return { location: wordsIn(place), description: wordsIn(text), isUnknown };
}

const wordsIn = (row: Element | undefined): string => (row ? valueIn(row) || visibleText(row) : '');
/** Where no part has a name: what stands before the guests and is neither title nor time is a place or a description. */
export function hasOtherWords(
  root: Element,
  title: string,
  { attendees }: Guests,
  context: WhenContext,
): boolean {
  const [guest] = $all(root, open.titled, 1);
  const known = new Set([title, ...attendees.map(({ name }) => name)]);
  return $all(root, open.anything, 400).some((each) => {
    const text = each.childElementCount === 0 ? textOf(each, 200) : '';
    const isBefore = !guest || (each.compareDocumentPosition(guest) & 4) > 0;
    const isOwn = text !== '' && isBefore && !known.has(text) && !each.closest(open.controls.css);
    return isOwn && answerIn(text) === null && !saysOrganizer(text) && readWhen(text, context) === null;
  });
}
