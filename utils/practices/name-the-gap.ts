import { definePractice } from './define-practice.ts';
import { keptLately } from './kept.ts';
import { thresholds } from './thresholds.ts';

export const nameTheGap = definePractice({
  id: 'name-the-gap',
  toward: ['self', 'up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'gottschalk',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 90 },
  hurts: (situation) =>
    situation.roles.has('manager') ||
    situation.roles.has('skip-level') ||
    situation.kind === 'review' ||
    keptLately(situation, 'gap', thresholds.gapNotes) !== null,
  find({ notes, lend, direction, deliveries, since, cues }) {
    const due = deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5);
    const found = notes.filter(({ age, text }) => age <= thresholds.gapNotes && cues.has('gap', text));
    const [last] = found;
    const first = found.find(({ day }) => day !== last?.day);
    if (!last || !first || due) return null;
    return {
      say: direction === 'self' ? 'self' : 'ask',
      slots: { words: lend.quote(last, 'gap'), on: { day: last.day }, first: { day: first.day } },
      grade: 'B',
      key: `gap:${last.id}`,
      near: last.day,
      from: [last.id, first.id],
    };
  },
});
