import { defineWorkflow } from './define-workflow.ts';
import { keepEntry } from './keep.ts';

/** One dated line each, and no totals. */
export const giveAndGet = defineWorkflow({
  id: 'W13',
  practices: ['reciprocity'],
  about: ['person'],
  steps: [
    { id: 'got', field: 'line' },
    { id: 'gave', field: 'line' },
    {
      id: 'confirmed',
      field: 'choice',
      choices: ['yes'],
      optional: true,
      when: (given) => given.text('gave') !== '',
    },
  ],
  save: (given, make) => ({
    entries: (['get', 'give'] as const).flatMap((direction) => {
      const text = given.text(direction === 'get' ? 'got' : 'gave');
      const confirmed = direction === 'give' && given.text('confirmed') === 'yes';
      return text === '' ? [] : [keepEntry('exchange', given, make, { direction, text, confirmed })];
    }),
  }),
  closing: (given) => (given.text('got') !== '' && given.text('gave') !== '' ? 'both' : 'kept'),
});
