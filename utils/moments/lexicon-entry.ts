import { foldText, isDense, toWords } from './fold-text.ts';
import type { Concept, Lexicon } from './lexicon.ts';

/** Where an entry may stand: as a whole word, as its beginning, also as its end, or anywhere in it. */
export type EntryKind = 'whole' | 'open' | 'tail' | 'part';

const kindCode: Readonly<Record<EntryKind, number>> = { whole: 0, open: 1, tail: 2, part: 3 };

/** A text is known by a hash of this many bits: hardly any word is taken for another. */
const hashBits = 23;
export const rollingStart = 0x811c9dc5;

const longestEntry = 40;

export const nextHash = (rolling: number, code: number): number => Math.imul(rolling ^ code, 0x01000193);

/** The hash of what has been rolled so far. */
export function mixHash(rolling: number): number {
  let hash = Math.imul(rolling, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash >>> (32 - hashBits);
}

function hashText(text: string): number {
  let rolling: number = rollingStart;
  for (let at = 0; at < text.length; at++) rolling = nextHash(rolling, text.charCodeAt(at));
  return mixHash(rolling);
}

/** Kinds as a set: one bit each, by their number, so that one look answers for all of them. */
export const kindBit = { whole: 1, open: 2, tail: 4, part: 8 } as const;

export interface LexiconEntry {
  /** Of the text, 24 bits. */
  hash: number;
  /** Its kind as a number, 0 to 3. */
  kind: number;
  concept: Concept;
  /** A long word, which means the same in whatever language it turns up. */
  ofAny: boolean;
}

const longWord = 7;

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

function kindOf(written: string, first: number): EntryKind {
  const dense = isDense(first);
  if (dense || (written.startsWith('*') && written.endsWith('*'))) return 'part';
  if (written.startsWith('*')) return 'tail';
  return written.endsWith('*') || isHangul(first) ? 'open' : 'whole';
}

/** The entries of a lexicon as people write it; too long ones are left out. */
export function readLexicon(lexicon: Lexicon): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const [concept, words] of Object.entries(lexicon)) {
    for (const written of words.split('|')) {
      const text = toWords(foldText(written)).trim();
      if (text === '' || text.length > longestEntry) continue;
      const first = text.charCodeAt(0);
      const ofAny = text.length >= longWord && !text.includes(' ') && !isDense(first);
      entries.push({ hash: hashText(text), kind: kindCode[kindOf(written.trim(), first)], concept, ofAny });
    }
  }
  return entries;
}
