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

/** Where the product of one value of one byte of a block stands in the tables. */
const placeOf = (byte: number, value: number): number => (byte * 256 + value) * 4;

/**
 * Products with the key of GHASH (NIST SP 800-38D, 6.3), for each value of each byte of a block: four words each. They
 * are what makes it fast, and made once for a key.
 */
function tablesOf(key: Uint8Array): Int32Array {
  const tables = new Int32Array(blockSize * 256 * 4);
  let [a, b, c, d] = [wordAt(key, 0), wordAt(key, 4), wordAt(key, 8), wordAt(key, 12)];
  for (let bit = 0; bit < blockSize * 8; bit += 1) {
    tables.set([a, b, c, d], placeOf(bit >> 3, 0x80 >> (bit & 7)));
    const carry = d & 1;
    d = (d >>> 1) | (c << 31);
    c = (c >>> 1) | (b << 31);
    b = (b >>> 1) | (a << 31);
    a = (a >>> 1) ^ (carry === 1 ? 0xe1000000 : 0);
  }
  for (let byte = 0; byte < blockSize; byte += 1)
    for (let value = 1; value < 256; value += 1) {
      const [one, rest] = [placeOf(byte, value & -value), placeOf(byte, value & (value - 1))];
      if (rest === placeOf(byte, 0)) continue;
      for (let word = 0; word < 4; word += 1)
        tables[placeOf(byte, value) + word] = (tables[one + word] ?? 0) ^ (tables[rest + word] ?? 0);
    }
  return tables;
}

/** GHASH of all pieces, four words; each piece is filled up to whole blocks. */
function hashOf(tables: Int32Array, pieces: readonly Uint8Array[]): Int32Array {
  const words = new Int32Array(4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += blockSize) {
      words[0] = a ^ wordAt(piece, at);
      words[1] = b ^ wordAt(piece, at + 4);
      words[2] = c ^ wordAt(piece, at + 8);
      words[3] = d ^ wordAt(piece, at + 12);
      a = b = c = d = 0;
      for (let byte = 0; byte < blockSize; byte += 1) {
        const value = ((words[byte >> 2] as number) >>> (24 - (byte & 3) * 8)) & 0xff;
        const place = (byte * 256 + value) * 4;
        a ^= tables[place] as number;
        b ^= tables[place + 1] as number;
        c ^= tables[place + 2] as number;
        d ^= tables[place + 3] as number;
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
  const tables = tablesOf(ctr32(schedule, false, new Uint8Array(blockSize), none));

  /** The counter after its first block, and that block sealed: it covers the tag. */
  function begin(nonce: Uint8Array): { counter: Uint8Array; cover: Uint8Array } {
    const counter = new Uint8Array(blockSize);
    counter.set(nonce);
    counter[blockSize - 1] = 1;
    return { cover: ctr32(schedule, false, counter, none), counter };
  }

  function tagOf(sealed: Uint8Array, bound: Uint8Array, cover: Uint8Array): Uint8Array {
    const words = hashOf(tables, [bound, sealed, lengths(bound, sealed)]);
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
