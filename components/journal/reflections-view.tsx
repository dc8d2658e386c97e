import { dateInMargin } from '../../utils/models/day-words.ts';
import {
  createReflectionsModel,
  type LookChoice,
  type LookRow,
  type ReflectionsModel,
} from '../../utils/models/journal-reflections-model.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { blankLook } from '../../utils/models/look-words.ts';
import { Own } from '../shared/own.tsx';
import { StatusLine } from '../sidepanel/status-line.tsx';
import { RecordRows } from '../workflow/record-rows.tsx';
import type { ViewProps } from './loaded-view.tsx';
import { LookForm } from './look-form.tsx';
import { PeopleLinks } from './people-links.tsx';
import { useRowKeys } from './row-keys.ts';
import { WithWhom } from './with-whom.tsx';

const kinds: readonly (readonly [NonNullable<LookChoice['kind']>, string])[] = [
  ['delivery', 'Deliveries'],
  ['conflict', 'Exchanges'],
  ['quarter', 'Quarters'],
  ['work', 'Worked through alone'],
];

const Filters = ({ model }: { model: ReflectionsModel }) => {
  const { kind, personId } = model.choice.value;
  return (
    <div class="ledger-filters">
      <label>
        <span class="meta">On what</span>
        <select
          class="field"
          value={kind ?? ''}
          onChange={(event) => {
            const chosen = kinds.find(([each]) => each === event.currentTarget.value);
            model.choose({ kind: chosen?.[0] ?? null });
          }}
        >
          <option value="">Everything</option>
          {kinds.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <WithWhom
        label="With whom"
        people={model.people.value}
        personId={personId}
        onChoose={(id) => model.choose({ personId: id })}
      />
    </div>
  );
};

const Said = ({ model, row }: { model: ReflectionsModel; row: LookRow }) => {
  const { id, reflection } = row;
  if (reflection && model.editing.value === id)
    return (
      <LookForm
        words={{ ...blankLook, ...reflection }}
        onKeep={({ facts, myPart, tryWhen, willTry }) =>
          void model.save(reflection, { facts, myPart, tryWhen, willTry })
        }
        onLeave={() => model.edit(null)}
        onTakeOut={() => void model.takeOut(reflection)}
      />
    );
  return (
    <>
      <RecordRows record={row.shown()} />
      {reflection && (
        <button type="button" class="btn slight" onClick={() => model.edit(id)}>
          Change it
        </button>
      )}
    </>
  );
};

/** Heading and date; the words when they are asked for. */
const Row = ({ model, row }: { model: ReflectionsModel; row: LookRow }) => {
  const isOpen = model.opened.value.has(row.id);
  return (
    <li class="entry look">
      <time class="meta" dateTime={row.on}>
        {dateInMargin(row.on, model.today.value, model.lang)}
      </time>
      <div>
        <button type="button" class="turn" aria-expanded={isOpen} onClick={() => model.turn(row.id)}>
          <span class="strong">{row.title}</span>
          {row.about !== '' && (
            <span class="own">
              <Own text={row.about} />
            </span>
          )}
        </button>
        <p class="meta">
          {row.people.length > 0 && 'With '}
          <PeopleLinks people={row.people} />
          {row.people.length > 0 && row.back !== '' && '. '}
          {row.back}
        </p>
        {isOpen && <Said model={model} row={row} />}
      </div>
    </li>
  );
};

const emptyWords =
  'No look back is kept yet. What happened, your part in it and what you will try come here, with the day on which they come back.';

function ReflectionsView({ model }: { model: ReflectionsModel }) {
  const onKeyDown = useRowKeys('.turn');
  const rows = model.rows.value;
  const { kind, personId } = model.choice.value;
  return (
    <section class="goals" aria-labelledby="reflections-head" onKeyDown={onKeyDown}>
      <div class="goal-head">
        <h1 class="display" id="reflections-head">
          Reflections
        </h1>
        <button type="button" class="btn soft" onClick={() => model.edit('new')}>
          Look back on the quarter
        </button>
      </div>
      {model.failure.value !== '' && <p role="status">{model.failure.value}</p>}
      {model.editing.value === 'new' && (
        <LookForm
          words={blankLook}
          onKeep={(words) => void model.save(null, words)}
          onLeave={() => model.edit(null)}
        />
      )}
      <Filters model={model} />
      <ul class="ledger" aria-label="Reflections, the latest first">
        {rows.map((row) => (
          <Row key={row.id} model={model} row={row} />
        ))}
      </ul>
      {model.hasMore.value && (
        <button type="button" class="btn edge more" onClick={model.more}>
          Earlier
        </button>
      )}
      {model.isRead.value && rows.length === 0 && (
        <p class="small quiet" role="status">
          {kind === null && personId === null ? emptyWords : 'None with this choice.'}
        </p>
      )}
      <StatusLine writer={model.writer} />
    </section>
  );
}

const modelOf = keptModel(createReflectionsModel);

export const Reflections = ({ journal }: ViewProps) => <ReflectionsView model={modelOf(journal)} />;
