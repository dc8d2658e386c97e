import { useId } from 'preact/hooks';
import type { Person } from '../../utils/core/person.ts';

/** When they are away: a gap in those days means nothing. The last one noted is the one that is changed. */
export function CardAway({ person, save }: { person: Person; save(change: Partial<Person>): void }) {
  const id = useId();
  const name = person.name;
  const { away = [] } = person;
  const last = away.at(-1);
  const set = (from: string, to: string) => {
    if (from === '') save({ away: away.slice(0, -1) });
    else if (to === '' || to >= from) save({ away: [...away.slice(0, -1), { from, to: to || null }] });
  };
  return (
    <>
      <div class="row">
        <label htmlFor={`${id}-from`}>Away from</label>
        <input
          id={`${id}-from`}
          class="field"
          type="date"
          aria-description={`Leave, holidays or an agreed pause of ${name}`}
          value={last?.from ?? ''}
          onChange={(event) => set(event.currentTarget.value, '')}
        />
      </div>
      {last && (
        <div class="row">
          <label htmlFor={`${id}-to`}>Away until</label>
          <input
            id={`${id}-to`}
            class="field"
            type="date"
            min={last.from}
            value={last.to ?? ''}
            onChange={(event) => set(last.from, event.currentTarget.value)}
          />
        </div>
      )}
    </>
  );
}
