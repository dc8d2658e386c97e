import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../utils/core/person.ts';
import { createRowCipher, dataKeySize } from '../../utils/seal/row-cipher.ts';
import { createReading } from '../../utils/services/journal-reading.ts';
import { openEarly, takeEarly } from '../../utils/storage/early.ts';
import { type Glance, glance } from '../../utils/storage/glance.ts';
import type { Journal } from '../../utils/storage/journal.ts';
import { readAtGlance } from '../../utils/storage/read-at-glance.ts';
import type { Rows } from '../../utils/storage/rows.ts';
import { createSealedRows } from '../../utils/storage/sealed-rows.ts';
import { StorageError } from '../../utils/storage/storage-error.ts';
import { note, person } from '../services/journal-fixture.ts';
import { createPlace, open as openWhole } from './storage-fixture.ts';

const newRows = () => createSealedRows(createRowCipher(crypto.getRandomValues(new Uint8Array(dataKeySize))));
const lock = { id: 'lock' };
const day = '2026-11-19';
const ids = ['ada', 'bela', 'chi'] as const;
type Id = (typeof ids)[number];

const forget = () => Reflect.deleteProperty(globalThis, Symbol.for('beside.early'));

const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), id: fc.constantFrom(...ids), name: fc.string() }),
  fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constant('note' as const), id: fc.constantFrom(...ids), text: fc.string() }),
  fc.record({ do: fc.constant('keep' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

/** The list as the journal page works it out and keeps it. */
async function keepList(journal: Journal): Promise<void> {
  const tally = await journal.tally();
  const people = await journal.read(['people'], (records) => records.people.all());
  const byName = people.toSorted((a, b) => (a.name + a.id < b.name + b.id ? -1 : 1));
  const first = byName.map(({ id }) => {
    return { personId: id, group: 'open' as const, strokes: [true], last: day, next: null };
  });
  const { store = '', revision = 0 } = tally ?? {};
  await journal.keepStandings({ store, revision, day, counts: [0, 0, 0, first.length], first });
}

async function take(journal: Journal, made: Step): Promise<void> {
  if (made.do === 'keep') return keepList(journal);
  await journal.write(['people', 'notes'], async ({ people, notes }) => {
    if (made.do === 'put') await people.put(person(made.id, { name: made.name }));
    else if (made.do === 'remove') await people.remove(made.id);
    else await notes.put(note(`n-${made.id}`, { personId: made.id, text: made.text }));
  });
}

/** What is seen of a journal to which all of this was done. */
async function seen(name: string, steps: readonly Step[], rows?: Rows, unseal = async () => rows ?? null) {
  const journal = await openWhole(name, { rows });
  for (const each of steps) await take(journal, each);
  const { store = '', revision = 0, records = 0 } = (await journal.tally()) ?? {};
  journal.close();
  const mark = createPlace();
  await mark.write({ store, revision, records });
  forget();
  openEarly(name);
  const place = { read: async () => ({ name, lock: rows ? lock : null, isAlone: true }) };
  return glance({ place, mark, unseal });
}

async function end(name: string, found: Glance | null): Promise<void> {
  found?.database.close();
  (await takeEarly(name)?.database)?.close();
  forget();
  await deleteDB(name);
}

const byPerson = (id: Id, found: Glance) =>
  createReading({
    open: () => Promise.reject(new Error('the whole was asked')),
    now: () => `${day}T13:00:00.000Z`,
    read: (stores, work) => readAtGlance(found).read(stores, work),
  }).personPage(id);

const putAll: readonly Step[] = ids.map((id) => ({ do: 'put', id, name: `Name of ${id}` }));

describe('a sealed journal at a glance', () => {
  afterEach(() => void forget());

  it('says what an open one says, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const told: unknown[] = [];
        for (const rows of [undefined, newRows()]) {
          const found = await seen('beside-told', steps, rows);
          const pages = found && (await Promise.all(ids.map((id) => byPerson(id, found))));
          told.push([(await found?.people()) ?? null, pages, found === null]);
          await end('beside-told', found);
        }
        expect(told[1]).toEqual(told[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows the list where its key is here', async () => {
    const found = await seen('beside-one', [...putAll, { do: 'keep' }], newRows());
    const people = await found?.people();
    expect(people?.rows.map(({ person: { name } }: { person: Person }) => name)).toEqual(
      ids.map((id) => `Name of ${id}`),
    );
    expect(people?.isCurrent).toBe(true);
    await end('beside-one', found);
  });

  it.each([
    ['its key is not here', () => Promise.reject(new StorageError('locked'))],
    ['nothing can be opened', async () => null],
  ])('is nothing where %s', async (_, unseal) => {
    const found = await seen('beside-two', [...putAll, { do: 'keep' }], newRows(), unseal).catch(() => null);
    expect(found).toBeNull();
    await end('beside-two', found);
  });

  it('shows nobody by the key of another journal', async () => {
    const other = newRows();
    const found = await seen('beside-three', [...putAll, { do: 'keep' }], newRows(), async () => other);
    expect(await found?.people()).toBeNull();
    const [id] = ids;
    expect(found && (await byPerson(id, found).catch(() => 'unreadable'))).toBeNull();
    await end('beside-three', found);
  });
});
