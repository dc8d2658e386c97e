import type { IDBPDatabase } from 'idb';
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

/** Reads a stretch of keys, and where that fails its halves, down to the single record that is lost. */
async function readStretch(
  database: Database,
  store: RecordStore,
  keys: readonly IDBValidKey[],
): Promise<unknown[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  try {
    return await database.transaction(store).store.getAll(IDBKeyRange.bound(first, last));
  } catch {
    if (keys.length === 1) return [];
    const middle = keys.length >> 1;
    return [
      ...(await readStretch(database, store, keys.slice(0, middle))),
      ...(await readStretch(database, store, keys.slice(middle))),
    ];
  }
}

/** What can still be read of a store, as it is stored: all of it, or all but what lies in a damaged place. */
export async function salvageStore(database: Database, store: RecordStore): Promise<unknown[]> {
  if (!database.objectStoreNames.contains(store)) return [];
  try {
    return await database.transaction(store).store.getAll();
  } catch {
    // The connection may have ended with it: then there is nothing more to be had this time.
    return keysOf(database, store).then(
      (keys) => readStretch(database, store, keys),
      () => [],
    );
  }
}
