import { isDense, sentenceMark } from './fold-text.ts';

/** At most so many words of one field are hashed: the bound on work per item. */
const mostWords = 260;
const stemLength = 5;
const markCode = sentenceMark.charCodeAt(0);

/** FNV-1a over the characters of a piece, mixed with the mark of where it stands. */
export function hashPiece(text: string, from: number, to: number, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Where the stems of a text begin and end: the first letters of each word; pairs of characters of dense scripts. */
function* stemSpans(words: string): Generator<readonly [from: number, to: number]> {
  let start = 0;
  for (let count = 0; count < mostWords && start < words.length - 1; count++) {
    const end = words.indexOf(' ', start + 1);
    if (end < 0) return;
    const first = start + 1;
    if (isDense(words.charCodeAt(first))) {
      for (let at = first; at < Math.min(end, first + 60); at++) {
        yield [at, at + 1];
        if (at + 2 <= end) yield [at, at + 2];
      }
    } else if (words.charCodeAt(first) !== markCode) yield [first, Math.min(end, first + stemLength)];
    start = end;
  }
}

/** Stems and names are known by so many bits: with ten thousand that have weights, one in a hundred is taken for one. */
const hashBits = 20;

/** A feature's name as the model knows it. */
export const nameHash = (name: string): number => hashPiece(name, 0, name.length, 9) >>> (32 - hashBits);

/**
 * Hashes of the stems of a field, each twice: as a word wherever it stands, and as a word of this field of this kind
 * of item. `place` is 1 to 4: title and text of events and mails.
 */
export function stemHashes(words: string, place: number, into: Set<number>): void {
  for (const [from, to] of stemSpans(words)) {
    into.add(hashPiece(words, from, to, 0) >>> (32 - hashBits));
    into.add(hashPiece(words, from, to, place) >>> (32 - hashBits));
  }
}
