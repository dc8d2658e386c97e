import { browser } from './browser.ts';

const key = 'backup';

/** When the last backup was made and whether the user wants to hear of it. */
export const backupMemory = {
  read: async (): Promise<unknown> => (await browser.storage.local.get(key))[key],
  write: (memory: object): Promise<void> => browser.storage.local.set({ [key]: memory }),
};
