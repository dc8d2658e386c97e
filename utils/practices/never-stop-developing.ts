import { historyDays } from '../core/situation.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const month = 30;

export const neverStopDeveloping = definePractice({
  id: 'never-stop-developing',
  toward: ['down', 'up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'set-goal',
  rests: { added: 45, notNow: 60, done: 120 },
  hurts: ({ heavyTwice, hard, notes, cues }) =>
    heavyTwice ||
    hard.some(({ age }) => age <= thresholds.hardNotes) ||
    notes.some(({ age, text }) => age <= thresholds.developRelation && cues.has('content', text)),
  find({ relationDays, journalDays, flags, marked, goals, notes, person, direction, today, cues }) {
    const strong =
      flags.has('senior') || marked('win', thresholds.developRelation).length >= thresholds.developWins;
    if (!strong || Math.min(relationDays ?? 0, journalDays) < thresholds.growthGap) return null;
    if ((relationDays ?? 0) < thresholds.developRelation) return null;
    if (goals.some(({ personId }) => personId === person?.id)) return null;
    const last = notes.find(({ text }) => cues.has('growth', text));
    if (last && last.age < thresholds.growthGap) return null;
    const months = Math.floor(Math.min(relationDays ?? 0, journalDays, historyDays) / month);
    return {
      say: direction === 'up' ? 'up' : 'down',
      slots: { last: last ? { day: last.day } : null, months },
      grade: last ? 'B' : 'C',
      key: `growth:${last?.id ?? 'none'}`,
      near: today,
    };
  },
});
