import type { Situation } from '../core/situation.ts';
import type { DatedNote } from '../core/situation-records.ts';
import { sharedWord } from '../core/situation-text.ts';
import { thresholds } from './thresholds.ts';

/** A word of the user's notes that was not clear and keeps coming back; the notes newest first. */
export interface ReturningTerm {
  term: string;
  notes: readonly DatedNote[];
}

/** What a note marks as a term by how it is written: in quotes, in capitals, in katakana. */
const marked = [
  /[“”„«‹"「『]\s?([^“”„«»‹›"「」『』]{3,40}?)\s?[”“»›"」』]/gu,
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&]{2,6})(?![\p{L}\p{N}])/gu,
  /([\p{sc=Katakana}ー]{4,})/gu,
];
/** "IFRS?", "what is “transfer pricing”?", "リバースチャージとは？" */
const asks = /^[”“"»』」’]?\s?(?:とは|って何|は何)?[?？]/u;
const everyday = new Set(
  'CEO CFO CTO COO CIO PDF FAQ FYI ASAP TBD TODO ETA EOD OOO EUR USD GBP USA KPI OKR NDA'.split(' '),
);
const words = /\p{L}+/gu;
/** A single word that is no everyday one, as German builds them. */
const long = 12;

/** Two plain words side by side, or one long one: without a mark of its own a term only where it was not understood. */
function plainTerms(text: string, isCueWord: (word: string) => boolean): readonly string[] {
  const found: string[] = [];
  const all = [...text.matchAll(words)];
  for (const [at, match] of all.entries()) {
    const [word] = match;
    if (isCueWord(word.toLocaleLowerCase('en'))) continue;
    if (word.length >= long) found.push(word);
    const next = all[at + 1];
    const isBeside = next && next.index === match.index + word.length + 1 && text[next.index - 1] === ' ';
    // A capital inside a sentence may be somebody's name.
    const isPlain = (each: RegExpExecArray) =>
      each[0].length >= 5 && (/^\p{Ll}/u.test(each[0]) || each.index === 0);
    if (isBeside && isPlain(match) && isPlain(next) && !isCueWord(next[0].toLocaleLowerCase('en')))
      found.push(`${word} ${next[0]}`);
  }
  return found;
}

/** What a note leaves unclear: what it marks and asks about, or speaks of while it says that it was not understood. */
function unclearIn({ text }: DatedNote, { cues }: Situation): readonly string[] {
  const isLost = cues.has('gap', text);
  const found = marked
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter((match) => isLost || asks.test(text.slice(match.index + match[0].length)))
    .map(([, term = '']) => term)
    .filter((term) => !everyday.has(term));
  return isLost ? [...found, ...plainTerms(text, (word) => cues.isWord('gap', word))] : found;
}

const edged = (term: string): RegExp => {
  const plain = term.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return /^[\p{sc=Latin}\p{N}]/u.test(term)
    ? new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'iu')
    : new RegExp(plain, 'u');
};

/** The first term, by its newest note, that stands in three notes of different days and is no goal or work yet. */
export function returningTerm(situation: Situation): ReturningTerm | null {
  const { notes, goals, deliveries, lend } = situation;
  const open = notes.filter(({ age, flags }) => age <= thresholds.termSpan && flags.length === 0);
  const isKnown = (term: string): boolean =>
    [...goals.map(({ text }) => text), ...deliveries.map(({ name }) => name)].some(
      (text) => edged(term).test(text) || sharedWord(text, term) !== null,
    );
  for (const term of new Set(open.flatMap((note) => unclearIn(note, situation)))) {
    if (lend.text(term) === null || isKnown(term)) continue;
    const pattern = edged(term);
    const holding = open.filter(({ text }) => pattern.test(text));
    const days = new Set(holding.map(({ day }) => day));
    const [last] = holding;
    if (last && days.size >= thresholds.termNotes && last.age <= thresholds.termFresh)
      return { term, notes: holding };
  }
  return null;
}
