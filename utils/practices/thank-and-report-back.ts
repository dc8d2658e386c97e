import type { Situation } from '../core/situation.ts';
import type { DatedNote } from '../core/situation-records.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { kept } from './kept.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

const order = { tried: 0, left: 1, new: 2, reported: 3 } as const;
const stateOf = (note: DatedNote) => note.advice?.state ?? 'reported';

/** An introduction of theirs that led to something they have not heard of. */
function introduced(situation: Situation): Finding<'introduced'> | null {
  const { lend, lastThanks } = situation;
  const found = kept(situation, 'introduction').find(
    ({ state, on }) => state === 'met' && !(lastThanks !== null && lastThanks > on),
  );
  if (!found) return null;
  const slots = { whom: lend.text(found.whom), outcome: lend.text(found.outcome), on: { day: found.on } };
  const key = `introduced:${found.id}`;
  return { say: 'introduced', slots, grade: 'B', key, near: found.on, from: [found.id] };
}

export const thankAndReportBack = definePractice({
  id: 'thank-and-report-back',
  toward: ['up', 'level', 'down'],
  strength: 'opinion',
  rank: 4,
  source: 'ask',
  action: 'log-thanks',
  rests: { added: 7, notNow: 14, done: 'fact' },
  perFact: true,
  find(situation) {
    const { notes, lend, lastThanks, mail, cues } = situation;
    const isOwed = (note: DatedNote): boolean =>
      note.advice?.from === 'them' &&
      stateOf(note) !== 'reported' &&
      (stateOf(note) !== 'new' || note.age >= thresholds.adviceAge) &&
      !(lastThanks !== null && lastThanks > (note.advice.on ?? note.day));
    // What came with pressure is weighed before anybody is thanked for it.
    const isPressed = ({ advice }: DatedNote): boolean =>
      advice?.state === 'new' && (advice.pressure === 'some' || advice.pressure === 'strong');
    // Beside a mail only where it is one to them: an answer to something else is no place for a report.
    if (mail && !mail.compose) return null;
    const note = notes
      .filter(isOwed)
      .sort((a, b) => order[stateOf(a)] - order[stateOf(b)] || a.age - b.age)
      .find((each) => !isPressed(each) && !cues.has('pressure', each.text) && lend.note(each) !== null);
    const told = note?.advice && stateOf(note) !== 'new' ? null : introduced(situation);
    if (told) return told;
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
