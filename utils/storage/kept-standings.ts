import type { IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { Person } from '../core/person.ts';
import { type Standing, standingGroups } from '../core/standing.ts';
import type { Day } from '../core/time.ts';
import type { AnyTransaction } from './access.ts';
import { parseRecord } from './parse-record.ts';
import type { RowShape, Rows } from './rows.ts';
import { standingsKey, type Tally } from './schema.ts';
import { begin, isTally } from './transaction.ts';

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

/** Kept by a name that says nothing; all else of it is sealed where the records are. */
const shape: RowShape = { name: 'meta', keyPath: null, indexNames: [], index: () => ({ keyPath: [] }) };

const unsealed = (value: unknown, rows: Rows | undefined): unknown => {
  if (!rows || value === undefined) return value;
  const { id: _, ...row } = Object(value) as Record<string, unknown>;
  return rows.open(shape.name, row);
};

/** People by their ids, each as stored; undefined for whoever is not there any more. */
function readPeople(transaction: AnyTransaction, first: readonly Standing[], rows: Rows | undefined) {
  const people = transaction.objectStore('people');
  return Promise.all(
    first.map(async ({ personId }): Promise<unknown> => {
      const row: unknown = await people.get(rows ? rows.key(people, personId) : personId);
      return rows ? rows.open('people', row) : row;
    }),
  );
}

/** The people as they were kept, where nobody was changed since; else each as they are now. */
const peopleOf = (
  database: IDBPDatabase<unknown>,
  { people, revision, first }: KeptRow,
  tally: Tally,
  rows: Rows | undefined,
) =>
  people.length === first.length && (tally.people ?? 0) <= revision
    ? people
    : readPeople(begin(database, ['people'], 'readonly'), first, rows);

/** null when nothing is kept, or it cannot be read. */
export async function firstPeopleIn(
  database: IDBPDatabase<unknown>,
  tally: Tally,
  value: unknown,
  rows?: Rows,
): Promise<FirstPeople | null> {
  const parsed = v.safeParse(schema, unsealed(value, rows));
  if (!parsed.success || parsed.output.store !== tally.store) return null;
  const { first, day, counts, revision } = parsed.output;
  const found: readonly unknown[] = await peopleOf(database, parsed.output, tally, rows);
  const listed = first.flatMap((standing, index) => {
    const person = parseRecord('people', found[index]);
    const isTheirs = person.ok && person.record.id === standing.personId;
    return isTheirs ? [{ person: person.record, standing }] : [];
  });
  return { rows: listed, day, counts, isCurrent: revision === tally.revision };
}

/** Kept only while the journal is still the one they were made of. */
export async function keepStandings(
  database: IDBPDatabase<unknown>,
  standings: KeptStandings,
  rows?: Rows,
): Promise<void> {
  const transaction = database.transaction(['meta', 'people'], 'readwrite');
  const meta = transaction.objectStore('meta');
  const tally: unknown = await meta.get('tally');
  if (!isTally(tally) || tally.revision !== standings.revision) return;
  const people = await readPeople(transaction as AnyTransaction, standings.first, rows);
  const kept = { ...standings, people };
  await meta.put({ ...(rows ? rows.close(shape, kept) : kept), id: standingsKey });
  await transaction.done;
}
