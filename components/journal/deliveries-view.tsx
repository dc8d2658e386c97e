import type { Delivery, Reflection } from '../../utils/core/delivery.ts';
import { agoWords, clip, dateInMargin, shortDay } from '../../utils/models/day-words.ts';
import {
  createDeliveriesModel,
  type DeliveriesModel,
  type DeliverySection,
} from '../../utils/models/journal-deliveries-model.ts';
import { keptModel } from '../../utils/models/journal-views.ts';
import { blankLook, lookParts } from '../../utils/models/look-words.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { Own } from '../shared/own.tsx';
import { StatusLine } from '../sidepanel/status-line.tsx';
import { RecordRows } from '../workflow/record-rows.tsx';
import { DeliveryForm } from './delivery-form.tsx';
import type { ViewProps } from './loaded-view.tsx';
import { LookForm } from './look-form.tsx';
import { PeopleLinks } from './people-links.tsx';
import { useRowKeys } from './row-keys.ts';
import { WithWhom } from './with-whom.tsx';

interface RowProps {
  model: DeliveriesModel;
  delivery: Delivery;
}

const troubleWords = {
  'rolled-back': 'rolled back',
  stopped: 'stopped',
  incident: 'an incident open',
} as const;

/** "Delivered 3 days ago, nothing marked yet": the day as it stands to today, and what became of it. */
function standWords({ on, state, trouble }: Delivery, { today, lang }: DeliveriesModel): string {
  const ago = agoWords(on, today.value);
  const isNear = Math.abs(Date.parse(on) - Date.parse(today.value)) < 60 * 86_400_000;
  const day = dateInMargin(on, today.value, lang);
  const when = isNear && on !== today.value ? `${day}, ${ago}` : day;
  const became = { open: on > today.value ? '' : 'nothing marked yet', marked: 'marked', left: '' }[state];
  return [when, became, trouble ? troubleWords[trouble] : ''].filter((each) => each !== '').join(', ');
}

/** What was written of it: covered until it is asked for, as it may hold more than a name. */
const Written = ({ model, delivery }: RowProps) => {
  const { guess, worry = '' } = delivery;
  const looks = model.looksOf(delivery);
  const last = looks.at(-1);
  if (guess === '' && worry === '' && last === undefined) return null;
  return (
    <details>
      <summary class="small link">
        {last ? `Looked back ${shortDay(last.on, model.lang)}` : 'What was expected'}
      </summary>
      <dl class="kept-rows">
        {[
          ['Guessed beforehand', guess],
          ['Worried about', worry],
        ].map(
          ([label, text]) =>
            text !== '' && (
              <div key={label}>
                <dt class="meta">{label}</dt>
                <dd class="own">
                  <Own text={text ?? ''} />
                </dd>
              </div>
            ),
        )}
      </dl>
      {looks.map((look) => (
        <RecordRows key={look.id} record={lookParts(look)} />
      ))}
    </details>
  );
};

const Acts = ({ model, delivery }: RowProps) => {
  const { id, name, state, on } = delivery;
  const isOver = on <= model.today.value;
  const acts = [
    { words: 'Mark it', isMeant: state !== 'marked' && isOver, act: () => void model.mark(delivery) },
    {
      words: 'Look back',
      isMeant: isOver && model.looksOf(delivery).length === 0,
      act: () => model.openForm({ what: 'look', id }),
    },
    { words: 'Leave it', isMeant: state === 'open', act: () => void model.leave(delivery) },
  ];
  return (
    <div class="acts">
      {acts
        .filter(({ isMeant }) => isMeant)
        .map(({ words, act }, index) => (
          <button
            key={words}
            type="button"
            class={index === 0 && isOver && state === 'open' ? 'btn soft' : 'btn'}
            aria-label={`${words}: ${clip(name)}`}
            onClick={act}
          >
            {words}
          </button>
        ))}
    </div>
  );
};

const Row = ({ model, delivery }: RowProps) => {
  const { id, name } = delivery;
  const form = model.form.value;
  const people = model.peopleOf(delivery);
  if (form?.what === 'delivery' && form.id === id)
    return (
      <li>
        <DeliveryForm model={model} delivery={delivery} />
      </li>
    );
  return (
    <li class="entry">
      <div class="entry-head">
        <h3 class="own">
          <Own text={name} />
        </h3>
        <IconButton
          icon="edit"
          label={`Change “${clip(name)}”`}
          onClick={() => model.openForm({ what: 'delivery', id })}
        />
      </div>
      <p class="meta">
        {standWords(delivery, model)}
        {people.length > 0 && '. With '}
        <PeopleLinks people={people} />
      </p>
      <Written model={model} delivery={delivery} />
      {form?.what === 'look' && form.id === id ? (
        <LookForm
          words={blankLook}
          onKeep={(words) => void model.lookBack(delivery, words)}
          onLeave={() => model.openForm(null)}
        />
      ) : (
        <Acts model={model} delivery={delivery} />
      )}
    </li>
  );
};

/** What was learned last, before the next one: that is when it can be tried. */
const LastTry = ({ look }: { look: Reflection | null }) => {
  if (look === null || look.willTry === '') return null;
  const { tryWhen = '', willTry } = look;
  return (
    <p class="small quiet">
      You set out to try:{' '}
      <span class="own">
        {tryWhen !== '' && (
          <>
            when <Own text={tryWhen} />,{' '}
          </>
        )}
        <Own text={willTry} />
      </span>
    </p>
  );
};

const Section = ({ model, section }: { model: DeliveriesModel; section: DeliverySection }) => {
  const { stage, title, rows, isCut } = section;
  return (
    <section aria-labelledby={`stage-${stage}`}>
      <h2 class="head" id={`stage-${stage}`}>
        {title}
      </h2>
      {stage === 'ahead' && <LastTry look={model.lastTry.value} />}
      <ul class="ledger" aria-labelledby={`stage-${stage}`}>
        {rows.map((each) => (
          <Row key={each.id} model={model} delivery={each} />
        ))}
      </ul>
      {isCut && (
        <button type="button" class="btn edge more" onClick={() => model.more(stage)}>
          Show more
        </button>
      )}
    </section>
  );
};

function DeliveriesView({ model }: { model: DeliveriesModel }) {
  const onKeyDown = useRowKeys('.entry-head .icon-btn');
  const sections = model.sections.value;
  const isNew = model.form.value?.id === 'new';
  return (
    <section class="goals" aria-labelledby="deliveries-head" onKeyDown={onKeyDown}>
      <div class="goal-head">
        <h1 class="display" id="deliveries-head">
          Deliveries
        </h1>
        <button
          type="button"
          class="btn soft"
          onClick={() => model.openForm({ what: 'delivery', id: 'new' })}
        >
          New delivery
        </button>
      </div>
      {model.failure.value !== '' && <p role="status">{model.failure.value}</p>}
      {isNew && <DeliveryForm model={model} delivery={null} />}
      <div class="ledger-filters">
        <WithWhom people={model.people.value} personId={model.personId.value} onChoose={model.choose} />
      </div>
      {sections.map((section) => (
        <Section key={section.stage} model={model} section={section} />
      ))}
      {model.isRead.value && sections.length === 0 && !isNew && (
        <p class="small quiet" role="status">
          {model.personId.value === null
            ? 'No delivery is noted yet. One that is noticed beside a calendar or a mail comes here, with what was guessed beforehand and learned after.'
            : 'None with this choice.'}
        </p>
      )}
      <StatusLine writer={model.writer} />
    </section>
  );
}

const modelOf = keptModel(createDeliveriesModel);

export const Deliveries = ({ journal }: ViewProps) => <DeliveriesView model={modelOf(journal)} />;
