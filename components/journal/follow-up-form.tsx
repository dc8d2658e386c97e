import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FollowUp } from '../../utils/core/note.ts';
import { givenName } from '../../utils/core/person.ts';
import type { FollowUpsModel } from '../../utils/models/journal-follow-ups-model.ts';
import { DateField } from '../shared/date-field.tsx';
import { InPlaceForm } from '../shared/in-place-form.tsx';
import { KeepOrLeave } from '../shared/keep-or-leave.tsx';
import { Segmented } from '../shared/segmented.tsx';

/** The talk it is meant for: it is suggested there. A choice that is not noted any more stays until it is changed. */
function ForTalk(props: {
  model: FollowUpsModel;
  chosen: string | null;
  onChoose(key: string | null): void;
}) {
  const { model, chosen } = props;
  const talks = model.talks.value;
  if (talks.length === 0 && chosen === null) return null;
  return (
    <label>
      <span class="meta">For the talk</span>
      <select
        class="field"
        value={chosen ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value || null)}
      >
        <option value="">No talk in particular</option>
        {talks.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
        {chosen !== null && !talks.some(({ key }) => key === chosen) && (
          <option value={chosen}>A talk that is not noted any more</option>
        )}
      </select>
    </label>
  );
}

/** A follow-up being changed: what it says, from whom, when it is due, and for which talk it is meant. */
export function FollowUpForm({ model, followUp }: { model: FollowUpsModel; followUp: FollowUp }) {
  const [text, setText] = useState(followUp.text);
  const [owner, setOwner] = useState(followUp.owner);
  const [due, setDue] = useState(followUp.due ?? '');
  const [when, setWhen] = useState(followUp.when ?? '');
  const [eventKey, setEventKey] = useState(followUp.eventKey ?? null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const name = givenName(model.nameOf(followUp.personId));
  // What stands in the field: what was typed last may not have been drawn yet.
  const save = () =>
    void model.save(followUp.id, {
      ...{ text: field.current?.value ?? text, owner, due: due || null },
      ...{ when, eventKey },
    });
  return (
    <InPlaceForm class="goal-form" onKeep={save} onLeave={() => model.edit(null)}>
      <label>
        <span class="meta">What was said to be done</span>
        <input
          ref={field}
          class="field own private"
          dir="auto"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Segmented
        legend="From whom"
        choices={[
          ['me', 'From you'],
          ['them', name === '' ? 'From them' : `From ${name}`],
        ]}
        value={owner}
        onChoose={(next) => setOwner(next === 'me' ? 'me' : 'them')}
      />
      <DateField label="By" value={due} onDate={setDue} />
      <label>
        <span class="meta">When …</span>
        <input
          class="field own private"
          dir="auto"
          value={when}
          onInput={(event) => setWhen(event.currentTarget.value)}
        />
      </label>
      <ForTalk model={model} chosen={eventKey} onChoose={setEventKey} />
      <KeepOrLeave onLeave={() => model.edit(null)} onTakeOut={() => void model.takeOut(followUp.id)} />
    </InPlaceForm>
  );
}
