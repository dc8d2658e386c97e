import { addDays, type Day } from '../core/time.ts';
import { defineWorkflow } from './define-workflow.ts';
import { everybody, nameOf, ownNotes, sentence, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry, whom } from './keep.ts';

const mostLines = 5;

const lastUpdate = (given: Given): Day => given.latest('update')?.on ?? addDays(given.context.today, -30);

/** Words noted with one person never reach another, and nothing that was told in confidence reaches anybody. */
function namesSomebody({ context }: Given, text: string): boolean {
  const said = text.toLocaleLowerCase();
  return context.people
    .filter(({ id }) => id !== context.page?.person.id)
    .flatMap(({ name, aliases }) => [name, ...name.split(/\s+/u), ...aliases])
    .some((name) => name.length > 2 && said.includes(name.toLocaleLowerCase()));
}

/** Wins and kept promises since the last update. */
function done(given: Given): readonly string[] {
  const { dayOf, page } = given.context;
  const since = lastUpdate(given);
  const wins = ownNotes(given, ['win'], 60).filter(({ at }) => dayOf(at) > since);
  const kept = (page?.followUps ?? []).filter(
    ({ owner, state, updatedAt }) => owner === 'me' && state === 'kept' && dayOf(updatedAt) > since,
  );
  return [...wins, ...kept]
    .map(({ text }) => text)
    .filter((text) => !namesSomebody(given, text))
    .slice(0, mostLines);
}

const next = (given: Given): readonly string[] =>
  (given.context.page?.followUps ?? [])
    .filter(({ owner, state }) => owner === 'me' && state === 'open')
    .map(({ text }) => text)
    .filter((text) => !namesSomebody(given, text))
    .slice(0, mostLines);

const recipients = (given: Given): readonly string[] =>
  given.context.page ? whom(given) : given.people('to');

export const update = defineWorkflow({
  id: 'W17',
  practices: ['update-unasked'],
  toward: ['up', 'level'],
  about: ['person', 'self'],
  slots: (given) => ({ name: given.context.name || nameOf(given, recipients(given)[0]) }),
  steps: [
    { id: 'to', field: 'people', options: everybody, when: ({ context }) => context.page === null },
    { id: 'done', field: 'lines', prefill: done },
    { id: 'next', field: 'lines', prefill: next },
    { id: 'risk', field: 'line' },
  ],
  draft: {
    join: '\n',
    sentences: (given) => [recipients(given).length === 1 ? 'greeting' : 'hello', 'done', 'next', 'risk'],
    slots: (given) => ({
      done: given.list('done').length > 0 ? given.list('done') : null,
      next: given.list('next').length > 0 ? given.list('next') : null,
      risk: slot(sentence(given.text('risk'))),
    }),
  },
  save: (given, make) => ({
    entries: [
      keepEntry(
        'update',
        given,
        make,
        { done: given.list('done'), next: given.list('next'), risk: given.text('risk') },
        { people: recipients(given), private: false },
      ),
    ],
  }),
});
