// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { handOf, type PageScope, putHand } from '../../entrypoints/sites.content/page-hand.ts';
import { startPage } from '../../entrypoints/sites.content/start-page.ts';
import { startReader } from '../../entrypoints/sites.content/start-reader.ts';
import type { Opening } from '../../utils/sites/opening.ts';
import { fakeSite } from './fake-calendar.ts';
import { handClock } from './hand-clock.ts';
import { windowOn } from './hand-window.ts';

type Hear = (message: unknown, sender: { id: string }, sendResponse: (answer: boolean) => void) => void;

/** The own global of the scripts of one page, with what a living extension offers there. */
function scripts() {
  const heard = new Set<Hear>();
  const runtime = {
    id: 'own' as string | undefined,
    sendMessage: vi.fn(async () => ({ ok: true, value: null })),
    onMessage: {
      addListener: (each: Hear) => void heard.add(each),
      removeListener: (each: Hear) => void heard.delete(each),
    },
  };
  const time = handClock();
  const own = windowOn(window as Window & typeof globalThis, time.clock);
  const scope = { document, window: own, Date, chrome: { runtime } } as unknown as PageScope;
  return { scope, runtime, heard, time };
}

/** What a page has open, to be changed by a test. */
function page() {
  const state = { key: '' };
  const opening: Opening = { id: 'fake', claims: () => true, openKey: () => state.key };
  return { state, pick: () => opening };
}

describe('the script of a page', () => {
  it('starts once, however often it is put there, and leaves nothing for the page to see', () => {
    const { scope } = scripts();
    const before = document.documentElement.outerHTML;
    startPage(() => null, {}, scope);
    const hand = handOf(scope);
    startPage(() => null, {}, scope);
    expect(handOf(scope)).toBe(hand);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(Object.keys(scope)).toEqual(['document', 'window', 'Date', 'chrome']);
    hand?.stop();
  });

  it('says and hears nothing before something is open, then asks for the reader', () => {
    const { scope, runtime, heard } = scripts();
    const { state, pick } = page();
    startPage(pick, {}, scope);
    const hand = handOf(scope);
    expect(hand?.ask()).toBe('nothing');
    expect(runtime.sendMessage).not.toHaveBeenCalled();
    state.key = 'dana';
    expect(hand?.ask()).toBe('open');
    expect(runtime.sendMessage.mock.calls).toEqual([[{ type: 'page/opened', site: 'fake' }]]);
    expect(heard.size).toBe(0);
    hand?.stop();
  });

  it('answers null for a page that no site claims', () => {
    const { scope } = scripts();
    startPage(() => null, {}, scope);
    expect(handOf(scope)?.ask()).toBeNull();
    handOf(scope)?.stop();
  });

  it('takes the place of one whose extension was reloaded', () => {
    const { scope, runtime } = scripts();
    startPage(() => null, {}, scope);
    const dead = handOf(scope);
    runtime.id = undefined;
    startPage(() => null, {}, scope);
    expect(handOf(scope)).not.toBe(dead);
    expect(dead?.isOver()).toBe(true);
    handOf(scope)?.stop();
  });

  it('ends without a word when its extension is gone by the time something opens', () => {
    const { scope, runtime, heard } = scripts();
    const { state, pick } = page();
    startPage(pick, {}, scope);
    runtime.id = undefined;
    state.key = 'dana';
    handOf(scope)?.ask();
    expect(handOf(scope)).toBeUndefined();
    expect(heard.size).toBe(0);
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});

describe('the reader of a site', () => {
  it('is silent where no script has taken care of the page', async () => {
    const { scope, runtime, time } = scripts();
    startReader(fakeSite().site, scope);
    await time.pass(0);
    expect(runtime.sendMessage).not.toHaveBeenCalled();
    expect(handOf(scope)).toBeUndefined();
  });

  it('begins to hear the extension, once for all readers, and ends when it is told to', async () => {
    const { scope, heard, time } = scripts();
    startPage(() => null, {}, scope);
    const hand = handOf(scope);
    const { site } = fakeSite();
    startReader(site, scope);
    startReader(site, scope);
    startReader({ ...site, id: 'other' }, scope);
    await time.pass(0);
    expect(heard.size).toBe(1);
    for (const hear of heard) hear({ type: 'tab/stop' }, { id: 'own' }, () => undefined);
    expect(heard.size).toBe(0);
    expect(hand?.isOver()).toBe(true);
    expect(handOf(scope)).toBeUndefined();
    startPage(() => null, {}, scope);
    expect(handOf(scope)).not.toBe(hand);
    handOf(scope)?.stop();
  });

  it('begins in a turn after that of its file, and is not asked for once more', async () => {
    const { scope, runtime, heard, time } = scripts();
    const { state, pick } = page();
    startPage(pick, {}, scope);
    const hand = handOf(scope);
    state.key = 'dana';
    hand?.ask();
    await time.pass(0);
    const { site } = fakeSite();
    const read = vi.fn(site.read);
    startReader({ ...site, id: 'fake', read }, scope);
    expect(heard.size).toBe(0);
    await time.pass(0);
    expect(heard.size).toBe(1);
    await time.pass(100);
    expect(read).toHaveBeenCalledOnce();
    expect(runtime.sendMessage.mock.calls).toEqual([[{ type: 'page/opened', site: 'fake' }]]);
    hand?.stop();
  });

  it('does not begin on a page that was stopped meanwhile', async () => {
    const { scope, heard, time } = scripts();
    startPage(() => null, {}, scope);
    const hand = handOf(scope);
    hand?.stop();
    startReader(fakeSite().site, scope);
    putHand(scope, hand);
    startReader(fakeSite().site, scope);
    await time.pass(0);
    expect(heard.size).toBe(0);
  });
});

describe('a page on which it takes much to know what is open', () => {
  /** Looks counted; the page changes every 50 ms for so long. */
  function watched() {
    const time = handClock();
    const { scope } = scripts();
    const counts = { keys: 0 };
    const asksMuch = () => {
      counts.keys += 1;
      return false;
    };
    const opening: Opening = { id: 'fake', claims: () => true, openKey: () => '', asksMuch };
    const own = { window: windowOn(window as Window & typeof globalThis, time.clock), Date: time.clock };
    startPage(() => opening, {}, Object.assign(scope, own));
    const churn = async (ms: number) => {
      for (let at = 0; at < ms; at += 50) {
        document.body.append(document.createElement('p'));
        await time.pass(50);
      }
    };
    return { time, counts, churn, end: () => handOf(scope)?.stop() };
  }

  it('is looked at when it rests, soon after that', async () => {
    const { time, counts, churn, end } = watched();
    await time.pass(10);
    await churn(2500);
    expect(counts.keys).toBe(1);
    await time.pass(1100);
    expect(counts.keys).toBe(2);
    await time.pass(20_000);
    expect(counts.keys).toBe(2);
    end();
    expect(time.waiting()).toBe(0);
  });

  it('is looked at every few seconds when it never rests, soon where that is long ago', async () => {
    const { time, counts, churn, end } = watched();
    await time.pass(10);
    await churn(12_000);
    expect(counts.keys).toBeGreaterThanOrEqual(3);
    expect(counts.keys).toBeLessThanOrEqual(5);
    await time.pass(20_000);
    const { keys } = counts;
    await churn(900);
    expect(counts.keys).toBe(keys + 1);
    end();
  });

  it('is looked at at once when the user has just done something, be it at rest or not', async () => {
    const { time, counts, churn, end } = watched();
    await time.pass(10);
    await churn(900);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    await churn(300);
    expect(counts.keys).toBe(2);
    end();
  });

  it('is asked one question until the reader is there, then what is open, in its idle time', async () => {
    const { scope, runtime } = scripts();
    const idle: (() => void)[] = [];
    scope.window.requestIdleCallback = (work: unknown) => idle.push(work as () => void);
    const openKey = vi.fn(() => 'dana');
    const opening: Opening = { id: 'fake', claims: () => true, openKey, asksMuch: () => true };
    startPage(() => opening, {}, scope);
    const hand = handOf(scope);
    expect(hand?.ask()).toBe('open');
    expect(runtime.sendMessage.mock.calls).toEqual([[{ type: 'page/opened', site: 'fake' }]]);
    expect(openKey).not.toHaveBeenCalled();
    const told: string[] = [];
    const nothing = () => undefined;
    hand?.tell({
      ...{ refresh: nothing, lose: nothing, leave: nothing, end: nothing, tellAgain: nothing },
      turnTo: (_opening: Opening | null, key: string) => void told.push(key),
    } as unknown as Parameters<NonNullable<typeof hand>['tell']>[0]);
    expect(told).toEqual([]);
    for (const work of idle.splice(0)) work();
    expect(told).toEqual(['dana']);
    hand?.stop();
  });

  it('is asked for its reader again with what the user does, where that did not come', async () => {
    const { scope, runtime } = scripts();
    const opening: Opening = { id: 'fake', claims: () => true, openKey: () => 'dana', asksMuch: () => true };
    startPage(() => opening, {}, scope);
    const hand = handOf(scope);
    hand?.ask();
    await Promise.resolve();
    await Promise.resolve();
    hand?.ask();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    hand?.ask();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
    hand?.stop();
  });
});
