import { isDense, sentenceMark } from './fold-text.ts';

/** At most so many words of one field are hashed: the bound on work per item. */
const mostWords = 260;
const stemLength = 5;
const longestWord = 24;
const markCode = sentenceMark.charCodeAt(0);

/** FNV-1a over the characters of a piece, mixed with the mark of where it stands. */
export function hashPiece(text: string, from: number, to: number, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Where the pieces of a text begin and end: stem and whole of each word; pairs of characters of dense scripts. */
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
    } else if (words.charCodeAt(first) !== markCode) {
      yield [first, Math.min(end, first + stemLength)];
      if (end > first + stemLength) yield [first, Math.min(end, first + longestWord)];
    }
    start = end;
  }
}

/** Stems and names are known by so many bits: with ten thousand that have weights, one in a hundred is taken for one. */
const hashBits = 20;

/** A feature's name as the model knows it. */
export const nameHash = (name: string): number => hashPiece(name, 0, name.length, 9) >>> (32 - hashBits);

/**
 * Hashes of the words of a field, each as its stem and, where that is shorter, as it stands; each of these twice:
 * wherever it may be, and in this field of this kind of item. `place` is 1 to 4: title and text of events and mails.
 * `strength` is what each counts; a word of both fields counts as where it says more.
 */
export function stemHashes(words: string, place: number, strength: number, into: Map<number, number>): void {
  for (const [from, to] of stemSpans(words)) {
    for (const seed of [0, place]) {
      const hash = hashPiece(words, from, to, seed) >>> (32 - hashBits);
      into.set(hash, Math.max(strength, into.get(hash) ?? 0));
    }
  }
}
