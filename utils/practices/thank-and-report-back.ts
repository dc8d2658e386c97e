import type { DatedNote } from '../core/situation-records.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

const order = { tried: 0, left: 1, new: 2, reported: 3 } as const;
const stateOf = (note: DatedNote) => note.advice?.state ?? 'reported';

export const thankAndReportBack = definePractice({
  id: 'thank-and-report-back',
  toward: ['up', 'level', 'down'],
  strength: 'opinion',
  rank: 4,
  source: 'ask',
  action: 'log-thanks',
  rests: { added: 7, notNow: 14, done: 'fact' },
  perFact: true,
  find({ notes, lend, lastThanks, mail, cues }) {
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
      .find((each) => !cues.has('pressure', each.text) && lend.note(each) !== null);
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
