import type { OptionsPersonModel } from '../../utils/models/options-model-person.ts';
import { Act } from '../shared/act.tsx';
import { Said } from './row-parts.tsx';

interface Props {
  person: InstanceType<typeof OptionsPersonModel>;
}

/** One person: out as a file, or gone for good after a second word that says what goes. */
export function PersonDataRow({ person }: Props) {
  const isChosen = person.chosen.value !== '';
  const asking = person.asking.value;
  return (
    <li class="item">
      <div>
        <p class="strong" id="person-name">
          One person
        </p>
        <p class="small quiet">All that is kept about somebody, to hand over or to remove</p>
        <p class="small" role="status">
          {person.said.value}
        </p>
        {asking !== null && (
          <p class="small" role="alert">
            {asking}
          </p>
        )}
        {person.people.value.length > 0 && (
          <select
            class="field person-choice"
            aria-labelledby="person-name"
            value={person.chosen.value}
            onFocus={() => void person.refresh()}
            onChange={({ currentTarget }) => person.choose(currentTarget.value)}
          >
            <option value="">Choose a person</option>
            {person.people.value.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        {person.people.value.length === 0 && <Said words="Nobody is in the journal yet." />}
      </div>
      <div class="acts">
        {isChosen && asking === null && (
          <>
            <Act words="Export this person" act={person.exportFile} />
            <Act words="As Markdown" act={person.exportMarkdown} />
            <Act words="Remove…" act={person.askRemoval} />
          </>
        )}
        {asking !== null && (
          <>
            <Act words="Remove for good" main act={person.remove} />
            <Act words="Keep" act={person.leaveRemoval} />
          </>
        )}
      </div>
    </li>
  );
}
