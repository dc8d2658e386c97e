import type { Moment } from '../core/moment.ts';
import type { PageReport } from '../core/page-report.ts';
import type { Result } from '../core/result.ts';

/**
 * Every message, by direction. Each carries data in and gets a Result out; the router says who may send it.
 * A content script may ask and report; it can never read a note.
 */

/** Content script → background. */
export type PageMessage =
  /** The open event or mail was read (again). Answered with a PillView, or null when nothing is to be shown. */
  | { type: 'page/report'; report: PageReport }
  /** Something opened that is still to be read: the script asks for the file that reads its site, an adapter's id. */
  | { type: 'page/opened'; site: string }
  /** What was open is gone or about to change: whatever the sidebar shows of this page is no longer certain. */
  | { type: 'page/left' }
  /** What was open was closed, and nothing is in its place. A page with nothing open from the start says nothing. */
  | { type: 'page/nothing' }
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

/** Background or extension page → content script of one tab, which listens once something was open. */
export type TabMessage =
  /** The site was revoked: stop, take the pill away, never speak again. */
  | { type: 'tab/stop' }
  /** The user said something that may change what the open event or mail is: the script reports it once more. */
  | { type: 'tab/again' };

/** Why a message was not answered. Stable: content script and tests compare them. */
export type MessageFailure =
  /** No message of this version has this type. */
  | 'unknown-message'
  /** The type is known, the rest is not as declared. */
  | 'malformed'
  /** This sender may not send this message. */
  | 'not-allowed'
  /** The site is not granted (any more); the content script stops. */
  | 'not-granted'
  /** The work behind the message failed; nothing was changed. */
  | 'failed';

export interface MessageError {
  code: MessageFailure;
  /** A sentence for a log or a screen; no words of the message itself. */
  text: string;
}

/** What comes back for a message. `value` is a PillView or null for page/report, null for all others. */
export type Answer = Result<unknown, MessageError>;

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
