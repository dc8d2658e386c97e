import { definePractice, type Rank } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const close = 7;

export const clarity = definePractice({
  id: 'clarity',
  toward: ['self', 'up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'senior',
  action: 'start-reflection',
  rests: { added: 7, notNow: 7, done: 'fact' },
  perFact: true,
  find({ goals, notes, direction, facing, name, lend, since, kind, cues }) {
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
      notes.find((note) => note.age <= close && note.flags.length === 0 && cues.has('decision', note.text));
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
