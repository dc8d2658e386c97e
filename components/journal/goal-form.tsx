import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Goal, GoalStep } from '../../utils/core/goal.ts';
import { type GoalsModel, type GoalWords, goalWords } from '../../utils/models/journal-goals-model.ts';
import { DateField } from '../shared/date-field.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { InPlaceForm } from '../shared/in-place-form.tsx';
import { KeepOrLeave } from '../shared/keep-or-leave.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { ReportedElsewhere, TickLine } from '../shared/tick-line.tsx';

const owners = [
  ['me', 'Mine'],
  ['them', 'Theirs'],
  ['both', 'Of both'],
] as const;
const kinds = [
  ['career', 'Career'],
  ['skill', 'Skill'],
  ['personal', 'Personal'],
] as const;
const sides = [
  ['connection', 'Connection'],
  ['clarity', 'Clarity'],
  ['competency', 'Competency'],
] as const;
const states = [
  ['active', 'Under way'],
  ['paused', 'Paused'],
  ['met', 'Met'],
  ['left', 'Left'],
] as const;

const Steps = ({
  steps,
  change,
}: {
  steps: readonly GoalStep[];
  change(steps: readonly GoalStep[]): void;
}) => {
  const put = (index: number, words: Partial<GoalStep>) =>
    change(steps.map((step, at) => (at === index ? { ...step, ...words } : step)));
  return (
    <fieldset>
      <legend class="meta">Milestones</legend>
      <ul class="step-rows">
        {steps.map((step, index) => (
          <li key={index}>
            <input
              class="field own private"
              dir="auto"
              aria-label={`Milestone ${index + 1}`}
              value={step.text}
              onInput={(event) => put(index, { text: event.currentTarget.value })}
            />
            <input
              class="field"
              type="date"
              aria-label={`Milestone ${index + 1}, by`}
              value={step.due ?? ''}
              onInput={(event) => put(index, { due: event.currentTarget.value || null })}
            />
            <IconButton
              icon="close"
              label={`Take milestone ${index + 1} away`}
              onClick={() => change(steps.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="btn slight"
        onClick={() => change([...steps, { text: '', due: null, done: null }])}
      >
        Add a milestone
      </button>
    </fieldset>
  );
};

/** What is said of a goal that somebody else knows of. */
const Ticks = ({ words, change }: { words: GoalWords; change(next: Partial<GoalWords>): void }) => (
  <>
    <ReportedElsewhere on={words.reportedElsewhere} turn={(on) => change({ reportedElsewhere: on })} />
    <TickLine on={words.confidential} turn={(on) => change({ confidential: on })}>
      Told in confidence: nothing is suggested from it
    </TickLine>
  </>
);

/** A goal being written or changed; Escape leaves it as it was. */
export function GoalForm({ model, goal }: { model: GoalsModel; goal: Goal | null }) {
  const [words, setWords] = useState<GoalWords>(() => goalWords(goal));
  const first = useRef<HTMLTextAreaElement>(null);
  const change = (next: Partial<GoalWords>) => setWords((before) => ({ ...before, ...next }));
  useLayoutEffect(() => first.current?.focus(), []);
  const steps = words.steps.filter(({ text }) => text.trim() !== '');
  const save = () => {
    const text = (first.current?.value ?? words.text).trim();
    if (text !== '') void model.save(goal, { ...words, text, steps });
  };
  return (
    <InPlaceForm class="goal-form" onKeep={save} onLeave={() => model.edit(null)}>
      <label>
        <span class="meta">What is aimed at</span>
        <textarea
          ref={first}
          class="field own private"
          dir="auto"
          value={words.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <label>
        <span class="meta">With</span>
        <select
          class="field"
          value={words.personId ?? ''}
          onChange={(event) => change({ personId: event.currentTarget.value || null })}
        >
          <option value="">Nobody else</option>
          {model.people.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Segmented
        legend="Whose"
        choices={owners}
        value={words.owner}
        onChoose={(owner) => change({ owner })}
      />
      <Segmented legend="Kind" choices={kinds} value={words.kind} onChoose={(kind) => change({ kind })} />
      <Segmented
        legend="Side of growth"
        choices={sides}
        value={words.side}
        onChoose={(side) => change({ side })}
      />
      <label>
        <span class="meta">How it will be seen</span>
        <input
          class="field own private"
          dir="auto"
          value={words.measure}
          onInput={(event) => change({ measure: event.currentTarget.value })}
        />
      </label>
      <Steps steps={words.steps} change={(next) => change({ steps: next })} />
      <DateField
        label="Look at it again on"
        value={words.checkIn ?? ''}
        onDate={(day) => change({ checkIn: day || null })}
      />
      <Segmented
        legend="State"
        choices={states}
        value={words.state}
        onChoose={(state) => change({ state })}
      />
      <Ticks words={words} change={change} />
      <KeepOrLeave onLeave={() => model.edit(null)} />
    </InPlaceForm>
  );
}
