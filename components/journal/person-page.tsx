import { rhythmWords } from '../../utils/models/cadence.ts';
import { longDayWords, nextWords } from '../../utils/models/day-words.ts';
import type { JournalPersonModel, PersonSummary } from '../../utils/models/journal-person-model.ts';
import { personLine } from '../../utils/models/relationship-words.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { Monogram } from '../shared/monogram.tsx';
import { Own } from '../shared/own.tsx';
import { StatusLine } from '../sidepanel/status-line.tsx';
import { Balance } from './balance.tsx';
import { GoalSteps, goalLine } from './goal-steps.tsx';
import { OpenFollowUps } from './open-follow-ups.tsx';
import { StandingStrokes } from './people-list.tsx';
import { Timeline } from './timeline.tsx';

interface Part {
  model: JournalPersonModel;
  summary: PersonSummary;
}

function Head({ model, summary }: Part) {
  const { person } = summary;
  const line = [personLine(person, model.today.value), ...person.addresses.slice(0, 1)];
  return (
    <header class="person">
      <Monogram name={person.name} large />
      <div>
        <h1 class="display">
          <bdi>{person.name}</bdi>
        </h1>
        <p class="small quiet">{[...new Set(line)].filter((each) => each !== '').join('. ')}</p>
      </div>
    </header>
  );
}

function Facts({ model, summary }: Part) {
  const { standing, person } = summary;
  const { strokes, last, next } = standing;
  const kept = strokes.filter(Boolean).length;
  const rhythm = rhythmWords(person.rhythm);
  return (
    <dl class="facts">
      {next !== null && (
        <div>
          <dt>Next</dt>
          <dd>{nextWords(next, model.today.value, model.lang)}</dd>
        </div>
      )}
      <div>
        <dt>Last met</dt>
        <dd>{last === null ? 'nothing noted' : longDayWords(last, model.lang)}</dd>
      </div>
      {strokes.length > 0 && (
        <div>
          <dt>
            {rhythm === ''
              ? `Kept ${kept} of ${strokes.length}`
              : `${rhythm}, kept ${kept} of ${strokes.length}`}
          </dt>
          <dd>
            <StandingStrokes standing={standing} next={next !== null} />
          </dd>
        </div>
      )}
    </dl>
  );
}

const Topics = ({ summary }: Part) =>
  summary.topics.length === 0 ? null : (
    <section aria-labelledby="topics">
      <h2 class="head" id="topics">
        Topics for next time
      </h2>
      <ul class="plain">
        {summary.topics.map(({ id, text }) => (
          <li key={id}>
            <Own text={text} />
          </li>
        ))}
      </ul>
    </section>
  );

const Goals = ({ model, summary }: Part) => {
  const goals = summary.goals.filter(({ state }) => state !== 'left');
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby="goals">
      <h2 class="head" id="goals">
        Goals
      </h2>
      {goals.map((goal) => (
        <article class="goal" key={goal.id}>
          <h3 class="strong">
            <Own text={goal.text} />
          </h3>
          <p class="meta">{goalLine(goal)}</p>
          <GoalSteps goal={goal} lang={model.lang} />
        </article>
      ))}
    </section>
  );
};

/** One person: how it stands, what happened, what is open. */
export function PersonPage({ model }: { model: JournalPersonModel }) {
  const state = model.state.value;
  const summary = model.summary.value;
  if (typeof state === 'object') return <EmptyState drawing="unreadable" say={state.failed} />;
  if (state === 'gone')
    return <EmptyState drawing="nothing" say="This person is not in the journal any more." />;
  if (summary === null) return <p class="small quiet pad">Reading.</p>;
  const part = { model, summary };
  return (
    <>
      <Head {...part} />
      <Facts {...part} />
      <Balance summary={summary} today={model.today.value} lang={model.lang} dayOf={model.dayOf} />
      <div class="cols">
        <Timeline model={model} />
        <div class="beside">
          <OpenFollowUps model={model} />
          <Topics {...part} />
          <Goals {...part} />
        </div>
      </div>
      <StatusLine writer={model.writer} />
    </>
  );
}
