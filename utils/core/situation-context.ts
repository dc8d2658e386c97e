import type { Delivery, Reflection } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Goal } from './goal.ts';
import type { PersonPage } from './journal.ts';
import type { Item } from './page-report.ts';
import type { PromptAnswer } from './prompt.ts';
import type { Cues } from './situation-cues.ts';
import type { Instant } from './time.ts';

/** Another person of the journal: always the name, so that it is never lent; the rest only for the user's own view. */
export type OtherPage = Pick<PersonPage, 'person'> & Partial<PersonPage>;

export interface SituationContext {
  now: Instant;
  /** IANA name. */
  zone: string;
  /** By which words of notes and mails are understood. */
  cues: Cues;
  /** The open event or mail. */
  item?: Item | null;
  /** Name of the user where known; never counted as a third person. */
  self?: string;
  /** Everybody else in the journal. Without a person open, the situation is made of all of them together. */
  others?: readonly OtherPage[];
  /** Deliveries of the journal when no person is open. */
  deliveries?: readonly Delivery[];
  /** Looks back of the journal when no person is open. */
  reflections?: readonly Reflection[];
  /** What workflows kept about nobody in particular. */
  entries?: readonly Entry[];
  /** Goals that are the user's alone. */
  goals?: readonly Goal[];
  /** What the user said to prompts without a person. */
  answers?: readonly PromptAnswer[];
}
