import type { Moment } from './moment.ts';
import type { PageReport } from './page-report.ts';

const states = ['open', 'nothing', 'left', 'unreadable'] as const;

/** What the background knows of a tab; kept in storage.session under `tab:<id>`, read by the sidebar. */
export interface TabState {
  /** Grows with every change, so that a late answer can be told from a current one. */
  revision: number;
  state: (typeof states)[number];
  report: PageReport | null;
  moment: Moment | null;
  /** Why the page could not be read, in a sentence; '' otherwise. */
  reason: string;
  /** ms since the epoch. */
  at: number;
}

/** Where the state of a tab is kept in storage.session. */
export const tabKey = (tabId: number): `tab:${number}` => `tab:${tabId}`;

/**
 * True for a state the background stored. Its parts were parsed before they were stored and only the extension
 * can write there, so that the frame alone is looked at: an older version may have left another one.
 */
export function isTabState(value: unknown): value is TabState {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, state, report, moment, reason, at } = value as Record<keyof TabState, unknown>;
  return (
    typeof revision === 'number' &&
    states.some((each) => each === state) &&
    typeof report === 'object' &&
    typeof moment === 'object' &&
    (state !== 'open' || (report !== null && moment !== null)) &&
    typeof reason === 'string' &&
    typeof at === 'number'
  );
}
