import { definePractice } from './define-practice.ts';
import { onDay } from './wording.ts';

export const respectAndLiking = definePractice({
  id: 'respect-and-liking',
  discreet: true,
  toward: ['self'],
  strength: 'practice',
  rank: 6,
  source: 'ask',
  action: 'start-reflection',
  rests: { added: 90, notNow: 60, done: 'fact' },
  perFact: true,
  find({ people, kind, dayOf, today }) {
    if (kind !== null) return null;
    const candidate = people.find(
      ({ person, lastHeld, roles }) =>
        person.flags.some((flag) => flag === 'wanted' || flag === 'assigned') &&
        !lastHeld &&
        !roles.includes('mentor'),
    );
    if (!candidate) return null;
    const day = candidate.page.notes
      ?.map(({ at }) => dayOf(at))
      .sort()
      .at(-1);
    return {
      say: day ? 'reason' : 'bare',
      slots: { name: candidate.name, on: onDay(day) },
      grade: day ? 'B' : 'C',
      key: `wanted:${candidate.person.id}`,
      near: day ?? today,
    };
  },
});
