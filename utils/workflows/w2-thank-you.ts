import { channels } from '../core/note.ts';
import { beSpecific, noticesOn } from './be-specific.ts';
import { defineWorkflow } from './define-workflow.ts';
import { everybody, nameOf, ownNotes, sentence, slot, toChips } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepThanks } from './keep.ts';

const isMarking = ({ context }: Given): boolean => context.prompt?.practice === 'celebrate-the-work';

const whoOf = (given: Given): string | undefined => given.context.page?.person.id ?? given.people('who')[0];

/** What the card says of thanks comes before what is usual. */
function preferred({ context }: Given) {
  const flags = context.page?.person.flags ?? [];
  if (flags.includes('thanks-in-writing')) return 'written';
  if (flags.includes('thanks-before-others')) return 'before-others';
  return flags.includes('thanks-in-private') ? 'said' : null;
}

const workWords = ({ context }: Given): readonly string[] => [
  ...(context.delivery ? [context.delivery.name] : []),
  ...(context.page?.deliveries ?? []).map(({ name }) => name),
  ...(context.page?.notes ?? []).slice(0, 40).map(({ text }) => text),
];

export const thankYou = defineWorkflow({
  id: 'W2',
  practices: ['respect-excellence', 'be-specific', 'celebrate-the-work'],
  about: ['person', 'delivery'],
  slots: (given) => ({
    name: given.context.name || nameOf(given, whoOf(given)),
    work: given.context.delivery?.name ?? slot(given.text('did')),
  }),
  steps: [
    {
      id: 'who',
      field: 'people',
      most: 1,
      when: ({ context }) => context.page === null,
      options: (given) => {
        const took = given.context.delivery?.people ?? [];
        return everybody(given).filter(({ value }) => took.length === 0 || took.includes(value));
      },
    },
    { id: 'did', field: 'text', chips: (given) => toChips(given, ownNotes(given, ['win'], 60)) },
    { id: 'changed', field: 'text' },
    { id: 'took', field: 'line', optional: true },
    { id: 'channel', field: 'choice', choices: channels, optional: true, prefill: preferred },
    { id: 'copy', field: 'choice', choices: ['keep'], optional: true },
  ],
  draft: {
    join: ' ',
    sentences: () => ['greeting', 'did', 'changed', 'took'],
    slots: (given) => ({
      did: slot(sentence(given.text('did'))),
      changed: slot(sentence(given.text('changed'))),
      took: slot(sentence(given.text('took'))),
    }),
  },
  checks: (draft, given, phrases) =>
    beSpecific(draft, phrases, {
      work: workWords(given),
      earlier: (given.context.page?.thanks ?? []).map(
        ({ copy, work, effect }) => copy || `${work} ${effect}`,
      ),
    }),
  notices: (draft, given, phrases) => [
    ...noticesOn(draft, phrases),
    ...(given.text('channel') === 'before-others' && preferred(given) === 'said' ? ['private'] : []),
  ],
  save: (given, make, draft) => ({
    delivery: given.context.delivery,
    marked: isMarking(given),
    thanks: keepThanks(given, make, {
      personId: whoOf(given),
      work: given.text('did') || (given.context.delivery?.name ?? ''),
      effect: given.text('changed'),
      took: given.text('took'),
      channel: given.choice('channel', channels),
      kind: isMarking(given) ? 'celebration' : 'thanks',
      ...(given.text('copy') === 'keep' && { copy: draft }),
    }),
  }),
});
