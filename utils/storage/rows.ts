/** A store as far as its keys go; an object store of any transaction. */
export interface RowShape {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexNames: ArrayLike<string>;
  index(name: string): { readonly keyPath: string | string[] };
}

/**
 * How records lie in the database where they do not lie as they are. What is done within a transaction answers at once:
 * it ends when it waits for anything but itself.
 */
export interface Rows {
  /** The row that stands for a record. */
  close(shape: RowShape, record: object): object;
  /** The record of a row; of one that cannot be opened something that no store takes for a record. */
  open(store: string, row: unknown): unknown;
  /** Many, beside what the page does: not before a further request of a transaction. */
  closeAll(shape: RowShape, records: readonly object[]): Promise<object[]>;
  openAll(store: string, rows: readonly unknown[]): Promise<unknown[]>;
  /** The key of a record as its row has it. */
  key(shape: RowShape, key: IDBValidKey): IDBValidKey;
  /** A range of records as it is among the rows, in the store or in one of its indexes. */
  range(shape: RowShape, index: string | undefined, range: IDBKeyRange): IDBKeyRange;
}
