import type { Delivery, Reflection } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Agreement, Goal } from './goal.ts';
import type { FollowUp, Note, Thanks } from './note.ts';
import type { Person } from './person.ts';
import type { PromptAnswer } from './prompt.ts';
import type { Topic } from './topic.ts';

/**
 * What a finished workflow keeps, as one action. A record that is in the journal already is replaced, and carries the
 * `updatedAt` it was read with: one that was changed since is left as it is, and with it all the rest.
 */
export interface WorkflowSave {
  notes?: readonly Note[];
  followUps?: readonly FollowUp[];
  thanks?: readonly Thanks[];
  goals?: readonly Goal[];
  agreements?: readonly Agreement[];
  reflections?: readonly Reflection[];
  entries?: readonly Entry[];
  answers?: readonly PromptAnswer[];
  /** Flags, rhythm and relationships of people who are in the journal. */
  people?: readonly Person[];
  /** Lines for the agenda with the subject. */
  topics?: readonly Pick<Topic, 'id' | 'turn' | 'text' | 'practice'>[];
  /** The delivery that looks back and thanks speak of; stored when it is not yet. */
  delivery?: Delivery | null;
  /** What was expected of it beforehand. */
  forecast?: Pick<Delivery, 'guess' | 'worry'>;
  /** The delivery is marked with it. */
  marked?: boolean;
  /** Boxes that are empty now. */
  draftIds?: readonly string[];
}
