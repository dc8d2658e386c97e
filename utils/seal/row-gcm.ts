import { unsafe } from '@noble/ciphers/aes.js';
import type { Bytes } from './bytes.ts';

const { ctr32, expandKeyLE } = unsafe;

const blockSize = 16;
const nonceSize = 12;
const tagSize = 16;

/** The word of four bytes that begins here, the first one highest; bytes past the end count as zero. */
const wordAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) |
  ((bytes[at + 1] ?? 0) << 16) |
  ((bytes[at + 2] ?? 0) << 8) |
  (bytes[at + 3] ?? 0);

/** Where a one falls out at the end of a shifted block, this comes in at its beginning (SP 800-38D, 6.3). */
const reduction = 0xe1000000;

/** What comes in, in the highest word, where this byte falls out at the lowest end; the same for each key. */
const fallen = Int32Array.from({ length: 256 }, (_, byte) => {
  let [left, back] = [byte, 0];
  for (let bit = 0; bit < 8; bit += 1) {
    back = (back >>> 1) ^ ((left & 1) === 1 ? reduction : 0);
    left >>>= 1;
  }
  return back;
});

/**
 * Products with the key of GHASH (NIST SP 800-38D, 6.3) for each value of the first byte of a block: four words each.
 * Tables for all sixteen bytes are a quarter faster once they are warm, and take a page as long to make as opening what
 * it begins with.
 */
function tableOf(key: Uint8Array): Int32Array {
  const table = new Int32Array(256 * 4);
  let [a, b, c, d] = [wordAt(key, 0), wordAt(key, 4), wordAt(key, 8), wordAt(key, 12)];
  for (let bit = 0x80; bit > 0; bit >>= 1) {
    table.set([a, b, c, d], bit * 4);
    const carry = d & 1;
    d = (d >>> 1) | (c << 31);
    c = (c >>> 1) | (b << 31);
    b = (b >>> 1) | (a << 31);
    a = (a >>> 1) ^ (carry === 1 ? reduction : 0);
  }
  for (let value = 1; value < 256; value += 1) {
    const [one, rest] = [(value & -value) * 4, (value & (value - 1)) * 4];
    if (rest === 0) continue;
    for (let word = 0; word < 4; word += 1)
      table[value * 4 + word] = (table[one + word] ?? 0) ^ (table[rest + word] ?? 0);
  }
  return table;
}

/** GHASH of all pieces, four words; each piece is filled up to whole blocks. */
function hashOf(table: Int32Array, pieces: readonly Uint8Array[]): Int32Array {
  const words = new Int32Array(4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += blockSize) {
      words[0] = a ^ wordAt(piece, at);
      words[1] = b ^ wordAt(piece, at + 4);
      words[2] = c ^ wordAt(piece, at + 8);
      words[3] = d ^ wordAt(piece, at + 12);
      a = b = c = d = 0;
      for (let byte = blockSize - 1; byte >= 0; byte -= 1) {
        const value = ((words[byte >> 2] as number) >>> (24 - (byte & 3) * 8)) & 0xff;
        const place = value * 4;
        const back = fallen[d & 0xff] as number;
        d = ((d >>> 8) | (c << 24)) ^ (table[place + 3] as number);
        c = ((c >>> 8) | (b << 24)) ^ (table[place + 2] as number);
        b = ((b >>> 8) | (a << 24)) ^ (table[place + 1] as number);
        a = (a >>> 8) ^ back ^ (table[place] as number);
      }
    }
  return Int32Array.of(a, b, c, d);
}

/** As AES-GCM ends: both lengths in bits, of what is shorter than half a gigabyte. */
function lengths(bound: Uint8Array, sealed: Uint8Array): Uint8Array {
  const block = new DataView(new ArrayBuffer(blockSize));
  block.setUint32(4, bound.length * 8);
  block.setUint32(12, sealed.length * 8);
  return new Uint8Array(block.buffer);
}

/** Words of four bytes are read at once: they have to begin where one may. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());

/**
 * AES-256-GCM (NIST SP 800-38D) for many short texts under one key: what depends on the key alone is worked out once.
 * The rounds of AES are those of @noble/ciphers, which would do that work, three quarters of the whole, for each text.
 * @param key 32 bytes.
 */
export function createGcm(key: Bytes) {
  const schedule = expandKeyLE(key);
  const none = new Uint8Array(blockSize);
  const table = tableOf(ctr32(schedule, false, new Uint8Array(blockSize), none));

  /** The counter after its first block, and that block sealed: it covers the tag. */
  function begin(nonce: Uint8Array): { counter: Uint8Array; cover: Uint8Array } {
    const counter = new Uint8Array(blockSize);
    counter.set(nonce);
    counter[blockSize - 1] = 1;
    return { cover: ctr32(schedule, false, counter, none), counter };
  }

  function tagOf(sealed: Uint8Array, bound: Uint8Array, cover: Uint8Array): Uint8Array {
    const words = hashOf(table, [bound, sealed, lengths(bound, sealed)]);
    const tag = new DataView(new ArrayBuffer(tagSize));
    words.forEach((word, index) => {
      tag.setInt32(index * 4, word ^ wordAt(cover, index * 4));
    });
    return new Uint8Array(tag.buffer);
  }

  return {
    /** The nonce, then what was sealed, then its tag. @param nonce 12 bytes, never the same twice. */
    seal(words: Uint8Array, bound: Uint8Array, nonce: Uint8Array): Bytes {
      const { counter, cover } = begin(nonce);
      const whole = new Uint8Array(nonceSize + words.length + tagSize);
      whole.set(nonce);
      const sealed = whole.subarray(nonceSize, nonceSize + words.length);
      ctr32(schedule, false, counter, aligned(words), sealed);
      whole.set(tagOf(sealed, bound, cover), nonceSize + words.length);
      return whole;
    },

    /** @throws TypeError when any of it was changed, or is of another key; nothing of it is opened then. */
    open(whole: Uint8Array, bound: Uint8Array): Uint8Array {
      const end = whole.length - tagSize;
      if (end < nonceSize) throw new TypeError('too short to be sealed');
      const { counter, cover } = begin(whole.subarray(0, nonceSize));
      const sealed = aligned(whole.subarray(nonceSize, end));
      const differs = tagOf(sealed, bound, cover).reduce(
        (all, byte, at) => all | (byte ^ (whole[end + at] ?? 0)),
        0,
      );
      if (differs !== 0) throw new TypeError('not what was sealed');
      return ctr32(schedule, false, counter, sealed);
    },
  };
}
