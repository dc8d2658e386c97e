import { readLocal, writeLocal } from './early-local.ts';

const key = 'journal-place';

/** Which database is the journal, and its lock where it has one; changed only when another takes its place. */
export const journalPlace = {
  /** undefined while it is the first one. */
  read: (): Promise<unknown> => readLocal(key),
  write: (place: string | object): Promise<void> => writeLocal(key, place),
};
