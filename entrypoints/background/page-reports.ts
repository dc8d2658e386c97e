import type { Moment } from '../../utils/core/moment.ts';
import type { PageReport } from '../../utils/core/page-report.ts';
import type { PillView } from '../../utils/core/pill-view.ts';
import type { TabState } from '../../utils/messages/protocol.ts';
import { type PageHandlers, type PageSender, Refusal } from './router.ts';

/** What is kept of the tabs; survives the death of the background, not that of the browser. */
export interface TabStates {
  read(tabId: number): Promise<TabState | null>;
  write(tabId: number, state: TabState): Promise<void>;
  remove(tabId: number): Promise<void>;
}

export interface PageReportPorts {
  states: TabStates;
  /** True while the user grants this origin, "https://calendar.google.com". */
  isGranted(origin: string): Promise<boolean>;
  recognise(report: PageReport): Promise<Moment | null>;
  /** Null when the user wants no pill. */
  pillFor(report: PageReport, moment: Moment): Promise<PillView | null>;
  hidePillToday(): Promise<void>;
  openPanel(from: PageSender): Promise<void>;
  /** Runs after every earlier work of the same name has ended. */
  inTurn<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** ms since the epoch. */
  now(): number;
}

const cannotTell = 'Cannot tell what this page is about at the moment. Notes still work.';

const nothing = { report: null, moment: null, reason: '' };

/**
 * What pages say, kept as the state of their tab.
 * @param bringReader puts the file that reads a site into the page of a tab.
 */
export function createPageReports(
  ports: PageReportPorts,
  bringReader: (tabId: number, site: string) => Promise<unknown>,
): PageHandlers {
  const { states, isGranted, recognise, pillFor, inTurn, now } = ports;

  /** Revisions grow even after the state was lost, so that a late answer never looks current. */
  const keep = async (tabId: number, change: Omit<TabState, 'revision' | 'at'>) => {
    const before = await states.read(tabId);
    const at = now();
    await states.write(tabId, { ...change, revision: Math.max(at, (before?.revision ?? 0) + 1), at });
  };

  const fromGranted =
    <Message>(handle: (message: Message, from: PageSender) => Promise<PillView | null>) =>
    async (message: Message, from: PageSender): Promise<PillView | null> => {
      // Asked in turn: what a page says in order is also kept in order.
      return inTurn(`tab:${from.tabId}`, async () => {
        if (!(await isGranted(from.origin))) {
          await states.remove(from.tabId);
          throw new Refusal('not-granted', 'This site is not allowed any more.');
        }
        return handle(message, from);
      });
    };

  return {
    'page/report': fromGranted(async ({ report }: { report: PageReport }, { tabId }) => {
      const seen = await recognise(report).then(
        (moment) => ({ moment, reason: '' }),
        () => ({ moment: null, reason: cannotTell }),
      );
      const state = seen.moment ? 'open' : seen.reason ? 'unreadable' : 'nothing';
      await keep(tabId, { state, report, ...seen });
      return seen.moment ? pillFor(report, seen.moment) : null;
    }),
    'page/opened': fromGranted(async ({ site }: { site: string }, { tabId }) => {
      await bringReader(tabId, site);
      return null;
    }),
    'page/left': fromGranted(async (_, { tabId }) => {
      await keep(tabId, { state: 'left', ...nothing });
      return null;
    }),
    'page/nothing': fromGranted(async (_, { tabId }) => {
      await keep(tabId, { state: 'nothing', ...nothing });
      return null;
    }),
    'page/unreadable': fromGranted(async ({ reason }: { reason: string }, { tabId }) => {
      await keep(tabId, { ...nothing, state: 'unreadable', reason });
      return null;
    }),
    // In the same turn as the click, before anything is awaited: the browser asks for that.
    'page/open-panel': (_, from) => ports.openPanel(from),
    'page/hide-pill': () => ports.hidePillToday(),
  };
}
