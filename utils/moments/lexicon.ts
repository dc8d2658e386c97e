import { foldText, isDense, toWords } from './fold-text.ts';

/** What a word can be about. One lexicon per language names words for each; see docs/moments.md. */
export type Concept = string;

/**
 * Words of one language by concept, parted by "|". "mentor*" also matches longer words, "*gespräch" also the
 * end of longer ones, "*review*" anywhere in a word; without stars only the whole word. Phrases are allowed.
 */
export type Lexicon = Readonly<Record<Concept, string>>;

/** What one language says a word is about. */
interface Meaning {
  concept: Concept;
  /** Place of the lexicon in the list given: a language. */
  language: number;
}

interface Entry {
  text: string;
  /** Longer words count too. */
  open: boolean;
  meanings: Meaning[];
}

/** A lexicon hit: which concept, in which language, and the words of the text that say so. */
export interface Hit extends Meaning {
  words: string;
}

/** Entries found by their first letters: at the start of a word, and inside one. */
export interface LexiconIndex {
  atStart: Map<string, Entry[]>;
  inside: Map<string, Entry[]>;
}

const keyLength = 3;
const longestEntry = 40;
/** Letters that Arabic and Hebrew write together with the next word (and, the, in, to, for, from, that). */
const clitics = /^[والبفكلהובלמשכ]$/;

const addEntry = (index: Map<string, Entry[]>, key: string, entry: Entry): void => {
  const bucket = index.get(key);
  if (!bucket) index.set(key, [entry]);
  else {
    const known = bucket.find((each) => each.text === entry.text && each.open === entry.open);
    if (known) known.meanings.push(...entry.meanings);
    else bucket.push({ ...entry, meanings: [...entry.meanings] });
  }
};

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

function addWord(index: LexiconIndex, written: string, meaning: Meaning): void {
  const text = toWords(foldText(written)).trim();
  const first = text.charCodeAt(0);
  if (text === '' || text.length > longestEntry) return;
  const dense = isDense(first);
  const open = written.endsWith('*') || dense || isHangul(first);
  const entry = { text, open, meanings: [meaning] };
  const key = dense ? text.slice(0, 2) : `${text} `.slice(0, keyLength);
  // A short open entry ("jf*") is found by fewer letters than the key has: it is filed under each length.
  addEntry(index.atStart, open ? text.slice(0, dense ? 2 : keyLength) : key, entry);
  if (written.startsWith('*') || dense) addEntry(index.inside, text.slice(0, dense ? 2 : keyLength), entry);
}

/** Builds the index once; about ten thousand entries take some milliseconds. */
export function indexLexicons(lexicons: readonly Lexicon[]): LexiconIndex {
  const index: LexiconIndex = { atStart: new Map(), inside: new Map() };
  for (const [language, lexicon] of lexicons.entries()) {
    for (const [concept, words] of Object.entries(lexicon)) {
      for (const word of words.split('|')) addWord(index, word, { concept, language });
    }
  }
  for (const bucket of [...index.atStart.values(), ...index.inside.values()]) {
    bucket.sort((a, b) => b.text.length - a.text.length);
  }
  return index;
}

const ends = (text: string, at: number): boolean => text.charCodeAt(at) === 32;

function longestAt(index: Map<string, Entry[]>, text: string, at: number): Entry | null {
  for (let size = keyLength; size > 0; size--) {
    for (const entry of index.get(text.slice(at, at + size)) ?? []) {
      if (text.startsWith(entry.text, at) && (entry.open || ends(text, at + entry.text.length))) return entry;
    }
  }
  return null;
}

/** Where a word really starts, seen from its first letter, when particles are written together with it. */
function afterClitics(text: string, at: number): number[] {
  const starts = [at];
  for (let step = at; step < at + 3 && clitics.test(text.charAt(step)); step++) starts.push(step + 1);
  return starts;
}

function matchAt(index: LexiconIndex, text: string, at: number): { entry: Entry; end: number } | null {
  if (text.charCodeAt(at - 1) !== 32) {
    const entry = longestAt(index.inside, text, at);
    return entry && { entry, end: at + entry.text.length };
  }
  for (const start of afterClitics(text, at)) {
    const entry = longestAt(index.atStart, text, start);
    if (entry) return { entry, end: start + entry.text.length };
  }
  return null;
}

/** All hits in the words of a text, from the left, the longest entry first, none within another. */
export function findHits(index: LexiconIndex, words: string): Hit[] {
  const hits: Hit[] = [];
  let at = 1;
  while (at < words.length - 1) {
    const found = words.charCodeAt(at) === 32 ? null : matchAt(index, words, at);
    if (!found) at++;
    else {
      const said = words.slice(at, found.end);
      for (const meaning of found.entry.meanings) hits.push({ ...meaning, words: said });
      at = found.end;
    }
  }
  return hits;
}
