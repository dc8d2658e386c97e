import type { Goal } from '../core/goal.ts';
import type { Step } from './define-workflow.ts';
import { promptedId } from './from-journal.ts';
import type { Given } from './given.ts';

/** Beginnings of the keys of suggestions that name a goal. */
const kinds = ['goal', 'step', 'check', 'aim', 'tied'];

/** Goals that run, of the person who is open; where nobody is, the user's own. */
export const runningGoals = ({ context }: Given): readonly Goal[] =>
  context.goals.filter(({ state }) => state === 'active');

/** Those of the person who is open, and the user's own, for which they may be asked. */
const everyGoal = ({ context }: Given): readonly Goal[] => [
  ...context.goals,
  ...(context.page?.ownGoals ?? []),
];

/** What the user aims at and may ask this person about: the suggestion's goal, one they share, else one of their own. */
export const aimOf = (given: Given): string | null =>
  (
    promptedGoal(given) ??
    everyGoal(given).find(
      ({ owner, kind, state }) => owner !== 'them' && kind !== 'personal' && state === 'active',
    )
  )?.text ?? null;

/** The goal the suggestion spoke of; null where it named none that is here. */
export function promptedGoal(given: Given): Goal | null {
  const { key } = given.context.prompt ?? { key: '' };
  // A win is named together with the goal it belongs to.
  const [kind, , goalId] = key.split(':');
  const ids = [...kinds.map((each) => promptedId(given, each)), kind === 'win' ? goalId : null];
  return everyGoal(given).find(({ id }) => ids.includes(id)) ?? null;
}

/** The one that is meant: the suggestion's, the chosen one, or the only one that runs. */
export function meantGoal(given: Given): Goal | null {
  const goals = runningGoals(given);
  const chosen = goals.find(({ id }) => id === given.text('goal'));
  return promptedGoal(given) ?? chosen ?? (goals.length === 1 ? (goals[0] ?? null) : null);
}

/** Nothing runs that could be meant, so that the first question is for its words. */
export const isNewGoal = (given: Given): boolean =>
  promptedGoal(given) === null && runningGoals(given).length === 0;

/** Without words there is no goal that anything could belong to. */
export const isNamedGoal = (given: Given): boolean => hasGoal(given) || given.text('text') !== '';

/** Alone a first goal is set in a form of its own; the others are offered once there is one. */
export const fitsGoals = ({ context }: Given): boolean =>
  context.page !== null || context.goals.some(({ state }) => state === 'active');

export const hasGoal = (given: Given): boolean => meantGoal(given) !== null;

/** Asks which goal is meant, where more than one could be. */
export const whichGoal: Step = {
  id: 'goal',
  field: 'choice',
  options: (given) => runningGoals(given).map(({ id, text }) => ({ value: id, words: text || id })),
  when: (given) => promptedGoal(given) === null && runningGoals(given).length > 1,
};
