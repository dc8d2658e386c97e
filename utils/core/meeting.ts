import type { MomentKind } from './moment.ts';
import type { Instant } from './time.ts';

/** A meeting with one person as the journal keeps it; read from a calendar or added by hand. */
export interface Meeting {
  id: string;
  personId: string;
  kind: MomentKind;
  title: string;
  start: Instant;
  end: Instant;
  /** Identity on the site, `site:key`; null for an ad-hoc talk. */
  eventKey: string | null;
  /** Identity of its series, `site:series`; null for a single event. */
  seriesKey: string | null;
  state: 'planned' | 'held' | 'moved' | 'missed';
  /** Whose time it was, from the wrap-up; null: not said. */
  whoseTime: 'theirs' | 'shared' | 'mine' | null;
  /** Their load as the user saw it; null: not said. */
  load: 'light' | 'steady' | 'heavy' | null;
  /** "One line to remember"; may be empty. */
  oneLine: string;
  /** From whose side it was moved or did not take place. */
  movedBy?: 'me' | 'them' | null;
  /** Its start before it was moved. */
  movedFrom?: Instant | null;
  createdAt: Instant;
  updatedAt: Instant;
}
