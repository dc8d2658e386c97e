import type { Goal } from './goal.ts';
import type { FollowUp, Note } from './note.ts';
import type { Day, Instant } from './time.ts';
import { daysBetween, workingDaysBetween } from './time.ts';

export interface DatedNote extends Note {
  day: Day;
  /** Days old. */
  age: number;
}

export interface OpenPromise extends FollowUp {
  /** Day it was made. */
  made: Day;
  age: number;
  /** Working days past its date; 0 without one or before it. */
  lateBy: number;
}

const dayMs = 86_400_000;

/** Notes of the last `days` days, newest first. The rest is history no practice asks for. */
export function datedNotes(
  notes: readonly Note[],
  now: Instant,
  today: Day,
  days: number,
  dayOf: (instant: Instant) => Day,
): readonly DatedNote[] {
  const latest = Date.parse(now);
  const earliest = latest - days * dayMs;
  const kept: { at: number; note: Note }[] = [];
  for (const note of notes) {
    const at = Date.parse(note.at);
    if (at >= earliest && at <= latest) kept.push({ at, note });
  }
  kept.sort((a, b) => b.at - a.at);
  return kept.map(({ note }) => {
    const day = dayOf(note.at);
    return { ...note, day, age: daysBetween(day, today) };
  });
}

/** Open promises of one side, the most urgent first. */
export const openPromises = (
  followUps: readonly FollowUp[],
  owner: FollowUp['owner'],
  today: Day,
  dayOf: (instant: Instant) => Day,
): readonly OpenPromise[] =>
  followUps
    .filter((each) => each.state === 'open' && each.owner === owner)
    .map((each) => {
      const made = dayOf(each.createdAt);
      return {
        ...each,
        made,
        age: made === '' ? 0 : daysBetween(made, today),
        lateBy: each.due ? workingDaysBetween(each.due, today) : 0,
      };
    })
    .sort((a, b) => b.lateBy - a.lateBy || b.carried - a.carried || b.age - a.age || (a.id < b.id ? -1 : 1));

export const activeGoals = (goals: readonly Goal[]): readonly Goal[] =>
  // What was told in confidence is nobody's point.
  goals.filter(({ state, confidential }) => state === 'active' && confidential !== true);
