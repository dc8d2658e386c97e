import { daysBetween } from '../core/time.ts';
import { defineWorkflow } from './define-workflow.ts';
import { everybody, promptedId, slot, toChips } from './from-journal.ts';
import type { Given } from './given.ts';

const isAhead = ({ context }: Given): boolean =>
  context.delivery !== null && daysBetween(context.today, context.delivery.on) > 0;
const isOver = (given: Given): boolean => !isAhead(given);

/** What is looked back on: a delivery, an exchange with the person who is open, or a quarter. */
const aboutOf = ({ context }: Given): 'delivery' | 'conflict' | 'quarter' =>
  context.delivery ? 'delivery' : context.page ? 'conflict' : 'quarter';

export const lookBack = defineWorkflow({
  id: 'W1',
  practices: ['reflect-first'],
  about: ['delivery', 'person', 'self'],
  slots: ({ context }) => ({ guess: slot(context.delivery?.guess ?? '') }),
  steps: [
    { id: 'guess', field: 'line', when: isAhead, prefill: ({ context }) => context.delivery?.guess ?? null },
    { id: 'worry', field: 'line', when: isAhead, prefill: ({ context }) => context.delivery?.worry ?? null },
    {
      id: 'facts',
      field: 'text',
      when: isOver,
      say: (given) => `facts-${aboutOf(given)}`,
      // Of an exchange what was noted then, to begin from.
      chips: (given) => {
        const meant = promptedId(given, 'harsh');
        return toChips(
          given,
          given.context.notes.filter(({ id }) => id === meant),
        );
      },
    },
    { id: 'myPart', field: 'text', when: isOver },
    { id: 'try', field: 'if-then', when: isOver },
    {
      id: 'thank',
      field: 'people',
      optional: true,
      when: (given) =>
        isOver(given) && given.context.delivery !== null && given.context.delivery.people.length > 0,
      options: (given) =>
        everybody(given).filter(({ value }) => given.context.delivery?.people.includes(value)),
    },
  ],
  leadsTo: (given) => (given.people('thank').length > 0 ? ['W2'] : []),
  save(given, make) {
    const { delivery, page } = given.context;
    if (isAhead(given))
      return { delivery, forecast: { guess: given.text('guess'), worry: given.text('worry') } };
    const { when, will } = given.plan('try');
    const about = aboutOf(given);
    const id = about === 'delivery' ? (delivery?.id ?? '') : (promptedId(given, 'harsh') ?? '');
    return {
      delivery,
      reflections: [
        {
          id: make.newId(),
          about: { kind: about, id },
          people: delivery?.people ?? (page ? [page.person.id] : []),
          on: make.today,
          facts: given.text('facts'),
          myPart: given.text('myPart'),
          willTry: will,
          tryWhen: when,
          guess: delivery?.guess ?? '',
          createdAt: make.now,
          updatedAt: make.now,
        },
      ],
    };
  },
  closing: (given) => (isAhead(given) ? 'ahead' : aboutOf(given) === 'delivery' ? 'kept' : aboutOf(given)),
});
