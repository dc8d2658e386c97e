import type { Goal, GoalStep } from '../../utils/core/goal.ts';
import { shortDay } from '../../utils/models/day-words.ts';
import { Own } from '../shared/own.tsx';

const kinds = { career: 'Exploring a career', skill: 'Building a skill', personal: 'Personal' } as const;
const states = { active: '', paused: 'paused', met: 'met', left: 'left' } as const;

/** "Building a skill, paused". */
export const goalLine = ({ kind, state }: Goal): string =>
  [kind === null ? '' : kinds[kind], states[state]].filter((each) => each !== '').join(', ');

/** "When the review opens" stands before what is to be done then. */
export const StepWords = ({ step: { when = '', text } }: { step: GoalStep }) => (
  <>
    {when !== '' && (
      <span class="meta lead">
        When <Own text={when} />{' '}
      </span>
    )}
    <Own text={text} />
  </>
);

/** Milestones of a goal: done, the one under way, those ahead. */
export function GoalSteps({ goal, lang }: { goal: Goal; lang: string }) {
  const here = goal.steps.findIndex(({ done }) => done === null);
  if (goal.steps.length === 0) return null;
  return (
    <ol class="miles">
      {goal.steps.map((step, index) => (
        <li
          key={index}
          class={step.done !== null ? 'done' : index === here ? 'here' : undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          <span>
            <StepWords step={step} />
            {step.done !== null && <span class="aside">, done</span>}
          </span>
          <span class="meta">
            {step.done !== null
              ? shortDay(step.done, lang)
              : step.due === null
                ? ''
                : shortDay(step.due, lang)}
          </span>
        </li>
      ))}
    </ol>
  );
}
