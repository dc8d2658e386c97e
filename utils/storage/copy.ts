import { type IDBPDatabase, unwrap } from 'idb';
import { openDatabase } from './homes.ts';
import { toStorageError } from './storage-error.ts';

/** Why a database is kept beside the journal: an update was about to change it, or another took its place. */
export type KeptWhy = 'update' | 'replaced';

/** Written into a database that is kept; see copies.ts. */
export interface KeptMark {
  id: 'kept';
  why: KeptWhy;
  /** When, in UTC. */
  at: string;
}

type Database = IDBPDatabase<unknown>;

/** Records at a time: a store of a hundred thousand is never held in memory whole. */
const portion = 2_000;

/** The same stores and indexes, empty. */
export function makeStores(source: Database, target: Database): void {
  for (const name of Array.from(source.objectStoreNames)) {
    const { store } = source.transaction(name);
    const made = target.createObjectStore(name, { keyPath: store.keyPath });
    for (const each of Array.from(store.indexNames)) {
      const { keyPath, multiEntry } = store.index(each);
      made.createIndex(each, keyPath, { multiEntry });
    }
  }
}

async function copyStore(source: Database, target: Database, name: string): Promise<void> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const { store } = source.transaction(name);
    const [keys, values] = await Promise.all([
      store.getAllKeys(range, portion),
      store.getAll(range, portion) as Promise<unknown[]>,
    ]);
    const writing = target.transaction(name, 'readwrite', { durability: 'strict' });
    const written = unwrap(writing.store);
    for (const value of values) written.put(value);
    await writing.done;
    const last = keys.at(-1);
    if (keys.length < portion || last === undefined) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

async function putMark(target: Database, mark: KeptMark): Promise<void> {
  const { store, done } = target.transaction('meta', 'readwrite', { durability: 'strict' });
  await store.put(mark);
  await done;
}

async function fill(source: Database, target: Database, mark: KeptMark): Promise<void> {
  // The mark is written last, so that a copy with one is a whole copy.
  if ((await target.get('meta', 'kept')) !== undefined) return;
  for (const name of Array.from(source.objectStoreNames)) await copyStore(source, target, name);
  await putMark(target, mark);
}

/**
 * Copies a database as it is, records that cannot be read included; the source is not changed. A copy of this name
 * that is whole is left as it is, one that was broken off is finished.
 * @throws StorageError
 */
export async function copyDatabase(from: string, to: string, mark: Omit<KeptMark, 'id'>): Promise<void> {
  const opened: Database[] = [];
  const close = () => {
    for (const each of opened) each.close();
  };
  try {
    const source = await openDatabase(from, undefined, { blocking: close });
    opened.push(source);
    // Without a tally it is no journal of any release.
    if (!source.objectStoreNames.contains('meta')) return;
    const target = await openDatabase(to, source.version, {
      upgrade: (upgraded, before) => {
        if (before === 0) makeStores(source, upgraded);
      },
    });
    opened.push(target);
    await fill(source, target, { ...mark, id: 'kept' });
  } catch (failure) {
    throw toStorageError(failure);
  } finally {
    close();
  }
}
