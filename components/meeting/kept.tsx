import type { FollowUp } from '../../utils/core/note.ts';
import { givenName } from '../../utils/core/person.ts';
import { dueWords } from '../../utils/models/day-words.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { MarkSign } from '../shared/mark-sign.tsx';
import { Own } from '../shared/own.tsx';

function owedWords(followUp: FollowUp, person: PersonModel): string {
  const who = followUp.owner === 'me' ? 'you' : givenName(person.page.value.person.name);
  const due = dueWords(followUp.due, person.today.value, person.place.lang);
  return due === '' ? who : `${who}, ${due}`;
}

/** What the meeting left behind, and what stays for the next one. */
export function Kept({ person }: { person: PersonModel }) {
  const notes = person.notesOfToday.value;
  const followUps = person.followUpsOfToday.value;
  const later = person.wrapUp.later.value;
  const [first, ...others] = later;
  if (notes.length === 0 && followUps.length === 0 && later.length === 0) return null;
  return (
    <section class="sec kept" aria-labelledby="kept">
      <div class="sec-head">
        <h2 class="head" id="kept">
          Kept from today
        </h2>
        <button type="button" class="link small" onClick={() => person.show('notes')}>
          Edit notes
        </button>
      </div>
      <ul>
        {followUps.map((each) => (
          <li class="note" key={each.id}>
            <input
              class="tick"
              type="checkbox"
              aria-label={`Done: ${each.text}`}
              checked={each.state === 'kept'}
              onChange={(event) => void person.tickFollowUp(each.id, event.currentTarget.checked)}
            />
            <span class="line">
              <span>
                <Own text={each.text} />
              </span>
              <span class="meta">
                <bdi>{owedWords(each, person)}</bdi>
              </span>
            </span>
          </li>
        ))}
        {notes.map((note) => (
          <li class="note" key={note.id}>
            <MarkSign mark={note.mark} />
            <span>
              <Own text={note.text} />
            </span>
          </li>
        ))}
      </ul>
      {first && (
        <p class="meta later">
          {others.length > 0 ? (
            `${later.length} topics stay for the next time.`
          ) : (
            <>
              “<Own text={first.text} />” stays for the next time.
            </>
          )}
        </p>
      )}
    </section>
  );
}
