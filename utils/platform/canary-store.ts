import { readLocal, writeLocal } from './early-local.ts';

const key = 'canary';

/** Where storage keeps what the journal last was, outside the database: whoever loses one rarely loses the other. */
export const canaryStore = {
  /** undefined when nothing was kept yet. */
  read: (): Promise<unknown> => readLocal(key),
  write: (mark: object): Promise<void> => writeLocal(key, mark),
};
