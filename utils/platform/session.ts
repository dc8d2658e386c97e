import type { TabState } from '../messages/protocol.ts';
import { browser } from './browser.ts';
import { keyOfTab } from './tab-key.ts';

const states: readonly string[] = ['open', 'nothing', 'left', 'unreadable'] satisfies TabState['state'][];

/**
 * True for a state of this version. Its parts were parsed when they came from the page, and only the extension
 * writes to this storage, so the frame alone is looked at.
 */
function isTabState(value: unknown): value is TabState {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, state, report, moment, reason, at } = value as Record<keyof TabState, unknown>;
  return (
    typeof revision === 'number' &&
    typeof state === 'string' &&
    states.includes(state) &&
    typeof report === 'object' &&
    typeof moment === 'object' &&
    (state !== 'open' || (report !== null && moment !== null)) &&
    typeof reason === 'string' &&
    typeof at === 'number'
  );
}

export const parseTabState = (value: unknown): TabState | null => (isTabState(value) ? value : null);

/** What is known of each tab, in storage.session: it outlives the background and ends with the browser. */
export const tabStates = {
  read: async (tabId: number): Promise<TabState | null> => {
    const key = keyOfTab(tabId);
    return parseTabState((await browser.storage.session.get(key))[key]);
  },
  /** Tabs whose page has said what is open on it. */
  reported: async (): Promise<readonly number[]> => {
    const stored = await browser.storage.session.get(null);
    return Object.entries(stored).flatMap(([key, value]) => {
      const id = /^tab:(\d+)$/.exec(key)?.[1];
      return id !== undefined && parseTabState(value)?.report ? [Number(id)] : [];
    });
  },
  write: (tabId: number, state: TabState): Promise<void> =>
    browser.storage.session.set({ [keyOfTab(tabId)]: state }),
  remove: (tabId: number): Promise<void> => browser.storage.session.remove(keyOfTab(tabId)),
  /** Calls the listener with each new state of any tab; null when it was removed. Returns how to stop. */
  onChanged: (listener: (tabId: number, state: TabState | null) => void): (() => void) => {
    const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area !== 'session') return;
      for (const [key, { newValue }] of Object.entries(changes)) {
        const id = /^tab:(\d+)$/.exec(key)?.[1];
        if (id !== undefined) listener(Number(id), parseTabState(newValue));
      }
    };
    browser.storage.onChanged.addListener(hear);
    return () => browser.storage.onChanged.removeListener(hear);
  },
};
