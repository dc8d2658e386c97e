import type { SiteHealth } from '../core/site-health.ts';
import { browser } from './browser.ts';

const key = 'site-health';

/** Where the background keeps how reading went on each host; the settings page shows it. */
export const siteHealthStore = {
  /** undefined when nothing was kept yet. */
  read: async (): Promise<unknown> => (await browser.storage.local.get(key))[key],
  /** Called after a reading was noted. Returns how to stop. */
  onChanged: (listener: () => void): (() => void) => {
    const hear = (changes: object, area: string) => {
      if (area === 'local' && key in changes) listener();
    };
    browser.storage.onChanged.addListener(hear);
    return () => browser.storage.onChanged.removeListener(hear);
  },
  write: (records: readonly SiteHealth[]): Promise<void> => browser.storage.local.set({ [key]: records }),
};
