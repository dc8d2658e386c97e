import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const whatMattersPersonally = definePractice({
  id: 'what-matters-personally',
  theme: 'A matter of their own',
  toward: ['down', 'up', 'level', 'self'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'add-to-agenda',
  rests: { added: 'fact', notNow: 'fact', done: 'fact' },
  perFact: true,
  because:
    'An aim outside work that somebody chose to share can matter as much as any in it; one question shows it was heard.',
  says: {
    past: {
      points: [
        '“{aim}”: ask {name} how it went, before the work begins.',
        'Ask {name} what came of “{aim}”, and leave time for the answer.',
      ],
      evidence: ['It was on {due}; shared with you {made}', 'It was on {due}'],
      today: ['The date was {due}, and it was shared with you on {made}.'],
    },
    ahead: {
      points: [
        '“{aim}” is close: wish {name} well, and ask what would help this week.',
        'Ask {name} what “{aim}” still needs, and what could wait for it.',
      ],
      evidence: ['It is on {due}; shared with you {made}', 'It is on {due}'],
      today: ['The date is {due}, and it was shared with you on {made}.'],
    },
    own: {
      points: [
        '“{aim}”: which days did it happen, and what made the difference?',
        '“{aim}”, one line: what helped, what got in the way, what next?',
      ],
      evidence: ['Your line of {made}, to look at again {due}'],
      today: ['You set this for yourself on {made}, to look at again on {due}.'],
    },
  },
  hurts: ({ kind, heavyTwice, harshOpen }) => kind === 'review' || heavyTwice || harshOpen,
  find({ goals, person, direction, lend, since, dayOf, kind }) {
    const isOwn = direction === 'self';
    if (isOwn && kind !== null) return null;
    for (const goal of goals.filter((each) => each.kind === 'personal')) {
      const theirs = goal.personId === person?.id && goal.owner !== 'me';
      const concerns = isOwn ? goal.personId === null : theirs;
      const aim = concerns ? lend.text(goal.text) : null;
      const due = [goal.checkIn, ...goal.steps.map((step) => (step.done ? null : step.due))]
        .filter((day) => day !== null)
        .find((day) => since(day) <= thresholds.personalPast && since(day) >= -thresholds.personalAhead);
      if (aim && due) {
        const slots = { aim, due: onDay(due), made: onDay(dayOf(goal.createdAt)) };
        const say = isOwn ? 'own' : since(due) >= 0 ? 'past' : 'ahead';
        return { say, slots, grade: 'A', key: `aim:${goal.id}:${due}`, near: due, from: [goal.id] };
      }
    }
    return null;
  },
});
