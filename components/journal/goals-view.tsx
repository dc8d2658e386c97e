import { useState } from 'preact/hooks';
import type { Goal } from '../../utils/core/goal.ts';
import { clip, dateInMargin, nextWords } from '../../utils/models/day-words.ts';
import { createGoalsModel, type GoalsModel } from '../../utils/models/journal-goals-model.ts';
import { placeHash } from '../../utils/models/journal-place.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { Own } from '../shared/own.tsx';
import { StatusLine } from '../sidepanel/status-line.tsx';
import { GoalForm } from './goal-form.tsx';
import { goalLine, StepWords } from './goal-steps.tsx';
import type { ViewProps } from './loaded-view.tsx';

const Steps = ({ model, goal }: { model: GoalsModel; goal: Goal }) =>
  goal.steps.length === 0 ? null : (
    <ul class="step-ticks">
      {goal.steps.map((step, index) => (
        <li key={index}>
          <label>
            <input
              class="tick"
              type="checkbox"
              checked={step.done !== null}
              onChange={(event) => void model.tickStep(goal, index, event.currentTarget.checked)}
            />
            <StepWords step={step} />
          </label>
          <span class="meta">
            {step.done !== null
              ? dateInMargin(step.done, model.today.value, model.lang)
              : step.due === null
                ? ''
                : `by ${dateInMargin(step.due, model.today.value, model.lang)}`}
          </span>
        </li>
      ))}
    </ul>
  );

const Dated = ({ model, goal }: { model: GoalsModel; goal: Goal }) => {
  const lines = [...goal.evidence, ...(goal.checkIns ?? [])].sort((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <ul class="dated">
      {lines.map((line, index) => (
        <li key={index}>
          <time dateTime={line.on}>{dateInMargin(line.on, model.today.value, model.lang)}</time>
          <p class="own">
            <Own text={line.text} />
          </p>
        </li>
      ))}
    </ul>
  );
};

/** One line for what was seen, or for what a look at it said. */
const Log = ({ model, goal }: { model: GoalsModel; goal: Goal }) => {
  const [text, setText] = useState('');
  const keep = (as: 'evidence' | 'check-in') => {
    void model.log(goal, as, text);
    setText('');
  };
  return (
    <form
      class="log"
      onSubmit={(event) => {
        event.preventDefault();
        keep('evidence');
      }}
    >
      <input
        class="field own private"
        dir="auto"
        placeholder="What was seen"
        aria-label={`What was seen towards “${clip(goal.text)}”`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="btn slight">
        Log evidence
      </button>
      <button type="button" class="btn slight" onClick={() => keep('check-in')}>
        Log a check-in
      </button>
    </form>
  );
};

const GoalCard = ({ model, goal }: { model: GoalsModel; goal: Goal }) => {
  if (model.editing.value === goal.id)
    return (
      <li class="goal-card">
        <GoalForm model={model} goal={goal} />
      </li>
    );
  const who = model.nameOf(goal.personId);
  const parts = [goalLine(goal), goal.side ?? ''].filter((each) => each !== '');
  return (
    <li class="goal-card">
      <div class="goal-head">
        <div>
          <h2 class="head">
            <Own text={goal.text} />
          </h2>
          <p class="meta">
            {parts.join(', ')}
            {parts.length > 0 && who !== '' && '. '}
            {who !== '' && goal.personId !== null && (
              <>
                With <a href={placeHash('people', goal.personId)}>{who}</a>
              </>
            )}
            {goal.checkIn !== null && `. Next look ${nextWords(goal.checkIn, model.today.value, model.lang)}`}
          </p>
        </div>
        <IconButton
          icon="edit"
          label={`Change the goal “${clip(goal.text)}”`}
          onClick={() => model.edit(goal.id)}
        />
      </div>
      {goal.measure !== undefined && goal.measure !== '' && (
        <p class="small quiet">
          Seen by: <Own text={goal.measure} />
        </p>
      )}
      <Steps model={model} goal={goal} />
      <Dated model={model} goal={goal} />
      {goal.state === 'active' && <Log model={model} goal={goal} />}
    </li>
  );
};

/** Goals of everybody: what is aimed at, how far it has come, and what is not aimed at yet. */
function GoalsView({ model }: { model: GoalsModel }) {
  const { current, over, emptySides } = model;
  return (
    <section class="goals" aria-labelledby="goals-head">
      <div class="goal-head">
        <h1 class="display" id="goals-head">
          Goals
        </h1>
        <button type="button" class="btn soft" onClick={() => model.edit('new')}>
          New goal
        </button>
      </div>
      {model.failure.value !== '' && <p role="status">{model.failure.value}</p>}
      {model.editing.value === 'new' && <GoalForm model={model} goal={null} />}
      {current.value.length === 0 && model.editing.value !== 'new' && (
        <p class="small quiet">No goal is noted yet.</p>
      )}
      {emptySides.value.length > 0 && (
        <p class="small quiet">Nothing aims at {emptySides.value.join(' or ')} just now.</p>
      )}
      <ul class="goal-cards">
        {current.value.map((goal) => (
          <GoalCard key={goal.id} model={model} goal={goal} />
        ))}
      </ul>
      {over.value.length > 0 && (
        <details>
          <summary class="small link">Met or left, {over.value.length}</summary>
          <ul class="goal-cards">
            {over.value.map((goal) => (
              <GoalCard key={goal.id} model={model} goal={goal} />
            ))}
          </ul>
        </details>
      )}
      <StatusLine writer={model.writer} />
    </section>
  );
}

const modelOf = keptModel(createGoalsModel);

export const Goals = ({ journal }: ViewProps) => <GoalsView model={modelOf(journal)} />;
