import { defineWorkflow } from './define-workflow.ts';
import { everybody, nameOf } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry, whom } from './keep.ts';

const answers = ['yes', 'unsure', 'no'] as const;
const taps = ['like', 'respect', 'seen'] as const;

const isSure = (given: Given): boolean =>
  taps.every((tap) => (given.choice(tap, answers) ?? 'yes') === 'yes');

/** Three private taps before somebody is asked to be a mentor. */
export const regard = defineWorkflow({
  id: 'regard',
  practices: ['respect-and-liking'],
  about: ['self', 'person'],
  slots: (given) => ({ name: given.context.name || nameOf(given, given.people('who')[0]) }),
  steps: [
    { id: 'who', field: 'people', most: 1, options: everybody, when: ({ context }) => context.page === null },
    ...taps.map((id) => ({ id, field: 'choice' as const, choices: answers, locked: true })),
    { id: 'line', field: 'line', locked: true },
  ],
  result: (given) => (isSure(given) ? 'sure' : 'unsure'),
  leadsTo: (given) => (isSure(given) ? [] : ['look-across']),
  save: (given, make) => ({
    entries: [
      keepEntry(
        'regard',
        given,
        make,
        {
          like: given.choice('like', answers),
          respect: given.choice('respect', answers),
          seen: given.choice('seen', answers),
          line: given.text('line'),
        },
        { people: given.context.page ? whom(given) : given.people('who').slice(0, 1), meetingId: null },
      ),
    ],
  }),
});
