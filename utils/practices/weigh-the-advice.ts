import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

export const weighTheAdvice = definePractice({
  id: 'weigh-the-advice',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'managers',
  action: 'start-reflection',
  rests: { added: 14, notNow: 14, done: 'fact' },
  perFact: true,
  find({ notes, lend, kind, cues }) {
    if (kind !== null) return null;
    const open = notes.filter(
      (note) =>
        note.advice?.from === 'them' &&
        note.advice.state === 'new' &&
        !note.advice.instruction &&
        note.age <= thresholds.evidenceFresh * 2,
    );
    const pressed = open.find(({ text }) => cues.has('pressure', text));
    if (pressed) {
      const slots = { words: lend.quote(pressed, 'pressure'), on: { day: pressed.day } };
      return {
        say: 'pressed',
        slots,
        grade: 'B',
        key: `advice:${pressed.id}`,
        near: pressed.day,
        from: [pressed.id],
      };
    }
    const [last, before] = open.filter((note) => note.age >= thresholds.adviceUnweighed && lend.note(note));
    if (!last) return null;
    const slots = {
      advice: lend.note(last),
      other: before ? lend.note(before) : null,
      on: { day: last.day },
      first: before ? { day: before.day } : null,
    };
    return {
      say: before ? 'two' : 'one',
      slots,
      grade: 'B',
      key: `advice:${last.id}`,
      near: last.day,
      from: [last.id],
    };
  },
});
