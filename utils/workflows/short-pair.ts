import { defineWorkflow } from './define-workflow.ts';
import type { Given } from './given.ts';
import { aimOf } from './goal-choice.ts';
import { keepEntry } from './keep.ts';

const current = (given: Given) => given.latest('pair');

/** A study pair: a shared subject, a next step, and who explains. */
export const pair = defineWorkflow({
  id: 'pair',
  practices: ['buddy-up'],
  about: ['person'],
  toward: ['level'],
  steps: [
    {
      id: 'subject',
      field: 'line',
      prefill: (given) => current(given)?.subject || aimOf(given),
    },
    { id: 'rhythm', field: 'line', prefill: (given) => current(given)?.rhythm ?? null },
    { id: 'next', field: 'line' },
    { id: 'explains', field: 'line' },
  ],
  save(given, make) {
    const words = {
      subject: given.text('subject'),
      rhythm: given.text('rhythm'),
      next: given.text('next'),
      explains: given.text('explains'),
    };
    const topic = { id: make.newId(), turn: 'next' as const, text: words.next, practice: 'buddy-up' };
    return {
      entries: [keepEntry('pair', given, make, words, { from: current(given), private: false })],
      topics: words.next === '' ? [] : [topic],
    };
  },
});
