import type { Clock } from '../../components/overlay/clock.ts';
import type { Place } from '../../utils/sites/opening.ts';
import type { ExtensionLink } from './extension-link.ts';

/** What the script that is on the page from the start lends to the reader that is brought when something opens. */
export interface ReaderPorts {
  window: Window & typeof globalThis;
  place(): Place;
  link: ExtensionLink;
  clock: Clock;
  /** Ends everything: the extension is gone or the site is not granted any more. */
  signal: AbortSignal;
  stop(): void;
}

/** Reads one site, reports, and shows the pill. */
export interface PageReader {
  /** Something else is open than before. */
  open(): void;
  /** What was open is not any more. `isReplaced`: something else is in its place. */
  close(isReplaced: boolean): void;
  /** The page changed, and the same thing is still open. */
  refresh(): void;
  /** Reports once more what was reported last: something was learned since that may change what it is. */
  tellAgain(): void;
}

/** Says that a page is taken care of, and takes the reader of its site. */
export interface PageHand {
  /** False once the extension was reloaded, updated or removed. */
  isAlive(): boolean;
  stop(): void;
  /** @param id of the site it reads; a second reader for it is not taken. */
  take(id: string, make: (ports: ReaderPorts) => PageReader): void;
}

/** Left on the scripts' own global, which the page cannot see: the two files of a page meet here. */
const handMark = Symbol.for('beside.page');

export type PageScope = typeof globalThis & { [handMark]?: PageHand | undefined };

export const handOf = (scope: PageScope): PageHand | undefined => scope[handMark];

export const putHand = (scope: PageScope, hand: PageHand | undefined): void => {
  scope[handMark] = hand;
};
