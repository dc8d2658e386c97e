import { relationshipsOn } from '../core/person.ts';
import { defineWorkflow } from './define-workflow.ts';
import { theirAdvice } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry, keepNote } from './keep.ts';

/** The agenda: what I do not see, that candour costs nothing, thanks. */
const lines = ['unseen', 'candour', 'thanks'] as const;

const linesOf = (given: Given): readonly string[] =>
  lines.map((id) => given.text(id)).filter((text) => text !== '');

/** A session with a junior who mentors the user: three lines for it, and after it what was heard and given. */
export const juniorSession = defineWorkflow({
  id: 'junior-session',
  practices: ['reverse-mentor'],
  about: ['person'],
  fits: ({ context: { page, today } }) =>
    page !== null && relationshipsOn(page.person, today).includes('reverse-mentor'),
  steps: [
    { id: 'unseen', field: 'line' },
    { id: 'candour', field: 'line' },
    {
      id: 'thanks',
      field: 'line',
      // What came of what they said before.
      prefill: (given) =>
        theirAdvice(given, ['reported', 'tried']).find(({ flags }) => flags.length === 0)?.advice?.outcome ||
        null,
    },
    { id: 'heard', field: 'text', optional: true },
    { id: 'gave', field: 'line', optional: true },
  ],
  save(given, make) {
    const gave = given.text('gave');
    return {
      topics: linesOf(given).map((text) => ({
        id: make.newId(),
        turn: 'mine' as const,
        text,
        practice: 'reverse-mentor',
      })),
      notes: keepNote(given, make, { text: given.text('heard'), flags: ['private'] }),
      entries: gave === '' ? [] : [keepEntry('exchange', given, make, { direction: 'give', text: gave })],
    };
  },
  closing: (given) => (linesOf(given).length > 0 ? 'agenda' : 'kept'),
});
