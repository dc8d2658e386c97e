/** What befalls the nth request that is made while writing. */
export type Fault = 'abort' | 'quota' | 'throw';

export const faults: readonly Fault[] = ['abort', 'quota', 'throw'];

const methods = ['get', 'getAll', 'put', 'add', 'delete', 'count', 'openKeyCursor'] as const;

interface Counter {
  /** Requests made in writing transactions so far. */
  requests: number;
  restore(): void;
}

const fail = (transaction: IDBTransaction, fault: Fault): void => {
  if (fault === 'throw') throw new DOMException('The operation failed.', 'UnknownError');
  if (fault === 'quota') throw new DOMException('The disk is full.', 'QuotaExceededError');
  transaction.abort();
};

type Source = IDBObjectStore | IDBIndex;

const transactionOf = (source: Source): IDBTransaction =>
  'transaction' in source ? source.transaction : source.objectStore.transaction;

/**
 * Counts the requests of writing transactions and, when `at` is given, lets the one with that number fail: as if
 * the browser had ended the page, filled the disk, or given up there.
 */
export function armFault(at = -1, fault: Fault = 'abort'): Counter {
  const counter: Counter = { requests: 0, restore: () => undefined };
  const undo: (() => void)[] = [];
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const method of methods) {
      const original = Object.getOwnPropertyDescriptor(prototype, method);
      const run: unknown = original?.value;
      if (!original || typeof run !== 'function') continue;
      Object.defineProperty(prototype, method, {
        ...original,
        value(this: Source, ...args: unknown[]): unknown {
          const transaction = transactionOf(this);
          if (transaction.mode === 'readwrite' && counter.requests++ === at) fail(transaction, fault);
          return run.apply(this, args);
        },
      });
      undo.push(() => Object.defineProperty(prototype, method, original));
    }
  }
  counter.restore = () => {
    for (const each of undo) each();
  };
  return counter;
}
