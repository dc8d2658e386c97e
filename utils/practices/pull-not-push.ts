import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';

const asked = 60;
const many = 3;

export const pullNotPush = definePractice({
  id: 'pull-not-push',
  toward: ['down', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'managers',
  action: 'add-to-agenda',
  rests: { added: 30, notNow: 21, done: 60 },
  hurts: ({ agreement, entries }) =>
    (agreement !== null && agreement.state !== 'draft') ||
    // What was offered and taken was asked for.
    kept({ entries }, 'offer').some(({ by, state }) => by === 'me' && state === 'taken'),
  find({ notes, lend, cues }) {
    const mine = notes.filter(
      ({ advice, age }) => advice?.from === 'me' && !advice.instruction && age <= thresholds.adviceFresh,
    );
    const [latest] = mine;
    if (!latest || cues.has('safety', latest.text)) return null;
    const same = mine.filter(({ day }) => day === latest.day);
    if (same.length >= many) {
      const slots = { count: same.length, on: { day: latest.day } };
      return {
        say: 'many',
        slots,
        grade: 'B',
        key: `advice:${latest.day}`,
        near: latest.day,
        from: same.map(({ id }) => id),
      };
    }
    const requested = notes.some(({ age, text }) => age <= asked && cues.has('asks', text));
    const open = latest.advice?.state === 'new' && lend.note(latest);
    if (requested || !open) return null;
    const slots = { advice: open, on: { day: latest.day } };
    return {
      say: 'thought',
      slots,
      grade: 'B',
      key: `advice:${latest.id}`,
      near: latest.day,
      from: [latest.id],
    };
  },
});
