import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
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
  find({ people, entries, kind, dayOf, today }) {
    if (kind !== null) return null;
    const checked = kept({ entries }, 'regard').flatMap((each) => each.people);
    const candidate = people.find(
      ({ person, page, roles }) =>
        person.flags.some((flag) => flag === 'wanted' || flag === 'assigned') &&
        !checked.includes(person.id) &&
        !(page.agreements ?? []).some(({ state }) => state === 'active' || state === 'extended') &&
        // Colleagues meet; what matters is that no session was held.
        !(page.meetings ?? []).some((each) => each.kind === 'mentoring' && each.state === 'held') &&
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
