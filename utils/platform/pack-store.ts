import { browser } from './browser.ts';

const key = 'packs';

/** The packs the user brought, as one value: a write keeps all of them or changes nothing. Read as of unknown shape. */
export const packStore = {
  read: async (): Promise<unknown> => (await browser.storage.local.get(key))[key],
  write: (packs: readonly unknown[]): Promise<void> => browser.storage.local.set({ [key]: packs }),
  /** Returns how to stop. */
  onChanged(listener: () => void): () => void {
    const tell = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && key in changes) listener();
    };
    browser.storage.onChanged.addListener(tell);
    return () => browser.storage.onChanged.removeListener(tell);
  },
};
