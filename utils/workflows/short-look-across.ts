import { defineWorkflow } from './define-workflow.ts';
import { everybody, promptedId, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { promptedGoal } from './goal-choice.ts';
import { keepEntry } from './keep.ts';

/** Where the right person may be, one line each, and none of it needed. */
const places = ['up', 'elsewhere', 'association', 'near', 'family', 'retired'] as const;

const plan = (given: Given): string => {
  const { when, will } = given.plan('first');
  return [when, will].filter((each) => each !== '').join(', ');
};

/** Who is named, the one to ask first: somebody of the journal, else the first line that was written. */
const found = (given: Given): string | null =>
  given.context.people.find(({ id }) => id === given.people('known')[0])?.name ??
  slot(places.map((each) => given.text(each)).find((each) => each !== '') ?? '');

/** Six places to look for somebody who could help, where nobody in the line does. */
export const lookAcross = defineWorkflow({
  id: 'look-across',
  practices: ['look-across'],
  about: ['self', 'person'],
  slots: (given) => ({ found: found(given) }),
  steps: [
    { id: 'for', field: 'line', prefill: (given) => promptedGoal(given)?.text ?? null },
    ...places.map((id) => ({ id, field: 'line' as const, optional: true })),
    { id: 'known', field: 'people', most: 3, optional: true, options: everybody },
    { id: 'first', field: 'if-then', when: (given) => found(given) !== null },
  ],
  leadsTo: (given) => (given.people('known').length > 0 ? ['regard'] : []),
  save(given, make) {
    const known = given.people('known').slice(0, 3);
    const words = Object.fromEntries(places.map((each) => [each, given.text(each)]));
    return {
      entries: [
        keepEntry(
          'lookout',
          given,
          make,
          { ...words, for: given.text('for'), first: plan(given) },
          { people: known, goalId: promptedId(given, 'goal'), meetingId: null },
        ),
      ],
      // Named is wanted: from then on the right person, and how to ask, come up with them.
      people: given.context.people
        .filter(({ id, flags }) => known.includes(id) && !flags.includes('wanted'))
        .map((person) => ({ ...person, flags: [...person.flags, 'wanted' as const] })),
    };
  },
  closing: (given) => (found(given) === null ? 'nobody' : 'kept'),
});
