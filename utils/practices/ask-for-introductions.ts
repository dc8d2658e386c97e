import { hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const askForIntroductions = definePractice({
  id: 'ask-for-introductions',
  theme: 'One introduction',
  toward: ['up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'ask',
  action: 'draft-message',
  rests: { added: 60, notNow: 60, done: 60 },
  because:
    'One concrete request for one introduction can be answered in a minute; a general one tends to be forgotten.',
  says: {
    ask: {
      points: [
        'Ask {name} for one introduction towards “{goal}”: one name, one question, a short call.',
        '“{goal}”: ask {name} for one name, and bring two lines that can be forwarded.',
      ],
      evidence: ['Goal “{goal}”, last asked {last}', 'Goal “{goal}”, no introduction asked yet'],
      today: [
        'Your goal names a field, and the last request for an introduction is from {last}.',
        'Your goal names a field, and no request for an introduction is in your notes.',
      ],
    },
  },
  hurts: ({ notes, promises }) =>
    promises.some(({ text }) => hasCue('introduction', text)) ||
    notes.some(
      ({ advice }) => advice?.from === 'them' && (advice.state === 'tried' || advice.state === 'left'),
    ),
  find({ flags, agreement, held, goals, notes, owed, lend, today }) {
    const welcome = flags.has('well-connected') || (agreement && hasCue('introduction', agreement.wanted));
    if (!welcome || held.length < thresholds.introductionSessions) return null;
    if (owed.some(({ text }) => hasCue('introduction', text))) return null;
    const last = notes.find(({ text }) => hasCue('introduction', text));
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
