import type { ReadonlySignal } from '@preact/signals';
import type { Delivery } from '../core/delivery.ts';
import type { PersonPage } from '../core/journal.ts';
import type { Moment } from '../core/moment.ts';
import type { Item } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import type { Prompt } from '../core/prompt.ts';
import type { Instant } from '../core/time.ts';
import type { TabState } from '../messages/protocol.ts';
import type { JournalService } from '../services/journal-service.ts';
import type { WorkflowWords } from '../workflows/words.ts';
import type { Dates } from './dates-model.ts';
import type { PageSitePorts } from './page-site-model.ts';
import type { OwnDayVoice } from './today-ports.ts';
import type { Place } from './workflow-model.ts';

export interface PanelClock {
  now(): Instant;
  /** IANA name of the zone the user lives in. */
  zone: string;
  /** BCP 47; dates and times are written in its manner. */
  lang: string;
  /** Calls the listener once a minute; returns a function that stops it. */
  onTick(listener: () => void): () => void;
}

/** What there is to suggest, best first; `silence` says in a sentence why there is nothing. */
export interface Ranking {
  prompts: readonly Prompt[];
  silence: string | null;
}

/** Ranks practices for a person at a moment. `people` is everybody in the journal. */
export type Rank = (
  page: PersonPage,
  moment: Moment | null,
  item: Item | null,
  now: Instant,
  people: readonly Person[],
) => Ranking;

/** Ranks practices for a delivery on screen, where nobody in particular is spoken of. */
export type RankDelivery = (
  delivery: Delivery,
  item: Item,
  now: Instant,
  people: readonly Person[],
) => Ranking;

/** Runs something after so many milliseconds; returns a function that calls it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** Everything the sidebar needs from outside. */
export interface PanelPorts {
  service: JournalService;
  /** What is known of the active tab; null where the extension has no say. Each change is a new object. */
  tab: {
    state: ReadonlySignal<TabState | null>;
    /** Whether it is known by now; nothing is shown before. */
    isAsked?: ReadonlySignal<boolean>;
    /** No tab is looked at. */
    alone?: boolean;
  };
  /** The site of the active tab. */
  page: PageSitePorts;
  clock: PanelClock;
  rank: Rank;
  rankDelivery: RankDelivery;
  /** null until it was loaded. */
  dates: ReadonlySignal<Dates | null>;
  /** For the user's own day; loaded when nobody is open. */
  voice(): Promise<OwnDayVoice>;
  /** What workflows say, in the language in use; may be other words later on. null: English, or not known yet. */
  readonly words: WorkflowWords | null;
  newId(): string;
  later: Later;
  /** Resolves after what the sidebar was opened for is on the screen. */
  drawn(): Promise<void>;
  platform: {
    openWelcome(): void;
    openOptions(): void;
    /** The page of a person in the journal; null opens the list of people. */
    openJournal(personId: string | null): void;
    copy(text: string): Promise<void>;
    /** Puts a draft into what is open for writing beside; absent where the sidebar stands beside no page. */
    place?: Place;
    /** Has the open pages report once more, because something was said that may change what they are. */
    readAgain(): Promise<void>;
  };
}
