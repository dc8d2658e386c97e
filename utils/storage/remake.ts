import { type IDBPDatabase, unwrap } from 'idb';
import { makeStores } from './copy.ts';
import { openDatabase } from './homes.ts';
import type { Rows } from './rows.ts';
import { standingsKey } from './schema.ts';
import { StorageError, toStorageError } from './storage-error.ts';

type Database = IDBPDatabase<unknown>;

/** Records at a time: each is sealed or opened in one go, and the page has to answer in between. */
const portion = 1_000;

/** How far it has come, of so many entries. */
export type Told = (done: number, of: number) => void;

interface Making {
  source: Database;
  target: Database;
  from: Rows | undefined;
  to: Rows | undefined;
  told(records: number): void;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const keyOf = (record: unknown, keyPath: string | string[] | null): IDBValidKey => {
  const fields = Object(record) as Record<string, IDBValidKey>;
  const parts = [keyPath ?? ''].flat().map((path) => fields[path] ?? '');
  return Array.isArray(keyPath) ? parts : (parts[0] ?? '');
};

/** Written, and read back: every record of these is in the target, word for word. */
async function makePortion({ target, to }: Making, name: string, records: readonly unknown[]): Promise<void> {
  const made = to ? await to.closeAll(target.transaction(name).store, records.map(Object)) : records;
  const writing = target.transaction(name, 'readwrite', { durability: 'strict' });
  const store = unwrap(writing.store);
  for (const row of made) store.put(row);
  await writing.done;
  const { store: reading } = target.transaction(name);
  const keys = records.map((record) => keyOf(record, reading.keyPath));
  const rows = await Promise.all(keys.map((key) => reading.get(to ? to.key(reading, key) : key)));
  const back = to ? await to.openAll(name, rows) : rows;
  const isWhole = back.every((record, index) => isSame(record, records[index]));
  if (!isWhole) throw new StorageError('unknown', 'what was read back is not what was written');
}

async function makeStore(making: Making, name: string): Promise<void> {
  const { source, target, from, told } = making;
  let range: IDBKeyRange | undefined;
  for (;;) {
    const { store } = source.transaction(name);
    const [keys, rows] = await Promise.all([
      store.getAllKeys(range, portion),
      store.getAll(range, portion) as Promise<unknown[]>,
    ]);
    await makePortion(making, name, from ? await from.openAll(name, rows) : rows);
    told(rows.length);
    const last = keys.at(-1);
    if (keys.length < portion || last === undefined) break;
    range = IDBKeyRange.lowerBound(last, true);
  }
  const [before, after] = await Promise.all([source.count(name), target.count(name)]);
  if (before !== after) throw new StorageError('unknown', 'not as many as there were');
}

/** The tally goes along, as it is the same journal; that it was put aside, and what was kept for lists, does not. */
async function makeMeta({ source, target }: Making): Promise<void> {
  const all = (await source.getAll('meta')) as { id: string }[];
  const writing = target.transaction('meta', 'readwrite', { durability: 'strict' });
  const store = unwrap(writing.store);
  for (const each of all) if (each.id !== 'kept' && each.id !== standingsKey) store.put(each);
  await writing.done;
}

/**
 * Makes a journal over into a new database, with its records sealed or opened; nobody may write to it meanwhile. Each
 * is read back and compared, and nothing of the source is changed.
 * @throws StorageError
 */
export async function remakeDatabase(
  source: { name: string; rows: Rows | undefined },
  target: { name: string; rows: Rows | undefined },
  told: Told,
): Promise<void> {
  const opened: Database[] = [];
  const close = () => {
    for (const each of opened) each.close();
  };
  try {
    const from = await openDatabase(source.name, undefined, { blocking: close });
    opened.push(from);
    const to = await openDatabase(target.name, from.version, { upgrade: (made) => makeStores(from, made) });
    opened.push(to);
    const stores = Array.from(from.objectStoreNames).filter((name) => name !== 'meta');
    const counts = await Promise.all(stores.map((name) => from.count(name)));
    const whole = counts.reduce((sum, each) => sum + each, 0);
    let done = 0;
    const making: Making = {
      ...{ source: from, target: to, from: source.rows, to: target.rows },
      told(records) {
        done += records;
        told(done, whole);
      },
    };
    for (const name of stores) await makeStore(making, name);
    await makeMeta(making);
  } catch (failure) {
    throw toStorageError(failure);
  } finally {
    close();
  }
}
