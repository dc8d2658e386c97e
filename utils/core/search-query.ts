import { foldForSearch, isUnspaced } from './search-fold.ts';

/** One thing that has to be there: a piece of folded text, as it is looked for. */
export interface Term {
  /** Looked for as it stands; begins with a space where it has to begin a word. */
  pattern: string;
  /** The word, where a word like it may be meant as well; '' for phrases, short words and unspaced scripts. */
  word: string;
}

/** Below this a piece of a word says too little: then it has to begin one. */
const shortest = 3;
/** From this length on a slip of the hand is looked past. */
const forgiving = 4;

const toTerm = (word: string): Term => {
  if (isUnspaced(word)) return { pattern: word, word: '' };
  const letters = [...word].length;
  return {
    pattern: letters < shortest ? ` ${word}` : word,
    word: letters >= forgiving && !/\d/u.test(word) ? word : '',
  };
};

const toPhrase = (words: string): Term[] => {
  const folded = foldForSearch(words);
  return folded === '' ? [] : [{ pattern: folded, word: '' }];
};

/** What was typed as terms, all of which have to be there; words in quotation marks have to stand together. */
export function parseSearch(words: string): readonly Term[] {
  const pieces = words.split(/["“”„«»]/u);
  // Between the first mark and the second, the third and the fourth; a mark left open quotes to the end.
  const terms = pieces.flatMap((piece, index) =>
    index % 2 === 1 ? toPhrase(piece) : foldForSearch(piece).split(' ').filter(Boolean).map(toTerm),
  );
  return terms.filter(({ pattern }, index) => terms.findIndex((each) => each.pattern === pattern) === index);
}

export const holdsAll = (folded: string, terms: readonly Term[]): boolean =>
  terms.every(({ pattern }) => folded.includes(pattern));

/** Tells words that begin like one but for a slip: a letter wrong, missing, too many, or two turned round. */
export function nearlyIs(wanted: string): (word: string) => boolean {
  const rests = Array.from({ length: wanted.length + 3 }, (_, at) => wanted.slice(at));
  const rest = (at: number): string => rests[at] ?? '';
  return (word) => {
    let at = 0;
    const most = Math.min(wanted.length, word.length);
    while (at < most && wanted.charCodeAt(at) === word.charCodeAt(at)) at += 1;
    if (at === wanted.length) return true;
    return (
      word.startsWith(rest(at + 1), at + 1) ||
      word.startsWith(rest(at + 1), at) ||
      word.startsWith(rest(at), at + 1) ||
      (wanted[at] === word[at + 1] && wanted[at + 1] === word[at] && word.startsWith(rest(at + 2), at + 2))
    );
  };
}

export const isNearly = (wanted: string, word: string): boolean => nearlyIs(wanted)(word);

/** Whether the folded text holds each term, or a word that is nearly it. */
export const holdsNearly = (folded: string, terms: readonly Term[]): boolean =>
  terms.every(
    ({ pattern, word }) =>
      folded.includes(pattern) || (word !== '' && folded.split(' ').some((each) => isNearly(word, each))),
  );
