import type { DatedNote } from '../core/situation-records.ts';
import { hasCue } from '../core/situation-words.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

const order = { tried: 0, left: 1, new: 2, reported: 3 } as const;
const stateOf = (note: DatedNote) => note.advice?.state ?? 'reported';

export const thankAndReportBack = definePractice({
  id: 'thank-and-report-back',
  theme: 'Thank and report',
  toward: ['up', 'level', 'down'],
  strength: 'opinion',
  rank: 4,
  source: 'ask',
  action: 'log-thanks',
  rests: { added: 7, notNow: 14, done: 'fact' },
  perFact: true,
  because: 'Those who give advice say they rarely hear what came of it.',
  says: {
    result: {
      points: [
        'Tell {name} what came of “{advice}”: “{outcome}”.',
        '“{advice}”: begin with the thanks {name} is owed, then what happened: “{outcome}”.',
      ],
      evidence: ['Advice of {on}, tried {when}', 'Advice of {on}, tried'],
      today: [
        'You tried this advice of {on} on {when} and have not told {name}, as far as your notes show.',
        'You tried this advice of {on} and have not told {name}, as far as your notes show.',
      ],
    },
    tried: {
      points: [
        'You tried “{advice}”. Tell {name} what happened, even if it is too early to judge.',
        'Before you ask for more: one sentence to {name} on what “{advice}” changed.',
      ],
      evidence: ['Advice of {on}, tried {when}', 'Advice of {on}, tried'],
      today: [
        'You tried this advice of {on} on {when} and have not told {name}, as far as your notes show.',
        'You tried this advice of {on} and have not told {name}, as far as your notes show.',
      ],
    },
    left: {
      points: [
        'You left “{advice}”. Thank {name} for the thought, and say what you did instead.',
        '“{advice}” did not fit. Say so to {name} with thanks; a plain no teaches more than silence.',
      ],
      evidence: ['Advice of {on}, left {when}', 'Advice of {on}, left'],
      today: ['You decided against this advice of {on}, and {name} may not know, as far as your notes show.'],
    },
    waiting: {
      points: [
        '“{advice}”: tell {name} whether you will try it, and when. A no is news too.',
        'Tell {name} where you stand with “{advice}”, even if nothing has come of it yet.',
      ],
      evidence: ['Advice of {on}, nothing noted since'],
      today: ['The advice is from {on}, and your notes say nothing of it since.'],
    },
  },
  find({ notes, lend, lastThanks, mail }) {
    const isOwed = (note: DatedNote): boolean =>
      note.advice?.from === 'them' &&
      stateOf(note) !== 'reported' &&
      (stateOf(note) !== 'new' || note.age >= thresholds.adviceAge) &&
      !(lastThanks !== null && lastThanks > (note.advice.on ?? note.day));
    // Beside a mail only where it is one to them: an answer to something else is no place for a report.
    if (mail && !mail.compose) return null;
    const note = notes
      .filter(isOwed)
      .sort((a, b) => order[stateOf(a)] - order[stateOf(b)] || a.age - b.age)
      .find((each) => !hasCue('pressure', each.text) && lend.note(each) !== null);
    if (!note?.advice) return null;
    const state = stateOf(note);
    const outcome = lend.text(note.advice.outcome);
    return {
      say: state === 'tried' ? (outcome ? 'result' : 'tried') : state === 'left' ? 'left' : 'waiting',
      slots: { advice: lend.note(note), outcome, on: { day: note.day }, when: onDay(note.advice.on) },
      grade: state === 'new' ? 'C' : 'B',
      key: `advice:${note.id}:${state}`,
      near: note.advice.on ?? note.day,
      from: [note.id],
    };
  },
});
