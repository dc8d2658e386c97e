import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { Bytes } from './bytes.ts';

/** How much work a guess costs: argon2id with memory in KiB, rounds and lanes. */
export interface Cost {
  m: number;
  t: number;
  p: number;
}

/** What a file may ask for: less would be no protection, more would hold the page up. */
const [least, most] = [
  { m: 8_192, t: 1, p: 1 },
  { m: 262_144, t: 10, p: 4 },
] as const;

export const isSensibleCost = (cost: Cost): boolean =>
  (['m', 't', 'p'] as const).every(
    (each) => Number.isInteger(cost[each]) && cost[each] >= least[each] && cost[each] <= most[each],
  );

/**
 * What a build of this mode asks for: about a second on a good machine and 64 MiB for each guess. Only the build that
 * end-to-end tests drive, in which nobody keeps a secret, asks for the least.
 */
export const costIn = (mode: string | undefined): Cost =>
  mode === 'e2e' ? least : { m: 65_536, t: 3, p: 1 };

export const usualCost: Cost = costIn(import.meta.env?.MODE);

/** 32 bytes of a passphrase. The same letters typed on two systems are the same passphrase. */
export async function bytesOfPassphrase(passphrase: string, salt: Bytes, cost: Cost): Promise<Bytes> {
  const bytes = await argon2idAsync(passphrase.normalize('NFC'), salt, { ...cost, dkLen: 32 });
  return Uint8Array.from(bytes);
}

/** A key for AES-256-GCM that cannot be read out again. */
export async function keyOfPassphrase(passphrase: string, salt: Bytes, cost: Cost): Promise<CryptoKey> {
  const bytes = await bytesOfPassphrase(passphrase, salt, cost);
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  bytes.fill(0);
  return key;
}
