import { useEffect, useRef, useState } from 'preact/hooks';
import type { FollowUp } from '../../utils/core/note.ts';
import { givenName } from '../../utils/core/person.ts';
import type { FollowUpsModel } from '../../utils/models/journal-follow-ups-model.ts';
import { DateField } from '../shared/date-field.tsx';
import { InPlaceForm } from '../shared/in-place-form.tsx';
import { KeepOrLeave } from '../shared/keep-or-leave.tsx';
import { Segmented } from '../shared/segmented.tsx';

/** A follow-up being changed: what it says, from whom, and when it is due. */
export function FollowUpForm({ model, followUp }: { model: FollowUpsModel; followUp: FollowUp }) {
  const [text, setText] = useState(followUp.text);
  const [owner, setOwner] = useState(followUp.owner);
  const [due, setDue] = useState(followUp.due ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const name = givenName(model.nameOf(followUp.personId));
  // What stands in the field: what was typed last may not have been drawn yet.
  const save = () =>
    void model.save(followUp.id, { text: field.current?.value ?? text, owner, due: due || null });
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
      <KeepOrLeave onLeave={() => model.edit(null)} onTakeOut={() => void model.takeOut(followUp.id)} />
    </InPlaceForm>
  );
}
