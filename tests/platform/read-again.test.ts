import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readAgain } from '../../utils/platform/read-again.ts';
import { tabStates } from '../../utils/platform/session.ts';
import { fakeBrowser, tabStateOf } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../utils/platform/browser.ts', () => door);

let fake: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  fake = fakeBrowser();
  Object.assign(door.browser, fake.browser);
});

describe('readAgain', () => {
  it('asks the pages that reported something, in their top frame, and no others', async () => {
    const ask = vi.spyOn(fake.browser.tabs, 'sendMessage').mockResolvedValue(true);
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    await tabStates.write(8, { ...tabStateOf(2, ''), state: 'left', report: null, moment: null });
    await fake.session.set({ 'other:9': tabStateOf(3, 'x') });
    await readAgain();
    expect(ask.mock.calls).toEqual([[7, { type: 'tab/again' }, { frameId: 0 }]]);
  });

  it('leaves a page alone that does not answer', async () => {
    await tabStates.write(7, tabStateOf(1, 'Dana'));
    await expect(readAgain()).resolves.toBeUndefined();
  });
});
