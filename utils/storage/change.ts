import type { RecordStore } from './schema.ts';

/** What one transaction did to one record; enough to take it back. `undefined`: no record. */
export interface Change {
  store: RecordStore;
  key: IDBValidKey;
  before: unknown;
  after: unknown;
}

/** Whether two records differ, as far as what is stored of them goes. */
export const isChange = ({ before, after }: Change): boolean =>
  before === undefined || after === undefined
    ? before !== after
    : JSON.stringify(before) !== JSON.stringify(after);
