import { useId } from 'preact/hooks';
import type { FollowUp } from '../../utils/core/note.ts';
import { givenName } from '../../utils/core/person.ts';
import { dueWords } from '../../utils/models/day-words.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';

const FollowUpRow = ({ followUp, person }: { followUp: FollowUp; person: PersonModel }) => {
  const id = useId();
  return (
    <li class="follow">
      <input
        class="tick"
        type="checkbox"
        id={id}
        checked={followUp.state === 'kept'}
        onChange={(event) => void person.tickFollowUp(followUp.id, event.currentTarget.checked)}
      />
      <label htmlFor={id}>
        <span class="private" dir="auto">
          {followUp.text}
        </span>
      </label>
      <span class="meta">{dueWords(followUp.due, person.today.value, person.place.lang)}</span>
    </li>
  );
};

/** Promises still open, both ways. */
export function FollowUps({ person }: { person: PersonModel }) {
  const open = person.page.value.followUps.filter((each) => each.state === 'open');
  if (open.length === 0) return null;
  const name = givenName(person.page.value.person.name);
  const groups = [
    { id: 'owed-me', words: 'From you', rows: open.filter((each) => each.owner === 'me') },
    { id: 'owed-them', words: `From ${name}`, rows: open.filter((each) => each.owner === 'them') },
  ];
  return (
    <section class="sec" aria-labelledby="open">
      <div class="sec-head">
        <h2 class="head" id="open">
          Open follow-ups
        </h2>
      </div>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, words, rows }) => (
          <div class="owed" key={id}>
            <h3 class="label" id={id}>
              <bdi>{words}</bdi>
            </h3>
            <ul aria-labelledby={id}>
              {rows.map((each) => (
                <FollowUpRow key={each.id} followUp={each} person={person} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
