import { type RelationshipKind, relationshipsOn } from '../core/person.ts';
import { defineWorkflow, type Option } from './define-workflow.ts';
import { everybody, onDay, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

const up: readonly RelationshipKind[] = ['manager', 'skip-level', 'mentor'];
const down: readonly RelationshipKind[] = ['report', 'mentee', 'reverse-mentor'];

/** A round that is under way. */
function running(given: Given) {
  const round = given.latest('round');
  return round && round.state !== 'closed' ? round : null;
}

const isNew = (given: Given): boolean => running(given) === null;
const isCollecting = (given: Given): boolean => !isNew(given);

/** Everybody, with where they stand to the user, so that a round hears more than one side. */
const sides = (given: Given): readonly Option[] => {
  const { people, today } = given.context;
  return everybody(given).map((option) => {
    const person = people.find(({ id }) => id === option.value);
    const kinds = person ? relationshipsOn(person, today) : [];
    const group = kinds.some((kind) => up.includes(kind))
      ? 'up'
      : kinds.some((kind) => down.includes(kind))
        ? 'down'
        : 'level';
    return { ...option, group };
  });
};

const answers = (given: Given): number =>
  ['keep', 'change', 'surprise'].reduce((sum, id) => sum + given.list(id).length, 0);

const willTry = (given: Given): string => {
  const { when, will } = given.plan('try');
  return [when, will].filter((each) => each !== '').join(' … ');
};

export const feedbackRound = defineWorkflow({
  id: 'W12',
  practices: ['mentoring-360'],
  about: ['self'],
  slots: (given) => ({
    question: slot(running(given)?.question ?? given.text('question')),
    by: onDay(running(given)?.by ?? given.day('by')),
    answers: answers(given) || null,
  }),
  steps: [
    { id: 'question', field: 'line', when: isNew },
    { id: 'asked', field: 'people', most: 8, choices: ['up', 'level', 'down'], options: sides, when: isNew },
    { id: 'by', field: 'day', when: isNew },
    { id: 'keep', field: 'lines', when: isCollecting, prefill: (given) => running(given)?.keep ?? null },
    { id: 'change', field: 'lines', when: isCollecting, prefill: (given) => running(given)?.change ?? null },
    {
      id: 'surprise',
      field: 'lines',
      when: isCollecting,
      prefill: (given) => running(given)?.surprise ?? null,
    },
    { id: 'try', field: 'if-then', when: isCollecting },
    { id: 'tell', field: 'line', when: isCollecting },
  ],
  draft: {
    join: '\n',
    sentences: (given) => (isNew(given) ? ['greeting', 'question', 'form', 'voluntary', 'names', 'by'] : []),
    slots: (given) => ({ question: slot(given.text('question')), by: onDay(given.day('by')) }),
  },
  notices: (_draft, given) => {
    const asked = given.people('asked').length;
    return isNew(given) && asked > 0 && asked < 4 ? ['few'] : [];
  },
  save(given, make) {
    const from = running(given);
    if (!from) {
      const words = { question: given.text('question'), by: given.day('by'), state: 'asked' as const };
      const frame = { people: given.people('asked').slice(0, 8), meetingId: null };
      return { entries: [keepEntry('round', given, make, words, frame)] };
    }
    const words = {
      keep: given.list('keep'),
      change: given.list('change'),
      surprise: given.list('surprise'),
      willTry: willTry(given) || from.willTry,
      tell: given.text('tell') || from.tell,
      state: willTry(given) === '' ? ('collected' as const) : ('closed' as const),
    };
    return { entries: [keepEntry('round', given, make, words, { from })] };
  },
  closing: (given) => (isNew(given) ? 'asked' : willTry(given) === '' ? 'kept' : 'closed'),
});
