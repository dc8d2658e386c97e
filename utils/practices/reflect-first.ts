import type { Delivery } from '../core/delivery.ts';
import type { PromptAnswer } from '../core/prompt.ts';
import type { Situation } from '../core/situation.ts';
import { addDays, toMs, workingDaysBetween } from '../core/time.ts';
import { type CaseOf, definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { isReflected, workingDaysSince } from './wording.ts';

type Say = CaseOf<'reflect-first'>;

function ofDelivery(work: Delivery, situation: Situation): Finding<Say> | null {
  const { lend, today } = situation;
  const days = workingDaysSince(work.on, situation);
  const base = { key: `delivery:${work.id}`, near: work.on, work: work.id };
  const slots = { work: lend.text(work.name), on: { day: work.on }, guess: lend.text(work.guess) };
  if (work.on > today) {
    const soon = workingDaysBetween(today, work.on) <= thresholds.guessAheadWorkingDays && work.guess === '';
    return soon ? { say: 'ahead', slots, grade: 'C', ...base, key: `ahead:${work.id}` } : null;
  }
  // While the incident still runs there is nothing to look back on.
  if (work.trouble === 'incident') return null;
  if (days < thresholds.celebrateFromWorkingDays || days > thresholds.reflectUntilWorkingDays) return null;
  return { say: slots.guess ? 'guessed' : 'delivery', slots, grade: 'B', ...base };
}

function ofConflict({ harsh, harshOpen, lend, now }: Situation): Finding<Say> | null {
  const [note] = harsh;
  if (!note || !harshOpen || note.age > thresholds.harshNotes || toMs(now) - toMs(note.at) < 86_400_000)
    return null;
  const slots = { words: lend.quote(note, 'harsh'), on: { day: note.day } };
  return { say: 'conflict', slots, grade: 'B', key: `harsh:${note.id}`, near: note.day, from: [note.id] };
}

function ofQuarter({ today, notes, reflections }: Situation): Finding<Say> | null {
  const month = Math.floor((Number(addDays(today, 7).slice(5, 7)) - 1) / 3) * 3 + 1;
  const turn = `${addDays(today, 7).slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  const near = Math.max(workingDaysBetween(today, turn), workingDaysBetween(turn, today));
  const from = addDays(turn, -90);
  const count = notes.filter(({ day }) => day >= from && day < turn).length;
  const done = reflections.some(({ about, on }) => about.kind === 'quarter' && on >= addDays(turn, -14));
  if (near > thresholds.quarterWorkingDays || count < thresholds.quarterNotes || done) return null;
  return {
    say: 'quarter',
    slots: { count, from: { day: from } },
    grade: 'C',
    key: `quarter:${turn}`,
    near: turn,
  };
}

/** The last two looks back that were offered were both set aside, and that is not long ago. */
function wereSkipped({ answers, today, since }: Situation): boolean {
  const last = new Map<string, PromptAnswer>();
  const said = answers.filter(
    ({ practice, answer, on }) => practice === 'reflect-first' && answer !== 'shown' && on < today,
  );
  for (const each of said.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    last.delete(each.key);
    last.set(each.key, each);
  }
  const latest = [...last.values()].slice(-2);
  return (
    latest.length === 2 &&
    latest.every(({ answer, on }) => answer === 'not-now' && since(on) < thresholds.skippedRest)
  );
}

export const reflectFirst = definePractice({
  id: 'reflect-first',
  toward: ['self', 'down', 'level', 'up'],
  strength: 'solid',
  rank: 4,
  source: 'gottschalk',
  action: 'start-reflection',
  rests: { added: 1, notNow: 3, done: 'fact' },
  perFact: true,
  // Beside a person only after the meeting: in or between meetings nobody reflects.
  hurts: (situation) =>
    (situation.direction !== 'self' && (situation.phase !== 'after' || situation.kind === 'review')) ||
    wereSkipped(situation),
  find(situation) {
    const work = [...situation.deliveries]
      .sort((a, b) => (a.on < b.on ? 1 : -1))
      .map((each) => (isReflected(each.id, situation.reflections) ? null : ofDelivery(each, situation)))
      .find((each) => each !== null);
    if (work) return work;
    if (situation.kind === 'delivery') return null;
    return ofConflict(situation) ?? (situation.direction === 'self' ? ofQuarter(situation) : null);
  },
});
