import type { MomentKind } from './moment.ts';
import type { Item, Mailbox } from './page-report.ts';
import type { Instant } from './time.ts';

/**
 * What the user said about one item in one click, with the three ways to know the next one again: its series,
 * the pair it is with, and the pattern of its title (names and digits abstracted). Plain data, stored and listed.
 */
export interface Correction {
  item: Item['kind'];
  /** What it is; 'none' for "Not a 1:1". */
  kind: MomentKind | 'none';
  /** What had been said before; null when nothing had been. */
  was: MomentKind | null;
  series: string | null;
  /** Address, or folded name, of the other person; null for more than two. */
  pair: string | null;
  /** '' when the title is nothing but names: then it tells no pattern. */
  pattern: string;
  /** Who it is with, where the user said so: "That's Dana, my mentor". */
  counterpart: Mailbox | null;
}

/** What a click in the sidebar says. */
export interface Said {
  kind: MomentKind | 'none';
  was: MomentKind | null;
  counterpart?: Mailbox;
}

/** A correction as the journal keeps it. */
export interface StoredCorrection extends Correction {
  id: string;
  /** Title or subject of what was corrected, for the user to know it again. */
  title: string;
  createdAt: Instant;
  updatedAt: Instant;
}
