import { useState } from 'preact/hooks';
import type { Agreement } from '../../utils/core/goal.ts';
import type { Person } from '../../utils/core/person.ts';
import { dateInMargin } from '../../utils/models/day-words.ts';
import {
  type AgreementWords,
  createMentoringModel,
  type MentoringModel,
} from '../../utils/models/journal-mentoring-model.ts';
import { placeHash } from '../../utils/models/journal-place.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { DateField } from '../shared/date-field.tsx';
import { InPlaceForm } from '../shared/in-place-form.tsx';
import { KeepOrLeave } from '../shared/keep-or-leave.tsx';
import { Own } from '../shared/own.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { StatusLine } from '../sidepanel/status-line.tsx';
import type { ViewProps } from './loaded-view.tsx';
import { MentoringMap } from './mentoring-map.tsx';

const states = [
  ['draft', 'Draft'],
  ['active', 'Active'],
  ['paused', 'Paused'],
  ['extended', 'Extended'],
  ['completed', 'Completed'],
  ['ended', 'Ended'],
] as const;

type Text = Exclude<keyof AgreementWords, 'state' | 'starts' | 'ends'>;

const parts: readonly (readonly [Text, string])[] = [
  ['purpose', 'Purpose'],
  ['wanted', 'What is wanted'],
  ['rhythm', 'Rhythm'],
  ['expectations', 'What each brings'],
  ['confidentiality', 'What stays between us'],
  ['boundaries', 'What never comes up'],
  ['ending', 'How it ends'],
];

const blank: AgreementWords = {
  ...{ purpose: '', wanted: '', rhythm: '', expectations: '', boundaries: '', starts: null, ends: null },
  ...{
    confidentiality: 'All of it, except danger and law.',
    ending: 'Either may stop, no reason needed.',
    state: 'draft',
  },
};

function Form({
  model,
  agreement,
  person,
}: {
  model: MentoringModel;
  agreement: Agreement | null;
  person: Person;
}) {
  const [words, setWords] = useState<AgreementWords>(
    agreement ? { ...agreement, ending: agreement.ending ?? '' } : blank,
  );
  const change = (next: Partial<AgreementWords>) => setWords((before) => ({ ...before, ...next }));
  return (
    <InPlaceForm
      class="goal-form"
      onKeep={() => void model.save(agreement, person.id, words)}
      onLeave={() => model.edit(null)}
    >
      {parts.map(([name, label]) => (
        <label key={name}>
          <span class="meta">{label}</span>
          <textarea
            class="field own private"
            dir="auto"
            value={words[name]}
            onInput={(event) => change({ [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <DateField
        label="Begins"
        value={words.starts ?? ''}
        onDate={(day) => change({ starts: day || null })}
      />
      <DateField label="Ends" value={words.ends ?? ''} onDate={(day) => change({ ends: day || null })} />
      <Segmented
        legend="Phase"
        choices={states}
        value={words.state}
        onChoose={(state) => change({ state })}
      />
      <KeepOrLeave onLeave={() => model.edit(null)} />
    </InPlaceForm>
  );
}

const Agreed = ({
  model,
  agreement,
  person,
}: {
  model: MentoringModel;
  agreement: Agreement;
  person: Person;
}) => {
  if (model.editing.value === agreement.id)
    return (
      <li class="goal-card">
        <Form model={model} agreement={agreement} person={person} />
      </li>
    );
  const phase = states.find(([state]) => state === agreement.state)?.[1] ?? '';
  const span = [agreement.starts, agreement.ends].map((day) =>
    day === null ? '' : dateInMargin(day, model.today.value, model.lang),
  );
  return (
    <li class="goal-card">
      <div class="goal-head">
        <div>
          <h3 class="head">
            <a href={placeHash('people', person.id)}>
              <bdi>{person.name}</bdi>
            </a>{' '}
            and you
          </h3>
          <p class="meta">
            {phase}
            {span[0] !== '' && `, began ${span[0]}`}
            {span[1] !== '' && `, ends ${span[1]}`}
          </p>
        </div>
        <button type="button" class="btn slight" onClick={() => model.edit(agreement.id)}>
          Change<span class="aside"> the agreement with {person.name}</span>
        </button>
      </div>
      <dl class="agreed">
        {parts.map(([name, label]) => {
          const text = agreement[name] ?? '';
          return text === '' ? null : (
            <div key={name}>
              <dt class="meta">{label}</dt>
              <dd class="own">
                <Own text={text} />
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
};

/** Who mentors whom, and what was agreed. */
function MentoringView({ model }: { model: MentoringModel }) {
  const editing = model.editing.value ?? '';
  return (
    <section class="goals" aria-labelledby="mentoring-head">
      <h1 class="display" id="mentoring-head">
        Mentoring
      </h1>
      {model.failure.value !== '' && <p role="status">{model.failure.value}</p>}
      <section aria-labelledby="map-head">
        <h2 class="head" id="map-head">
          Who mentors whom
        </h2>
        <p class="small quiet">Everybody gives, everybody gets. Only you see this.</p>
        <MentoringMap model={model} />
        {model.without.value.length > 0 && (
          <p class="small quiet">
            No mentoring noted for{' '}
            <bdi>
              {new Intl.ListFormat(model.lang).format(
                model.without.value.slice(0, 12).map(({ name }) => name),
              )}
            </bdi>
            {model.without.value.length > 12 && ` and ${model.without.value.length - 12} more`}. You lead
            them, so the usual place for it is outside your line.
          </p>
        )}
      </section>
      <section aria-labelledby="agreed-head">
        <h2 class="head" id="agreed-head">
          What was agreed
        </h2>
        {model.agreements.value.length === 0 && <p class="small quiet">No agreement is noted yet.</p>}
        <ul class="goal-cards">
          {model.agreements.value.map(({ agreement, person }) => (
            <Agreed key={agreement.id} model={model} agreement={agreement} person={person} />
          ))}
          {model.unagreed.value.map((person) =>
            editing === `new:${person.id}` ? (
              <li key={person.id} class="goal-card">
                <h3 class="head">
                  <bdi>{person.name}</bdi> and you
                </h3>
                <Form model={model} agreement={null} person={person} />
              </li>
            ) : (
              <li key={person.id} class="slim">
                <span>
                  <bdi>{person.name}</bdi>, no agreement noted
                </span>
                <button type="button" class="btn slight" onClick={() => model.edit(`new:${person.id}`)}>
                  Write one<span class="aside"> with {person.name}</span>
                </button>
              </li>
            ),
          )}
        </ul>
      </section>
      <StatusLine writer={model.writer} />
    </section>
  );
}

const modelOf = keptModel(createMentoringModel);

export const Mentoring = ({ journal }: ViewProps) => <MentoringView model={modelOf(journal)} />;
