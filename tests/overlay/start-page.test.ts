// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  handOf,
  type PageReader,
  type PageScope,
  type ReaderPorts,
} from '../../entrypoints/sites.content/page-hand.ts';
import { startPage } from '../../entrypoints/sites.content/start-page.ts';
import { startReader } from '../../entrypoints/sites.content/start-reader.ts';
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
  const scope = { document, window, chrome: { runtime } } as unknown as PageScope;
  return { scope, runtime, heard };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the script of a page', () => {
  it('starts once, however often it is put there, and leaves nothing for the page to see', () => {
    const { scope, heard } = scripts();
    const before = document.documentElement.outerHTML;
    startPage(() => null, scope);
    const hand = handOf(scope);
    startPage(() => null, scope);
    expect(heard.size).toBe(1);
    expect(handOf(scope)).toBe(hand);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(Object.keys(scope)).toEqual(['document', 'window', 'chrome']);
    hand?.stop();
  });

  it('takes the place of one whose extension was reloaded', () => {
    const { scope, runtime, heard } = scripts();
    startPage(() => null, scope);
    const dead = handOf(scope);
    runtime.id = undefined;
    const after = scripts();
    Object.assign(scope, { chrome: { runtime: after.runtime } });
    startPage(() => null, scope);
    expect(handOf(scope)).not.toBe(dead);
    expect(heard.size).toBe(0);
    expect(after.heard.size).toBe(1);
    handOf(scope)?.stop();
  });

  it('does nothing where its extension is gone', () => {
    const { scope, runtime, heard } = scripts();
    runtime.id = undefined;
    startPage(() => null, scope);
    expect(handOf(scope)).toBeUndefined();
    expect(heard.size).toBe(0);
  });

  it('stops when it is told to, and may be started again', () => {
    const { scope, heard } = scripts();
    startPage(() => null, scope);
    for (const hear of heard) hear({ type: 'tab/stop' }, { id: 'own' }, () => undefined);
    expect(heard.size).toBe(0);
    expect(handOf(scope)).toBeUndefined();
    startPage(() => null, scope);
    expect(heard.size).toBe(1);
    handOf(scope)?.stop();
  });
});

describe('the reader of a site', () => {
  it('is silent where no script has taken care of the page', () => {
    const { scope, runtime } = scripts();
    startReader(fakeSite().site, scope);
    expect(runtime.sendMessage).not.toHaveBeenCalled();
    expect(handOf(scope)).toBeUndefined();
  });

  it('is taken once, and gets what ends together with the script', () => {
    const { scope } = scripts();
    startPage(() => null, scope);
    const hand = handOf(scope);
    const reader = { open: vi.fn(), close: vi.fn(), refresh: vi.fn(), tellAgain: vi.fn() };
    const make = vi.fn((_: ReaderPorts): PageReader => reader);
    hand?.take('fake', make);
    hand?.take('fake', make);
    expect(make).toHaveBeenCalledTimes(1);
    hand?.stop();
    expect(make.mock.calls[0]?.[0].signal.aborted).toBe(true);
  });
});
