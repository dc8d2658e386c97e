import type { Situation } from '../core/situation.ts';
import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

const isOwing = ({ notes, promises, cues }: Situation): boolean =>
  promises.some(({ text }) => cues.has('introduction', text)) ||
  notes.some(
    ({ advice }) => advice?.from === 'them' && (advice.state === 'tried' || advice.state === 'left'),
  );

export const askForIntroductions = definePractice({
  id: 'ask-for-introductions',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'ask',
  action: 'draft-message',
  rests: { added: 60, notNow: 60, done: 60 },
  hurts: (situation) =>
    // One at a time, and the introducer hears first what came of it.
    kept(situation, 'introduction').some(
      ({ state, on }) =>
        state === 'asked' ||
        state === 'made' ||
        state === 'met' ||
        state === 'declined' ||
        situation.since(on) < thresholds.introductionRest,
    ) || isOwing(situation),
  find({ flags, agreement, held, goals, notes, owed, lend, today, cues }) {
    const welcome = flags.has('well-connected') || (agreement && cues.has('introduction', agreement.wanted));
    if (!welcome || held.length < thresholds.introductionSessions) return null;
    if (owed.some(({ text }) => cues.has('introduction', text))) return null;
    const last = notes.find(({ text }) => cues.has('introduction', text));
    if (last && last.age < thresholds.introductionRest) return null;
    const goal = goals.find(
      ({ owner, kind, text }) => owner !== 'them' && kind !== 'personal' && lend.text(text),
    );
    if (!goal) return null;
    const slots = { goal: lend.text(goal.text), last: onDay(last?.day) };
    return {
      say: 'ask',
      slots,
      grade: 'B',
      key: `goal:${goal.id}:${last?.id}`,
      near: today,
      from: [goal.id],
    };
  },
});
