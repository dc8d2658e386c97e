import { type Entry, ofKind } from '../core/entry.ts';
import type { Agreement, Goal } from '../core/goal.ts';
import type { Note } from '../core/note.ts';
import { type PromptAnswer, returningDate } from '../core/prompt.ts';
import type { DatedRecords, ReturningDate, Settling, Stamp } from '../core/returning-date.ts';
import { addDays, type Day, daysBetween } from '../core/time.ts';
import type { WorkflowSave } from '../core/workflow-save.ts';
import { thresholds } from './thresholds.ts';

type Found = Omit<ReturningDate, 'key' | 'settle' | 'seed'> & {
  id: string;
  seed?: ReturningDate['seed'];
  /** The record with its date moved, taken away, or ticked; absent: what was said is kept beside it. */
  change?(settling: Settling, today: Day): WorkflowSave | null;
};

const dayAfter = (settling: Settling): Day | null => (settling.how === 'later' ? settling.day : null);

function ofGoal(goal: Goal): readonly Found[] {
  if (goal.state !== 'active') return [];
  const { id, personId } = goal;
  const saved = (change: Partial<Goal>): WorkflowSave => ({ goals: [{ ...goal, ...change }] });
  const check: readonly Found[] =
    goal.checkIn === null
      ? []
      : [
          {
            ...{ id, personId, kind: 'check-in', on: goal.checkIn, text: goal.text },
            seed: { practice: 'goals-and-accountability', key: `check:${id}` },
            change: (settling) => saved({ checkIn: dayAfter(settling) }),
          },
        ];
  const steps = goal.steps.flatMap((step, index): Found[] =>
    step.due === null || step.done !== null || step.went
      ? []
      : [
          {
            ...{ id: `${id}:${index}`, personId, kind: 'goal-step', on: step.due, text: step.text },
            seed: { practice: 'goals-and-accountability', key: `step:${id}:${step.due}` },
            change: (settling, today) =>
              saved({
                steps: goal.steps.map((each) =>
                  each !== step
                    ? each
                    : settling.how === 'done'
                      ? { ...each, done: today }
                      : { ...each, due: dayAfter(settling) },
                ),
              }),
          },
        ],
  );
  return [...check, ...steps];
}

function ofNote(note: Note): readonly Found[] {
  const { id, personId, text, advice } = note;
  if (!advice?.lookAgain || advice.result || advice.state === 'left' || advice.state === 'reported')
    return [];
  const change = (settling: Settling): WorkflowSave => ({
    notes: [{ ...note, advice: { ...advice, lookAgain: dayAfter(settling) } }],
  });
  const seed = { practice: 'weigh-the-advice', key: `advice:${id}` };
  return [{ id, personId, kind: 'advice', on: advice.lookAgain, text, seed, change }];
}

const about = ({ people: [first] }: { people: readonly string[] }): string | null => first ?? null;

/** The entry with some words changed. */
const kept = (entry: Entry, change: object): WorkflowSave => ({
  entries: [{ ...entry, ...change } as Entry],
});

const ofRequest = (each: Entry<'request'>): Found[] =>
  each.state !== 'open' || each.askAgain === null
    ? []
    : [
        {
          ...{ id: each.id, personId: about(each), kind: 'answer', on: each.askAgain, text: each.goal },
          change: (settling) => kept(each, { askAgain: dayAfter(settling) }),
        },
      ];

function ofDecision(each: Entry<'decision'>): Found[] {
  if (each.outcome !== '') return [];
  const seed = { practice: 'clarity', key: `decision:${each.id}` };
  const base = { id: each.id, personId: about(each), seed };
  if (each.decided !== '') {
    const on = addDays(each.updatedAt.slice(0, 10), thresholds.decisionOutcome);
    return [{ ...base, kind: 'outcome', on, text: each.decided }];
  }
  if (each.by === null) return [];
  const change = (settling: Settling) =>
    settling.how === 'done' ? null : kept(each, { by: dayAfter(settling) });
  return [{ ...base, kind: 'decision', on: each.by, text: each.question, change }];
}

const ofPlan = (each: Entry<'plan'>): Found[] =>
  each.steps.flatMap((step, index) =>
    step.due === null || step.went !== null
      ? []
      : [
          {
            ...{ id: `${each.id}:${index}`, personId: about(each), kind: 'plan-step' as const },
            ...{ on: step.due, text: step.text },
            change: (settling: Settling) =>
              kept(each, {
                steps: each.steps.map((other) =>
                  other !== step
                    ? other
                    : settling.how === 'done'
                      ? { ...other, went: 'done' }
                      : { ...other, due: dayAfter(settling) },
                ),
              }),
          },
        ],
  );

const ofRound = (each: Entry<'round'>): Found[] =>
  each.state !== 'asked' || each.by === null
    ? []
    : [
        {
          ...{ id: each.id, personId: null, kind: 'round', on: each.by, text: each.question },
          change: (settling) =>
            settling.how === 'done'
              ? kept(each, { state: 'closed' })
              : kept(each, { by: dayAfter(settling) }),
        },
      ];

const ofClosing = (each: Entry<'closing'>): Found[] =>
  each.outcome !== 'goes-on' || each.until === null
    ? []
    : [{ id: each.id, personId: about(each), kind: 'closing', on: each.until, text: '' }];

const ofOffer = (each: Entry<'offer'>): Found[] =>
  each.state !== 'open' || each.reminded === null || each.count !== 1
    ? []
    : [
        {
          ...{ id: each.id, personId: about(each), kind: 'offer', text: each.words },
          on: addDays(each.reminded, thresholds.offerOpen),
        },
      ];

function ofAgreement(agreement: Agreement): readonly Found[] {
  const { id, personId, state, ends, pausedUntil, purpose } = agreement;
  if (state === 'paused' && pausedUntil) {
    const change = (settling: Settling): WorkflowSave => ({
      agreements: [
        {
          ...agreement,
          pausedUntil: dayAfter(settling),
          ...(settling.how === 'done' && { state: 'active' as const }),
        },
      ],
    });
    return [{ id, personId, kind: 'pause', on: pausedUntil, text: purpose, change }];
  }
  if ((state !== 'active' && state !== 'extended') || ends === null) return [];
  return [{ id, personId, kind: 'agreement', on: addDays(ends, -thresholds.agreementReview), text: purpose }];
}

/** What the last look back meant to try returns when the next delivery is near. */
function ofLookBack({ reflections, deliveries }: DatedRecords, today: Day): readonly Found[] {
  const [last] = reflections
    .filter(({ about: { kind }, willTry }) => kind === 'delivery' && willTry !== '')
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const next =
    last &&
    deliveries.find(
      ({ id, on, state }) =>
        state === 'open' &&
        id !== last.about.id &&
        on >= today &&
        daysBetween(today, on) <= thresholds.tryAhead,
    );
  if (!last || !next) return [];
  const text = [last.tryWhen ?? '', last.willTry].filter((each) => each !== '').join(', ');
  return [
    {
      id: `${last.id}:${next.id}`,
      personId: null,
      kind: 'try',
      on: addDays(next.on, -thresholds.tryAhead),
      text,
    },
  ];
}

function said(found: Found, key: string, settling: Settling, { newId, now, today }: Stamp): WorkflowSave {
  const answer = settling.how === 'done' ? 'done' : settling.how === 'later' ? 'not-now' : 'never';
  const { personId } = found;
  // "Later" counts from the day it returns on, so that no second field is needed.
  const on = settling.how === 'later' ? settling.day : today;
  const stamps = { createdAt: now, updatedAt: now };
  return { answers: [{ id: newId(), practice: returningDate, personId, key, answer, on, ...stamps }] };
}

/** The day it is back on where it was set aside for later; null: settled for good. */
function returnsOn({ on }: Found, key: string, answers: readonly PromptAnswer[]): Day | null {
  let day: Day | null = on;
  for (const each of answers) {
    if (each.practice !== returningDate || each.key !== key) continue;
    if (each.answer !== 'not-now') return null;
    if (day !== null && each.on > day) day = each.on;
  }
  return day;
}

/** The kept dates whose day has come and that nobody answered yet, the nearest first. */
export function returningDates(records: DatedRecords, today: Day): readonly ReturningDate[] {
  const { goals, notes, agreements, entries, answers } = records;
  const found: readonly Found[] = [
    ...goals.flatMap(ofGoal),
    ...notes.flatMap(ofNote),
    ...agreements.flatMap(ofAgreement),
    ...ofKind(entries, 'request').flatMap(ofRequest),
    ...ofKind(entries, 'decision').flatMap(ofDecision),
    ...ofKind(entries, 'plan').flatMap(ofPlan),
    ...ofKind(entries, 'round').flatMap(ofRound),
    ...ofKind(entries, 'closing').flatMap(ofClosing),
    ...ofKind(entries, 'offer').flatMap(ofOffer),
    ...ofLookBack(records, today),
  ];
  return found
    .flatMap((each): ReturningDate[] => {
      const { id, change, seed = null, ...rest } = each;
      const key = `${each.kind}:${id}:${each.on}`;
      const on = returnsOn(each, key, answers);
      if (on === null || on > today || daysBetween(on, today) > thresholds.dateShown) return [];
      const settle: ReturningDate['settle'] = (settling, stamp) =>
        change?.(settling, stamp.today) ?? said(each, key, settling, stamp);
      return [{ ...rest, on, key, seed, settle }];
    })
    .toSorted((a, b) => (a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? 1 : -1));
}
