import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBrowser } from './page-fixture.ts';

const passphrase = 'four quiet words here';

beforeEach(async () => {
  for (const { name } of await indexedDB.databases()) await deleteDB(name ?? '');
});

const turns = async (until: () => boolean) => {
  for (let turn = 0; turn < 2000 && !until(); turn++) await new Promise((resolve) => setTimeout(resolve));
};

async function locked() {
  const browser = createBrowser({ instant: true });
  const page = browser.page();
  const { model } = page.locking;
  await model.look();
  await model.set(passphrase, passphrase);
  return { browser, page, model };
}

describe('the passphrase as a page sees it', () => {
  it('is set only when it is long enough and typed twice alike', async () => {
    const page = createBrowser({ instant: true }).page();
    const { model } = page.locking;
    await model.look();
    expect(model.state.value).toBe('off');
    model.askSet();
    await model.set('short', 'short');
    expect(model.said.value).toContain('At least 12 characters');
    await model.set(passphrase, `${passphrase} `);
    expect(model.said.value).toBe('The two are not the same.');
    expect(model.state.value).toBe('off');
    await model.set(passphrase, passphrase);
    expect([model.state.value, model.step.value]).toEqual(['open', 'rest']);
    expect(model.said.value).toBe('Done. Every entry was read back and compared.');
  });

  it('is said to be wrong and no more; the wait is counted', async () => {
    const { browser, model } = await locked();
    await model.lockNow();
    const page = browser.page();
    await page.locking.model.look();
    expect(page.locking.model.state.value).toBe('locked');
    const { unlock, said, isBusy, wait } = page.locking.model;
    // Whoever reads that it was wrong sees in the same moment that the next try has to wait.
    const seen: unknown[] = [];
    const stop = effect(() => void seen.push([said.value, isBusy.value, wait.value]));
    await unlock('not the passphrase');
    stop();
    expect(seen.at(-1)).toEqual(['That is not the passphrase.', false, 1]);
    expect(seen).not.toContainEqual(['That is not the passphrase.', false, 0]);
    browser.clock.now = '2026-11-22T10:00:01.000Z';
    await page.locking.model.unlock(passphrase);
    await turns(() => page.locking.reloads > 0);
    expect(page.locking.reloads).toBe(1);
  });

  it('locks every page, which first keeps what is being typed and then begins anew', async () => {
    const { browser, page, model } = await locked();
    const other = browser.page();
    await other.locking.model.look();
    other.locking.left = 'half a thought';
    const shown: unknown[] = [];
    other.locking.model.state.subscribe((state) => shown.push(state));
    await model.lockNow();
    await turns(() => page.locking.reloads > 0 && other.locking.reloads > 0);
    expect([page.locking.reloads, other.locking.reloads]).toEqual([1, 1]);
    expect(other.locking.model.isLeaving.value).toBe(true);
    // A lock screen before that would be loaded again with what was typed into it.
    expect(shown).toEqual(['open']);
    const next = browser.page();
    await next.lock.unlock(passphrase);
    await turns(() => next.locking.model.left.value !== '');
    expect(next.locking.model.left.value).toBe('half a thought');
    await next.locking.model.dropLeft();
    expect(await next.journal.draft('left:here')).toBe('');
  });

  it('is known to every page that is open, from the moment it is set', async () => {
    const browser = createBrowser({ instant: true });
    const [page, other] = [browser.page(), browser.page()];
    await page.locking.model.look();
    await other.locking.model.look();
    await page.locking.model.set(passphrase, passphrase);
    await turns(() => other.locking.model.state.value === 'open');
    expect(other.locking.model.state.value).toBe('open');
    expect(other.locking.reloads).toBe(0);
  });

  it('a hand on a page keeps the key, and without one it goes after the minutes chosen', async () => {
    const { browser, page, model } = await locked();
    await model.chooseMinutes(5);
    expect(await page.lock.until()).toBe(Date.parse('2026-11-22T10:05:00.000Z'));
    browser.clock.now = '2026-11-22T10:04:00.000Z';
    model.touch();
    await turns(() =>
      JSON.stringify(browser.lock.kept.key).includes(String(Date.parse('2026-11-22T10:09:00.000Z'))),
    );
    expect(await page.lock.until()).toBe(Date.parse('2026-11-22T10:09:00.000Z'));
    browser.clock.now = '2026-11-22T10:09:00.000Z';
    expect(await page.lock.state()).toBe('locked');
    await expect(browser.page().keep.open()).rejects.toMatchObject({ code: 'locked' });
    await model.look();
    await turns(() => page.locking.reloads > 0);
    expect(page.locking.reloads).toBe(1);
    const late = browser.page();
    await late.locking.model.look();
    await late.lock.touch();
    expect(browser.lock.kept.key).toBeUndefined();
  });

  it('begins a page anew that had the key when it began, and has it no more when it looks', async () => {
    const { browser } = await locked();
    const page = browser.page();
    // It has opened the journal, and the key goes before the lock was looked at, unheard.
    await page.keep.open();
    browser.lock.kept.key = undefined;
    await page.locking.model.look();
    expect([page.hadKey(), page.locking.reloads]).toEqual([true, 1]);
    const next = browser.page();
    await next.model.look();
    await next.locking.model.look();
    expect([next.hadKey(), next.locking.reloads, next.model.view.value.kind]).toEqual([false, 0, 'locked']);
  });

  it('a hand that comes at the same time as the lock does not bring the key back', async () => {
    const { browser, page } = await locked();
    await Promise.all([page.lock.touch(), page.lock.lockNow()]);
    expect(browser.lock.kept.key).toBeUndefined();
  });

  it('is changed and taken away only with the one in use', async () => {
    const { browser, page, model } = await locked();
    model.askChange();
    await model.givePresent('not the passphrase');
    await model.change('five other words go here', 'five other words go here');
    expect(model.said.value).toBe('That is not the passphrase.');
    browser.clock.now = '2026-11-22T10:01:00.000Z';
    await model.givePresent(passphrase);
    await model.change('five other words go here', 'five other words go here');
    expect(model.said.value).toBe('The new passphrase holds from now on.');
    model.askTakeAway();
    await model.takeAway('five other words go here');
    expect([model.state.value, await page.lock.state()]).toEqual(['off', 'off']);
    expect(page.locking.reloads).toBe(0);
  });
});
