import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageSite, readPageSite } from '../../utils/models/page-site.ts';
import { watchActiveSite } from '../../utils/platform/active-site.ts';

const door = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../utils/platform/browser.ts', () => door);

const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** A browser that names the page of its one tab only where it is granted or was pressed on. */
function fakeBrowser() {
  const listeners = new Set<() => void>();
  const event = {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
  };
  const state = { tab: { id: 7, url: undefined as string | undefined }, granted: [] as string[] };
  const { tab } = state;
  Object.assign(door.browser, {
    windows: { getCurrent: async () => ({ id: 1 }), onFocusChanged: event },
    tabs: {
      query: async () => [{ ...tab }],
      ...{ onActivated: event, onAttached: event, onDetached: event },
      onUpdated: { addListener: () => undefined, removeListener: () => undefined },
    },
    permissions: { onAdded: event, onRemoved: event },
    action: { onClicked: event },
  });
  const happen = async () => {
    for (const listener of [...listeners]) listener();
    await settle();
  };
  return { state, happen, listeners };
}

let fake: ReturnType<typeof fakeBrowser>;
let seen: PageSite[];
const isGranted = async (origins: readonly string[]) =>
  origins.every((each) => fake.state.granted.includes(each));
const watch = () =>
  watchActiveSite(
    (tab) => readPageSite(tab, isGranted),
    (site) => void seen.push(site),
  );
beforeEach(() => {
  fake = fakeBrowser();
  seen = [];
});

describe('watchActiveSite', () => {
  it('knows no page before a press, its site after one, and that it is allowed after the grant', async () => {
    const stop = watch();
    await settle();
    expect(seen.at(-1)).toEqual({ kind: 'unknown' });
    fake.state.tab.url = 'http://post.northlight.example:8088/mail/';
    await fake.happen();
    expect(seen.at(-1)).toEqual({
      ...{ kind: 'site', tabId: 7, host: 'post.northlight.example' },
      ...{ origin: 'http://post.northlight.example/*', isAllowed: false, isEncrypted: false },
    });
    fake.state.granted = ['http://post.northlight.example/*'];
    await fake.happen();
    expect(seen.at(-1)).toMatchObject({ isAllowed: true });
    stop();
    expect(fake.listeners.size).toBe(0);
  });

  it('offers nothing on a page of the browser', async () => {
    fake.state.tab.url = 'chrome://newtab/';
    const stop = watch();
    await settle();
    expect(seen).toEqual([{ kind: 'none' }]);
    stop();
  });
});
