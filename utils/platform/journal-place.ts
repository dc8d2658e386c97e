import { browser } from './browser.ts';
import { readLocal } from './early-local.ts';

const key = 'journal-place';

/** Which database is the journal; changed only when a restored journal takes the place of another. */
export const journalPlace = {
  /** undefined while it is the first one. */
  read: (): Promise<unknown> => readLocal(key),
  write: (name: string): Promise<void> => browser.storage.local.set({ [key]: name }),
};
