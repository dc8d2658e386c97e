import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, fromBase64, toBase64, utf8 } from './bytes.ts';
import { createGcm } from './row-gcm.ts';

/** The first half of a data key seals, the second makes marks. */
export const dataKeySize = 64;

const nonceSize = 12;
const newNonce = (): Bytes => crypto.getRandomValues(new Uint8Array(nonceSize));
/** Of the 32 bytes of a mark: enough that no two texts share one. */
const markSize = 16;

/**
 * AES-256-GCM that answers at once, as a transaction of IndexedDB needs it, with a random nonce before each text; and
 * HMAC-SHA-256 for what has to be found again.
 * @param key `dataKeySize` bytes.
 */
export function createRowCipher(key: Bytes) {
  const [sealing, marking] = [key.slice(0, 32), key.slice(32)];
  const { seal, open } = createGcm(sealing);
  let imported: Promise<CryptoKey> | null = null;
  const browserKey = () => {
    imported ??= crypto.subtle.importKey('raw', sealing, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return imported;
  };
  // The key is worked in once; each mark goes on from a copy.
  const blank = hmac.create(sha256, marking);
  return {
    seal: (words: Uint8Array, bound: Uint8Array): Bytes => seal(words, bound, newNonce()),
    open,
    /** The same by the browser's own cryptography, which is not held up by this page nor holds it up. */
    async sealApart(words: Bytes, bound: Bytes): Promise<Bytes> {
      const iv = newNonce();
      const algorithm = { name: 'AES-GCM', iv, additionalData: bound };
      const sealed = await crypto.subtle.encrypt(algorithm, await browserKey(), words);
      const whole = new Uint8Array(nonceSize + sealed.byteLength);
      whole.set(iv);
      whole.set(new Uint8Array(sealed), nonceSize);
      return whole;
    },
    async openApart(sealed: Bytes, bound: Bytes): Promise<Uint8Array> {
      const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, nonceSize), additionalData: bound };
      return new Uint8Array(
        await crypto.subtle.decrypt(algorithm, await browserKey(), sealed.subarray(nonceSize)),
      );
    },
    mark(words: string): string {
      const whole = blank.clone().update(utf8(words)).digest();
      return toBase64(whole.slice(0, markSize) as Bytes).replace(/=+$/u, '');
    },
  };
}

/** The cipher of a key as it is kept while the journal is open. @throws TypeError for what is no key */
export function rowCipherOf(key: string): ReturnType<typeof createRowCipher> {
  const bytes = fromBase64(key);
  if (bytes?.length !== dataKeySize) throw new TypeError('no data key');
  return createRowCipher(bytes);
}
