import { browser } from './browser.ts';
import { lockKeyName as key } from './early-key.ts';

/** Also the name of the alarm that takes the key away when nobody was here for long; the background hears it. */
const alarm = key;

/**
 * The key of an open journal: in the browser's memory, for pages of the extension and the background alone, and gone
 * with the browser. Content scripts cannot read it.
 */
export const lockKey = {
  read: async (): Promise<unknown> => (await browser.storage.session.get(key))[key],
  /** @param until ms since the epoch; then it is taken away, whether a page is open or not. */
  async write(kept: { until: number }): Promise<void> {
    // So it is from the start in both browsers; Firefox has no way to say it.
    await globalThis.chrome?.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    await browser.storage.session.set({ [key]: kept });
    browser.alarms.create(alarm, { when: kept.until });
  },
  remove: (): Promise<void> => browser.storage.session.remove(key),
  /** Called when it came, went, or is kept for longer. Returns how to stop. */
  onChanged(listener: () => void): () => void {
    const tell = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && key in changes) listener();
    };
    browser.storage.onChanged.addListener(tell);
    return () => browser.storage.onChanged.removeListener(tell);
  },
};

/** Once in the life of the background: there is one alarm only, and each time the key is kept on it is set anew. */
export function lockOnAlarm(): void {
  browser.alarms.onAlarm.addListener(() => void lockKey.remove().catch(() => undefined));
}
