import type { Access } from './access.ts';
import { answerOf, askList } from './ask.ts';
import { type EarlyRows, listOf, oneOf } from './early-rows.ts';
import { parseRecord } from './parse-record.ts';
import type { Query } from './query.ts';
import type { Rows } from './rows.ts';
import type { NounOf, RecordStore } from './schema.ts';

/** The journal itself has to be asked then, for all of it: what is shown is of one moment. */
class NotAnswered extends Error {
  override name = 'NotAnswered';
}

/** What gives rows to a page that begins, as they are stored but for a seal. */
export interface FirstRows {
  one(store: RecordStore, key: IDBValidKey): Promise<unknown>;
  many<Store extends RecordStore>(store: Store, query: Query<Store>): Promise<readonly unknown[]>;
  /** The same, opened beside the page where they are sealed; nothing more is asked of the transaction then. */
  manyApart<Store extends RecordStore>(store: Store, query: Query<Store>): Promise<readonly unknown[]>;
}

/** What was read before this code was there, and nothing beside it. */
export const rowsAsAsked = (rows: EarlyRows): FirstRows => {
  const answerTo = async (question: string): Promise<unknown> => {
    const answer = rows.get(question);
    if (answer === undefined) throw new NotAnswered(question);
    return answer;
  };
  const many: FirstRows['many'] = async (store, query) =>
    (await answerTo(listOf(store, query))) as readonly unknown[];
  return { one: (store, key) => answerTo(oneOf(store, key)), many, manyApart: many };
};

/** What the database has, in one transaction. */
export const rowsOf = (transaction: IDBTransaction, sealed: Rows | null): FirstRows => {
  const open = (store: RecordStore, row: unknown) => (sealed ? sealed.open(store, row) : row);
  const listed = <Store extends RecordStore>(store: Store, query: Query<Store>): Promise<unknown[]> => {
    const { index, range } = query;
    if (sealed === null || range === undefined) return askList(transaction, store, query);
    const among = sealed.range(transaction.objectStore(store), index, range);
    return askList(transaction, store, { ...query, range: among });
  };
  return {
    async one(store, key) {
      const all = transaction.objectStore(store);
      return open(store, await answerOf(all.get(sealed ? sealed.key(all, key) : key)));
    },
    many: async (store, query) => (await listed(store, query)).map((row) => open(store, row)),
    async manyApart(store, query) {
      const found = await listed(store, query);
      return sealed ? sealed.openAll(store, found) : found;
    },
  };
};

function parsed<Store extends RecordStore>(store: Store, row: unknown): NounOf<Store> {
  const found = parseRecord(store, row);
  if (!found.ok) throw new NotAnswered(found.problem);
  return found.record;
}

const never = (): Promise<never> => Promise.reject(new NotAnswered('another kind of question'));

/** Reading as far as a page needs it that begins. @throws where a record cannot be read: the whole of the storage says so. */
export const firstAccess = (rows: FirstRows): Access => ({
  ...{
    all: never,
    allApart: never,
    count: never,
    put: never,
    add: never,
    addParsed: never,
    turn: never,
  },
  ...{ remove: never, putBack: never, raw: never, rawOne: never, rawPage: never },
  async get(store, key) {
    const row = await rows.one(store, key);
    return row === undefined ? undefined : parsed(store, row);
  },
  list: async (store, query = {}) => (await rows.many(store, query)).map((row) => parsed(store, row)),
  listApart: async (store, query = {}) =>
    (await rows.manyApart(store, query)).map((row) => parsed(store, row)),
});
