import type { CanaryPort } from './canary.ts';
import { judge, parseMark } from './canary-mark.ts';
import { peekEarly } from './early.ts';
import { type FirstPeople, firstRowsOf, isAsKept, isShownPerson, parseKept } from './first-people.ts';
import { firstJournal, type PlacePort, parsePlace } from './place.ts';
import { schemaVersion } from './schema.ts';
import { isTally } from './tally.ts';

/** What is seen of a whole journal without a lock before any of its code is there. */
export interface Glance {
  database: IDBDatabase;
  /** Whether it had to give way to another page since. */
  isClosed(): boolean;
  /** null when nothing is kept, or somebody was changed since: they are read with the journal then. */
  people(): FirstPeople | null;
}

/**
 * Looks at what was read early: the journal in use, in this version, whole and open. In any other case nothing is said,
 * and the whole of the storage has to find out what it is.
 */
export async function glance(
  { place, mark }: { place: Pick<PlacePort, 'read'>; mark: Pick<CanaryPort, 'read'> },
  early = peekEarly(),
): Promise<Glance | null> {
  if (early === null) return null;
  const [database, look, placed, marked] = await Promise.all([
    ...([early.database, early.look] as const),
    ...([place.read(), mark.read()] as const),
  ]);
  const { name, lock, isAlone } = parsePlace(placed);
  if (name !== firstJournal || lock !== null || !isAlone) return null;
  if (early.isClosed || look === null || database?.version !== schemaVersion) return null;
  const { tally, kept, standings } = look;
  if (kept !== undefined || !isTally(tally) || judge(parseMark(marked), tally, null) !== 'fine') return null;
  return {
    database,
    isClosed: () => early.isClosed,
    people() {
      const row = parseKept(standings);
      if (row === null || row.store !== tally.store || !isAsKept(row, tally)) return null;
      const people = row.people.map((each) => (isShownPerson(each) ? each : null));
      return firstRowsOf(row, people, tally);
    },
  };
}
