import { foldText, isDense, toWords } from './fold-text.ts';
import type { Concept, Lexicon } from './lexicon.ts';

/** Where an entry may stand: as a whole word, as its beginning, also as its end, or anywhere in it. */
export type EntryKind = 'whole' | 'open' | 'tail' | 'part';

export const seeds = { start: 0x811c9dc5, whole: 1, open: 2, tail: 3, part: 4 } as const;

/** An entry is known by a hash of this many bits: enough that hardly any word is taken for another. */
export const hashBits = 26;

const longestEntry = 40;

export const nextHash = (rolling: number, code: number): number => Math.imul(rolling ^ code, 0x01000193);

/** The hash of what has been rolled so far, as an entry of a kind. */
export function mixHash(rolling: number, kind: EntryKind): number {
  let hash = Math.imul(rolling ^ Math.imul(seeds[kind], 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash >>> (32 - hashBits)) & (2 ** hashBits - 1);
}

export function hashEntry(text: string, kind: EntryKind): number {
  let rolling: number = seeds.start;
  for (let at = 0; at < text.length; at++) rolling = nextHash(rolling, text.charCodeAt(at));
  return mixHash(rolling, kind);
}

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
