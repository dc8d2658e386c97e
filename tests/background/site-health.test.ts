import { describe, expect, it } from 'vitest';
import { type PageHandlers, Refusal } from '../../entrypoints/background/router.ts';
import { withSiteHealth } from '../../entrypoints/background/site-health.ts';
import type { PageReport } from '../../utils/core/page-report.ts';
import { parseSiteHealth, type SiteHealth } from '../../utils/core/site-health.ts';

const from = { tabId: 7, windowId: 2, origin: 'https://calendar.alder.example:8443' };
const report: PageReport = {
  ...{ site: 'alder', view: 'form', url: 'https://calendar.alder.example:8443/week', zone: null, lang: null },
  ...{ self: { name: '', email: '' }, item: null, chips: [], missing: ['guests'] },
};
const said = { type: 'page/report', report } as const;
const unreadable = { type: 'page/unreadable', site: 'alder', view: 'form', reason: 'No title.' } as const;

/** A store that answers late, as the browser's does; work of one name waits for its turn. */
function start(change: Partial<PageHandlers> = {}) {
  const kept: { value: unknown; failure: Error | null } = { value: undefined, failure: null };
  const clock = { now: 1_000_000 };
  let turn: Promise<unknown> = Promise.resolve();
  const pages = withSiteHealth(
    {
      'page/report': async () => 'answer',
      'page/opened': async () => null,
      'page/left': async () => null,
      'page/nothing': async () => null,
      'page/unreadable': async () => null,
      'page/open-panel': async () => null,
      'page/hide-pill': async () => null,
      ...change,
    },
    {
      store: {
        read: async () => kept.value,
        write: async (records: readonly SiteHealth[]) => {
          if (kept.failure) throw kept.failure;
          kept.value = records;
        },
      },
      inTurn: (_name, work) => {
        const next = turn.then(work);
        turn = next.catch(() => undefined);
        return next;
      },
      now: () => clock.now,
    },
  );
  const records = async () => {
    await turn;
    return parseSiteHealth(kept.value);
  };
  return { pages, kept, clock, records };
}

describe('health of sites', () => {
  it('keeps what was missing and since when, and no word of the page', async () => {
    const { pages, clock, records } = start();
    expect(await pages['page/report'](said, from)).toBe('answer');
    clock.now += 120_000;
    await pages['page/report'](said, from);
    expect(await records()).toEqual([
      {
        ...{ host: 'calendar.alder.example', site: 'alder', missing: ['guests'], reason: '' },
        ...{ at: 1_120_000, since: 1_000_000 },
      },
    ]);
  });

  it('keeps that a page cannot be read', async () => {
    const { pages, records } = start();
    await pages['page/unreadable'](unreadable, from);
    expect(await records()).toMatchObject([{ reason: 'No title.', missing: [] }]);
  });

  it('loses nothing when two pages report at once', async () => {
    const { pages, records } = start();
    await Promise.all([
      pages['page/report'](said, from),
      pages['page/report'](said, { ...from, tabId: 8, origin: 'https://mail.birch.example' }),
    ]);
    expect((await records()).map(({ host }) => host).sort()).toEqual([
      'calendar.alder.example',
      'mail.birch.example',
    ]);
  });

  it('notes nothing of a page whose site is not allowed any more', async () => {
    const refuse = () => Promise.reject(new Refusal('not-granted', 'Not allowed.'));
    const { pages, records } = start({ 'page/report': refuse });
    await expect(pages['page/report'](said, from)).rejects.toThrow('Not allowed.');
    expect(await records()).toEqual([]);
  });

  it('answers the page even when nothing can be kept', async () => {
    const { pages, kept, records } = start();
    kept.failure = new Error('QUOTA_BYTES');
    expect(await pages['page/report'](said, from)).toBe('answer');
    expect(await records()).toEqual([]);
  });
});
