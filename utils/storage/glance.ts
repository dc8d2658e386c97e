import type { CanaryPort } from './canary.ts';
import { judge, parseMark } from './canary-mark.ts';
import { peekEarly } from './early.ts';
import type { EarlyRows } from './early-rows.ts';
import {
  type FirstPeople,
  firstRowsOf,
  isAsKept,
  isShownPerson,
  openKept,
  parseKept,
} from './first-people.ts';
import { type PlacePort, parsePlace } from './place.ts';
import type { Rows } from './rows.ts';
import { schemaVersion } from './schema.ts';
import { isTally } from './tally.ts';

/** What is seen of a whole journal before any of its code is there. */
export interface Glance {
  database: IDBDatabase;
  /** What opens its records; null where they lie open. */
  sealed: Rows | null;
  /** Whether it had to give way to another page since. */
  isClosed(): boolean;
  /** null when nothing is kept, or somebody was changed since: they are read with the journal then. */
  people(): Promise<FirstPeople | null>;
  /** Gives once what was read early of whom the tab names; null where nothing was, or something was changed since. */
  takeRows(): EarlyRows | null;
}

interface GlancePorts {
  place: Pick<PlacePort, 'read'>;
  mark: Pick<CanaryPort, 'read'>;
  /** What opens the records of a locked journal; null, or a rejection, while its key is not here. */
  unseal?(lock: object): Promise<Rows | null>;
}

/**
 * Looks at what was read early: the journal in use, in this version, whole, and open or with its key at hand. In any
 * other case nothing is said, and the whole of the storage has to find out what it is.
 */
export async function glance(
  { place, mark, unseal = async () => null }: GlancePorts,
  early = peekEarly(),
): Promise<Glance | null> {
  if (early === null) return null;
  const placed = place.read();
  const [database, look, { name, isAlone }, marked, opened] = await Promise.all([
    ...([early.database, early.look, placed.then(parsePlace), mark.read()] as const),
    // Asked for as soon as it is known that there is a lock, as what opens it has to be loaded.
    placed.then(async (found) => {
      const { lock } = parsePlace(found);
      if (lock === null) return { sealed: null };
      const sealed = await unseal(lock);
      return sealed && { sealed };
    }),
  ]);
  if (name !== early.name || opened === null || !isAlone) return null;
  if (early.isClosed || look === null || database?.version !== schemaVersion) return null;
  const { tally, kept, standings } = look;
  if (kept !== undefined || !isTally(tally) || judge(parseMark(marked), tally, null) !== 'fine') return null;
  const { sealed } = opened;
  return {
    database,
    sealed,
    isClosed: () => early.isClosed,
    takeRows() {
      const { rows } = early;
      early.rows = null;
      return sealed === null ? rows : null;
    },
    async people() {
      const row = parseKept(sealed === null ? standings : await openKept(sealed, standings));
      if (row === null || row.store !== tally.store || !isAsKept(row, tally)) return null;
      const people = row.people.map((each) => (isShownPerson(each) ? each : null));
      return firstRowsOf(row, people, tally);
    },
  };
}
