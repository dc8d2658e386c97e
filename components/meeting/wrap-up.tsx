import { givenName } from '../../utils/core/person.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { Segmented } from '../shared/segmented.tsx';
import { Kept } from './kept.tsx';

type Happened = 'held' | 'moved' | 'missed';

/** Three taps and one line after a meeting; each is kept as it is given. */
export function WrapUp({ person }: { person: PersonModel }) {
  const { wrapUp } = person;
  const meeting = wrapUp.meeting.value;
  const name = givenName(person.page.value.person.name);
  const state = meeting?.state ?? 'planned';
  return (
    <>
      <section class="sec wrap" aria-labelledby="wrap">
        <div class="sec-head">
          <h2 class="head" id="wrap">
            How it went
          </h2>
          <span class="meta">three taps, one line</span>
        </div>
        <Segmented<Happened>
          legend="Did it happen?"
          choices={[
            ['held', 'Yes'],
            ['moved', 'Moved'],
            ['missed', 'Not this time'],
          ]}
          value={state === 'planned' ? null : state}
          onChoose={(value) => void wrapUp.answer({ state: value })}
        />
        <Segmented
          legend="Whose time was it?"
          choices={[
            ['theirs', `Mostly ${name}’s`],
            ['shared', 'Shared'],
            ['mine', 'Mostly mine'],
          ]}
          value={meeting?.whoseTime ?? null}
          onChoose={(value) => void wrapUp.answer({ whoseTime: value })}
        />
        <Segmented
          legend={`${name}’s load right now`}
          choices={[
            ['light', 'Light'],
            ['steady', 'Steady'],
            ['heavy', 'Heavy'],
          ]}
          value={meeting?.load ?? null}
          onChoose={(value) => void wrapUp.answer({ load: value })}
        />
        <div class="one-line">
          <label htmlFor="one-line">One line to remember</label>
          <input
            id="one-line"
            data-saved
            class="field own private"
            dir="auto"
            value={wrapUp.oneLine.text.value}
            onInput={(event) => wrapUp.oneLine.type(event.currentTarget.value)}
            onBlur={() => void wrapUp.oneLine.flush()}
          />
        </div>
      </section>
      <Kept person={person} />
    </>
  );
}
