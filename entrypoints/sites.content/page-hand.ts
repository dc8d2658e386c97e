import type { Opening } from '../../utils/sites/opening.ts';
import type { PageSession } from './page-session.ts';

/** What the script of a page says when it is asked what is open; null for a page that no site claims. */
export type OpenOnPage = 'open' | 'nothing' | null;

/** Told what opens and closes; comes with the first reader. */
export interface Follower {
  /** @param key of what is open now; '' for nothing. */
  turnTo(opening: Opening | null, key: string): void;
  /** The page changed, and the same thing is still open. */
  refresh(): void;
  /** The page could not be looked at. */
  lose(): void;
  /** It is all over: the extension is gone or the site is not granted any more. */
  end(): void;
}

/** What the script that is on the page from the start leaves there for the readers that come later. */
export interface PageHand {
  /** False once the extension was reloaded, updated or removed. */
  isAlive(): boolean;
  /** Ends everything that the scripts of the page started there. */
  stop(): void;
  isOver(): boolean;
  /** Looks, and says what is open now. */
  ask(): OpenOnPage;
  /** To be called after a change that the document does not show. */
  lookSoon(): void;
  /** True when the user has just done something: a change is likely to be its effect. */
  isTouched(): boolean;
  /** Has the file that reads a site brought, unless one is on its way. */
  bring(site: string): Promise<void>;
  /** From now on what opens and closes is told to the follower, what is open first. */
  tell(follower: Follower): void;
  /** Made by the first reader, shared by those after it. */
  session?: PageSession;
}

/** Left on the scripts' own global, which the page cannot see: the files of a page meet here. */
const handMark = Symbol.for('beside.page');

export type PageScope = typeof globalThis & { [handMark]?: PageHand | undefined };

export const handOf = (scope: PageScope): PageHand | undefined => scope[handMark];

export const putHand = (scope: PageScope, hand: PageHand | undefined): void => {
  scope[handMark] = hand;
};
