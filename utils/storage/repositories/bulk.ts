import type { Access } from '../access.ts';
import type { NounOf, RecordStore } from '../schema.ts';

/** Whole stores at a time, for export and import. */
export const createBulk = (access: Access) => ({
  all: <Store extends RecordStore>(store: Store): Promise<NounOf<Store>[]> => access.all(store),
  /** As stored, unparsed. */
  raw: (store: RecordStore): Promise<unknown[]> => access.raw(store),
  addAll: async <Store extends RecordStore>(
    store: Store,
    records: readonly NounOf<Store>[],
  ): Promise<void> => {
    await Promise.all(records.map((record) => access.add(store, record)));
  },
  /** Of records that were parsed a moment ago, as those of a file are. */
  addParsed: <Store extends RecordStore>(store: Store, records: readonly NounOf<Store>[]): Promise<void> =>
    access.addParsed(store, records),
  /** Lets whatever waits for the page go first; the transaction stays. */
  turn: (): Promise<void> => access.turn(),
  putAll: async <Store extends RecordStore>(
    store: Store,
    records: readonly NounOf<Store>[],
  ): Promise<void> => {
    await Promise.all(records.map((record) => access.put(store, record)));
  },
});
