import type { Clock } from '../../components/overlay/clock.ts';
import type { Ending } from '../../components/overlay/ending.ts';
import type { PageSession } from './page-session.ts';
import type { OpenOnPage, PageWatch } from './page-watch.ts';

/** What the script that is on the page from the start leaves there for the readers that come later. */
export interface PageHand {
  /** False once the extension was reloaded, updated or removed. */
  isAlive(): boolean;
  stop(): void;
  ask(): OpenOnPage;
  watch: PageWatch;
  clock: Clock;
  ending: Ending;
  /** To be called after a change that the document does not show. */
  lookSoon(): void;
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
