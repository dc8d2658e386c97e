import { definePractice } from './define-practice.ts';
import { onDay } from './wording.ts';

export const respectAndLiking = definePractice({
  id: 'respect-and-liking',
  theme: 'The right person?',
  discreet: true,
  toward: ['self'],
  strength: 'practice',
  rank: 6,
  source: 'ask',
  action: 'start-reflection',
  rests: { added: 90, notNow: 60, done: 'fact' },
  perFact: true,
  because:
    'Whether two people respect and like each other tends to matter more for mentoring than rank or how often they meet.',
  says: {
    reason: {
      points: [
        'Would you choose {name} for an honest hour, without the title?',
        'Write one time you saw {name} be fair to somebody when nothing was to be gained.',
      ],
      evidence: ['Wanted as a mentor; your note of {on}'],
      today: ['{name} is marked as wanted, with a note of {on}, and no session has taken place.'],
    },
    bare: {
      points: [
        'Would you choose {name} for an honest hour, without the title?',
        'Write one time you saw {name} be fair to somebody when nothing was to be gained.',
      ],
      evidence: ['Wanted as a mentor, no reason noted yet'],
      today: ['{name} is marked as wanted, and no reason is noted yet.'],
    },
  },
  find({ people, kind, dayOf, today }) {
    if (kind !== null) return null;
    const candidate = people.find(
      ({ person, lastHeld, roles }) =>
        person.flags.includes('wanted') && !lastHeld && !roles.includes('mentor'),
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
