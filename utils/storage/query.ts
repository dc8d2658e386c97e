import type { IndexName, RecordStore } from './schema.ts';

/** Which records of a store. */
export interface Query<Store extends RecordStore> {
  index?: IndexName<Store>;
  range?: IDBKeyRange;
  /** Only the last so many in the order of the index. */
  latest?: number;
  /** Only the first so many. */
  first?: number;
  /** The same, and the last one first: what a page shows that is read from its newest end. */
  newest?: number;
}
