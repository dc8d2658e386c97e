/** Every transaction that was begun: what it may do and how surely it is kept. */
export interface BegunTransaction {
  mode: IDBTransactionMode;
  durability: string;
  stores: readonly string[];
}

/** Records the transactions of all connections until `stop` is called. */
export function logTransactions(): { begun: BegunTransaction[]; stop(): void } {
  const begun: BegunTransaction[] = [];
  const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction');
  const run: unknown = original?.value;
  if (!original || typeof run !== 'function') throw new Error('IDBDatabase has no transaction method.');
  Object.defineProperty(IDBDatabase.prototype, 'transaction', {
    ...original,
    value(
      this: IDBDatabase,
      stores: string | string[],
      mode?: IDBTransactionMode,
      options?: IDBTransactionOptions,
    ) {
      const durability = options?.durability ?? 'default';
      begun.push({ mode: mode ?? 'readonly', durability, stores: [stores].flat() });
      return run.call(this, stores, mode, options) as unknown;
    },
  });
  return { begun, stop: () => Object.defineProperty(IDBDatabase.prototype, 'transaction', original) };
}
