import type { GoalStep } from '../core/goal.ts';
import type { FollowUp, NoteFlag, NoteMark } from '../core/note.ts';
import type { Relationship } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import type { Turn } from '../core/topic.ts';

/** What was read of a file that is no export of Beside: by person, in words, without ids. */
export interface OutsidePerson {
  name: string;
  /** Another of the same name in the same file is somebody else. */
  isApart: boolean;
  addresses: string[];
  aliases: string[];
  relationships: Relationship[];
  meetings: { day: Day; title: string; oneLine: string }[];
  notes: { day: Day | null; mark: NoteMark; text: string; flags: readonly NoteFlag[] }[];
  followUps: { owner: FollowUp['owner']; state: FollowUp['state']; due: Day | null; text: string }[];
  thanks: { on: Day; work: string; effect: string; kind: 'thanks' | 'celebration' }[];
  topics: { turn: Turn; text: string }[];
  goals: { text: string; checkIn: Day | null; steps: GoalStep[]; evidence: { on: Day; text: string }[] }[];
}

export interface Outside {
  people: OutsidePerson[];
  /** Lines with words that were not taken. */
  left: number;
}

export const outsidePerson = (name: string): OutsidePerson => ({
  name,
  isApart: false,
  addresses: [],
  aliases: [],
  relationships: [],
  meetings: [],
  notes: [],
  followUps: [],
  thanks: [],
  topics: [],
  goals: [],
});
