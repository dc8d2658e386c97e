import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Delivery } from '../../utils/core/delivery.ts';
import type { DeliveriesModel, DeliveryWords } from '../../utils/models/journal-deliveries-model.ts';
import { DateField } from '../shared/date-field.tsx';
import { InPlaceForm } from '../shared/in-place-form.tsx';
import { KeepOrLeave } from '../shared/keep-or-leave.tsx';
import { ReportedElsewhere } from '../shared/tick-line.tsx';

const troubles = [
  ['rolled-back', 'Rolled back'],
  ['stopped', 'Stopped'],
  ['incident', 'An incident is open on it'],
] as const;

type Trouble = NonNullable<Delivery['trouble']>;

const toTrouble = (value: string): Trouble | null =>
  troubles.map(([each]) => each).find((each) => each === value) ?? null;

interface PartProps {
  words: DeliveryWords;
  change(words: Partial<DeliveryWords>): void;
}

/** Those who took part: each can be taken out again, another one put in. */
const TookPart = ({ words, change, model }: PartProps & { model: DeliveriesModel }) => {
  const nameOf = (id: string) => model.people.value.find((person) => person.id === id)?.name ?? 'somebody';
  return (
    <fieldset>
      <legend>Who took part</legend>
      <ul class="chips">
        {words.people.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="chip"
              aria-label={`Take ${nameOf(id)} out`}
              onClick={() => change({ people: words.people.filter((each) => each !== id) })}
            >
              <bdi>{nameOf(id)}</bdi> ×
            </button>
          </li>
        ))}
      </ul>
      <select
        class="field"
        aria-label="Add somebody"
        value=""
        onChange={(event) => {
          const id = event.currentTarget.value;
          if (id !== '') change({ people: [...words.people, id] });
        }}
      >
        <option value="">Add somebody</option>
        {model.people.value
          .filter(({ id }) => !words.people.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </fieldset>
  );
};

/** What was expected beforehand, to be set beside what came. */
const Expected = ({ words, change }: PartProps) => (
  <>
    <label>
      <span class="meta">A guess: how it will go</span>
      <input
        class="field own private"
        dir="auto"
        value={words.guess}
        onInput={(event) => change({ guess: event.currentTarget.value })}
      />
    </label>
    <label>
      <span class="meta">A worry</span>
      <input
        class="field own private"
        dir="auto"
        value={words.worry}
        onInput={(event) => change({ worry: event.currentTarget.value })}
      />
    </label>
  </>
);

/** What came of it, and whether those who follow it hear of it without the user. */
const HowItStands = ({ words, change }: PartProps) => (
  <>
    <label>
      <span class="meta">Where it did not end well</span>
      <select
        class="field"
        value={words.trouble ?? ''}
        onChange={(event) => change({ trouble: toTrouble(event.currentTarget.value) })}
      >
        <option value="">Nothing of the kind</option>
        {troubles.map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </label>
    <ReportedElsewhere on={words.reportedElsewhere} turn={(on) => change({ reportedElsewhere: on })} />
  </>
);

/** A delivery being noted by hand, or changed. */
export function DeliveryForm({ model, delivery }: { model: DeliveriesModel; delivery: Delivery | null }) {
  const [words, setWords] = useState<DeliveryWords>({
    name: delivery?.name ?? '',
    on: delivery?.on ?? model.today.value,
    people: delivery?.people ?? [],
    guess: delivery?.guess ?? '',
    worry: delivery?.worry ?? '',
    trouble: delivery?.trouble ?? null,
    reportedElsewhere: delivery?.reportedElsewhere ?? false,
  });
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const change = (next: Partial<DeliveryWords>) => setWords({ ...words, ...next });
  const save = () => void model.save(delivery, words);
  return (
    <InPlaceForm class="goal-form" onKeep={save} onLeave={() => model.openForm(null)}>
      <label>
        <span class="meta">What is delivered</span>
        <input
          ref={field}
          class="field own private"
          dir="auto"
          value={words.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <DateField label="On" value={words.on} onDate={(on) => on !== '' && change({ on })} />
      <TookPart model={model} words={words} change={change} />
      <Expected words={words} change={change} />
      <HowItStands words={words} change={change} />
      <KeepOrLeave
        onLeave={() => model.openForm(null)}
        onTakeOut={delivery === null ? undefined : () => void model.takeOut(delivery)}
      />
    </InPlaceForm>
  );
}
