import { describe, expect, it } from 'vitest';
import { createRegistrations, type RegistrationApi } from '../../entrypoints/background/registrations.ts';

const calendar = 'https://calendar.google.com/*';
const mail = 'https://mail.google.com/*';
const own = 'https://cloud.quill.example/*';
const all = 'https://*/*';

/** The browser as far as registrations see it: refuses what the real one refuses. */
function fakeBrowser() {
  const state = {
    origins: [] as string[],
    scripts: new Map<string, { id: string; matches: string[]; excludeMatches?: string[] }>(),
    tabs: [
      { id: 1, url: 'https://calendar.google.com/week', dead: false },
      { id: 2, url: 'https://mail.google.com/inbox', dead: false },
      { id: 3, url: 'https://bank.example/', dead: false },
    ],
    running: new Map<number, string>(),
    calls: [] as string[],
  };
  const isIn = (url: string, patterns: readonly string[]) =>
    patterns.some((pattern) => pattern === all || url.startsWith(pattern.slice(0, -1)));
  const api: RegistrationApi = {
    permissions: { getAll: async () => ({ origins: [...state.origins] }) },
    scripting: {
      getRegisteredContentScripts: async () => [...state.scripts.values()],
      registerContentScripts: async (scripts) => {
        for (const script of scripts) {
          if (state.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          state.calls.push(`+${script.id}`);
          state.scripts.set(script.id, script);
        }
      },
      unregisterContentScripts: async ({ ids }) => {
        for (const id of ids) {
          if (!state.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
          state.calls.push(`-${id}`);
        }
      },
      executeScript: async ({ target: { tabId, frameIds }, ...what }) => {
        expect(frameIds).toEqual([0]);
        const tab = state.tabs.find(({ id }) => id === tabId);
        if (!tab || tab.dead || !isIn(tab.url, state.origins))
          throw new Error('Cannot access contents of the page.');
        // The first script of a page marks it; a second one finds the mark and does nothing.
        if ('files' in what && !state.running.has(tabId)) state.running.set(tabId, what.files.join());
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

const files = {
  calendar: 'content-scripts/watch-google-calendar.js',
  mail: 'content-scripts/watch-gmail.js',
  other: 'content-scripts/sites.js',
};

describe('registrations', () => {
  it('register nothing where nothing is granted', async () => {
    const { state, registrations } = fakeBrowser();
    await registrations.sync();
    await registrations.startInOpenTabs();
    expect(state.scripts.size).toBe(0);
    expect(state.running.size).toBe(0);
  });

  it('follow what is granted, and a second run changes nothing', async () => {
    const { state, registrations } = fakeBrowser();
    const steps: [string[], string[]][] = [
      [[calendar], ['+watch-google-calendar']],
      [[calendar], []],
      [[mail, calendar], ['+watch-gmail']],
      [[calendar, mail], []],
      [[calendar, mail, own], ['+sites']],
      [
        [mail, own, 'http://intranet.example/*'],
        ['-watch-google-calendar', '-sites', '+sites'],
      ],
      [[], ['-watch-gmail', '-sites']],
      [[], []],
    ];
    for (const [origins, calls] of steps) {
      state.origins = origins;
      state.calls.length = 0;
      await registrations.sync();
      expect(state.calls).toEqual(calls);
      const matches = [...state.scripts.values()].flatMap((script) => script.matches);
      expect(matches.sort()).toEqual([...origins].sort());
    }
  });

  it('stay one when asked for several times at once', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar];
    await Promise.all([registrations.sync(), registrations.sync(), registrations.sync()]);
    expect(state.calls).toEqual(['+watch-google-calendar']);
  });

  it('leave out what is no web page', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar, 'file:///*', 'moz-extension://0/*'];
    await registrations.sync();
    expect([...state.scripts.values()].map(({ matches }) => matches)).toEqual([[calendar]]);
  });

  it('start in open tabs of granted sites only, and one that cannot be reached stops no other', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar, mail];
    for (const tab of state.tabs) tab.dead = tab.id === 1;
    await registrations.startInOpenTabs();
    expect([...state.running]).toEqual([[2, files.mail]]);
  });

  it('put away what an earlier version registered', async () => {
    const { state, registrations } = fakeBrowser();
    state.scripts.set('gmail', { id: 'gmail', matches: [mail] });
    state.origins = [mail];
    await registrations.sync();
    expect(state.calls).toEqual(['-gmail', '+watch-gmail']);
  });

  it('give each page the file of its site, also where everything is granted', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [all];
    await registrations.startInOpenTabs();
    expect([...state.running].sort()).toEqual([
      [1, files.calendar],
      [2, files.mail],
      [3, files.other],
    ]);
  });

  it('bring what reads a site to one tab, and say when the browser refuses', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [mail];
    await registrations.bringReader(2, 'gmail');
    expect([...state.running]).toEqual([[2, 'content-scripts/gmail.js']]);
    await expect(registrations.bringReader(1, 'google-calendar')).rejects.toThrow();
  });

  it('stop where a site was revoked and go on where it was not', async () => {
    const { state, registrations } = fakeBrowser();
    state.origins = [calendar, mail];
    await registrations.sync();
    await registrations.startInOpenTabs();
    state.origins = [mail];
    await registrations.sync();
    await registrations.restart();
    expect([...state.running.keys()]).toEqual([2]);
  });
});
