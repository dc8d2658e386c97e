import { defineWorkflow } from './define-workflow.ts';
import { keepEntry } from './keep.ts';

/** A passage about behaviour that was kept, and one private question; never evidence for anything else. */
export const passage = defineWorkflow({
  id: 'passage',
  practices: ['gut-check'],
  about: ['self'],
  steps: [
    { id: 'text', field: 'text', locked: true },
    { id: 'doneToMe', field: 'choice', choices: ['yes'], optional: true, locked: true },
    { id: 'answer', field: 'line', locked: true, when: (given) => given.text('doneToMe') === '' },
  ],
  save: (given, make) => ({
    entries: [
      keepEntry(
        'passage',
        given,
        make,
        {
          text: given.text('text'),
          doneToMe: given.text('doneToMe') === 'yes',
          answer: given.text('answer'),
        },
        { people: [], meetingId: null },
      ),
    ],
  }),
});
