import { givenName } from '../../utils/core/person.ts';
import { type Turn, turns } from '../../utils/core/topic.ts';
import { timeWords } from '../../utils/models/day-words.ts';
import type { PersonModel } from '../../utils/models/person-model.ts';
import { thirdOf } from './agenda.tsx';

const shortWords = (turn: Turn, name: string): string =>
  turn === 'theirs' ? name : turn === 'mine' ? 'You' : 'Next';

/** How the meeting is shared out. It fills as time goes by; it never counts down. */
export function Thirds({ person }: { person: PersonModel }) {
  const item = person.item.value;
  const minutes = thirdOf(person);
  if (item?.kind !== 'event' || minutes === null) return null;
  const start = Date.parse(item.start);
  const third = (Date.parse(item.end) - start) / 3;
  const gone = (Date.parse(person.now.value) - start) / third;
  if (!(gone >= -3 && gone <= 6)) return null;
  const name = givenName(person.page.value.person.name);
  const { zone, lang } = person.place;
  return (
    <ol class="thirds" aria-label="The meeting in three parts">
      {turns.map((turn, index) => {
        const done = Math.min(1, Math.max(0, gone - index));
        const here = gone >= 0 && gone < 3 && Math.floor(gone) === index;
        const until = new Date(start + third * (index + 1)).toISOString();
        return (
          <li key={turn} aria-current={here ? 'step' : undefined} style={{ '--done': `${done * 100}%` }}>
            <bdi>{shortWords(turn, name)}</bdi>
            {here ? `, to ${timeWords(until, zone, lang)}` : `, ${minutes} min`}
          </li>
        );
      })}
    </ol>
  );
}
