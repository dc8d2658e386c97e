// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindPanelToButton, markSidebar } from '../../utils/platform/panel.ts';

const door = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../utils/platform/browser.ts', () => door);

type Press = (tab: { windowId?: number }) => void;
let press: Press = () => undefined;
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

beforeEach(() => {
  Object.assign(door.browser, {
    action: {
      onClicked: {
        addListener: (listener: Press) => {
          press = listener;
        },
      },
    },
    windows: { getCurrent: async () => ({ id: 3 }) },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the toolbar button in Chromium', () => {
  /** A browser whose side panels are these addresses, as they were before the press. */
  function chromium(panels: string[]) {
    const done: string[] = [];
    vi.stubGlobal('chrome', {
      runtime: {
        getContexts: async () => {
          const before = panels.map((documentUrl) => ({ documentUrl }));
          done.push('looked');
          return before;
        },
      },
      sidePanel: {
        setPanelBehavior: async () => undefined,
        open: async ({ windowId }: { windowId: number }) => void done.push(`open ${windowId}`),
        close: async ({ windowId }: { windowId: number }) => void done.push(`close ${windowId}`),
      },
    });
    bindPanelToButton();
    return done;
  }

  it('opens the side panel in the turn of the press', () => {
    const done = chromium([]);
    press({ windowId: 3 });
    expect(done).toEqual(['looked', 'open 3']);
  });

  it('closes the one that stood open in this window', async () => {
    const done = chromium(['chrome-extension://x/sidepanel.html#3']);
    press({ windowId: 3 });
    await settle();
    expect(done.at(-1)).toBe('close 3');
  });

  it.each([
    'chrome-extension://x/sidepanel.html#3-press',
    'chrome-extension://x/sidepanel.html#33',
    'chrome-extension://x/sidepanel.html',
  ])('leaves %s open', async (address) => {
    const done = chromium([address]);
    press({ windowId: 3 });
    await settle();
    expect(done.at(-1)).toBe('open 3');
  });
});

describe('the toolbar button in Firefox', () => {
  it.each([
    [[], true],
    [['#3'], true],
    [['#3-press'], false],
  ])('with sidebars %j turns the sidebar: %s', (hashes, turns) => {
    const toggle = vi.fn(async () => undefined);
    vi.stubGlobal('chrome', undefined);
    Object.assign(door.browser, {
      extension: { getViews: () => hashes.map((hash) => ({ location: { hash } })) },
      sidebarAction: { toggle },
    });
    bindPanelToButton();
    press({ windowId: 3 });
    expect(toggle.mock.calls.length === 1).toBe(turns);
  });
});

it('says in its address which window it stands in and what it waits for, at once when that is known', async () => {
  await markSidebar(true);
  expect(location.hash).toBe('#3-press');
  // A press may come as soon as the sidebar has said that it knows the page: nothing is asked of the browser before.
  Object.assign(door.browser, { windows: { getCurrent: () => new Promise(() => undefined) } });
  void markSidebar(false);
  await settle();
  expect(location.hash).toBe('#3');
});
