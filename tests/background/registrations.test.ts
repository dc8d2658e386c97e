import { describe, expect, it } from 'vitest';
import { createRegistrations, type RegistrationApi } from '../../entrypoints/background/registrations.ts';

const calendar = 'https://calendar.example/*';
const mail = 'https://mail.example/*';

/** The browser as far as registrations see it: refuses what the real one refuses. */
function fakeBrowser() {
  const state = {
    origins: [] as string[],
    script: null as { id: string; matches: string[] } | null,
    tabs: [
      { id: 1, url: 'https://calendar.example/week', dead: false },
      { id: 2, url: 'https://mail.example/inbox', dead: false },
      { id: 3, url: 'https://bank.example/', dead: false },
    ],
    running: new Set<number>(),
    calls: [] as string[],
  };
  const isIn = (url: string, patterns: readonly string[]) =>
    patterns.some((pattern) => url.startsWith(pattern.slice(0, -1)));
  const api: RegistrationApi = {
    permissions: { getAll: async () => ({ origins: [...state.origins] }) },
    scripting: {
      getRegisteredContentScripts: async () => (state.script ? [state.script] : []),
      registerContentScripts: async ([script]) => {
        if (state.script || !script) throw new Error(`Duplicate script ID '${script?.id}'`);
        state.calls.push('register');
        state.script = script;
      },
      updateContentScripts: async ([script]) => {
        if (!state.script || !script) throw new Error('does not exist');
        state.calls.push('update');
        state.script = { ...state.script, ...script };
      },
      unregisterContentScripts: async () => {
        if (!state.script) throw new Error('does not exist');
        state.calls.push('unregister');
        state.script = null;
      },
      executeScript: async ({ target: { tabId } }) => {
        const tab = state.tabs.find(({ id }) => id === tabId);
        if (!tab || tab.dead || !isIn(tab.url, state.origins))
          throw new Error('Cannot access contents of the page.');
        state.running.add(tabId);
      },
    },
    tabs: {
      query: async ({ url }) => state.tabs.filter((tab) => !url || isIn(tab.url, url)),
      sendMessage: async (tabId) => {
        if (!state.running.delete(tabId)) throw new Error('Receiving end does not exist.');
      },
    },
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(_name: string, work: () => Promise<Value>) => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };
  return { state, registrations: createRegistrations(api, inTurn) };
}

describe('registrations', () => {
  it('register nothing where nothing is granted', async () => {
    const { state, registrations } = fakeBrowser();
    await registrations.sync();
    await registrations.startInOpenTabs();
    expect(state.script).toBeNull();
    expect(state.running.size).toBe(0);
  });

  it('follow what is granted, and a second run changes nothing', async () => {
    const { state, registrations } = fakeBrowser();
    const steps: [string[], string[]][] = [
      [[calendar], ['register']],
      [[calendar], ['register']],
      [
        [mail, calendar],
        ['register', 'update'],
      ],
      [
        [calendar, mail],
        ['register', 'update'],
      ],
      [[mail], ['register', 'update', 'update']],
      [[], ['register', 'update', 'update', 'unregister']],
      [[], ['register', 'update', 'update', 'unregister']],
    ];
    for (const [origins, calls] of steps) {
      state.origins = origins;
      await registrations.sync();
      expect(state.calls).toEqual(calls);
      expect([...(state.script?.matches ?? [])].sort()).toEqual([...origins].sort());
    }
  });

  it('stay one when asked for several times at once', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar];
    await Promise.all([registrations.sync(), registrations.sync(), registrations.sync()]);
    expect(state.calls).toEqual(['register']);
  });

  it('leave out what is no web page', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar, 'file:///*', 'moz-extension://0/*'];
    await registrations.sync();
    expect(state.script?.matches).toEqual([calendar]);
  });

  it('start in open tabs of granted sites only, and one that cannot be reached stops no other', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar, mail];
    for (const tab of state.tabs) tab.dead = tab.id === 1;
    await registrations.startInOpenTabs();
    expect([...state.running]).toEqual([2]);
  });

  it('stop where a site was revoked and go on where it was not', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar, mail];
    await registrations.sync();
    await registrations.startInOpenTabs();
    state.origins = [mail];
    await registrations.sync();
    await registrations.restart();
    expect([...state.running]).toEqual([2]);
  });
});
