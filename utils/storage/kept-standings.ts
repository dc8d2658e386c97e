import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { Person } from '../core/person.ts';
import { type Standing, standingGroups } from '../core/standing.ts';
import type { Day } from '../core/time.ts';
import type { AnyTransaction } from './access.ts';
import { parseRecord } from './parse-record.ts';
import { standingsKey, type Tally } from './schema.ts';
import { isTally } from './transaction.ts';

/**
 * The first rows of the list of people as they last were, so that the list is there before everybody was asked for. It
 * is let go with the first person who is removed, and nothing is lost without it.
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

/** Together with the people of the rows, each as stored: one record instead of one for each of them. */
interface KeptRow extends KeptStandings {
  people: readonly unknown[];
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
  people: v.optional(v.array(v.unknown()), []),
}) satisfies v.GenericSchema<unknown, KeptRow>;

/** The first rows of the list of people as they last were, with the people as they are now. */
export interface FirstPeople extends Omit<KeptStandings, 'first' | 'store' | 'revision'> {
  rows: readonly { person: Person; standing: Standing }[];
  /** Nothing was written since. */
  isCurrent: boolean;
}

/** The people as they were kept, where nobody was changed since; else each as they are now. */
const peopleOf = (transaction: AnyTransaction, { people, revision, first }: KeptRow, tally: Tally) =>
  people.length === first.length && (tally.people ?? 0) <= revision
    ? people
    : Promise.all(first.map(({ personId }) => transaction.objectStore('people').get(personId)));

/** null when nothing is kept, or it cannot be read. */
export async function firstPeopleIn(
  transaction: AnyTransaction,
  tally: Tally,
  value: unknown,
): Promise<FirstPeople | null> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success || parsed.output.store !== tally.store) return null;
  const { first, day, counts, revision } = parsed.output;
  const found: readonly unknown[] = await peopleOf(transaction, parsed.output, tally);
  const rows = first.flatMap((standing, index) => {
    const person = parseRecord('people', found[index]);
    const isTheirs = person.ok && person.record.id === standing.personId;
    return isTheirs ? [{ person: person.record, standing }] : [];
  });
  return { rows, day, counts, isCurrent: revision === tally.revision };
}

/** Kept only while the journal is still the one they were made of. */
export async function keepStandings(
  database: IDBPDatabase<unknown>,
  standings: KeptStandings,
): Promise<void> {
  const transaction = database.transaction(['meta', 'people'], 'readwrite');
  const [meta, people] = [transaction.objectStore('meta'), transaction.objectStore('people')];
  const tally: unknown = await meta.get('tally');
  if (!isTally(tally) || tally.revision !== standings.revision) return;
  const found = await Promise.all(standings.first.map(({ personId }) => people.get(personId)));
  await meta.put({ ...standings, people: found, id: standingsKey });
  await transaction.done;
}
