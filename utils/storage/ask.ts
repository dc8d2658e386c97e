import type { Query } from './query.ts';
import type { RecordStore } from './schema.ts';

/** The types of the platform do not know of it yet. */
interface Backwards {
  getAll(options: { query: IDBKeyRange | undefined; count: number; direction: 'prev' }): IDBRequest;
}

export const answerOf = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Rows as they lie in a store, or in an index of it. */
export async function askList<Store extends RecordStore>(
  transaction: IDBTransaction,
  store: Store,
  { index, range, first, latest, newest }: Query<Store>,
): Promise<unknown[]> {
  const all = transaction.objectStore(store);
  const source: unknown = index === undefined ? all : all.index(index);
  const count = newest ?? latest;
  const request =
    count === undefined
      ? (source as IDBObjectStore).getAll(range, first)
      : (source as Backwards).getAll({ query: range, count, direction: 'prev' });
  const rows = (await answerOf(request)) as unknown[];
  return latest === undefined ? rows : rows.reverse();
}
