import type { Delivery, Reflection } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Agreement, Goal } from './goal.ts';
import type { Meeting } from './meeting.ts';
import type { FollowUp, Note, Thanks } from './note.ts';
import type { Person } from './person.ts';
import type { PromptAnswer } from './prompt.ts';
import type { Topic } from './topic.ts';

/** All that the journal holds about one person: what the sidebar shows and what a situation is made of. */
export interface PersonPage {
  person: Person;
  /** Oldest first. */
  meetings: readonly Meeting[];
  /** In agenda order: turn, then order. Open ones, and those held or dropped in the last meeting. */
  topics: readonly Topic[];
  /** Newest first. */
  notes: readonly Note[];
  /** Open ones first, then by due date. */
  followUps: readonly FollowUp[];
  thanks: readonly Thanks[];
  goals: readonly Goal[];
  /** Goals under way that the user has alone: what somebody may be asked about. */
  ownGoals?: readonly Goal[];
  agreements: readonly Agreement[];
  deliveries: readonly Delivery[];
  reflections: readonly Reflection[];
  /** What workflows kept, newest first. */
  entries: readonly Entry[];
  answers: readonly PromptAnswer[];
}
