import type { FollowUp } from '../../utils/core/note.ts';
import { clip } from '../../utils/models/day-words.ts';
import {
  createFollowUpsModel,
  type FollowUpSection,
  type FollowUpsModel,
} from '../../utils/models/journal-follow-ups-model.ts';
import { placeHash } from '../../utils/models/journal-place.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { FollowUpRow } from '../follow-up/follow-up-row.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { StatusLine } from '../sidepanel/status-line.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import type { ViewProps } from './loaded-view.tsx';
import { useRowKeys } from './row-keys.ts';
import { WithWhom } from './with-whom.tsx';

const owners = [
  ['both', 'Both ways'],
  ['me', 'From you'],
  ['them', 'From others'],
] as const;

const states = [
  ['open', 'Open'],
  ['kept', 'Kept'],
  ['let-go', 'Let go'],
] as const;

const Filters = ({ model }: { model: FollowUpsModel }) => {
  const { owner, state, personId } = model.choice.value;
  return (
    <div class="ledger-filters">
      <Segmented
        legend="What became of them"
        choices={states}
        value={state}
        onChoose={(next) => model.choose({ state: next })}
      />
      <Segmented
        legend="From whom"
        choices={owners}
        value={owner ?? 'both'}
        onChoose={(next) => model.choose({ owner: next === 'both' ? null : next })}
      />
      <WithWhom
        people={model.people.value}
        personId={personId}
        onChoose={(id) => model.choose({ personId: id })}
      />
    </div>
  );
};

const Who = ({ model, followUp }: { model: FollowUpsModel; followUp: FollowUp }) => {
  const name = model.nameOf(followUp.personId);
  return (
    <>
      {followUp.owner === 'me' ? 'From you to ' : 'From '}
      {name === '' ? (
        'somebody'
      ) : (
        <a href={placeHash('people', followUp.personId)}>
          <bdi>{name}</bdi>
        </a>
      )}
    </>
  );
};

const Row = ({ model, followUp }: { model: FollowUpsModel; followUp: FollowUp }) => {
  const { id, state, text } = followUp;
  if (model.editing.value === id)
    return (
      <li>
        <FollowUpForm model={model} followUp={followUp} />
      </li>
    );
  return (
    <FollowUpRow
      followUp={followUp}
      place={{ today: model.today.value, lang: model.lang }}
      aside={<Who model={model} followUp={followUp} />}
      onTick={(kept) => void model.tick(id, kept)}
    >
      {state === 'let-go' ? (
        <button type="button" class="btn slight" onClick={() => void model.tick(id, false)}>
          Open again
        </button>
      ) : (
        <IconButton icon="edit" label={`Change “${clip(text)}”`} onClick={() => model.edit(followUp)} />
      )}
      {state === 'open' && (
        <IconButton icon="close" label={`Let go of “${clip(text)}”`} onClick={() => void model.letGo(id)} />
      )}
    </FollowUpRow>
  );
};

const Section = ({ model, section }: { model: FollowUpsModel; section: FollowUpSection }) => {
  const { key, title, rows, isCut } = section;
  return (
    <section aria-labelledby={`when-${key}`}>
      <h2 class="head" id={`when-${key}`}>
        {title}
      </h2>
      <ul class="ledger" aria-labelledby={`when-${key}`}>
        {rows.map((each) => (
          <Row key={each.id} model={model} followUp={each} />
        ))}
      </ul>
      {isCut && (
        <button type="button" class="btn edge more" onClick={() => model.more(key)}>
          Show more
        </button>
      )}
    </section>
  );
};

const emptyWords = {
  open: 'Nothing is open. What you or somebody else said they would do comes here: begin a note with [] and it is kept as a follow-up.',
  kept: 'What was ticked as kept comes here.',
  'let-go': 'What was let go comes here, and can be opened again.',
} as const;

const Empty = ({ model }: { model: FollowUpsModel }) => {
  const { owner, personId, state } = model.choice.value;
  const isNarrowed = owner !== null || personId !== null;
  return (
    <p class="small quiet" role="status">
      {isNarrowed ? 'None with this choice.' : emptyWords[state]}
    </p>
  );
};

function FollowUpsView({ model }: { model: FollowUpsModel }) {
  const onKeyDown = useRowKeys('.follow .tick');
  const sections = model.sections.value;
  return (
    <section class="goals" aria-labelledby="follow-ups-head" onKeyDown={onKeyDown}>
      <h1 class="display" id="follow-ups-head">
        Follow-ups
      </h1>
      {model.failure.value !== '' && <p role="status">{model.failure.value}</p>}
      <Filters model={model} />
      {sections.map((section) => (
        <Section key={section.key} model={model} section={section} />
      ))}
      {model.isRead.value && sections.length === 0 && <Empty model={model} />}
      <StatusLine writer={model.writer} />
    </section>
  );
}

const modelOf = keptModel(createFollowUpsModel);

export const FollowUps = ({ journal }: ViewProps) => <FollowUpsView model={modelOf(journal)} />;
