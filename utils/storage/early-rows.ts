import { answerOf, askList } from './ask.ts';
import type { Query } from './query.ts';
import type { RecordStore } from './schema.ts';

/** What was asked of the journal before the code was there that parses it: records as stored, by question. */
export type EarlyRows = Map<string, Promise<unknown>>;

export const oneOf = (store: RecordStore, key: IDBValidKey): string => JSON.stringify([store, key]);

/** Equal for two questions of which one answer will do. */
export function listOf<Store extends RecordStore>(store: Store, query: Query<Store>): string {
  const { index, range, latest, newest, first } = query;
  const within = range && [range.lower, range.upper, range.lowerOpen, range.upperOpen];
  return JSON.stringify([store, index, within, latest, newest, first]);
}

const from = (...parts: string[]): IDBKeyRange => IDBKeyRange.bound(parts, [...parts, []]);

/**
 * Asks for all that a page shows of whoever has this address, in one transaction; of nobody where that is not one person.
 * It is what `meet` asks for; where that asks for anything else it is read again, all of it. Written out here, as the ways
 * of the repositories are more code than is to stand before a page.
 * @param now the minute that has begun.
 */
export function readRows(
  database: IDBDatabase,
  { address, now, boxesOf }: { address: string; now: string; boxesOf(person: unknown): readonly string[] },
): EarlyRows {
  const rows: EarlyRows = new Map();
  const transaction = database.transaction([...database.objectStoreNames]);
  const keep = (question: string, found: Promise<unknown>): Promise<unknown> => {
    rows.set(question, found);
    // Nobody may ever ask for it.
    found.catch(() => undefined);
    return found;
  };
  const ask = <Store extends RecordStore>(store: Store, query: Query<Store>): Promise<unknown> =>
    keep(listOf(store, query), askList(transaction, store, query));

  async function readAll(): Promise<void> {
    const index = 'by-person';
    const found = await ask('people', { index: 'by-address', range: IDBKeyRange.only(address) });
    const [person, another] = found as unknown[];
    const { id } = Object(person) as { id?: unknown };
    if (typeof id !== 'string' || another !== undefined) return;
    const range = from(id);
    const only = IDBKeyRange.only(id);
    const talks = ask('meetings', { index, range: IDBKeyRange.bound([id], [id, now]), newest: 3 });
    void ask('meetings', { index, range, latest: 200 });
    void ask('notes', { index, range, latest: 500 });
    void ask('followUps', { index, range: from(id, 'open') });
    void ask('followUps', { index, range: from(id, 'kept'), latest: 200 });
    void ask('followUps', { index, range: from(id, 'let-go'), latest: 200 });
    void ask('thanks', { index, range, latest: 200 });
    void ask('answers', { index, range, latest: 500 });
    for (const store of ['goals', 'agreements', 'deliveries', 'reflections', 'entries'] as const)
      void ask(store, { index, range: only });
    void ask('goals', {});
    void ask('topics', { index, range: from(id, 'open') });
    const drafts = transaction.objectStore('drafts');
    for (const box of boxesOf(person)) void keep(oneOf('drafts', box), answerOf(drafts.get(box)));
    const [last] = (await talks) as { start?: unknown }[];
    const since = String(last?.start ?? '');
    for (const state of ['held', 'dropped'])
      void ask('topics', { index, range: IDBKeyRange.bound([id, state, since], [id, state, []]) });
  }

  readAll().catch(() => undefined);
  return rows;
}
