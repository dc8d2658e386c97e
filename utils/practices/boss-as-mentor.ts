import { definePractice } from './define-practice.ts';
import { keptLately } from './kept.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const bossAsMentor = definePractice({
  id: 'boss-as-mentor',
  discreet: true,
  toward: ['up', 'down'],
  strength: 'opinion',
  rank: 5,
  source: 'ask',
  action: 'add-to-agenda',
  rests: { added: 30, notNow: 60, done: 180 },
  hurts: (situation) =>
    situation.harshOpen ||
    situation.kind === 'review' ||
    keptLately(situation, 'check', thresholds.checkEvery) !== null,
  find({ roles, flags, inLine, kind, agreement, direction, dayOf, eventDay, today }) {
    const mentoring = kind === 'mentoring' || roles.has('mentor') || roles.has('mentee');
    if (!inLine || roles.has('reverse-mentor')) return null;
    const near = eventDay ?? today;
    if (!mentoring) {
      const isWanted = direction === 'up' && flags.has('wanted');
      return isWanted ? { say: 'wanted', slots: {}, grade: 'B', key: 'line', near } : null;
    }
    if (agreement && agreement.boundaries === '') {
      const on = dayOf(agreement.createdAt);
      return {
        say: 'agreed',
        slots: { on: onDay(on) },
        grade: 'B',
        key: `line:${agreement.id}`,
        near,
        from: [agreement.id],
      };
    }
    const when = kind === 'mentoring' ? onDay(eventDay) : null;
    return { say: direction === 'up' ? 'up' : 'down', slots: { when }, grade: 'C', key: 'line', near };
  },
});
