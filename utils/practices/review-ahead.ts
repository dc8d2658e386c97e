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
  let next: DatedMeeting | null = null;
  // Newest first: what is ahead stands before the rest, the furthest of it at the beginning.
  for (const each of meetings) {
    if (each.day <= today) break;
    const isMeant =
      each.kind === 'review' &&
      each.state === 'planned' &&
      (person !== null || leads.includes(each.personId));
    if (isMeant && -since(each.day) <= days) next = each;
  }
  return next;
}
