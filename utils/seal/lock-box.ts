import { type Bytes, fromBase64, toBase64, utf8 } from './bytes.ts';
import { type Cost, isSensibleCost, keyOfPassphrase, usualCost } from './passphrase-key.ts';
import { dataKeySize } from './row-cipher.ts';

/** The data key of a journal, sealed with a passphrase. All but `data` is said openly, and bound to it. */
export interface LockBox {
  version: 1;
  /** Stays the same when only the passphrase becomes another one. */
  id: string;
  kdf: Cost & { name: 'argon2id'; salt: string };
  cipher: 'AES-256-GCM';
  nonce: string;
  data: string;
}

const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));

const boundTo = ({ version, id, kdf, cipher }: Omit<LockBox, 'nonce' | 'data'>): Bytes =>
  utf8(JSON.stringify(['beside-lock', version, id, kdf.name, kdf.m, kdf.t, kdf.p, kdf.salt, cipher]));

async function sealKey(id: string, key: Bytes, passphrase: string, cost: Cost): Promise<LockBox> {
  const [salt, nonce] = [random(16), random(12)];
  const kdf = { name: 'argon2id', ...cost, salt: toBase64(salt) } as const;
  const head = { version: 1, id, kdf, cipher: 'AES-256-GCM' } as const;
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(head) };
  const sealed = await crypto.subtle.encrypt(algorithm, await keyOfPassphrase(passphrase, salt, cost), key);
  return { ...head, nonce: toBase64(nonce), data: toBase64(new Uint8Array(sealed)) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const fieldsOf = (value: unknown): Record<string, unknown> => Object(value) as Record<string, unknown>;

interface Parsed {
  box: Omit<LockBox, 'nonce' | 'data'>;
  salt: Bytes;
  nonce: Bytes;
  data: Bytes;
}

/** null for what no version of Beside has made. */
function parseLock(lock: unknown): Parsed | null {
  const { version, id, kdf, cipher, nonce, data } = fieldsOf(lock);
  const { name, m, t, p, salt } = fieldsOf(kdf);
  const cost = { m: Number(m), t: Number(t), p: Number(p) };
  const [salted, once, sealed] = [salt, nonce, data].map((each) => fromBase64(textOf(each)));
  const isKnown = version === 1 && name === 'argon2id' && cipher === 'AES-256-GCM' && typeof id === 'string';
  if (!isKnown || !isSensibleCost(cost) || !salted || once?.length !== 12 || !sealed) return null;
  const head = { name: 'argon2id', ...cost, salt: textOf(salt) } as const;
  return { box: { version, id, kdf: head, cipher }, salt: salted, nonce: once, data: sealed };
}

/**
 * A new data key and the box it lies in. The key is text, as it is kept for the time the journal is open.
 * @param cost lower only in tests.
 */
export async function makeLock(passphrase: string, cost: Cost = usualCost) {
  const key = random(dataKeySize);
  const lock = await sealKey(crypto.randomUUID(), key, passphrase, cost);
  return { lock, key: toBase64(key) };
}

/** The same data key under another passphrase: no record has to be written anew. */
export async function changeLock(
  lock: unknown,
  key: string,
  passphrase: string,
  cost: Cost = usualCost,
): Promise<LockBox> {
  const [id, bytes] = [parseLock(lock)?.box.id, fromBase64(key)];
  if (id === undefined || !bytes) throw new TypeError('no lock to change');
  return sealKey(id, bytes, passphrase, cost);
}

/** The data key; null for another passphrase, or a box that was changed: the two look the same. */
export async function openLock(lock: unknown, passphrase: string): Promise<string | null> {
  const parsed = parseLock(lock);
  if (!parsed) return null;
  const { box, salt, nonce, data } = parsed;
  const key = await keyOfPassphrase(passphrase, salt, box.kdf);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(box) };
  const opened = await crypto.subtle.decrypt(algorithm, key, data).catch(() => null);
  return opened?.byteLength === dataKeySize ? toBase64(new Uint8Array(opened)) : null;
}
