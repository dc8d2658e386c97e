import { ofKind } from '../core/entry.ts';
import { defineWorkflow } from './define-workflow.ts';
import { everybody, nameOf, ownNotes, promptedId, slot, toChips } from './from-journal.ts';
import type { Given } from './given.ts';
import { promptedGoal } from './goal-choice.ts';
import { keepEntry, newGoal } from './keep.ts';

const kinds = ['cannot', 'know'] as const;

const isNewSubject = (given: Given): boolean =>
  (given.choice('kind', kinds) ??
    (given.context.prompt?.practice === 'know-what-to-know' ? 'know' : 'cannot')) === 'know';

/** The project or the place to grow that the suggestion spoke of. */
function subject(given: Given): string | null {
  const { prompt, entries } = given.context;
  const project = 'project:';
  if (prompt?.key.startsWith(project)) return prompt.key.slice(project.length);
  const id = promptedId(given, 'stock');
  return slot(ofKind(entries, 'stock').find((each) => each.id === id)?.grow ?? '');
}

const asked = (given: Given): string | null =>
  nameOf(given, given.people('person')[0]) ?? slot(given.text('who'));

export const gap = defineWorkflow({
  id: 'W16',
  practices: ['name-the-gap', 'know-what-to-know'],
  about: ['self', 'person'],
  slots: (given) => ({ who: asked(given), line: slot(given.text('line')) }),
  steps: [
    {
      id: 'noticed',
      field: 'text',
      prefill: subject,
      chips: (given) => toChips(given, ownNotes(given, ['note', 'challenge'], 60)),
    },
    {
      id: 'kind',
      field: 'choice',
      choices: kinds,
      prefill: ({ context }) => (context.prompt?.practice === 'know-what-to-know' ? 'know' : 'cannot'),
    },
    {
      id: 'line',
      field: 'line',
      say: (given) => (isNewSubject(given) ? 'line-know' : 'line'),
      prefill: (given) => promptedGoal(given)?.text ?? promptedId(given, 'term'),
    },
    { id: 'difference', field: 'line' },
    { id: 'person', field: 'people', most: 1, options: everybody },
    { id: 'who', field: 'line', when: (given) => given.people('person').length === 0 },
    {
      id: 'goal',
      field: 'choice',
      choices: ['goal', 'rest'],
      when: (given) => given.text('line') !== '' && promptedGoal(given) === null,
    },
  ],
  leadsTo: (given) => (given.people('person').length > 0 ? ['W4'] : []),
  save(given, make) {
    const isSaid = ['noticed', 'line', 'difference', 'who'].some((id) => given.text(id) !== '');
    // Of which kind it would be says nothing yet.
    if (!isSaid && given.people('person').length === 0) return {};
    const line = given.text('line');
    const question = isNewSubject(given) ? given.text('difference') : '';
    const before = promptedGoal(given);
    const goal = before
      ? { ...before, question: question || before.question || '' }
      : newGoal(given, make, { personId: null, text: line, kind: 'skill', side: 'competency', question });
    const becomesGoal = before !== null || (given.text('goal') === 'goal' && line !== '');
    const words = {
      noticed: given.text('noticed'),
      wantsToKnow: isNewSubject(given),
      line,
      difference: given.text('difference'),
      who: asked(given) ?? '',
    };
    const frame = {
      people: given.people('person').slice(0, 1),
      goalId: becomesGoal ? goal.id : null,
      meetingId: null,
    };
    return { goals: becomesGoal ? [goal] : [], entries: [keepEntry('gap', given, make, words, frame)] };
  },
});
