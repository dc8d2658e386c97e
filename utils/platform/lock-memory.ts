import { browser } from './browser.ts';

const key = 'lock';

/** What is remembered of the lock beside the journal: after how long it closes, and wrong passphrases. */
export const lockMemory = {
  read: async (): Promise<unknown> => (await browser.storage.local.get(key))[key],
  write: (memory: object): Promise<void> => browser.storage.local.set({ [key]: memory }),
};
