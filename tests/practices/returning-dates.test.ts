import { describe, expect, it } from 'vitest';
import { blankEntry, type Entry } from '../../utils/core/entry.ts';
import type { EntryKind } from '../../utils/core/entry-fields.ts';
import type { Goal } from '../../utils/core/goal.ts';
import type { PromptAnswer } from '../../utils/core/prompt.ts';
import type { DatedRecords, ReturningDate, Settling } from '../../utils/core/returning-date.ts';
import { addDays } from '../../utils/core/time.ts';
import { returningDates } from '../../utils/practices/returning-dates.ts';
import { thresholds } from '../../utils/practices/thresholds.ts';

const today = '2026-11-19';
const stamps = { createdAt: '2026-10-01T09:00:00Z', updatedAt: '2026-10-01T09:00:00Z' };
const stamp = { newId: () => 'made', now: '2026-11-19T09:00:00Z', today };

const none: DatedRecords = {
  ...{ goals: [], notes: [], entries: [], agreements: [] },
  ...{ deliveries: [], reflections: [], answers: [] },
};

const goal: Goal = {
  ...{ id: 'g1', personId: null, owner: 'me', text: 'Say no in time', kind: 'skill', side: null },
  ...{ steps: [], evidence: [], checkIn: null, state: 'active', ...stamps },
};

const entry = <Kind extends EntryKind>(kind: Kind, words: object): Entry =>
  ({
    ...blankEntry(kind),
    ...{ id: kind, kind, on: '2026-10-01', people: ['ingrid'], private: true, notes: [] },
    ...{ meetingId: null, deliveryId: null, goalId: null, ...stamps },
    ...words,
  }) as unknown as Entry;

const agreement = {
  ...{ id: 'a1', personId: 'ingrid', purpose: 'Pricing', wanted: '', rhythm: '', expectations: '' },
  ...{ confidentiality: '', boundaries: '', starts: null, ends: null, ...stamps },
};

const delivery = {
  ...{ id: 'd2', name: 'Tariff release', on: addDays(today, 2), people: [], eventKey: null },
  ...{ state: 'open' as const, guess: '', ...stamps },
};

const look = {
  ...{ id: 'r1', about: { kind: 'delivery' as const, id: 'd1' }, people: [], on: '2026-10-20' },
  ...{ facts: '', myPart: '', tryWhen: 'When the date slips', willTry: 'I say so the same day', ...stamps },
};

const advised = {
  ...{ id: 'n1', personId: 'ingrid', meetingId: null, mark: 'advice' as const, text: 'Half a page' },
  ...{ at: stamps.createdAt, flags: [], deliveryId: null, ...stamps },
  advice: { from: 'them' as const, state: 'tried' as const, outcome: '', on: null, lookAgain: today },
};

/** Every kind of date there is, each due today. */
const all: DatedRecords = {
  goals: [
    { ...goal, checkIn: today, steps: [{ text: 'Decline one', due: today, done: null }] },
    { ...goal, id: 'g2', state: 'paused', checkIn: today },
  ],
  notes: [advised],
  entries: [
    entry('request', { state: 'open', goal: 'Pricing', askAgain: today }),
    entry('decision', { question: 'Take Lyon?', by: today }),
    {
      ...entry('decision', { id: 'decided', decided: 'Yes' }),
      updatedAt: `${addDays(today, -60)}T09:00:00Z`,
    },
    entry('plan', { steps: [{ when: '', text: 'Open the call', due: today, went: null, taught: '' }] }),
    entry('round', { question: 'What to keep', state: 'asked', by: today }),
    entry('closing', { outcome: 'goes-on', until: today }),
    entry('offer', { words: 'A site visit', state: 'open', count: 1, reminded: addDays(today, -21) }),
  ],
  agreements: [
    { ...agreement, state: 'active', ends: addDays(today, thresholds.agreementReview) },
    { ...agreement, id: 'a2', state: 'paused', pausedUntil: today },
  ],
  deliveries: [delivery],
  reflections: [look],
  answers: [],
};

/** Puts what a settling saves back among the records, as the journal does. */
function settled(records: DatedRecords, date: ReturningDate, settling: Settling): DatedRecords {
  const saved = date.settle(settling, stamp);
  const put = <Each extends { id: string }>(list: readonly Each[], changed: readonly Each[] = []) => [
    ...list.filter(({ id }) => !changed.some((each) => each.id === id)),
    ...changed,
  ];
  return {
    goals: put(records.goals, saved.goals),
    notes: put(records.notes, saved.notes),
    entries: put(records.entries, saved.entries),
    agreements: put(records.agreements, saved.agreements),
    deliveries: records.deliveries,
    reflections: records.reflections,
    answers: put(records.answers, saved.answers),
  };
}

describe('dates that return', () => {
  it('are those kept in any record, on their day and not before', () => {
    const kinds = returningDates(all, today).map(({ kind }) => kind);
    const every = ['advice', 'agreement', 'answer', 'check-in', 'closing', 'decision', 'goal-step'];
    expect(kinds.toSorted()).toEqual([...every, 'offer', 'outcome', 'pause', 'plan-step', 'round', 'try']);
    // What the last look back meant to try is asked from three days before the next delivery.
    expect(returningDates(all, addDays(today, -1)).map(({ kind }) => kind)).toEqual(['try']);
    expect(returningDates(none, today)).toEqual([]);
  });

  it('stay for a while after their day, then leave by themselves', () => {
    const due = (day: number) =>
      returningDates({ ...none, goals: [{ ...goal, checkIn: today }] }, addDays(today, day)).length;
    expect([due(-1), due(0), due(thresholds.dateShown), due(thresholds.dateShown + 1)]).toEqual([0, 1, 1, 0]);
  });

  it('each leave for good when done or let go, and nothing else goes with them', () => {
    const dates = returningDates(all, today);
    for (const date of dates)
      for (const how of ['done', 'let-go'] as const) {
        const left = returningDates(settled(all, date, { how }), today).map(({ kind }) => kind);
        expect(left, `${date.kind} ${how}`).toEqual(
          dates.map(({ kind }) => kind).filter((kind) => kind !== date.kind),
        );
      }
  });

  it('each come back on the day they were put off to', () => {
    const week = addDays(today, 7);
    for (const date of returningDates(all, today).filter(({ kind }) => kind !== 'try')) {
      const later = settled(all, date, { how: 'later', day: week });
      const kindsOn = (day: string) => returningDates(later, day).map(({ kind }) => kind);
      expect(kindsOn(addDays(week, -1)), date.kind).not.toContain(date.kind);
      expect(kindsOn(week), date.kind).toContain(date.kind);
    }
  });

  it('tick the step itself when it is done', () => {
    const [step] = returningDates(all, today).filter(({ kind }) => kind === 'goal-step');
    expect(step?.settle({ how: 'done' }, stamp).goals?.[0]?.steps).toMatchObject([{ done: today }]);
  });

  it('are no answers to a practice', () => {
    const [date] = returningDates(all, today).filter(({ kind }) => kind === 'agreement');
    const [answer]: readonly PromptAnswer[] = date?.settle({ how: 'done' }, stamp).answers ?? [];
    expect(answer).toMatchObject({ practice: 'returning-date', personId: 'ingrid', answer: 'done' });
  });
});
