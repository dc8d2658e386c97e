import type { Situation } from '../core/situation.ts';
import type { DatedMeeting } from '../core/situation-meetings.ts';

/**
 * The next review noted, after today and within so many days: with the person who is open, or, where nobody is, the
 * user's own with somebody who leads them. null: none.
 */
export function reviewAhead(
  { meetings, people, person, today, since }: Situation,
  days: number,
): DatedMeeting | null {
  const leads = people.filter(({ roles }) => roles.includes('manager')).map((each) => each.person.id);
  const isMeant = ({ kind, day, personId, state }: DatedMeeting): boolean =>
    kind === 'review' &&
    state === 'planned' &&
    day > today &&
    -since(day) <= days &&
    (person !== null || leads.includes(personId));
  return meetings.findLast(isMeant) ?? null;
}
