import type { Note } from '../core/note.ts';
import { results } from '../core/note.ts';
import { defineWorkflow, type Step } from './define-workflow.ts';
import { nextDay, onDay, sentence, slot, theirAdvice } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

/** Return cards, one for each piece of advice. */
const cards = [1, 2, 3] as const;

/** What they advised and have not heard of since. */
const owed = (given: Given): readonly Note[] =>
  theirAdvice(given, ['tried', 'left', 'new'])
    .toSorted((one, other) => Number(one.advice?.state === 'new') - Number(other.advice?.state === 'new'))
    .slice(0, cards.length);

const cardSteps = cards.flatMap((card): Step[] => {
  const advice = (given: Given) => owed(given)[card - 1];
  const shared = {
    when: (given: Given) => advice(given) !== undefined,
    slots: (given: Given) => ({
      advice: advice(given)?.text ?? null,
      on: onDay(advice(given) ? given.context.dayOf(advice(given)?.at ?? '') : null),
    }),
  };
  return [
    { ...shared, id: `did-${card}`, field: 'line', say: () => 'did' },
    {
      ...shared,
      id: `result-${card}`,
      field: 'choice',
      choices: results,
      say: () => 'result',
      prefill: (given) => advice(given)?.advice?.result ?? null,
    },
    {
      ...shared,
      id: `thanks-${card}`,
      field: 'line',
      say: () => 'thanks',
      when: (given) => advice(given) !== undefined && given.text(`did-${card}`) !== '',
    },
  ];
});

const isAnswered = (given: Given, card: number): boolean =>
  given.text(`did-${card}`) !== '' || given.text(`thanks-${card}`) !== '';

const answered = (given: Given): number => owed(given).filter((_, at) => isAnswered(given, at + 1)).length;

function reported(given: Given, today: string): readonly Note[] {
  return owed(given).flatMap((note, at) => {
    if (!isAnswered(given, at + 1) || note.advice === null) return [];
    const result = given.choice(`result-${at + 1}`, results);
    const outcome = given.text(`did-${at + 1}`) || note.advice.outcome;
    return [{ ...note, advice: { ...note.advice, state: 'reported', result, outcome, on: today } }];
  });
}

/** The mentee's own agenda, and what came of the advice of this mentor. */
export const session = defineWorkflow({
  id: 'W8',
  practices: ['mentee-leads', 'thank-and-report-back'],
  toward: ['up'],
  about: ['person'],
  slots: (given) => ({ next: onDay(nextDay(given)), answered: answered(given) || null }),
  steps: [
    ...cardSteps,
    {
      id: 'tried',
      field: 'lines',
      prefill: (given) => theirAdvice(given, ['tried']).map(({ advice, text }) => advice?.outcome || text),
    },
    { id: 'want', field: 'line' },
    { id: 'question', field: 'line' },
  ],
  draft: {
    join: '\n',
    sentences: (given) => [
      'greeting',
      ...cards
        .filter((card) => isAnswered(given, card))
        .flatMap((card) => [`card-${card}`, `thanks-${card}`]),
      'tried',
      'want',
      'question',
    ],
    slots: (given) => ({
      ...Object.fromEntries(
        cards.flatMap((card) => [
          [`advice${card}`, owed(given)[card - 1]?.text ?? null],
          [`did${card}`, slot(sentence(given.text(`did-${card}`)))],
          [`thanks${card}`, slot(sentence(given.text(`thanks-${card}`)))],
        ]),
      ),
      tried: given.list('tried').length > 0 ? given.list('tried') : null,
      want: slot(sentence(given.text('want'))),
      question: slot(given.text('question')),
    }),
  },
  save(given, make) {
    const { tried, want, question } = {
      tried: given.list('tried'),
      want: given.text('want'),
      question: given.text('question'),
    };
    const hasAgenda = tried.length > 0 || want !== '' || question !== '';
    const lines = [want, question].filter((text) => text !== '');
    return {
      notes: reported(given, make.today),
      entries: hasAgenda ? [keepEntry('agenda', given, make, { tried, want, question })] : [],
      topics: lines.map((text) => ({ id: make.newId(), turn: 'mine', text, practice: 'mentee-leads' })),
    };
  },
  closing: (given) => (answered(given) > 0 ? 'reported' : 'kept'),
});
