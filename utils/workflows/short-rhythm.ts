import { defineWorkflow } from './define-workflow.ts';
import { slot } from './from-journal.ts';

const every = ['7', '14', '28'] as const;

/** How often the two mean to meet, and a line that proposes it. */
export const rhythm = defineWorkflow({
  id: 'rhythm',
  practices: ['regular-one-on-one'],
  about: ['person'],
  toward: ['up', 'down'],
  steps: [
    { id: 'every', field: 'choice', choices: every },
    { id: 'day', field: 'line' },
  ],
  draft: {
    join: ' ',
    sentences: (given) => ['greeting', `every-${given.choice('every', every) ?? 'none'}`, 'day', 'wayOut'],
    slots: (given) => ({ day: slot(given.text('day')) }),
  },
  save(given) {
    const { page } = given.context;
    const days = given.choice('every', every);
    return { people: page && days ? [{ ...page.person, rhythm: Number(days) }] : [] };
  },
});
