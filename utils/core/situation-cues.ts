import type english from './situation-cues.json';

/** What a practice may look for in a text; situation-cues.json says what each is about. */
export type Cue = keyof typeof english;

/**
 * The words of each cue by language. Cues hold what people write about work; they are no verdicts, and nothing they
 * find is shown but the user's own words. A word is a pattern in lower case; "~" stands for any further letters.
 */
export type CueLists = Readonly<Record<Cue, { words: Readonly<Record<string, readonly string[]>> }>>;

/** Finds cues in texts of any language Beside reads, whatever language it speaks. */
export interface Cues {
  /** Where a cue stands in a text; null when it does not. */
  find(cue: Cue, text: string): { at: number; words: string } | null;
  has(cue: Cue, text: string): boolean;
  /** Whether a word, in lower case, stands in the list of a cue and is therefore nobody's name. */
  isWord(cue: Cue, word: string): boolean;
}

/** Languages written without spaces: their words are found within others. */
const dense = ['ja'];

type Words = CueLists[Cue]['words'];

const alternatives = (words: Words, isDense: boolean): string =>
  Object.entries(words)
    .filter(([language]) => dense.includes(language) === isDense)
    .flatMap(([, list]) => list)
    .join('|');

function patternOf(words: Words): RegExp {
  const spaced = alternatives(words, false).replaceAll('~', '\\p{L}*');
  const close = alternatives(words, true);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])${close ? `|${close}` : ''}`, 'iu');
}

const vocabularyOf = (words: Words): ReadonlySet<string> =>
  new Set(
    alternatives(words, false)
      .toLocaleLowerCase('en')
      .match(/\p{L}+/gu),
  );

/** Each cue is made ready when it is first looked for. */
function remember<Value>(make: (cue: Cue) => Value): (cue: Cue) => Value {
  const made = new Map<Cue, Value>();
  return (cue) => {
    const known = made.get(cue);
    if (known !== undefined) return known;
    const value = make(cue);
    made.set(cue, value);
    return value;
  };
}

export function createCues(lists: CueLists): Cues {
  const pattern = remember((cue) => patternOf(lists[cue].words));
  const vocabulary = remember((cue) => vocabularyOf(lists[cue].words));
  return {
    find(cue, text) {
      const hit = pattern(cue).exec(text);
      return hit ? { at: hit.index, words: hit[0] } : null;
    },
    has: (cue, text) => pattern(cue).test(text),
    isWord: (cue, word) => vocabulary(cue).has(word),
  };
}
