import { useId } from 'preact/hooks';
import type { Person, RelationshipKind } from '../../utils/core/person.ts';
import type { Day } from '../../utils/core/time.ts';

/** Lines whose beginning says something: a role that is new asks for what one cannot do yet. */
const asked = [
  ['manager', 'My manager since'],
  ['report', 'Reports to me since'],
] as const satisfies readonly (readonly [RelationshipKind, string])[];

interface SinceProps {
  words: string;
  /** "2026-10-05"; '' for not known. */
  value: string;
  today: Day;
  onDay(value: string): void;
}

function Since({ words, value, today, onDay }: SinceProps) {
  const id = useId();
  return (
    <div class="row">
      <label htmlFor={id}>{words}</label>
      <input
        id={id}
        class="field"
        type="date"
        value={value}
        max={today}
        onChange={(event) => {
          const day = event.currentTarget.value;
          // One that has not begun would not hold today.
          if (day <= today) onDay(day);
        }}
      />
    </div>
  );
}

/** Since when a line that holds began; empty: since before the journal. */
export function CardSince(props: { person: Person; today: Day; save(change: Partial<Person>): void }) {
  const { person, today, save } = props;
  const { relationships } = person;
  return asked.map(([kind, words]) => {
    const open = relationships.find((each) => each.kind === kind && each.to === null);
    if (!open) return null;
    const set = (day: string) =>
      save({
        relationships: relationships.map((each) => (each === open ? { ...each, from: day || null } : each)),
      });
    return <Since key={kind} words={words} value={open.from ?? ''} today={today} onDay={set} />;
  });
}
