import type { Access } from '../access.ts';
import type { KeyOf, NounOf, RecordStore } from '../schema.ts';

/** Every key that begins with these parts. */
export const startingWith = (...parts: string[]): IDBKeyRange => IDBKeyRange.bound(parts, [...parts, []]);

/** Every key of `[id, time]` up to and with a time; all of them without one. */
export const upTo = (id: string, time: string | undefined): IDBKeyRange =>
  IDBKeyRange.bound([id], [id, time ?? []]);

/** The part all repositories share; each noun adds its own ways of finding. */
export const createBase = <Store extends RecordStore>(access: Access, store: Store) => ({
  /** undefined when there is none. @throws StorageError 'unreadable' */
  get: (key: KeyOf<Store>): Promise<NounOf<Store> | undefined> => access.get(store, key),
  all: (): Promise<NounOf<Store>[]> => access.list(store),
  /** Gives back the record as stored: instants in UTC, addresses in lower case. */
  put: (record: NounOf<Store>): Promise<NounOf<Store>> => access.put(store, record),
  remove: (key: KeyOf<Store>): Promise<void> => access.remove(store, key),
  /** As stored, unparsed. */
  raw: (): Promise<unknown[]> => access.raw(store),
});
