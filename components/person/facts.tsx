import { cadenceOf, lastMetOn } from '../../utils/models/cadence.ts';
import { agoWords, longDayWords } from '../../utils/models/day-words.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { CadenceStrokes } from '../shared/cadence.tsx';

/** Last met and the cadence kept; nothing while there is no meeting to tell of. */
export function Facts({ person }: { person: PersonModel }) {
  const page = person.page.value;
  const now = person.now.value;
  const besides = person.meeting.value?.id ?? null;
  const last = lastMetOn(page, now, besides, person.place.zone);
  const cadence = cadenceOf(page, now, besides);
  if (last === null && cadence === null) return null;
  return (
    <dl class="facts">
      {last !== null && (
        <div>
          <dt>Last met</dt>
          <dd>
            <time dateTime={last}>{longDayWords(last, person.place.lang)}</time>
            <span>{agoWords(last, person.today.value)}</span>
          </dd>
        </div>
      )}
      {cadence !== null && (
        <div>
          <dt>{cadence.words}</dt>
          <dd>
            <CadenceStrokes cadence={cadence} next={person.item.value?.kind === 'event'} />
          </dd>
        </div>
      )}
    </dl>
  );
}
