import { browser } from './browser.ts';
import { readLocal } from './early-local.ts';

const key = 'canary';

/** Where storage keeps what the journal last was, outside the database: whoever loses one rarely loses the other. */
export const canaryStore = {
  /** undefined when nothing was kept yet. */
  read: (): Promise<unknown> => readLocal(key),
  write: (mark: object): Promise<void> => browser.storage.local.set({ [key]: mark }),
};
