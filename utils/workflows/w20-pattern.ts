import type { Note } from '../core/note.ts';
import { sharedWord } from '../core/situation-text.ts';
import { defineWorkflow } from './define-workflow.ts';
import { promptedId, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

const states = ['trying', 'watching', 'not-a-pattern'] as const;
/** Notes shown. */
const most = 7;

const stem = (given: Given): string => given.text('stem') || (promptedId(given, 'pattern') ?? '');

/** The dated notes that hold the word in some form, as the practice finds them; none that was told in confidence. */
const notes = (given: Given): readonly Note[] => {
  const word = stem(given).toLocaleLowerCase();
  return given.context.notes.filter(
    ({ flags, text }) =>
      word !== '' &&
      flags.length === 0 &&
      (text.toLocaleLowerCase().includes(word) || sharedWord(word, text) !== null),
  );
};

/** About what keeps coming back in the work; never a trait of somebody. */
export const pattern = defineWorkflow({
  id: 'W20',
  practices: ['see-the-pattern'],
  about: ['self', 'person'],
  slots: (given) => ({ stem: slot(stem(given)) }),
  steps: [
    { id: 'stem', field: 'line', prefill: (given) => promptedId(given, 'pattern') },
    {
      id: 'common',
      field: 'text',
      locked: true,
      chips: (given) =>
        notes(given)
          .slice(0, most)
          .map(({ text, at }) => ({ words: text, on: given.context.dayOf(at) })),
    },
    { id: 'mine', field: 'text', locked: true },
    { id: 'try', field: 'if-then', locked: true },
    { id: 'status', field: 'choice', choices: states },
  ],
  save(given, make) {
    const { when, will } = given.plan('try');
    const words = {
      stem: stem(given),
      common: given.text('common'),
      mine: given.text('mine'),
      willTry: [when, will].filter((each) => each !== '').join(' … '),
      status: given.choice('status', states) ?? ('watching' as const),
    };
    const frame = { notes: notes(given).map(({ id }) => id), people: [], meetingId: null };
    return { entries: [keepEntry('pattern', given, make, words, frame)] };
  },
  closing: (given) => given.choice('status', states) ?? 'kept',
});
