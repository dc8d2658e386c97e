import type { Delivery } from '../core/delivery.ts';
import type { Situation } from '../core/situation.ts';
import { addDays, toMs, workingDaysBetween } from '../core/time.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { isReflected, workingDaysSince } from './wording.ts';

type Say = 'delivery' | 'guessed' | 'ahead' | 'conflict' | 'quarter';

function ofDelivery(work: Delivery, situation: Situation): Finding<Say> | null {
  const { lend, today } = situation;
  const days = workingDaysSince(work.on, situation);
  const base = { key: `delivery:${work.id}`, near: work.on, work: work.id };
  const slots = { work: lend.text(work.name), on: { day: work.on }, guess: lend.text(work.guess) };
  if (work.on > today) {
    const soon = workingDaysBetween(today, work.on) <= thresholds.guessAheadWorkingDays && work.guess === '';
    return soon ? { say: 'ahead', slots, grade: 'C', ...base, key: `ahead:${work.id}` } : null;
  }
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

export const reflectFirst = definePractice({
  id: 'reflect-first',
  theme: 'Look back',
  toward: ['self', 'down', 'level', 'up'],
  strength: 'solid',
  rank: 4,
  source: 'gottschalk',
  action: 'start-reflection',
  rests: { added: 1, notNow: 3, done: 'fact' },
  perFact: true,
  because:
    'A short look back that starts with facts tends to help the next piece of work, most where work gives no feedback by itself.',
  says: {
    delivery: {
      points: [
        '{work}, two minutes: what happened, your part, what you will try.',
        '{work} in three lines: what the minutes would say, what you did, what you would try next time.',
      ],
      evidence: ['Delivered {on}, no look back yet'],
      today: ['{work} was delivered on {on}, and nothing is written about it yet.'],
    },
    guessed: {
      points: [
        'You guessed “{guess}”. What happened, and what was your part in it?',
        'Set your guess beside what came: “{guess}”. Facts first, two minutes.',
      ],
      evidence: ['Your guess “{guess}”, delivered {on}', 'Your guess, delivered {on}'],
      today: ['You wrote a guess before {work}, which was delivered on {on}.'],
    },
    ahead: {
      points: [
        '{work}: write one guess and one worry now, to set beside what comes.',
        '{work}: what do you expect of it, in one line you could be wrong about?',
      ],
      evidence: ['Planned for {on}, no guess noted yet'],
      today: ['{work} is planned for {on}, and no guess is noted.'],
    },
    conflict: {
      points: [
        '“{words}”, two minutes: what was said and done, in order, then your part.',
        'Two minutes on {on}: what a recording would show, your part, what you will try.',
      ],
      evidence: ['“{words}”, your note of {on}', 'Your note of {on}, no look back yet'],
      today: ['Your note of {on} speaks of a hard exchange, and no look back on it is noted.'],
    },
    quarter: {
      points: [
        'The quarter turns: what did you expect of it, and what came? Two minutes, facts first.',
        'Before the next quarter fills up: one thing that went as expected, one that did not, your part.',
      ],
      evidence: ['{count} notes since {from}, no look back yet'],
      today: ['Your notes since {from} hold {count} lines, and no look back on the quarter.'],
    },
  },
  // Beside a person only after the meeting: in or between meetings nobody reflects.
  hurts: ({ direction, phase, kind }) => direction !== 'self' && (phase !== 'after' || kind === 'review'),
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
