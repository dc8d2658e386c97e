import { defineWorkflow } from './define-workflow.ts';
import { leads } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

const decides = ['pay', 'rating', 'tasks', 'post', 'nothing'] as const;
const answers = ['yes', 'unsure', 'no'] as const;

/** Nothing decided, nothing unsaid, and help even to leave: then nothing speaks against it. */
const isClear = (given: Given): boolean =>
  given.list('decides').every((each) => each === 'nothing') &&
  given.text('unsaid') === '' &&
  (given.choice('leave', answers) ?? 'yes') === 'yes';

/** Without an answer there is nothing that could be clear or not. */
const isAnswered = (given: Given): boolean =>
  ['decides', 'unsaid', 'leave', 'hears'].some((id) => given.text(id) !== '');

const side = (id: string) => (given: Given) => (leads(given) ? `${id}-boss` : id);

/** Asked by whoever is led; mirrored for whoever leads. */
export const bossAsMentor = defineWorkflow({
  id: 'W3',
  practices: ['boss-as-mentor'],
  toward: ['up', 'down'],
  about: ['person'],
  steps: [
    { id: 'decides', field: 'several', choices: decides, say: side('decides') },
    { id: 'unsaid', field: 'text', locked: true, say: side('unsaid') },
    { id: 'leave', field: 'choice', choices: answers, when: (given) => !leads(given) },
    { id: 'hears', field: 'line', locked: true, when: leads },
    { id: 'split', field: 'text', preset: true },
  ],
  result: (given) =>
    !isAnswered(given) ? null : isClear(given) ? 'clear' : leads(given) ? 'outside-boss' : 'outside',
  leadsTo: (given) =>
    leads(given) ? ['W7'] : isAnswered(given) && isClear(given) ? ['W4'] : ['W7', 'look-across', 'W4'],
  save: (given, make) => ({
    entries: isAnswered(given)
      ? [
          keepEntry('check', given, make, {
            asBoss: leads(given),
            decides: given.list('decides').filter((each) => decides.some((known) => known === each)),
            unsaid: [given.text('unsaid'), given.text('hears')].filter((each) => each !== '').join('\n'),
            couldHelpLeave: given.choice('leave', answers),
            split: given.text('split'),
            result: isClear(given) ? 'clear' : 'outside-the-line',
          }),
        ]
      : [],
  }),
});
