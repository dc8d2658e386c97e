import { hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

export const weighTheAdvice = definePractice({
  id: 'weigh-the-advice',
  theme: 'Weigh it',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'managers',
  action: 'start-reflection',
  rests: { added: 14, notNow: 14, done: 'fact' },
  perFact: true,
  because:
    'Advice is easier to weigh once it is written down, and a hurry that comes with it deserves a second look.',
  says: {
    pressed: {
      points: [
        '“{words}”: who gains from the hurry, and whom could you ask who gains nothing?',
        'An answer was pressed for on {on}. What would you decide with a week more?',
      ],
      evidence: ['“{words}”, your note of {on}', 'Your note of {on}'],
      today: ['Your note of {on} says that an answer was pressed for.'],
    },
    two: {
      points: [
        'Two pieces of advice wait: “{advice}” and “{other}”. Which fits what you want?',
        '“{advice}” or “{other}”: try one, leave one, and note why in a line.',
      ],
      evidence: ['Advice of {first} and {on}, both undecided'],
      today: ['The advice of {first} and of {on} is noted as new, and neither is decided.'],
    },
    one: {
      points: [
        '“{advice}”: try it, leave it, or decide by a day? One line is enough.',
        'What would you have to see to try “{advice}”, and what to leave it?',
      ],
      evidence: ['Advice of {on}, not decided yet'],
      today: ['The advice of {on} is noted as new, and nothing is decided.'],
    },
  },
  find({ notes, lend, kind }) {
    if (kind !== null) return null;
    const open = notes.filter(
      (note) =>
        note.advice?.from === 'them' &&
        note.advice.state === 'new' &&
        note.age <= thresholds.evidenceFresh * 2,
    );
    const pressed = open.find(({ text }) => hasCue('pressure', text));
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
