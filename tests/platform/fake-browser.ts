import type { TabState } from '../../utils/messages/protocol.ts';

type Listener = (...args: never[]) => unknown;

/** One event of the extension API. */
function fakeEvent<L extends Listener>() {
  const listeners = new Set<L>();
  return {
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
    emit: (...args: Parameters<L>) => {
      for (const listener of [...listeners]) listener(...args);
    },
    count: () => listeners.size,
  };
}

type Change = Record<string, { oldValue?: unknown; newValue?: unknown }>;

function fakeArea(name: string, onChanged: { emit(changes: Change, area: string): void }) {
  const stored = new Map<string, unknown>();
  return {
    stored,
    get: async (asked: string | readonly string[] | null): Promise<Record<string, unknown>> => {
      const keys = asked === null ? [...stored.keys()] : [asked].flat();
      const there = keys.filter((key) => stored.has(key));
      return Object.fromEntries(there.map((key) => [key, structuredClone(stored.get(key))]));
    },
    set: async (values: Record<string, unknown>) => {
      for (const [key, newValue] of Object.entries(values)) {
        stored.set(key, structuredClone(newValue));
        onChanged.emit({ [key]: { newValue } }, name);
      }
    },
    remove: async (key: string) => {
      if (stored.delete(key)) onChanged.emit({ [key]: {} }, name);
    },
  };
}

/** Tabs, windows and storage of a browser, as far as the sidebar needs them. */
export function fakeBrowser() {
  const onChanged = fakeEvent<(changes: Change, area: string) => void>();
  const state = {
    window: 1,
    tabs: [{ id: 7, windowId: 1, active: true }],
    /** Tabs whose script says that something is open, that nothing is, and where no script may run. */
    answering: new Set<number>(),
    idle: new Set<number>(),
    forbidden: new Set<number>(),
  };
  const tabEvents = {
    onActivated: fakeEvent<(info: { tabId: number; windowId: number }) => void>(),
    onAttached: fakeEvent<() => void>(),
    onDetached: fakeEvent<() => void>(),
    onUpdated: fakeEvent<(id: number, change: { status?: string }) => void>(),
  };
  const onFocusChanged = fakeEvent<() => void>();
  const session = fakeArea('session', onChanged);
  const local = fakeArea('local', onChanged);
  const browser = {
    storage: { session, local, onChanged },
    windows: { getCurrent: async () => ({ id: state.window }), onFocusChanged },
    tabs: {
      ...tabEvents,
      query: async ({ windowId, currentWindow }: { windowId?: number; currentWindow?: boolean }) =>
        state.tabs.filter((tab) => tab.active && tab.windowId === (currentWindow ? state.window : windowId)),
      sendMessage: async (tabId: number): Promise<unknown> => {
        if (!state.answering.has(tabId)) throw new Error('Receiving end does not exist.');
        return true;
      },
    },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        const { tabId } = target;
        if (state.forbidden.has(tabId)) throw new Error('Cannot access contents of the page.');
        return [{ result: state.answering.has(tabId) ? 'open' : state.idle.has(tabId) ? 'nothing' : null }];
      },
    },
  };
  const listeners = () =>
    [...Object.values(tabEvents), onFocusChanged, onChanged].reduce((sum, event) => sum + event.count(), 0);
  const activate = (id: number) => {
    for (const tab of state.tabs) tab.active = tab.id === id;
    tabEvents.onActivated.emit({ tabId: id, windowId: state.window });
  };
  return { browser, state, session, local, tabEvents, listeners, activate };
}

export const tabStateOf = (revision: number, title: string): TabState => ({
  revision,
  state: 'open',
  report: {
    ...{ site: 'demo', view: 'event', url: 'https://calendar.example/', zone: null, lang: null },
    ...{ self: { name: '', email: '' }, chips: [], missing: [] },
    item: { kind: 'event', title, start: '', end: '', attendees: [] },
  },
  moment: { kind: 'one-on-one', counterpart: { name: title, email: '' }, confidence: 1, evidence: [] },
  reason: '',
  at: revision,
});
