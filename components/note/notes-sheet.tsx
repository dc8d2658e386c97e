import type { RefObject } from 'preact';
import type { FollowUp, Note } from '../../utils/core/note.ts';
import { givenName } from '../../utils/core/person.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { MarkSign } from '../shared/mark-sign.tsx';
import { Own } from '../shared/own.tsx';
import { CaptureBox } from './capture-box.tsx';
import { LineChips } from './line-chips.tsx';
import { SaveState } from './save-state.tsx';

export const NoteLine = ({ note }: { note: Note }) => (
  <li class="note own">
    <MarkSign mark={note.mark} />
    <span>
      <Own text={note.text} />
    </span>
  </li>
);

export function FollowUpLine({ followUp, person }: { followUp: FollowUp; person: PersonModel }) {
  const other = followUp.owner === 'me' ? 'them' : 'me';
  return (
    <li class="note own">
      <input
        class="tick"
        type="checkbox"
        aria-label={`Done: ${followUp.text}`}
        checked={followUp.state === 'kept'}
        onChange={(event) => void person.tickFollowUp(followUp.id, event.currentTarget.checked)}
      />
      <span>
        <Own text={followUp.text} />
      </span>
      <span class="chips">
        <LineChips
          owner={followUp.owner}
          due={followUp.due}
          name={givenName(person.page.value.person.name)}
          lang={person.place.lang}
          onOwner={() => void person.editFollowUp(followUp.id, { owner: other })}
          onDue={(due) => void person.editFollowUp(followUp.id, { due })}
        />
      </span>
    </li>
  );
}

/** What was kept of today in the order it was written, and the line being written. */
export function NotesSheet(props: { person: PersonModel; field: RefObject<HTMLTextAreaElement | null> }) {
  const { person, field } = props;
  const lines = [
    ...person.notesOfToday.value.map((note) => ({ at: note.createdAt, note, followUp: null })),
    ...person.followUpsOfToday.value.map((followUp) => ({ at: followUp.createdAt, note: null, followUp })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return (
    <section class="sheet" aria-labelledby="sheet">
      <div class="sheet-head">
        <h2 class="label" id="sheet">
          Notes
        </h2>
        <SaveState person={person} />
      </div>
      <ol>
        {lines.map(({ note, followUp }) =>
          note ? (
            <NoteLine key={note.id} note={note} />
          ) : (
            followUp && <FollowUpLine key={followUp.id} followUp={followUp} person={person} />
          ),
        )}
      </ol>
      <CaptureBox person={person} field={field} look="lined" />
    </section>
  );
}
