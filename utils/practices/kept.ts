import { type Entry, ofKind } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import type { Acquaintance, Situation } from '../core/situation.ts';
import type { Day } from '../core/time.ts';

type Asked = Pick<Situation, 'entries' | 'since'>;

/** What workflows kept of a kind, the latest first. */
export const kept = <Kind extends EntryKind>({ entries }: Pick<Situation, 'entries'>, kind: Kind) =>
  ofKind(entries, kind).toSorted((a, b) => Number(a.on < b.on) - Number(a.on > b.on));

/** The latest of a kind, where it is not older than so many days: then its practice has had its say. */
export function keptLately<Kind extends EntryKind>(
  situation: Asked,
  kind: Kind,
  days: number,
): Entry<Kind> | null {
  const [last] = kept(situation, kind);
  return last && situation.since(last.on) <= days ? last : null;
}

/** The last day there was something with somebody: a talk that was held, or a hello that was kept; null for none. */
export function lastContact(
  { person, lastHeld }: Pick<Acquaintance, 'person' | 'lastHeld'>,
  entries: Situation['entries'],
): Day | null {
  const hello = kept({ entries }, 'contact').find(({ people }) => people.includes(person.id));
  const days = [lastHeld, hello?.on ?? null].filter((day) => day !== null);
  return days.toSorted().at(-1) ?? null;
}
