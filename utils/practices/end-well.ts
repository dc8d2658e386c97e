import { daysBetween } from '../core/time.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const endWell = definePractice({
  id: 'end-well',
  toward: ['up', 'down', 'level'],
  strength: 'opinion',
  rank: 5,
  source: 'ask',
  action: 'open-agreement',
  rests: { added: 21, notNow: 30, done: 'fact' },
  hurts: ({ harshOpen, heavyTwice, agreement }) => harshOpen || heavyTwice || agreement?.state === 'extended',
  find({ agreement, goals, allGoals, cadence, person, lend, today, since }) {
    if (agreement?.state !== 'active') return null;
    const { starts, ends, id } = agreement;
    const key = `agreement:${id}`;
    if (
      starts &&
      ends &&
      ends >= today &&
      since(starts) >= daysBetween(starts, ends) * thresholds.termShare
    ) {
      return { say: 'term', slots: { ends: onDay(ends) }, grade: 'A', key, near: ends, from: [id] };
    }
    const shared = allGoals.filter(({ personId }) => personId === person?.id);
    const met = shared.find(({ state, text }) => state === 'met' && lend.text(text));
    if (met && !goals.some(({ personId }) => personId === person?.id)) {
      return {
        say: 'met',
        slots: { goal: lend.text(met.text) },
        grade: 'B',
        key: `${key}:met`,
        near: today,
        from: [met.id],
      };
    }
    if (cadence.notHeld < thresholds.endNotHeld) return null;
    return { say: 'still', slots: { count: cadence.notHeld }, grade: 'C', key: `${key}:still`, near: today };
  },
});
