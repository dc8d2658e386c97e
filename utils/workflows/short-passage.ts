import { type Entry, ofKind } from '../core/entry.ts';
import { defineWorkflow } from './define-workflow.ts';
import { promptedId } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

const known = (given: Given): Entry<'passage'> | null =>
  ofKind(given.context.entries, 'passage').find(({ id }) => id === promptedId(given, 'kept')) ?? null;

const noted = (given: Given) =>
  given.context.notes.find(({ id }) => id === promptedId(given, 'kept')) ?? null;

/** A passage about behaviour that was kept, and one private question; never evidence for anything else. */
export const passage = defineWorkflow({
  id: 'passage',
  practices: ['gut-check'],
  about: ['self'],
  steps: [
    {
      id: 'text',
      field: 'text',
      locked: true,
      // What was kept before, in a note or here, is asked about and not written anew.
      prefill: (given) => known(given)?.text ?? noted(given)?.text ?? null,
    },
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
        { people: [], meetingId: null, from: known(given) },
      ),
    ],
  }),
});
