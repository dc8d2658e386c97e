import { type Entry, ofKind } from '../core/entry.ts';
import type { Agreement, Goal } from '../core/goal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Note, Thanks } from '../core/note.ts';
import type { Period } from '../core/period-report.ts';
import type { Person } from '../core/person.ts';
import { addDays, type Day } from '../core/time.ts';
import type { JournalDesk } from './journal-ports.ts';

export interface GoalsOverview {
  goals: readonly Goal[];
  people: readonly Person[];
}

export interface MentoringOverview {
  people: readonly Person[];
  agreements: readonly Agreement[];
  /** What was given and got, oldest first. */
  exchanges: readonly Entry<'exchange'>[];
}

export interface BackOverview {
  people: readonly Person[];
  /** Of the last half year, oldest first. */
  thanks: readonly Thanks[];
  /** Of the last year, oldest first. */
  meetings: readonly Meeting[];
  /** Of this day in the years before, newest first. */
  onThisDay: readonly Note[];
}

export interface Overviews {
  goalsOverview(): Promise<GoalsOverview>;
  mentoringOverview(): Promise<MentoringOverview>;
  backOverview(): Promise<BackOverview>;
  /** @param personId only what is of this person; null: of everybody. */
  period(from: Day, to: Day, personId: string | null): Promise<Period>;
}

/** Years looked back on for this day. */
const years = 15;

const sameDay = (today: Day): readonly Day[] =>
  Array.from({ length: years }, (_, index) => `${Number(today.slice(0, 4)) - index - 1}${today.slice(4)}`);

/** A day wider at both ends: days are the user's, and records are kept in UTC. */
const widened = (from: Day, to: Day): readonly [string, string] => [addDays(from, -1), addDays(to, 2)];

export const createOverviews = (desk: JournalDesk): Overviews => ({
  goalsOverview: () =>
    desk.read(['goals', 'people'], async ({ goals, people }) => ({
      goals: await goals.all(),
      people: await people.all(),
    })),

  mentoringOverview: () =>
    desk.read(['people', 'agreements', 'entries'], async ({ people, agreements, entries }) => ({
      people: await people.all(),
      agreements: await agreements.all(),
      exchanges: ofKind(await entries.ofKind('exchange'), 'exchange'),
    })),

  backOverview: () =>
    desk.read(['people', 'thanks', 'meetings', 'notes'], async ({ people, thanks, meetings, notes }) => {
      const today = desk.today();
      const found = await Promise.all(sameDay(today).map((day) => notes.between(...widened(day, day))));
      const all = await thanks.all();
      return {
        people: await people.all(),
        thanks: all.filter(({ on }) => on >= addDays(today, -182)).sort((a, b) => (a.on < b.on ? -1 : 1)),
        meetings: await meetings.between(addDays(today, -366), addDays(today, 1)),
        onThisDay: found.flatMap((each) => each.toReversed()),
      };
    }),

  period: (from, to, personId) =>
    desk.read(
      ['people', 'meetings', 'notes', 'thanks', 'followUps', 'goals', 'deliveries'],
      async (records) => {
        const span = widened(from, to);
        const [people, meetings, notes, thanks, followUps, goals, deliveries] = await Promise.all([
          records.people.all(),
          records.meetings.between(...span),
          records.notes.between(...span),
          records.thanks.all(),
          records.followUps.all(),
          records.goals.all(),
          records.deliveries.all(),
        ]);
        return { from, to, personId, people, meetings, notes, thanks, followUps, goals, deliveries };
      },
    ),
});
