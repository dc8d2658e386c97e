import type { Delivery, Reflection } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Agreement, Goal } from './goal.ts';
import type { Note } from './note.ts';
import type { PromptAnswer } from './prompt.ts';
import type { Day, Instant } from './time.ts';
import type { WorkflowSave } from './workflow-save.ts';

/**
 * What a kept date asks on its day. `check-in`, `goal-step`: of a goal. `advice`: what came of it. `answer`: whether
 * somebody who was asked has answered. `decision`: its day; `outcome`: what came of it. `plan-step`: of coaching.
 * `round`: answers to a question. `agreement`: nears its end. `pause`: is over. `closing`: went on until then.
 * `offer`: still open after a reminder. `try`: what a look back meant to try, before the next delivery.
 */
export type DateKind =
  | 'check-in'
  | 'goal-step'
  | 'advice'
  | 'answer'
  | 'decision'
  | 'outcome'
  | 'plan-step'
  | 'round'
  | 'agreement'
  | 'pause'
  | 'closing'
  | 'offer'
  | 'try';

/** How a returning date is answered; `later` names the day it comes back on. */
export type Settling = { how: 'done' } | { how: 'let-go' } | { how: 'later'; day: Day };

export interface Stamp {
  newId(): string;
  now: Instant;
  today: Day;
}

/** A kept date whose day has come. */
export interface ReturningDate {
  /** Changes with the date: the same thing on another day is another one. */
  key: string;
  kind: DateKind;
  on: Day;
  personId: string | null;
  /** The user's own words; '' where there are none. */
  text: string;
  /** What a suggestion would carry, so that a workflow goes on from the very record. */
  seed: { practice: string; key: string } | null;
  settle(settling: Settling, stamp: Stamp): WorkflowSave;
}

/** Records that hold dates: one person's, or those of the whole journal. */
export interface DatedRecords {
  goals: readonly Goal[];
  notes: readonly Note[];
  entries: readonly Entry[];
  agreements: readonly Agreement[];
  deliveries: readonly Delivery[];
  reflections: readonly Reflection[];
  answers: readonly PromptAnswer[];
}
