import { type SearchKind, searchKinds } from '../core/search-entry.ts';
import { foldForSearch } from '../core/search-fold.ts';
import { isNearly, parseSearch, type Term } from '../core/search-query.ts';

const names: Readonly<Record<SearchKind, string>> = {
  person: 'Person',
  note: 'Note',
  win: 'Win',
  challenge: 'Challenge',
  advice: 'Advice',
  'follow-up': 'Follow-up',
  topic: 'Topic',
  thanks: 'Thanks',
  goal: 'Goal',
  agreement: 'Agreement',
  meeting: 'Meeting',
  delivery: 'Delivery',
  reflection: 'Looking back',
  workflow: 'Worked through',
};

export const kindName = (kind: SearchKind): string => names[kind];

/** Kinds to choose from, with the words on their buttons. */
export const kindChoices = searchKinds.map((kind) => [kind, names[kind]] as const);

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

const holdsOne = (word: string, terms: readonly Term[]): boolean => {
  const folded = foldForSearch(word);
  return (
    folded !== '' &&
    terms.some(
      ({ pattern, word: wanted }) =>
        folded.includes(pattern) ||
        // Of a phrase each of its words is marked.
        (pattern.trim().includes(' ') && pattern.trim().split(' ').includes(folded.trim())) ||
        (wanted !== '' && isNearly(wanted, folded.trim())),
    )
  );
};

/** A text in pieces, whole words at a time; folding changes lengths, so that a part of a word cannot be pointed at. */
export function markHits(text: string, words: string): readonly Piece[] {
  const terms = parseSearch(words);
  const pieces: Piece[] = [];
  for (const word of text.split(/(\s+)/u)) {
    const isHit = holdsOne(word, terms);
    const last = pieces.at(-1);
    if (last && last.isHit === isHit) last.text += word;
    else pieces.push({ text: word, isHit });
  }
  return pieces.filter((piece) => piece.text !== '');
}
