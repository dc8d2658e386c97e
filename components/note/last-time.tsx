import { dayOf } from '../../utils/core/time.ts';
import { longDayWords } from '../../utils/models/day-words.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { Icon } from '../shared/icon.tsx';
import { Own } from '../shared/own.tsx';

/** Lines of the last day something was noted, before today. */
export function LastTime({ person }: { person: PersonModel }) {
  const { zone, lang } = person.place;
  const earlier = person.page.value.notes.filter((note) => dayOf(note.at, zone) < person.today.value);
  const [latest] = earlier;
  if (!latest) return null;
  const day = dayOf(latest.at, zone);
  const lines = earlier.filter((note) => dayOf(note.at, zone) === day).toReversed();
  const oneLine = person.page.value.meetings.find(({ id }) => id === latest.meetingId)?.oneLine ?? '';
  return (
    <section class="sec" aria-labelledby="last">
      <div class="sec-head">
        <h2 class="head" id="last">
          Last time
        </h2>
      </div>
      <blockquote class="own">
        {oneLine !== '' && (
          <p>
            <Own text={oneLine} />
          </p>
        )}
        {lines.slice(0, 6).map((note) => (
          <p key={note.id}>
            <Own text={note.text} />
          </p>
        ))}
      </blockquote>
      <p class="meta where">
        <Icon name="lock" />
        {longDayWords(day, lang)}, kept on this machine
      </p>
    </section>
  );
}
