import { useMemo } from 'preact/hooks';
import type { Person } from '../../utils/core/person.ts';

/** Everybody, or one person, to narrow a list down to. */
export function WithWhom(props: {
  people: readonly Person[];
  /** null: everybody. */
  personId: string | null;
  label?: string;
  onChoose(personId: string | null): void;
}) {
  // There may be thousands: they are looked at again only when somebody was changed.
  const options = useMemo(
    () =>
      props.people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      )),
    [props.people],
  );
  return (
    <label class="with-whom">
      <span class="meta">{props.label ?? 'With'}</span>
      <select
        class="field"
        value={props.personId ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value || null)}
      >
        <option value="">Everybody</option>
        {options}
      </select>
    </label>
  );
}
