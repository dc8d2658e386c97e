import type { Moment } from '../core/moment.ts';
import type { PageReport } from '../core/page-report.ts';

/**
 * Every message, by direction. Each carries data in and gets a Result out; the router says who may send it.
 * A content script may ask and report; it can never read a note.
 */

/** Content script → background. */
export type PageMessage =
  /** The open event or mail was read (again). Answered with a PillView, or null when nothing is to be shown. */
  | { type: 'page/report'; report: PageReport }
  /** What was open is gone or about to change: whatever the sidebar shows of this page is no longer certain. */
  | { type: 'page/left' }
  /** The page is a known one and could not be read. */
  | { type: 'page/unreadable'; site: string; view: string; reason: string }
  /** The user clicked "Open side panel" in the pill. */
  | { type: 'page/open-panel' }
  /** "Hide for today" of the pill. */
  | { type: 'page/hide-pill' };

/** Extension page → background. */
export type PanelMessage =
  /** A site was granted or revoked; registrations are to be brought in line. */
  { type: 'sites/changed' };

export type Message = PageMessage | PanelMessage;

/** All that a host page ever gets to show: kind, headings and counts. No word of the journal. */
export interface PillView {
  /** "1:1 with Dana": the name as the page itself gives it. */
  title: string;
  /** Theme headings of the prompts, at most three. */
  themes: readonly string[];
  openFollowUps: number;
  /** How the sidebar opens here: a click works in Chromium; Firefox needs its toolbar button or key. */
  opensBy: 'click' | 'key';
  /** The key as set in the browser, "Alt+Shift+B"; '' when none is set. */
  key: string;
}

/** What the background knows of a tab; kept in storage.session under `tab:<id>`, read by the sidebar. */
export interface TabState {
  /** Grows with every change, so that a late answer can be told from a current one. */
  revision: number;
  state: 'open' | 'nothing' | 'left' | 'unreadable';
  report: PageReport | null;
  moment: Moment | null;
  /** Why the page could not be read, in a sentence; '' otherwise. */
  reason: string;
  /** ms since the epoch. */
  at: number;
}
