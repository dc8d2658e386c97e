import { hasCue } from '../core/situation-words.ts';
import { definePractice, type Rank } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const close = 7;

export const clarity = definePractice({
  id: 'clarity',
  theme: 'Clear the view',
  toward: ['self', 'up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'senior',
  action: 'start-reflection',
  rests: { added: 7, notNow: 7, done: 'fact' },
  perFact: true,
  because:
    'A hard choice tends to get clearer when what is known and what is not are kept apart, and somebody else looks too.',
  says: {
    ask: {
      points: [
        'Ask {name} what you may not be seeing about “{question}”, before you say which way you lean.',
        '“{question}”: tell {name} what you know and what you do not, then ask what is missing.',
      ],
      evidence: ['You decide by {due}'],
      today: ['You set the date for this decision to {due}.'],
    },
    sort: {
      points: [
        '“{question}”: one line on what you know, one on what you do not.',
        '“{question}”: what follows for whom if you do, and what if you do not?',
      ],
      evidence: ['You decide by {due}'],
      today: ['You set the date for this decision to {due}.'],
    },
    noted: {
      points: [
        '“{words}”: one line on what you know, one on what you do not, and who could see your blind spot.',
        '“{words}”: what would have to be true for each of the two ways?',
      ],
      evidence: ['“{words}”, your note of {on}'],
      today: ['Your note of {on} speaks of a decision ahead.'],
    },
  },
  find({ goals, notes, direction, facing, name, lend, since, kind }) {
    const isOwn = direction === 'self';
    if (isOwn ? kind !== null : facing !== 'mentor' && facing !== 'pair' && facing !== 'outside') return null;
    for (const goal of goals.filter(({ side, owner }) => side === 'clarity' && owner !== 'them')) {
      const due = [goal.checkIn, ...goal.steps.map((step) => (step.done ? null : step.due))]
        .filter((day) => day !== null)
        .filter((day) => since(day) <= 0 && -since(day) <= thresholds.decisionAhead)
        .sort()[0];
      const question = lend.text(goal.text);
      if (due && question && !(name && goal.text.includes(name))) {
        const rank: Rank = -since(due) <= close ? 5 : 6;
        const slots = { question, due: { day: due } };
        return {
          say: isOwn ? 'sort' : 'ask',
          slots,
          grade: 'A',
          rank,
          key: `goal:${goal.id}`,
          near: due,
          from: [goal.id],
        };
      }
    }
    const noted =
      isOwn &&
      notes.find((note) => note.age <= close && note.flags.length === 0 && hasCue('decision', note.text));
    const words = noted ? lend.quote(noted, 'decision') : null;
    if (!noted || !words) return null;
    return {
      say: 'noted',
      slots: { words, on: { day: noted.day } },
      grade: 'B',
      key: `note:${noted.id}`,
      near: noted.day,
      from: [noted.id],
    };
  },
});
