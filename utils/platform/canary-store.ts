import { readLocal, writeLocalOften } from './early-local.ts';

const key = 'canary';

/** Where storage keeps what the journal last was, outside the database: whoever loses one rarely loses the other. */
export const canaryStore = {
  /** undefined when nothing was kept yet. */
  read: (): Promise<unknown> => readLocal(key),
  /** After each change. A page that begins by an earlier mark is looked at again by the guards, which ask for this one. */
  write: (mark: object): Promise<void> => writeLocalOften(key, mark),
};
