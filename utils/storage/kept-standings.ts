import type { IDBPDatabase } from 'idb';
import type { Standing } from '../core/standing.ts';
import type { AnyTransaction } from './access.ts';
import {
  type FirstPeople,
  firstRowsOf,
  isAsKept,
  type KeptStandings,
  openKept,
  parseKept,
} from './first-people.ts';
import { parseRecord } from './parse-record.ts';
import type { RowShape, Rows } from './rows.ts';
import { standingsKey, type Tally } from './schema.ts';
import { isTally } from './tally.ts';
import { begin } from './transaction.ts';

/** As `openKept` opens it. */
const shape: RowShape = { name: 'meta', keyPath: null, indexNames: [], index: () => ({ keyPath: [] }) };

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

/** null when nothing is kept, or it cannot be read. */
export async function firstPeopleIn(
  database: IDBPDatabase<unknown>,
  tally: Tally,
  value: unknown,
  rows?: Rows,
): Promise<FirstPeople | null> {
  const kept = parseKept(rows ? await openKept(rows, value) : value);
  if (kept === null || kept.store !== tally.store) return null;
  const found: readonly unknown[] = isAsKept(kept, tally)
    ? kept.people
    : await readPeople(begin(database, ['people'], 'readonly'), kept.first, rows);
  const people = found.map((each) => {
    const person = parseRecord('people', each);
    return person.ok ? person.record : null;
  });
  return firstRowsOf(kept, people, tally);
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
