import { gcm } from '@noble/ciphers/aes.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../utils/seal/bytes.ts';
import { createGcm } from '../../utils/seal/row-gcm.ts';

const bytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((each) => Uint8Array.from(each) as Bytes);
const given = [bytes(32), bytes(12), bytes(0, 300), bytes(0, 200)] as const;

const byBrowser = async (key: Bytes, nonce: Bytes, words: Bytes, bound: Bytes): Promise<Uint8Array> => {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bound };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, words));
};

describe('AES-GCM of many texts under one key', () => {
  it("seals as the browser's own does, and as @noble/ciphers", async () => {
    await fc.assert(
      fc.asyncProperty(...given, async (key, nonce, words, bound) => {
        const whole = createGcm(key).seal(words, bound, nonce);
        expect(whole.subarray(0, 12)).toEqual(nonce);
        expect(whole.subarray(12)).toEqual(await byBrowser(key, nonce, words, bound));
        expect(whole.subarray(12)).toEqual(gcm(key, nonce, bound).encrypt(words));
      }),
    );
  });

  it('opens what was sealed, wherever it lies in memory', () => {
    fc.assert(
      fc.property(...given, fc.nat(3), (key, nonce, words, bound, offset) => {
        const { seal, open } = createGcm(key);
        const whole = seal(words, bound, nonce);
        const moved = new Uint8Array(whole.length + offset);
        moved.set(whole, offset);
        expect(open(moved.subarray(offset), bound)).toEqual(words);
      }),
    );
  });

  it('opens nothing that was changed in one bit, is bound otherwise, cut or of another key', () => {
    fc.assert(
      fc.property(...given, fc.nat(), (key, nonce, words, bound, at) => {
        const { seal, open } = createGcm(key);
        const whole = seal(words, bound, nonce);
        const changed = whole.slice();
        const place = at % (whole.length * 8);
        changed[place >> 3] = (changed[place >> 3] ?? 0) ^ (1 << (place & 7));
        expect(() => open(changed, bound)).toThrow();
        expect(() => open(whole, Uint8Array.of(...bound, 0))).toThrow();
        expect(() => open(whole.subarray(0, at % whole.length), bound)).toThrow();
        expect(() => createGcm(key.map((byte) => byte ^ 1) as Bytes).open(whole, bound)).toThrow();
      }),
    );
  });

  it('holds for texts of many thousand blocks', async () => {
    const key = new Uint8Array(32).fill(7) as Bytes;
    const nonce = new Uint8Array(12).fill(3) as Bytes;
    const words = Uint8Array.from({ length: 70_001 }, (_, index) => (index * 31) & 0xff) as Bytes;
    const bound = new Uint8Array(4_099).fill(9) as Bytes;
    const whole = createGcm(key).seal(words, bound, nonce);
    expect(whole.subarray(12)).toEqual(await byBrowser(key, nonce, words, bound));
  });
});
