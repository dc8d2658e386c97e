import type { Person } from '../core/person.ts';
import { isAbout } from './journal-corrections.ts';
import { emptyRecords, type JournalRecords } from './journal-file.ts';

/**
 * All that is about one person, as removal takes it: what is shared with others names only this person here, so that
 * it can stand by itself.
 */
export function recordsOfPerson(all: JournalRecords, person: Person): JournalRecords {
  const own = <Each extends { personId: string | null }>(each: Each) => each.personId === person.id;
  const among = <Each extends { people: readonly string[] }>(found: readonly Each[]): Each[] =>
    found
      .filter(({ people }) => people.includes(person.id))
      .map((each) => ({ ...each, people: [person.id] }));
  return {
    ...emptyRecords(),
    people: [person],
    meetings: all.meetings.filter(own),
    topics: all.topics.filter(own),
    notes: all.notes.filter(own),
    followUps: all.followUps.filter(own),
    thanks: all.thanks.filter(own),
    goals: all.goals.filter(own),
    agreements: all.agreements.filter(own),
    answers: all.answers.filter(own),
    confirmations: all.confirmations.filter(own),
    deliveries: among(all.deliveries),
    reflections: among(all.reflections),
    entries: among(all.entries),
    corrections: all.corrections.filter((each) => isAbout(each, person)),
    drafts: all.drafts.filter(({ id }) => id.split(':').includes(person.id)),
  };
}
