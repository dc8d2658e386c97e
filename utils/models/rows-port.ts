import type { LockKeyPort } from '../services/journal-lock.ts';
import { lockId, parseKey } from '../services/kept-key.ts';
import type { Rows } from '../storage/rows.ts';
import { createSealedRows, type RowCipher } from '../storage/sealed-rows.ts';
import { StorageError } from '../storage/storage-error.ts';

interface RowsPorts {
  cipher(): Promise<{ rowCipherOf(key: string): RowCipher }>;
  key: Pick<LockKeyPort, 'read'>;
  now(): string;
}

export interface RowsPort {
  /** Of a data key. */
  rowsOf(key: string): Promise<Rows>;
  /** @throws StorageError 'locked' while the key of this lock is not here. */
  rows(lock: object): Promise<Rows>;
}

/**
 * Loaded when there is a lock: where there is none, no page loads any of it. The rows of a locked journal, while its key is here. Once a page has opened it, it can keep what is being typed also
 * when the key goes; then it begins anew, and knows nothing any more.
 */
export function createRowsPort({ cipher, key, now }: RowsPorts): RowsPort {
  let known: { id: string; rows: Rows } | null = null;
  const rowsOf = async (text: string): Promise<Rows> => createSealedRows((await cipher()).rowCipherOf(text));

  async function rows(lock: object): Promise<Rows> {
    const id = lockId(lock);
    if (known?.id === id) return known.rows;
    // Asked for together with what is needed when the key is here, which it nearly always is.
    const [read] = await Promise.all([key.read(), cipher()]);
    const kept = parseKey(read);
    if (kept?.lock !== id || kept.until <= Date.parse(now())) throw new StorageError('locked');
    known = { id, rows: await rowsOf(kept.key) };
    return known.rows;
  }

  return { rowsOf, rows };
}
