import type { Delivery, Reflection } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Agreement, Goal } from './goal.ts';
import type { MomentKind } from './moment.ts';
import type { NoteMark, Thanks } from './note.ts';
import type { Item, MailItem } from './page-report.ts';
import type { Person, PersonFlag, RelationshipKind } from './person.ts';
import type { PromptAnswer } from './prompt.ts';
import type { Cues } from './situation-cues.ts';
import type { Lender } from './situation-lending.ts';
import type { Cadence, DatedMeeting } from './situation-meetings.ts';
import type { Acquaintance } from './situation-people.ts';
import type { DatedNote, OpenPromise } from './situation-records.ts';
import type { Direction, Facing } from './situation-seat.ts';
import type { Day, Instant } from './time.ts';
import type { Topic } from './topic.ts';

/** Everything a practice may ask, worked out once. Plain data; lists of dated things run newest first unless said. */
export interface Situation {
  now: Instant;
  today: Day;
  kind: MomentKind | null;
  /** `self`: nobody is open, the user looks at their own day or at a delivery. */
  direction: Direction | 'self';
  /** What the other is to the user in this meeting. */
  facing: Facing;
  person: Person | null;
  /** How the user calls them; an initial is added when two share the name. '' where nobody is open. */
  name: string;
  roles: ReadonlySet<RelationshipKind>;
  flags: ReadonlySet<PersonFlag>;
  /** One has power over the other's pay, rating or post. */
  inLine: boolean;
  /** The moment is with somebody the journal does not know. */
  newcomer: boolean;
  item: Item | null;
  mail: MailItem | null;
  /** Title of the event or subject of the mail; ''. */
  title: string;
  eventDay: Day | null;
  phase: 'before' | 'during' | 'after' | null;
  hoursAway: number | null;
  /** People in the room with the user counted; null: unknown. */
  headcount: number | null;
  /** Keys of the open event, or of the meeting noted for the next day; null: no talk is at hand. */
  talkAtHand: readonly string[] | null;

  journalDays: number;
  relationDays: number | null;
  meetings: readonly DatedMeeting[];
  held: readonly DatedMeeting[];
  /** Held meetings of the kind mentoring; every held one where the two meet for mentoring only. */
  sessions: readonly DatedMeeting[];
  cadence: Cadence;
  notes: readonly DatedNote[];
  hard: readonly DatedNote[];
  harsh: readonly DatedNote[];
  /** A harsh note of three weeks without a look back on it. */
  harshOpen: boolean;
  heavyTwice: boolean;
  promises: readonly OpenPromise[];
  owed: readonly OpenPromise[];
  thanks: readonly Thanks[];
  lastThanks: Day | null;
  topics: readonly Topic[];
  goals: readonly Goal[];
  allGoals: readonly Goal[];
  agreements: readonly Agreement[];
  /** The one that runs or is being drafted. */
  agreement: Agreement | null;
  deliveries: readonly Delivery[];
  reflections: readonly Reflection[];
  /** What workflows kept. */
  entries: readonly Entry[];
  answers: readonly PromptAnswer[];
  people: readonly Acquaintance[];
  lend: Lender;
  cues: Cues;
  /** Notes of one mark within so many days. */
  marked(mark: NoteMark, days: number): readonly DatedNote[];
  /** Calendar date of an instant in the user's zone. */
  dayOf(instant: Instant): Day;
  /** Days from a day to today; negative for days ahead. */
  since(day: Day): number;
}
