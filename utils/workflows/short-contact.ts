import { defineWorkflow } from './define-workflow.ts';
import { everybody, nameOf, sentence, slot } from './from-journal.ts';
import { keepEntry, whom } from './keep.ts';

const ways = ['said', 'written'] as const;

/** A hello with no request in it. */
export const contact = defineWorkflow({
  id: 'contact',
  practices: ['keep-in-touch', 'connection'],
  about: ['self', 'person'],
  slots: (given) => ({ name: given.context.name || nameOf(given, given.people('who')[0]) }),
  steps: [
    { id: 'who', field: 'people', most: 1, options: everybody, when: ({ context }) => context.page === null },
    { id: 'words', field: 'text' },
    { id: 'how', field: 'choice', choices: ways },
  ],
  draft: {
    join: '\n',
    sentences: () => ['greeting', 'words'],
    slots: (given) => ({ words: slot(sentence(given.text('words'))) }),
  },
  save: (given, make) => ({
    entries: [
      keepEntry(
        'contact',
        given,
        make,
        { how: given.choice('how', ways), words: given.text('words') },
        { people: given.context.page ? whom(given) : given.people('who').slice(0, 1), meetingId: null },
      ),
    ],
  }),
});
