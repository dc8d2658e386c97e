import type { Kind } from './label-words.ts';
import type { List, WordPack } from './words/pack.ts';

/** The families of languages by the names of their files; one more is one more line here and one more file. */
export const wordFiles = ['words-latin', 'words-east', 'words-near', 'words-further'] as const;
export type WordFile = (typeof wordFiles)[number];

const eastern = /[\u3005-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9f]/u;
const nearEastern = /[\u0590-\u06ff]/u;

// Greek, Cyrillic, Devanagari and Thai.
const furtherLetters = /[\u0370-\u052f\u0900-\u097f\u0e00-\u0e7f]/u;
const furtherLanguages = /^(?:bg|cs|da|el|fi|hi|hu|id|nb|nn|no|ro|ru|th|tr|uk|vi)\b/iu;
const otherLanguages = /^(?:ar|de|en|es|fr|he|it|iw|ja|ko|nl|pl|pt|sv|zh)\b/iu;

/** True for a page in a language whose words are known, or that says none. */
export const isSpoken = (lang: string): boolean =>
  lang === '' || furtherLanguages.test(lang) || otherLanguages.test(lang);

/** Whose words a text may hold, in a page that says its language or does not. Latin words are on every page. */
export const wordsFor = (text: string, lang = ''): WordFile[] => [
  'words-latin',
  ...(eastern.test(text) ? (['words-east'] as const) : []),
  ...(nearEastern.test(text) ? (['words-near'] as const) : []),
  ...(furtherLetters.test(text) || furtherLanguages.test(lang) ? (['words-further'] as const) : []),
];

const known = new Map<WordFile, WordPack>();
const sets = new Map<List, ReadonlySet<string>>();
const shapes = new Map<string, RegExp>();
/** Counts the packs, so that what was made of them before is made anew. */
let learned = 0;

export function learnWords(file: WordFile, pack: WordPack): void {
  if (known.has(file)) return;
  known.set(file, pack);
  sets.clear();
  shapes.clear();
  learned += 1;
}

export const knowsWords = (file: WordFile): boolean => known.has(file);
export const learnedWords = (): number => learned;

const joined = (list: List): string =>
  [...known.values()]
    .map(({ lists }) => lists[list] ?? '')
    .filter((words) => words !== '')
    .join('|');

/** True where a text is one of the words of a list, in whatever case. */
export function isOneOf(list: List, text: string): boolean {
  let words = sets.get(list);
  if (!words) {
    words = new Set(joined(list).split('|'));
    sets.set(list, words);
  }
  return text !== '' && words.has(text.toLowerCase());
}

/** An expression over the words of a list, made once. @param make gets them as alternatives. */
export function shapeOf(list: List, make: (words: string) => string = (words) => words): RegExp {
  const made = shapes.get(list);
  if (made) return made;
  const shape = new RegExp(make(joined(list) || '(?!)'), 'iu');
  shapes.set(list, shape);
  return shape;
}

/** All words of a kind of label. */
export const labelWords = (kind: Kind): string[] =>
  [...known.values()].flatMap(({ labels }) => labels[kind]?.split('|') ?? []);
