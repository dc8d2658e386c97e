import { isDense } from './fold-text.ts';

/** At most so many words of one field are hashed: the bound on work per item. */
const mostWords = 260;
const stemLength = 5;
const longestWord = 24;

/** FNV-1a over the characters of a piece, mixed with the mark of where it stands. */
export function hashPiece(text: string, from: number, to: number, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/**
 * Where the pieces of a text begin and end: stem and whole of each word; pairs of characters of dense scripts. `joins`:
 * the piece says something together with the one before it.
 */
function* stemSpans(words: string): Generator<readonly [from: number, to: number, joins: boolean]> {
  let start = 0;
  for (let count = 0; count < mostWords && start < words.length - 1; count++) {
    const end = words.indexOf(' ', start + 1);
    if (end < 0) return;
    const first = start + 1;
    if (isDense(words.charCodeAt(first))) {
      for (let at = first; at < Math.min(end, first + 60); at++) {
        yield [at, at + 1, false];
        if (at + 2 <= end) yield [at, at + 2, true];
      }
    } else {
      yield [first, Math.min(end, first + stemLength), true];
      if (end > first + stemLength) yield [first, Math.min(end, first + longestWord), false];
    }
    start = end;
  }
}

/** Stems and names are known by so many bits: with ten thousand that have weights, one in a hundred is taken for one. */
const hashBits = 20;

/** A feature's name as the model knows it. */
export const nameHash = (name: string): number => hashPiece(name, 0, name.length, 9) >>> (32 - hashBits);

/** How much two words in a row count beside each of them. */
const ofPair = 0.7;

/**
 * Hashes of the words of a field, each as its stem and, where that is shorter, as it stands; each of these twice:
 * wherever it may be, and in this field of this kind of item. `place` is 1 to 4: title and text of events and mails;
 * of mails also each two stems in a row, the mark of a sentence's end among them. `strength` is what each counts; a
 * word of both fields counts as where it says more.
 */
export function stemHashes(words: string, place: number, strength: number, into: Map<number, number>): void {
  const add = (hash: number, value: number) =>
    into.set(hash >>> (32 - hashBits), Math.max(value, into.get(hash >>> (32 - hashBits)) ?? 0));
  let before = 7;
  for (const [from, to, joins] of stemSpans(words)) {
    const anywhere = hashPiece(words, from, to, 0);
    add(anywhere, strength);
    add(hashPiece(words, from, to, place), strength);
    if (!joins || place < 3) continue;
    add(hashPiece(words, from, to, before), ofPair);
    before = anywhere;
  }
}
