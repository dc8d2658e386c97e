import { isDense } from './fold-text.ts';

/** At most so many pieces of one field are hashed: the bound on work per item. */
const mostGrams = 700;

/** FNV-1a over the characters of a piece, mixed with the field's mark. */
export function hashPiece(text: string, from: number, to: number, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Buckets of the pieces of a text: 3 to 5 letters of each framed word, whole words; 1 to 3 of dense scripts. */
export function gramBuckets(words: string, seed: number, buckets: number): Set<number> {
  const found = new Set<number>();
  const add = (from: number, to: number, kind: number) => {
    if (found.size < mostGrams) found.add(hashPiece(words, from, to, seed * 8 + kind) % buckets);
  };
  let start = 0;
  while (start < words.length - 1 && found.size < mostGrams) {
    const end = words.indexOf(' ', start + 1);
    if (end < 0) break;
    addWord(words, start, end, add);
    start = end;
  }
  return found;
}

function addWord(
  words: string,
  start: number,
  end: number,
  add: (from: number, to: number, kind: number) => void,
): void {
  if (words.charCodeAt(start + 1) === 0xa7) {
    add(start, end + 1, 0);
    return;
  }
  const last = Math.min(end, start + 40);
  if (isDense(words.charCodeAt(start + 1))) {
    for (let at = start + 1; at < last; at++)
      for (let size = 1; size <= 3 && at + size <= last; size++) add(at, at + size, 1);
    return;
  }
  add(start, last + 1, 2);
  for (let size = 3; size <= 5; size++) {
    for (let at = start; at + size <= last + 1; at++) add(at, at + size, 3);
  }
}
