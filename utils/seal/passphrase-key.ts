import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { Bytes } from './bytes.ts';

/** How much work a guess costs: argon2id with memory in KiB, rounds and lanes. */
export interface Cost {
  m: number;
  t: number;
  p: number;
}

/** About a second on a good machine, and 64 MiB for each guess. */
export const usualCost: Cost = { m: 65_536, t: 3, p: 1 };

/** What a file may ask for: less would be no protection, more would hold the page up. */
export const isSensibleCost = ({ m, t, p }: Cost): boolean =>
  [m, t, p].every(Number.isInteger) && m >= 8_192 && m <= 262_144 && t >= 1 && t <= 10 && p >= 1 && p <= 4;

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
