import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { type Standing, standingGroups } from '../core/standing.ts';
import type { Day } from '../core/time.ts';
import { standingsKey } from './schema.ts';
import { readTally } from './transaction.ts';

/**
 * The first rows of the list of people as they last were, so that the list is there before everybody was asked for.
 * It holds no name and no word; it is let go with the first person who is removed, and nothing is lost without it.
 */
export interface KeptStandings {
  /** The state of the journal it was made of. */
  store: string;
  revision: number;
  day: Day;
  /** How many people stand in each group, of everybody. */
  counts: readonly number[];
  first: readonly Standing[];
}

const dayOrNull = v.nullable(v.string());
const schema = v.object({
  store: v.string(),
  revision: v.number(),
  day: v.string(),
  counts: v.pipe(v.array(v.number()), v.length(standingGroups.length)),
  first: v.array(
    v.object({
      personId: v.string(),
      group: v.picklist(standingGroups),
      strokes: v.array(v.boolean()),
      last: dayOrNull,
      next: dayOrNull,
    }),
  ),
}) satisfies v.GenericSchema<unknown, KeptStandings>;

/** null when there are none, or they cannot be read. */
export async function readKeptStandings(database: IDBPDatabase<unknown>): Promise<KeptStandings | null> {
  const parsed = v.safeParse(schema, await database.get('meta', standingsKey));
  return parsed.success ? parsed.output : null;
}

/** Kept only while the journal is still the one they were made of. */
export async function keepStandings(
  database: IDBPDatabase<unknown>,
  standings: KeptStandings,
): Promise<void> {
  const tally = await readTally(database);
  if (tally?.revision !== standings.revision) return;
  await database.put('meta', { ...standings, id: standingsKey });
}
