import { type Advice, type Note, pressures, results } from '../core/note.ts';
import { addDays } from '../core/time.ts';
import { defineWorkflow, type Make } from './define-workflow.ts';
import { everybody, nameOf, onDay, promptedId, slot, theirAdvice } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepNote } from './keep.ts';

const decisions = ['try', 'leave', 'think'] as const;
/** Days until it is looked at again, where no day is given. */
const later = 14;

/** Advice whose day to look again has come: what the suggestion spoke of, and no other where it named one. */
const tried = (given: Given): Note | null => {
  const due = theirAdvice(given, ['tried', 'new']).filter(
    ({ advice }) => advice?.lookAgain && advice.lookAgain <= given.context.today && !advice.result,
  );
  const prompted = promptedId(given, 'advice');
  const named = theirAdvice(given, ['tried', 'new']).some(({ id }) => id === prompted);
  return due.find(({ id }) => id === prompted) ?? (named ? null : (due[0] ?? null));
};

/** Advice that is written down and not weighed yet. */
const fresh = (given: Given): Note | null => {
  const open = theirAdvice(given, ['new']).filter(({ advice }) => !advice?.lookAgain);
  return open.find(({ id }) => id === promptedId(given, 'advice')) ?? open[0] ?? null;
};

const current = (given: Given): Note | null => tried(given) ?? fresh(given);
const isLookingAgain = (given: Given): boolean => tried(given) !== null;
const isWeighing = (given: Given): boolean => !isLookingAgain(given);
const isPressed = (given: Given): boolean => ['some', 'strong'].includes(given.text('pressure'));
const decided = (given: Given) => given.choice('decide', decisions);

function weighed(given: Given, { today }: Make, before: Advice | null): Advice {
  const { when, will } = given.plan('try');
  const choice = decided(given);
  return {
    from: 'them',
    outcome: '',
    ...before,
    state: choice === 'try' ? 'tried' : choice === 'leave' ? 'left' : 'new',
    on: today,
    pressure: given.choice('pressure', pressures),
    whoGains: given.text('gains'),
    willTry: [when, will].filter((each) => each !== '').join(' … '),
    lookAgain: choice === 'leave' ? null : (given.day('again') ?? addDays(today, later)),
  };
}

const lookedAt = (given: Given, { today }: Make, before: Advice): Advice => ({
  ...before,
  state: 'tried',
  on: today,
  result: given.choice('came', results),
  outcome: given.text('outcome') || before.outcome,
  lookAgain: null,
});

export const advice = defineWorkflow({
  id: 'W14',
  practices: ['weigh-the-advice'],
  about: ['person', 'self'],
  slots: (given) => ({
    advice: slot(current(given)?.text ?? ''),
    name: given.context.name || nameOf(given, given.people('from')[0]),
    again: onDay(given.day('again') ?? addDays(given.context.today, later)),
  }),
  steps: [
    { id: 'came', field: 'choice', choices: results, when: isLookingAgain },
    { id: 'outcome', field: 'line', when: isLookingAgain },
    {
      id: 'from',
      field: 'people',
      most: 1,
      options: everybody,
      when: (given) => given.context.page === null && current(given) === null,
    },
    { id: 'advice', field: 'text', when: isWeighing, prefill: (given) => fresh(given)?.text ?? null },
    { id: 'pressure', field: 'choice', choices: pressures, when: isWeighing },
    { id: 'gains', field: 'text', locked: true, when: (given) => isWeighing(given) && isPressed(given) },
    { id: 'decide', field: 'choice', choices: decisions, when: isWeighing },
    { id: 'try', field: 'if-then', when: (given) => isWeighing(given) && decided(given) === 'try' },
    {
      id: 'again',
      field: 'day',
      when: (given) => isWeighing(given) && decided(given) !== null && decided(given) !== 'leave',
      prefill: ({ context }) => addDays(context.today, later),
    },
  ],
  save(given, make) {
    const note = current(given);
    if (note) {
      const before = note.advice ?? { from: 'them' as const, state: 'new' as const, outcome: '', on: null };
      const after = isLookingAgain(given) ? lookedAt(given, make, before) : weighed(given, make, before);
      return { notes: [{ ...note, text: given.text('advice') || note.text, advice: after }] };
    }
    return {
      notes: keepNote(given, make, {
        mark: 'advice',
        text: given.text('advice'),
        advice: weighed(given, make, null),
        personId: given.context.page?.person.id ?? given.people('from')[0],
      }),
    };
  },
  closing: (given) => (isLookingAgain(given) ? 'came' : decided(given) === 'leave' ? 'left' : 'kept'),
});
