// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { handOf, type PageScope, putHand } from '../../entrypoints/sites.content/page-hand.ts';
import { startPage } from '../../entrypoints/sites.content/start-page.ts';
import { startReader } from '../../entrypoints/sites.content/start-reader.ts';
import type { Opening } from '../../utils/sites/opening.ts';
import { fakeSite } from './fake-calendar.ts';

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
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  const scope = { document, window, Date, chrome: { runtime } } as unknown as PageScope;
  return { scope, runtime, heard };
}

/** What a page has open, to be changed by a test. */
function page() {
  const state = { key: '' };
  const opening: Opening = { id: 'fake', claims: () => true, openKey: () => state.key };
  return { state, pick: () => opening };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

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
  it('is silent where no script has taken care of the page', () => {
    const { scope, runtime } = scripts();
    startReader(fakeSite().site, scope);
    expect(runtime.sendMessage).not.toHaveBeenCalled();
    expect(handOf(scope)).toBeUndefined();
  });

  it('begins to hear the extension, once for all readers, and ends when it is told to', () => {
    const { scope, heard } = scripts();
    startPage(() => null, {}, scope);
    const hand = handOf(scope);
    const { site } = fakeSite();
    startReader(site, scope);
    startReader(site, scope);
    startReader({ ...site, id: 'other' }, scope);
    expect(heard.size).toBe(1);
    for (const hear of heard) hear({ type: 'tab/stop' }, { id: 'own' }, () => undefined);
    expect(heard.size).toBe(0);
    expect(hand?.isOver()).toBe(true);
    expect(handOf(scope)).toBeUndefined();
    startPage(() => null, {}, scope);
    expect(handOf(scope)).not.toBe(hand);
    handOf(scope)?.stop();
  });

  it('does not begin on a page that was stopped meanwhile', () => {
    const { scope, heard } = scripts();
    startPage(() => null, {}, scope);
    const hand = handOf(scope);
    hand?.stop();
    startReader(fakeSite().site, scope);
    putHand(scope, hand);
    startReader(fakeSite().site, scope);
    expect(heard.size).toBe(0);
  });
});
