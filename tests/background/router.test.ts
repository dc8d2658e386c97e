import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createRouter,
  type PageHandlers,
  Refusal,
  type Sender,
} from '../../entrypoints/background/router.ts';
import type { PageReport } from '../../utils/core/page-report.ts';

const ownId = 'abcdefghijklmnop';
const ownUrl = `chrome-extension://${ownId}/`;
const report: PageReport = {
  ...{ site: 'demo', view: 'grid', url: 'https://calendar.example/week', zone: null, lang: null },
  ...{ self: { name: '', email: '' }, item: null, chips: [], missing: [] },
};
const page: Sender = {
  id: ownId,
  url: 'https://calendar.example/week',
  frameId: 0,
  tab: { id: 7, windowId: 2 },
};
const panel: Sender = { id: ownId, url: `${ownUrl}sidepanel.html` };
const inTab: Sender = { id: ownId, url: `${ownUrl}options.html`, frameId: 0, tab: { id: 8, windowId: 2 } };

const pageMessages = [
  { type: 'page/report', report },
  { type: 'page/opened', site: 'google-calendar' },
  { type: 'page/left' },
  { type: 'page/nothing' },
  { type: 'page/unreadable', site: 'demo', view: '', reason: 'No title.' },
  { type: 'page/open-panel' },
  { type: 'page/hide-pill' },
];

function start(own: Partial<PageHandlers> = {}) {
  const handle = vi.fn(() => null);
  const handlers: PageHandlers = {
    ...{ 'page/report': handle, 'page/left': handle, 'page/unreadable': handle },
    ...{ 'page/nothing': handle, 'page/opened': handle },
    ...{ 'page/open-panel': handle, 'page/hide-pill': handle },
    ...own,
  };
  const sites = vi.fn(() => undefined);
  return {
    handle,
    sites,
    route: createRouter({ ownId, ownUrl, page: handlers, panel: { 'sites/changed': sites } }),
  };
}

describe('who may send what', () => {
  it('hears a content script in the top frame', async () => {
    const { route, handle } = start();
    for (const message of pageMessages) expect(await route(message, page)).toEqual({ ok: true, value: null });
    expect(handle).toHaveBeenCalledTimes(pageMessages.length);
    expect(handle).toHaveBeenCalledWith(expect.anything(), {
      tabId: 7,
      windowId: 2,
      origin: 'https://calendar.example',
    });
  });

  it('hears a page of the extension, in the panel and in a tab', async () => {
    const { route, sites } = start();
    for (const sender of [panel, inTab])
      expect(await route({ type: 'sites/changed' }, sender)).toMatchObject({ ok: true });
    expect(sites).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['another extension', { ...page, id: 'somebody-else' }],
    ['nobody', {}],
    ['a frame inside the page', { ...page, frameId: 3 }],
    ['a sender without a tab', { ...page, tab: undefined }],
    ['a page of the extension', inTab],
    ['a page that is no web page', { ...page, url: 'file:///week.html' }],
    ['a page without an address', { ...page, url: undefined }],
  ])('refuses page messages of %s', async (_, sender) => {
    const { route, handle } = start();
    for (const message of pageMessages) {
      expect(await route(message, sender)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    }
    expect(handle).not.toHaveBeenCalled();
  });

  it('refuses a report about another page than the one it comes from', async () => {
    const { route, handle } = start();
    const forged = { type: 'page/report', report: { ...report, url: 'https://mail.example/inbox' } };
    expect(await route(forged, page)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([
    ['a content script', page],
    ['a page with a like address', { ...page, url: `https://calendar.example/${ownUrl}` }],
    ['another extension', { id: 'somebody-else', url: `${ownUrl}options.html` }],
    [
      'an extension whose id begins alike',
      { id: ownId, url: `chrome-extension://${ownId}evil/options.html` },
    ],
  ])('refuses panel messages of %s', async (_, sender) => {
    const { route, sites } = start();
    expect(await route({ type: 'sites/changed' }, sender)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(sites).not.toHaveBeenCalled();
  });

  it('reaches no handler it may not, whatever is sent by whomever, and never fails', async () => {
    const anyMessage = fc.oneof(
      fc.anything({ maxDepth: 1, maxKeys: 3 }),
      fc.constantFrom<unknown>(...pageMessages, { type: 'sites/changed' }),
    );
    const text = fc.oneof(fc.string(), fc.constantFrom(ownId, ownUrl, page.url, panel.url));
    const number = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constant(undefined));
    const anySender = fc.record(
      {
        id: text,
        url: text,
        frameId: number,
        tab: fc.record({ id: number, windowId: number }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anyMessage, anySender, async (message, sender: Sender) => {
        const { route, handle, sites } = start();
        const answer = await route(message, sender);
        expect(typeof answer.ok).toBe('boolean');
        const isOwn = sender.id === ownId;
        const mayBePage =
          isOwn && /^https?:/.test(sender.url ?? '') && sender.frameId === 0 && (sender.tab?.id ?? -1) >= 0;
        if (handle.mock.calls.length > 0) expect(mayBePage).toBe(true);
        if (sites.mock.calls.length > 0) expect(isOwn && sender.url?.startsWith(ownUrl)).toBe(true);
        expect(answer.ok).toBe(handle.mock.calls.length + sites.mock.calls.length === 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what comes back', () => {
  it('is a named error for a message nobody knows', async () => {
    const { route } = start();
    expect(await route({ type: 'notes/read' }, panel)).toMatchObject({ error: { code: 'unknown-message' } });
    expect(await route('hello', panel)).toMatchObject({ error: { code: 'unknown-message' } });
  });

  it('is a sentence without inner words when a handler fails', async () => {
    const { route } = start({ 'page/left': () => Promise.reject(new Error('secret')) });
    const answer = await route({ type: 'page/left' }, page);
    expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('is the refusal of the handler', async () => {
    const refuse = () => {
      throw new Refusal('not-granted', 'Not any more.');
    };
    const { route } = start({ 'page/left': refuse });
    expect(await route({ type: 'page/left' }, page)).toEqual({
      ok: false,
      error: { code: 'not-granted', text: 'Not any more.' },
    });
  });

  it('calls the handler in the turn of the message, so that a click still counts', () => {
    const { route, handle } = start();
    void route({ type: 'page/open-panel' }, page);
    expect(handle).toHaveBeenCalledOnce();
  });
});
