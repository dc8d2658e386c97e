import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { Person } from '../core/person.ts';
import { type Standing, standingGroups } from '../core/standing.ts';
import type { Day } from '../core/time.ts';
import { parseRecord } from './parse-record.ts';
import { standingsKey } from './schema.ts';
import { isTally, readTally } from './transaction.ts';

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

/** The first rows of the list of people as they last were, with the people as they are now. */
export interface FirstPeople extends Omit<KeptStandings, 'first' | 'store' | 'revision'> {
  rows: readonly { person: Person; standing: Standing }[];
  /** Nothing was written since. */
  isCurrent: boolean;
}

/** One transaction for all of it: the page waits for nothing else. null when nothing is kept, or it cannot be read. */
export async function readFirstPeople(database: IDBPDatabase<unknown>): Promise<FirstPeople | null> {
  const transaction = database.transaction(['meta', 'people']);
  const [meta, people] = [transaction.objectStore('meta'), transaction.objectStore('people')];
  const [tally, value] = await Promise.all([meta.get('tally'), meta.get(standingsKey)]);
  const parsed = v.safeParse(schema, value);
  if (!parsed.success || !isTally(tally) || parsed.output.store !== tally.store) return null;
  const { first, day, counts, revision } = parsed.output;
  const found = await Promise.all(first.map(({ personId }) => people.get(personId)));
  const rows = first.flatMap((standing, index) => {
    const person = parseRecord('people', found[index]);
    return person.ok ? [{ person: person.record, standing }] : [];
  });
  return { rows, day, counts, isCurrent: revision === tally.revision };
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
