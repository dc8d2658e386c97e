import { describe, expect, it, vi } from 'vitest';
import { createPageReports, type PageReportPorts } from '../../entrypoints/background/page-reports.ts';
import { Refusal } from '../../entrypoints/background/router.ts';
import type { Moment } from '../../utils/core/moment.ts';
import type { PageReport } from '../../utils/core/page-report.ts';
import type { TabState } from '../../utils/messages/protocol.ts';

const from = { tabId: 7, windowId: 2, origin: 'https://calendar.example' };
const report: PageReport = {
  ...{ site: 'demo', view: 'event', url: 'https://calendar.example/week', zone: null, lang: null },
  ...{ self: { name: '', email: '' }, item: null, chips: [], missing: [] },
};
const moment: Moment = {
  kind: 'one-on-one',
  counterpart: { name: 'Dana', email: '' },
  confidence: 0.9,
  evidence: [],
};
const view = { title: '1:1 with Dana', themes: [], openFollowUps: 0, opensBy: 'click', key: '' } as const;

/** storage.session answers late, like the real one; work of one name waits for its turn. */
function start(own: Partial<PageReportPorts> = {}) {
  const stored = new Map<number, TabState>();
  const history: TabState[] = [];
  const soon = () => new Promise<void>((done) => setImmediate(done));
  let turn: Promise<unknown> = Promise.resolve();
  const clock = { now: 1000 };
  const ports: PageReportPorts = {
    states: {
      read: async (tabId) => {
        await soon();
        return stored.get(tabId) ?? null;
      },
      write: async (tabId, state) => {
        await soon();
        stored.set(tabId, state);
        history.push(state);
      },
      remove: async (tabId) => void stored.delete(tabId),
    },
    isGranted: async () => true,
    recognise: async () => moment,
    pillFor: async () => view,
    hidePillToday: vi.fn(async () => undefined),
    openPanel: vi.fn(async () => undefined),
    inTurn: <Value>(_name: string, work: () => Promise<Value>) => {
      const next = turn.then(work);
      turn = next.catch(() => undefined);
      return next;
    },
    now: () => clock.now,
    ...own,
  };
  const bringReader = vi.fn(async () => undefined);
  return { stored, history, clock, ports, pages: createPageReports(ports, bringReader), bringReader };
}

const say = { report: { type: 'page/report', report }, left: { type: 'page/left' } } as const;

describe('reports of pages', () => {
  it('become the state of their tab and are answered with a pill', async () => {
    const { stored, pages } = start();
    expect(await pages['page/report'](say.report, from)).toEqual(view);
    expect(stored.get(7)).toEqual({ revision: 1000, state: 'open', report, moment, reason: '', at: 1000 });
  });

  it('without a moment show nothing', async () => {
    const { stored, pages } = start({ recognise: async () => null });
    expect(await pages['page/report'](say.report, from)).toBeNull();
    expect(stored.get(7)).toMatchObject({ state: 'nothing', moment: null });
  });

  it('that cannot be recognised say so and lose nothing', async () => {
    const { stored, pages } = start({ recognise: () => Promise.reject(new Error('damaged')) });
    expect(await pages['page/report'](say.report, from)).toBeNull();
    expect(stored.get(7)).toMatchObject({
      state: 'unreadable',
      report,
      reason: expect.stringContaining('Notes still work'),
    });
  });

  it('are kept in the order they were said, with growing revisions', async () => {
    const slow = vi
      .fn(async () => moment)
      .mockImplementationOnce(async () => {
        for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
        return moment;
      });
    const { history, clock, pages } = start({ recognise: slow });
    const first = pages['page/report'](say.report, from);
    const second = pages['page/left'](say.left, from);
    clock.now = 900;
    const third = pages['page/report'](say.report, from);
    await Promise.all([first, second, third]);
    expect(history.map(({ state }) => state)).toEqual(['open', 'left', 'open']);
    const revisions = history.map(({ revision }) => revision);
    expect(revisions.every((each, at) => at === 0 || each > (revisions[at - 1] ?? each))).toBe(true);
  });

  it('leave nothing of a page that was left or could not be read', async () => {
    const { stored, pages } = start();
    await pages['page/report'](say.report, from);
    await pages['page/left'](say.left, from);
    expect(stored.get(7)).toMatchObject({ state: 'left', report: null, moment: null });
    await pages['page/unreadable'](
      { type: 'page/unreadable', site: 'demo', view: '', reason: 'No title.' },
      from,
    );
    expect(stored.get(7)).toMatchObject({ state: 'unreadable', report: null, reason: 'No title.' });
  });

  it('have what reads their site brought to the page, which changes no state', async () => {
    const { history, bringReader, pages } = start();
    await pages['page/opened']({ type: 'page/opened', site: 'google-calendar' }, from);
    expect(bringReader).toHaveBeenCalledExactlyOnceWith(7, 'google-calendar');
    expect(history).toEqual([]);
  });

  it('say when a page has settled with nothing open', async () => {
    const { stored, pages } = start();
    await pages['page/report'](say.report, from);
    await pages['page/nothing']({ type: 'page/nothing' }, from);
    expect(stored.get(7)).toMatchObject({ state: 'nothing', report: null, moment: null });
  });

  it('of a site that is not granted are refused and forgotten', async () => {
    const granted = { yes: true };
    const { stored, pages } = start({ isGranted: async () => granted.yes });
    await pages['page/report'](say.report, from);
    granted.yes = false;
    for (const act of [
      () => pages['page/opened']({ type: 'page/opened', site: 'gmail' }, from),
      () => pages['page/report'](say.report, from),
      () => pages['page/left'](say.left, from),
      () => pages['page/nothing']({ type: 'page/nothing' }, from),
    ]) {
      await expect(act()).rejects.toBeInstanceOf(Refusal);
    }
    expect(stored.size).toBe(0);
  });

  it('open the panel at once', () => {
    const { ports, pages } = start();
    void pages['page/open-panel']({ type: 'page/open-panel' }, from);
    expect(ports.openPanel).toHaveBeenCalledWith(from);
  });
});
