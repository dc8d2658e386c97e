import type { Cue, Cues } from './situation-cues.ts';
import { clip, excerpt, mayName, namesReader, tidy } from './situation-text.ts';

interface LentNote {
  text: string;
  flags: readonly string[];
}

/** Decides which words of the journal may stand in a prompt. Returns null where none may; the date may still be said. */
export interface Lender {
  /** A short text of the user as a whole (a promise, a topic, the name of a piece of work), clipped. */
  text(text: string, most?: number): string | null;
  /** A note as a whole, clipped; null where it is closed or names somebody else. */
  note(note: LentNote, most?: number): string | null;
  /** Up to six words of a note around a cue, or from its beginning. */
  quote(note: LentNote, cue?: Cue): string | null;
  /** Whether a text names somebody other than the counterpart and the user. */
  namesOther(text: string): boolean;
}

const closed = ['private', 'confidential'];

/**
 * @param others names of everybody else in the journal
 * @param own names of the counterpart and of the user, which may be said
 * @param subjects titles and names of work whose capitals are no people
 */
export function lenderFor(
  others: readonly string[],
  own: readonly string[],
  subjects: readonly string[],
  cues: Cues,
): Lender {
  const namesOther = namesReader(others, own);
  const known = new Set(
    [...own, ...subjects].flatMap((text) => text.toLocaleLowerCase('en').match(/[\p{L}\p{N}-]+/gu) ?? []),
  );
  const mayLend = (text: string): boolean => !namesOther(text) && !cues.has('sensitive', text);
  const isOpen = ({ flags, text }: LentNote): boolean =>
    !flags.some((flag) => closed.includes(flag)) && mayLend(text);
  const unknownName = (text: string, cue?: Cue): boolean =>
    mayName(text, (word) => known.has(word) || (cue !== undefined && cues.isWord(cue, word)));
  return {
    namesOther,
    text: (text, most) => (tidy(text) !== '' && mayLend(text) ? clip(text, most) : null),
    note: (note, most) => (isOpen(note) && tidy(note.text) !== '' ? clip(note.text, most) : null),
    quote(note, cue) {
      if (!isOpen(note)) return null;
      const hit = cue ? cues.find(cue, note.text) : { at: 0, words: '' };
      if (!hit) return null;
      const words = excerpt(note.text, hit.at, hit.words.length);
      const safe = unknownName(words, cue) ? clip(hit.words) : words;
      return safe === '' || unknownName(safe, cue) ? null : safe;
    },
  };
}
