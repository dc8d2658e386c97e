import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../../utils/messages/protocol.ts';
import { watchActiveTab } from '../../utils/platform/active-tab.ts';
import { tabStates } from '../../utils/platform/session.ts';
import { fakeBrowser, tabStateOf } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../utils/platform/browser.ts', () => door);

const quiet = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

let fake: ReturnType<typeof fakeBrowser>;
let seen: (string | null)[];
const titleOf = (state: TabState | null) =>
  state?.report?.item?.kind === 'event' ? state.report.item.title : (state?.state ?? null);
const watch = () => watchActiveTab((state) => void seen.push(titleOf(state)));

beforeEach(() => {
  fake = fakeBrowser();
  Object.assign(door.browser, fake.browser);
  fake.state.tabs.push({ id: 8, windowId: 1, active: false }, { id: 9, windowId: 2, active: true });
  fake.state.answering = new Set([7, 8, 9]);
  seen = [];
});

describe('watchActiveTab', () => {
  it('tells what is open in the tab that is active', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    const stop = watch();
    await quiet();
    expect(seen.at(-1)).toBe('Dana');
    stop();
  });

  it('tells what is open at once, and nothing before that would be seen for a moment', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    const stop = watch();
    await quiet();
    expect(seen).toEqual(['Dana']);
    stop();
  });

  it('tells that nothing is known before it waits for a script that is about to start', async () => {
    fake.state.answering.delete(7);
    const stop = watch();
    await quiet();
    expect(seen[0]).toBeNull();
    stop();
  });

  it('asks the page and reads what is stored of it at once, and reads again after it answered', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    const order: string[] = [];
    const { scripting, storage } = fake.browser;
    const { executeScript } = scripting;
    const { get } = storage.session;
    scripting.executeScript = async (details) => {
      order.push('asked');
      const found = await executeScript(details);
      order.push('answered');
      return found;
    };
    storage.session.get = async (key) => {
      order.push('read');
      return get(key);
    };
    const stop = watch();
    await quiet();
    expect(order).toEqual(['asked', 'read', 'answered', 'read']);
    stop();
  });

  it('tells nothing of a tab nobody reported', async () => {
    const stop = watch();
    await quiet();
    expect(new Set(seen)).toEqual(new Set([null]));
    stop();
  });

  it('tells that nothing is open where a script says so, whatever was open before', async () => {
    fake.state.answering.delete(7);
    fake.state.idle.add(7);
    const stop = watch();
    await quiet();
    expect(seen.at(-1)).toBe('nothing');
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    expect(seen.at(-1)).toBe('Dana');
    fake.tabEvents.onUpdated.emit(7, { status: 'complete' });
    await quiet();
    expect(seen.at(-1)).toBe('nothing');
    stop();
  });

  it('tells nothing of a page that scripts may not run in', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    fake.state.forbidden.add(7);
    const stop = watch();
    await quiet();
    expect(new Set(seen)).toEqual(new Set([null]));
    stop();
  });

  it('tells each change at once', async () => {
    const stop = watch();
    await quiet();
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    expect(seen.at(-1)).toBe('Dana');
    await tabStates.write(7, { ...tabStateOf(2, ''), state: 'left', report: null, moment: null });
    expect(seen.at(-1)).toBe('left');
    await tabStates.remove(7);
    expect(seen.at(-1)).toBeNull();
    stop();
  });

  it('tells an older state never after a newer one', async () => {
    const stop = watch();
    await quiet();
    await tabStates.write(7, tabStateOf(5, 'Priya'));
    await tabStates.write(7, tabStateOf(4, 'Dana'));
    expect(seen.at(-1)).toBe('Priya');
    stop();
  });

  it('hides the tab that was left before it knows of the next', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    await tabStates.write(8, tabStateOf(2, 'Priya'));
    const stop = watch();
    await quiet();
    fake.activate(8);
    await quiet();
    expect(seen.slice(seen.indexOf('Dana') + 1)).toEqual([null, 'Priya']);
    stop();
  });

  it('leaves tabs of other windows to their own panels', async () => {
    await tabStates.write(9, tabStateOf(1, 'Elif'));
    const stop = watch();
    await quiet();
    await tabStates.write(9, tabStateOf(2, 'Elif'));
    await quiet();
    expect(seen).not.toContain('Elif');
    stop();
  });

  it('does not believe a state whose page does not answer any more', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    fake.state.answering.delete(7);
    const stop = watch();
    await quiet();
    expect(seen).not.toContain('Dana');
    stop();
  });

  it('asks again when the tab loads another page', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    const stop = watch();
    await quiet();
    fake.state.answering.delete(7);
    fake.tabEvents.onUpdated.emit(7, { status: 'loading' });
    await quiet();
    expect(seen.at(-1)).toBeNull();
    stop();
  });

  it('reads no state of another version', async () => {
    fake.session.stored.set('tab:7', { revision: 1, state: 'open', report: null });
    const stop = watch();
    await quiet();
    expect(new Set(seen)).toEqual(new Set([null]));
    stop();
  });

  it('stops with everything it started', async () => {
    const stop = watch();
    await quiet();
    stop();
    const before = seen.length;
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    expect(seen).toHaveLength(before);
    expect(fake.listeners()).toBe(0);
  });
});
