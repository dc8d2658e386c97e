import { browser } from './browser.ts';

const key = 'pill-hidden-on';

/** "Hide for today": kept over a restart of the browser, forgotten with the day. */
export const pillHidden = {
  /** The day for which the user wants no pill; null: none. */
  read: async (): Promise<string | null> => {
    const value: unknown = (await browser.storage.local.get(key))[key];
    return typeof value === 'string' ? value : null;
  },
  write: (day: string): Promise<void> => browser.storage.local.set({ [key]: day }),
};
