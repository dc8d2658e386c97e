import { unwrap } from 'idb';
import type { Access, AnyTransaction } from './access.ts';
import type { Change } from './change.ts';
import { freePlaces } from './free-places.ts';
import { createPace, inGoes } from './pace.ts';
import { keyOf, type NounOf, type RecordStore } from './schema.ts';

/** What an import and its undo write with. */
export type Adding = Pick<Access, 'addParsed' | 'putBack'>;

/** What it takes of the access it belongs to. */
export interface AddingParts {
  transaction: AnyTransaction;
  /** Stores in which this transaction met a record that cannot be read. */
  hurt: ReadonlySet<RecordStore>;
  /** Takes what was added. */
  added: Change[];
  rowOf(store: RecordStore, record: object): object;
  rowKey(store: RecordStore, key: IDBValidKey): IDBValidKey;
  put: Access['put'];
  remember(store: RecordStore, key: IDBValidKey, after: unknown): Promise<unknown>;
}

/** Writing of many records, and of one as it was. */
export function createAdding(parts: AddingParts): Adding {
  const { transaction, hurt, added, rowOf, rowKey, put, remember } = parts;
  const pace = createPace();

  /** What cannot be read is in a place that the caller takes for free. */
  const overHurt = async <Store extends RecordStore>(store: Store, records: readonly NounOf<Store>[]) => {
    const keys = await transaction.objectStore(store).getAllKeys();
    const keyIn = (record: NounOf<Store>) => rowKey(store, keyOf(store, record));
    return freePlaces(records, keys, keyIn, (record) => put(store, record));
  };

  return {
    async addParsed(store, records) {
      // Past the wrapper, which makes a promise for each request: a failed one aborts the transaction all the same.
      const target = unwrap(transaction.objectStore(store));
      for (const go of inGoes(hurt.has(store) ? await overHurt(store, records) : records)) {
        let last: IDBRequest | null = null;
        for (const record of go) {
          added.push({ store, key: keyOf(store, record), before: undefined, after: record });
          last = target.add?.(rowOf(store, record)) ?? null;
        }
        if (last) pace.begun(last);
        await pace.turn();
      }
    },
    async putBack(store, record) {
      // A sealed row that did not open has no key here: what came in its place stays.
      if (Object.hasOwn(record, 'unopened')) return;
      const before = remember(store, keyOf(store, record), record);
      transaction
        .objectStore(store)
        .put?.(rowOf(store, record))
        .catch(() => undefined);
      await before;
    },
  };
}
