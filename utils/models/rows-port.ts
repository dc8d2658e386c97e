import type { LockKeyPort } from '../services/journal-lock.ts';
import { lockId, parseKey } from '../services/kept-key.ts';
import type { Rows } from '../storage/rows.ts';
import type { Unsealing } from '../storage/unsealing.ts';

interface RowsPorts {
  /** Loaded when there is a lock: where there is none, no page loads any of it. */
  unsealing(): Promise<Unsealing>;
  key: Pick<LockKeyPort, 'read'>;
  now(): string;
}

export interface RowsPort {
  /** Of a data key. */
  rowsOf(key: string): Promise<Rows>;
  /** null while the key of this lock is not here. */
  rows(lock: object): Promise<Rows | null>;
  /** Whether this page has had the key: it may know what is in the journal. */
  hadKey(): boolean;
}

/**
 * The rows of a locked journal, while its key is here. Once a page has opened it, it can keep what is being typed also
 * when the key goes; then it begins anew, and knows nothing any more.
 */
export function createRowsPort({ unsealing, key, now }: RowsPorts): RowsPort {
  let known: { id: string; rows: Rows } | null = null;

  async function rowsOf(text: string): Promise<Rows> {
    const { createSealedRows, rowCipherOf } = await unsealing();
    return createSealedRows(rowCipherOf(text));
  }

  async function rows(lock: object): Promise<Rows | null> {
    const id = lockId(lock);
    if (known?.id === id) return known.rows;
    // Nearly always the key is here: what is needed then is on its way meanwhile.
    void unsealing().catch(() => undefined);
    const kept = parseKey(await key.read());
    if (kept?.lock !== id || kept.until <= Date.parse(now())) return null;
    known = { id, rows: await rowsOf(kept.key) };
    return known.rows;
  }

  return { rowsOf, rows, hadKey: () => known !== null };
}
