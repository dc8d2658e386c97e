import { foldText, isDense, toWords } from './fold-text.ts';
import type { Concept, Lexicon } from './lexicon.ts';

/** Where an entry may stand: as a whole word, as its beginning, also as its end, or anywhere in it. */
export type EntryKind = 'whole' | 'open' | 'tail' | 'part';

const kindCode: Readonly<Record<EntryKind, number>> = { whole: 0, open: 1, tail: 2, part: 3 };

/** A text is known by a hash of this many bits, its kind by two more: hardly any word is taken for another. */
const hashBits = 24;
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

function hashEntry(text: string, kind: EntryKind): number {
  let rolling: number = rollingStart;
  for (let at = 0; at < text.length; at++) rolling = nextHash(rolling, text.charCodeAt(at));
  return mixHash(rolling) * 4 + kindCode[kind];
}

/** Kinds as a set: one bit each, so that one look answers for all of them. */
export const kindBit = { whole: 1, open: 2, tail: 4, part: 8 } as const;

/** The text's hash and the bit of the kind, of the hash of an entry. */
export const splitHash = (hash: number): { text: number; bit: number } => ({
  text: hash >>> 2,
  bit: 1 << (hash & 3),
});

export interface LexiconEntry {
  hash: number;
  concept: Concept;
}

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
      entries.push({ hash: hashEntry(text, kindOf(written.trim(), text.charCodeAt(0))), concept });
    }
  }
  return entries;
}
