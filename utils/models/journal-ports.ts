import type { Instant } from '../core/time.ts';
import type { JournalPages } from '../services/journal-pages.ts';
import type { AddressLine } from './journal-place.ts';
import type { Later } from './panel-ports.ts';
import type { OwnDayVoice } from './today-ports.ts';

export interface JournalClock {
  now(): Instant;
  /** IANA name of the zone the user lives in. */
  zone: string;
  /** BCP 47; dates are written in its manner. */
  lang: string;
}

/** Everything the journal page needs from outside. */
export interface JournalPagePorts {
  journal: JournalPages;
  clock: JournalClock;
  line: AddressLine;
  newId(): string;
  /** For the user's own day. */
  voice(): Promise<OwnDayVoice>;
  later: Later;
  copy(text: string): Promise<void>;
  /** Hands a file to the user: a download. */
  offerFile(name: string, text: string): void;
  /** Resolves once the page was drawn: heavy reading waits for it. */
  drawn(): Promise<void>;
}
