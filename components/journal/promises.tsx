import { useId } from 'preact/hooks';
import type { FollowUp } from '../../utils/core/note.ts';
import { givenName } from '../../utils/core/person.ts';
import { clip, dueWords } from '../../utils/models/day-words.ts';
import type { JournalPersonModel } from '../../utils/models/journal-person-model.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { Own } from '../shared/own.tsx';

const Promised = ({ model, each }: { model: JournalPersonModel; each: FollowUp }) => {
  const id = useId();
  return (
    <li class="follow">
      <input
        class="tick"
        type="checkbox"
        id={id}
        checked={each.state === 'kept'}
        onChange={(event) => void model.tick(each.id, event.currentTarget.checked)}
      />
      <label htmlFor={id}>
        <Own text={each.text} />
      </label>
      <span class="meta">{dueWords(each.due, model.today.value, model.lang)}</span>
      <IconButton
        icon="close"
        label={`Let go of “${clip(each.text)}”`}
        onClick={() => void model.letGo(each.id)}
      />
    </li>
  );
};

/** Promises still open, both ways. */
export function Promises({ model }: { model: JournalPersonModel }) {
  const summary = model.summary.value;
  if (summary === null) return null;
  const groups = [
    { id: 'owed-me', words: 'From you', rows: summary.open.filter((each) => each.owner === 'me') },
    {
      id: 'owed-them',
      words: `From ${givenName(summary.person.name)}`,
      rows: summary.open.filter((each) => each.owner === 'them'),
    },
  ];
  return (
    <section aria-labelledby="open">
      <h2 class="head" id="open">
        Open promises
      </h2>
      {summary.open.length === 0 && <p class="small quiet">None noted.</p>}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, words, rows }) => (
          <div class="owed" key={id}>
            <h3 class="label" id={id}>
              <bdi>{words}</bdi>
            </h3>
            <ul aria-labelledby={id}>
              {rows.map((each) => (
                <Promised key={each.id} model={model} each={each} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
