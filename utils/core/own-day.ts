import type { Delivery, Reflection } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Agreement, Goal } from './goal.ts';
import type { Meeting } from './meeting.ts';
import type { FollowUp, Note, Thanks } from './note.ts';
import type { Person } from './person.ts';
import type { Prompt, PromptAnswer } from './prompt.ts';
import type { OtherPage, SituationContext } from './situation-context.ts';

/** What of the whole journal the user's own day is made of. */
export interface OwnDayRecords {
  people: readonly Person[];
  /** Of the last months and the weeks ahead, and the last ones of people met rarely; oldest first. */
  meetings: readonly Meeting[];
  /** Of the days looked back on, oldest first. */
  notes: readonly Note[];
  /** Open ones that are due, and the user's own to people met rarely. */
  followUps: readonly FollowUp[];
  /** For deliveries that are still open. */
  thanks: readonly Thanks[];
  goals: readonly Goal[];
  agreements: readonly Agreement[];
  deliveries: readonly Delivery[];
  reflections: readonly Reflection[];
  entries: readonly Entry[];
  /** What was said to prompts of the user's own. */
  answers: readonly PromptAnswer[];
}

/** A point for the user's own day. */
export interface OwnPoint {
  prompt: Prompt;
  /** Whom it is about; null: nobody, or all together. */
  personId: string | null;
  /** Of the person it was found with, so that it is answered there. */
  withPerson: boolean;
  deliveryId: string | null;
}

export interface OwnDayRanking {
  points: readonly OwnPoint[];
  silence: string | null;
}

function byPerson<Kind extends { personId: string }>(records: readonly Kind[]): Map<string, Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const each of records) {
    const known = found.get(each.personId);
    if (known) known.push(each);
    else found.set(each.personId, [each]);
  }
  return found;
}

/** The journal as a situation without a person is made of it. */
export function ownDayContext(
  records: OwnDayRecords,
): Required<
  Pick<SituationContext, 'others' | 'goals' | 'deliveries' | 'reflections' | 'entries' | 'answers'>
> {
  const { goals, deliveries, reflections, entries, answers } = records;
  const meetings = byPerson(records.meetings);
  const notes = byPerson(records.notes);
  const followUps = byPerson(records.followUps);
  const thanks = byPerson(records.thanks);
  const agreements = byPerson(records.agreements);
  const others = records.people.map(
    (person): OtherPage => ({
      person,
      meetings: meetings.get(person.id) ?? [],
      // Newest first, as a person's page has them.
      notes: (notes.get(person.id) ?? []).toReversed(),
      followUps: followUps.get(person.id) ?? [],
      thanks: thanks.get(person.id) ?? [],
      agreements: agreements.get(person.id) ?? [],
    }),
  );
  return { others, goals, deliveries, reflections, entries, answers };
}
