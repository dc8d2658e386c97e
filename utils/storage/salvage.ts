import type { IDBPDatabase } from 'idb';
import { answered, NoAnswer } from './answer.ts';
import type { RecordStore } from './schema.ts';

type Database = IDBPDatabase<unknown>;

/** The keys of a store, from wherever they can still be had: its indexes lie elsewhere on the disk. */
async function keysOf(database: Database, store: RecordStore): Promise<IDBValidKey[]> {
  const open = () => database.transaction(store).store;
  const indexes = Array.from(open().indexNames);
  const listed = await Promise.all([
    open()
      .getAllKeys()
      .catch(() => []),
    ...indexes.map((each) =>
      open()
        .index(each)
        .getAllKeys()
        .catch(() => []),
    ),
  ]);
  const byText = new Map(listed.flat().map((key) => [JSON.stringify(key), key]));
  return [...byText.values()].toSorted((a, b) => indexedDB.cmp(a, b));
}

/** A stretch that is not read whole is read again in so many. */
const parts = 50;
/** Longer than any stretch takes that can be read, ms; where it was not, it is only read once more in parts. */
const patience = 5_000;

/** In a transaction of its own: one that is not answered holds nothing else up. */
async function readAt(
  database: Database,
  store: RecordStore,
  range: IDBKeyRange | undefined,
): Promise<unknown[]> {
  const transaction = database.transaction(store);
  transaction.done.catch(() => undefined);
  const probe = () => database.transaction('meta').store.count();
  try {
    return await answered(transaction.store.getAll(range), probe, patience);
  } catch (failure) {
    if (failure instanceof NoAnswer) transaction.abort();
    throw failure;
  }
}

/** Reads a stretch of keys, and where that fails its parts, down to the single record that is lost. */
async function readStretch(
  database: Database,
  store: RecordStore,
  keys: readonly IDBValidKey[],
): Promise<unknown[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  try {
    return await readAt(database, store, IDBKeyRange.bound(first, last));
  } catch {
    if (keys.length === 1) return [];
    const size = Math.ceil(keys.length / parts);
    const stretches = Array.from({ length: Math.ceil(keys.length / size) }, (_, index) =>
      keys.slice(index * size, (index + 1) * size),
    );
    const found = await Promise.all(stretches.map((each) => readStretch(database, store, each)));
    return found.flat();
  }
}

/** What can still be read of a store, as it is stored: all of it, or all but what lies in a damaged place. */
export async function salvageStore(database: Database, store: RecordStore): Promise<unknown[]> {
  if (!database.objectStoreNames.contains(store)) return [];
  try {
    return await readAt(database, store, undefined);
  } catch {
    // The connection may have ended with it: then there is nothing more to be had this time.
    return keysOf(database, store).then(
      (keys) => readStretch(database, store, keys),
      () => [],
    );
  }
}
