import type { Agreement, Goal } from '../core/goal.ts';
import type { FollowUp, Note, Thanks } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import type { Standing } from '../core/standing.ts';
import { addDays } from '../core/time.ts';
import type { Topic } from '../core/topic.ts';
import type { JournalDesk, RecordStore } from './journal-ports.ts';
import type { Standings } from './journal-standings.ts';

/** What stands beside the timeline of a person. */
export interface PersonSummary {
  person: Person;
  standing: Standing;
  /** By due date; those without one last. */
  open: readonly FollowUp[];
  topics: readonly Topic[];
  goals: readonly Goal[];
  agreements: readonly Agreement[];
  /** Of the last months, oldest first. */
  thanks: readonly Thanks[];
  challenges: readonly Note[];
}

const stores: readonly RecordStore[] = [
  'people',
  'followUps',
  'topics',
  'goals',
  'agreements',
  'thanks',
  'notes',
];

/** How far back what was celebrated and what was hard is drawn. */
export const balanceDays = 240;

/** Without a date comes last. */
const dueOf = ({ due }: FollowUp): string => due ?? '~';

export interface PersonSummaries {
  /** null when nobody has that id. */
  personSummary(personId: string): Promise<PersonSummary | null>;
}

export const createPersonSummaries = (desk: JournalDesk, { standingsOf }: Standings): PersonSummaries => ({
  async personSummary(personId) {
    const since = addDays(desk.today(), -balanceDays);
    const found = await desk.read(stores, async (records) => {
      const person = await records.people.get(personId);
      if (!person) return null;
      const lists = records.apart();
      const [open, topics, goals, agreements, thanks, notes] = await Promise.all([
        lists.followUps.inState(personId, 'open'),
        lists.topics.open(personId),
        lists.goals.ofPerson(personId),
        lists.agreements.ofPerson(personId),
        lists.thanks.since(personId, since),
        lists.notes.since(personId, since),
      ]);
      const challenges = notes.filter(({ mark }) => mark === 'challenge');
      open.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b))));
      return { person, open, topics, goals, agreements, thanks, challenges };
    });
    if (found === null) return null;
    const [standing] = await standingsOf([found.person]);
    return standing ? { ...found, standing } : null;
  },
});
