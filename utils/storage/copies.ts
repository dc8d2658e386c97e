import type { IDBPDatabase } from 'idb';
import type { KeptMark, KeptWhy } from './copy.ts';
import { allDatabases, deleteDatabase, openDatabase } from './homes.ts';
import { createJournal, type Journal } from './journal.ts';
import { openAsIs } from './open-as-is.ts';
import { isJournalName } from './place.ts';
import type { Rows } from './rows.ts';
import { StorageError, toStorageError } from './storage-error.ts';
import { readTally } from './transaction.ts';

/** A database kept beside the journal. */
export interface KeptCopy {
  name: string;
  why: KeptWhy;
  /** When it was put aside, in UTC. */
  at: string;
  /** Entries in it; null when it does not say. */
  records: number | null;
}

function parseMark(value: unknown): KeptMark | null {
  const { why, at } = Object(value) as Partial<KeptMark>;
  const known = why === 'update' || why === 'replaced';
  return known && typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? { id: 'kept', why, at } : null;
}

async function describeCopy(name: string): Promise<KeptCopy | null> {
  const database: IDBPDatabase<unknown> = await openDatabase(name, undefined, {
    blocking: () => database.close(),
  });
  try {
    if (!database.objectStoreNames.contains('meta')) return null;
    const mark = parseMark(await database.get('meta', 'kept'));
    const tally = mark && (await readTally(database));
    return mark && { name, why: mark.why, at: mark.at, records: tally?.records ?? null };
  } finally {
    database.close();
  }
}

const namesBeside = async (current: string): Promise<readonly string[]> =>
  (await allDatabases()).flatMap(({ name }) => (isJournalName(name) && name !== current ? [name] : []));

/** Latest first. What cannot be opened is left out, and left where it is. */
export async function listCopies(current: string): Promise<readonly KeptCopy[]> {
  const found = await Promise.all(
    (await namesBeside(current)).map((name) => describeCopy(name).catch(() => null)),
  );
  return found.flatMap((each) => each ?? []).toSorted((a, b) => Number(a.at < b.at) - Number(a.at > b.at));
}

/** A kept copy, to be read and exported; it is not brought up to date. @throws StorageError */
export const openCopy = (name: string, rows?: Rows): Promise<Journal> =>
  openAsIs(
    name,
    (database, options) => createJournal(database, { ...options, rows, onCommitted: () => undefined }),
    new StorageError('kept'),
  );

/**
 * Removes a database for good; only at the user's word, or what a broken-off attempt left behind. Never the journal.
 * @throws StorageError
 */
export async function removeCopy(name: string, current: string): Promise<void> {
  if (name === current || !isJournalName(name)) throw new StorageError('invalid', 'not a copy');
  await deleteDatabase(name).catch((failure: unknown) => {
    throw toStorageError(failure);
  });
}

/** Removes every other database that holds a journal, or did: what is open must not stay beside what is sealed. */
export async function removeOthers(current: string): Promise<void> {
  for (const name of await namesBeside(current)) await removeCopy(name, current);
}

/** Removes journals that were being prepared and never took their place. */
export async function removeUnfinished(current: string): Promise<void> {
  for (const name of await namesBeside(current)) {
    const isKept = await describeCopy(name).then(
      (copy) => copy !== null,
      () => true,
    );
    if (!isKept) await removeCopy(name, current);
  }
}
