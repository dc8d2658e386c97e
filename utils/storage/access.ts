import type { IDBPTransaction } from 'idb';
import type { Adding, AddingParts } from './adding.ts';
import { type Change, isChange } from './change.ts';
import { parseRecord } from './parse-record.ts';
import type { Query } from './query.ts';
import type { Rows } from './rows.ts';
import { type IndexName, type KeyOf, keyOf, type NounOf, type RecordStore } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** A record that is stored and cannot be read. It stays where it is. */
export interface Unreadable {
  store: RecordStore;
  key: IDBValidKey;
  problem: string;
}

/** Both an index and a store can be read from the far end; the types of idb do not know of it yet. */
interface Backwards {
  getAll(options: { query?: IDBKeyRange; count: number; direction: 'prev' }): Promise<unknown[]>;
}

/** All that a repository may do; bound to one transaction. */
export interface Access {
  /** @throws StorageError 'unreadable' */
  get<Store extends RecordStore>(store: Store, key: KeyOf<Store>): Promise<NounOf<Store> | undefined>;
  /** In the order of the index; unreadable records are reported and left out. */
  list<Store extends RecordStore>(store: Store, query?: Query<Store>): Promise<NounOf<Store>[]>;
  /** The same, opened beside the page where records are sealed. The transaction may have ended by then. */
  listApart<Store extends RecordStore>(store: Store, query?: Query<Store>): Promise<NounOf<Store>[]>;
  /** Every readable record, in portions: no page waits for a hundred thousand of them to be looked at. */
  all<Store extends RecordStore>(store: Store): Promise<NounOf<Store>[]>;
  /** The same, opened beside the page where records are sealed. The transaction may have ended by then. */
  allApart<Store extends RecordStore>(store: Store): Promise<NounOf<Store>[]>;
  count<Store extends RecordStore>(store: Store, query?: Query<Store>): Promise<number>;
  /** Gives back the record as stored. @throws StorageError 'invalid' before anything is written. */
  put<Store extends RecordStore>(store: Store, record: NounOf<Store>): Promise<NounOf<Store>>;
  /** A record that cannot be read, as it was before this transaction's time: for undo alone. */
  putBack(store: RecordStore, record: object): Promise<void>;
  /** For a record known to be new; a record that is there already fails the transaction. Cheaper than `put`. */
  add<Store extends RecordStore>(store: Store, record: NounOf<Store>): Promise<void>;
  /**
   * `add` for records that `parseRecord` has just given, many of them, none of which the same transaction changes again.
   * One that stands in the place of a record which this transaction found to be unreadable replaces it. The page has its
   * turn in between; some may still be under way when it resolves.
   */
  addParsed<Store extends RecordStore>(store: Store, records: readonly NounOf<Store>[]): Promise<void>;
  /** Lets whatever waits for the page go first: a request of this transaction, so that it does not end. */
  turn(): Promise<void>;
  remove<Store extends RecordStore>(store: Store, key: KeyOf<Store>): Promise<void>;
  /** As stored, unparsed: for export, repair and undo. The transaction may have ended by then. */
  raw(store: RecordStore): Promise<unknown[]>;
  rawOne(store: RecordStore, key: IDBValidKey): Promise<unknown>;
  /**
   * Up to `count` as stored, in the order of the keys, or of an index from its far end on: an index is read backwards, the
   * store itself forwards. The transaction may have ended by then.
   */
  rawPage<Store extends RecordStore>(
    store: Store,
    count: number,
    query: Pick<Query<Store>, 'index' | 'range'>,
  ): Promise<unknown[]>;
}

/** Whether the database has this store: one of an earlier version, opened to be read, has not all of them. */
const isThere = ({ db }: AnyTransaction, store: RecordStore): boolean => db.objectStoreNames.contains(store);

/** Not waited for: requests run in order, and one that fails aborts the transaction, which is waited for. */
const issue = (request: Promise<unknown> | undefined): void => {
  request?.catch(() => undefined);
};

/** Records read in one go. */
const inGo = 250;
/** Changes looked at in one go: a few ms. */
const manyLooked = 2_000;

interface PendingChange extends Omit<Change, 'before'> {
  before: Promise<unknown>;
}

export type AnyTransaction = IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>;

const nameOf = (store: string, key: IDBValidKey): string =>
  typeof key === 'string' ? `${store} ${key}` : `${store} ${JSON.stringify(key)}`;

const none = Promise.resolve(undefined);

const refused = (): Promise<never> => Promise.reject(new StorageError('aborted', 'reading only'));
const onlyRead = (): Adding => ({ addParsed: refused, putBack: refused });

/**
 * Access over one transaction, and the changes made through it so far.
 * @param rows how records are stored where they are not stored as they are.
 * @param adding what an import and an undo write with; who only reads, as the background, need not carry it.
 */
export function createAccess(
  transaction: AnyTransaction,
  report: (unreadable: Unreadable) => void,
  rows?: Rows,
  adding: (parts: AddingParts) => Adding = onlyRead,
): Access & { changes(): Promise<Change[]> } {
  const pending = new Map<string, PendingChange>();
  /** Those of `addParsed`, which may be a hundred thousand: no name for each, and nothing to compare. */
  const added: Change[] = [];
  /** Stores in which this transaction met a record that cannot be read. */
  const hurt = new Set<RecordStore>();
  /** Read in this transaction: a change of these needs no second look at what was there. */
  const seen = new Map<string, unknown>();

  const recordOf = (store: RecordStore, row: unknown): unknown => (rows ? rows.open(store, row) : row);
  const recordsOf = (store: RecordStore, found: unknown[]): unknown[] =>
    rows ? found.map((row) => rows.open(store, row)) : found;
  /** Many at once, when nothing more is asked of the transaction. */
  const recordsApart = async (store: RecordStore, found: unknown[]): Promise<unknown[]> =>
    rows ? rows.openAll(store, found) : found;
  const rowOf = (store: RecordStore, record: object): object =>
    rows ? rows.close(transaction.objectStore(store), record) : record;
  const rowKey = (store: RecordStore, key: IDBValidKey): IDBValidKey =>
    rows ? rows.key(transaction.objectStore(store), key) : key;
  const rowRange = (store: RecordStore, index: string | undefined, range: IDBKeyRange | undefined) =>
    rows && range ? rows.range(transaction.objectStore(store), index, range) : range;
  const readOne = async (store: RecordStore, key: IDBValidKey): Promise<unknown> =>
    recordOf(store, await transaction.objectStore(store).get(rowKey(store, key)));

  const turn = async (): Promise<void> => {
    const [store = 'meta'] = Array.from(transaction.objectStoreNames);
    await transaction.objectStore(store).count('');
  };

  const parseListed = <Store extends RecordStore>(store: Store, value: unknown): NounOf<Store>[] => {
    const parsed = parseRecord(store, value);
    if (parsed.ok) return [parsed.record];
    hurt.add(store);
    report({ store, key: keyOf(store, Object(value)), problem: parsed.problem });
    return [];
  };

  /** Must be called before the write is issued: requests run in the order they are made. */
  const remember = (store: RecordStore, key: IDBValidKey, after: unknown): Promise<unknown> => {
    const name = nameOf(store, key);
    const known = pending.get(name);
    if (known) {
      known.after = after;
      return known.before;
    }
    const before: Promise<unknown> = seen.has(name) ? Promise.resolve(seen.get(name)) : readOne(store, key);
    // Awaited by the write that follows; an abort in between must not surface twice.
    before.catch(() => undefined);
    pending.set(name, { store, key, before, after });
    return before;
  };

  const put = async <Store extends RecordStore>(
    store: Store,
    record: NounOf<Store>,
  ): Promise<NounOf<Store>> => {
    const parsed = parseRecord(store, record);
    if (!parsed.ok) throw new StorageError('invalid', `${store}: ${parsed.problem}`);
    const before = remember(store, keyOf(store, parsed.record), parsed.record);
    issue(transaction.objectStore(store).put?.(rowOf(store, parsed.record)));
    await before;
    return parsed.record;
  };

  const sourceOf = <Store extends RecordStore>(store: Store, index: IndexName<Store> | undefined) =>
    index === undefined ? transaction.objectStore(store) : transaction.objectStore(store).index(index);

  /** The last so many, the last one first: one request, however many there are. */
  const newestOf = <Store extends RecordStore>(store: Store, query: Query<Store>, count: number) => {
    const source: unknown = sourceOf(store, query.index);
    const range = rowRange(store, query.index, query.range);
    return (source as Backwards).getAll({ query: range, count, direction: 'prev' });
  };

  /** As they lie in the database. */
  async function listed<Store extends RecordStore>(store: Store, query: Query<Store>): Promise<unknown[]> {
    if (!isThere(transaction, store)) return [];
    const most = query.newest ?? query.latest;
    const values: unknown[] =
      most === undefined
        ? await sourceOf(store, query.index).getAll(rowRange(store, query.index, query.range), query.first)
        : await newestOf(store, query, most);
    return query.latest === undefined ? values : values.reverse();
  }

  return {
    async get(store, key) {
      if (!isThere(transaction, store)) return undefined;
      const value = await readOne(store, key);
      seen.set(nameOf(store, key), value);
      if (value === undefined) return undefined;
      const parsed = parseRecord(store, value);
      if (parsed.ok) return parsed.record;
      report({ store, key, problem: parsed.problem });
      throw new StorageError('unreadable', `${store}: ${parsed.problem}`);
    },
    list: async (store, query = {}) =>
      recordsOf(store, await listed(store, query)).flatMap((value) => parseListed(store, value)),
    async listApart(store, query = {}) {
      const records = await recordsApart(store, await listed(store, query));
      return records.flatMap((value) => parseListed(store, value));
    },
    async all(store) {
      if (!isThere(transaction, store)) return [];
      const found: NounOf<typeof store>[] = [];
      const source = transaction.objectStore(store);
      let range: IDBKeyRange | undefined;
      for (;;) {
        const asked = source.getAllKeys(range, inGo);
        issue(asked);
        const values: unknown[] = await source.getAll(range, inGo);
        const keys = await asked;
        for (const value of recordsOf(store, values)) found.push(...parseListed(store, value));
        const last = keys.at(-1);
        if (keys.length < inGo || last === undefined) return found;
        range = IDBKeyRange.lowerBound(last, true);
      }
    },
    async allApart(store) {
      if (!isThere(transaction, store)) return [];
      const found = await recordsApart(store, await transaction.objectStore(store).getAll());
      return found.flatMap((value) => parseListed(store, value));
    },
    count: async (store, query = {}) =>
      isThere(transaction, store)
        ? sourceOf(store, query.index).count(rowRange(store, query.index, query.range))
        : 0,
    put,
    ...adding({ transaction, hurt, added, rowOf, rowKey, put, remember }),
    async add(store, record) {
      const parsed = parseRecord(store, record);
      if (!parsed.ok) throw new StorageError('invalid', `${store}: ${parsed.problem}`);
      const key = keyOf(store, parsed.record);
      const change = { store, key, before: none, after: parsed.record };
      pending.set(nameOf(store, key), change);
      issue(transaction.objectStore(store).add?.(rowOf(store, parsed.record)));
    },
    turn,
    async remove(store, key) {
      const before = remember(store, key, undefined);
      issue(transaction.objectStore(store).delete?.(rowKey(store, key)));
      await before;
    },
    raw: async (store) =>
      isThere(transaction, store) ? recordsApart(store, await transaction.objectStore(store).getAll()) : [],
    async rawOne(store, key) {
      const value = await readOne(store, key);
      seen.set(nameOf(store, key), value);
      return value;
    },
    async rawPage(store, count, { index, range }) {
      if (!isThere(transaction, store)) return [];
      const found =
        index === undefined
          ? transaction.objectStore(store).getAll(rowRange(store, index, range), count)
          : newestOf(store, { index, range }, count);
      return recordsApart(store, await found);
    },
    async changes() {
      const made: Change[] = [];
      let looked = 0;
      for (const { store, key, before, after } of pending.values()) {
        const change = { store, key, before: await before, after };
        if (isChange(change)) made.push(change);
        looked += 1;
        if (looked % manyLooked === 0) await turn();
      }
      return added.length === 0 ? made : added.concat(made);
    },
  };
}
