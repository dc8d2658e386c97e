import { type Entry, ofKind } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import type { Situation } from '../core/situation.ts';

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
