import { recordStores } from '../../utils/core/record-stores.ts';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createRowCipher, dataKeySize } from '../../utils/seal/row-cipher.ts';
import { createDoor } from '../../utils/storage/door.ts';
import { openJournal } from '../../utils/storage/open.ts';
import { parseRecord } from '../../utils/storage/parse-record.ts';
import type { Rows } from '../../utils/storage/rows.ts';
import type { RecordStore } from '../../utils/storage/schema.ts';
import { createSealedRows } from '../../utils/storage/sealed-rows.ts';
import { everyAction, seed } from '../services/journal-actions.ts';
import { createPage, createPorts, freshName, note, person, snapshot } from '../services/journal-fixture.ts';
import { secretRecords } from './secret-records.ts';

const newRows = () => createSealedRows(createRowCipher(crypto.getRandomValues(new Uint8Array(dataKeySize))));

const pageWith = (rows?: Rows, name = freshName()) => {
  const page = createPage(name, {
    prefix: 'id',
    open: createDoor(() => openJournal({ name, newId: () => 'store', rows })),
  });
  return page;
};
const sealedPage = () => pageWith(newRows());

/** Everything that lies in a database, as text: rows, keys of stores and keys of indexes. */
async function rawText(name: string): Promise<string> {
  const database = await openDB(name);
  const parts: unknown[] = [];
  for (const store of Array.from(database.objectStoreNames)) {
    const source = database.transaction(store).store;
    parts.push(await source.getAll(), await source.getAllKeys());
    for (const index of Array.from(source.indexNames)) {
      let cursor = await source.index(index).openKeyCursor();
      while (cursor) {
        parts.push(cursor.key);
        cursor = await cursor.continue();
      }
    }
  }
  database.close();
  const bytes = (_: string, value: unknown) =>
    value instanceof Uint8Array ? String.fromCharCode(...value) : value;
  return JSON.stringify(parts, bytes);
}

const byText = (records: readonly unknown[]) => records.map((each) => JSON.stringify(each)).sort();

describe('rows beside the page', () => {
  const shape = { name: 'drafts', keyPath: 'id', indexNames: [], index: () => ({ keyPath: [] }) };
  const drafts = Array.from({ length: 1_203 }, (_, index) => ({
    id: `draft ${index}`,
    text: 'ä'.repeat(index),
  }));

  it('are those that are sealed and opened at once', async () => {
    const rows = newRows();
    const apart = await rows.closeAll(shape, drafts);
    expect(apart.map((row) => rows.open('drafts', row))).toEqual(drafts);
    const atOnce = drafts.map((draft) => rows.close(shape, draft));
    expect(await rows.openAll('drafts', atOnce)).toEqual(drafts);
  });

  it('tell what was changed, lies open or is not there in the same way', async () => {
    const rows = newRows();
    const [one = {}, other = {}] = await rows.closeAll(shape, drafts.slice(0, 2));
    const odd = [{ ...one, id: 'another' }, { ...other, sealed: new Uint8Array(3) }, drafts[0], undefined];
    const found = await rows.openAll('drafts', [one, ...odd]);
    expect(found).toEqual([one, ...odd].map((row) => rows.open('drafts', row)));
    expect(found.map((each) => Object.hasOwn(Object(each), 'unopened'))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a sealed journal', () => {
  it('shows no word of any field of any record, and gives all of them back', async () => {
    const anything = fc.string({ minLength: 6, maxLength: 24, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 4 }), async (words) => {
        let count = 0;
        const secrets: string[] = [];
        const secret = () => {
          const made = `secret${count++}${words[count % words.length]}`;
          secrets.push(made);
          return made;
        };
        const { name, ports } = sealedPage();
        const records = secretRecords(secret);
        const journal = await ports.open();
        const stored: Record<string, unknown[]> = {};
        for (const store of recordStores) {
          stored[store] = records[store].map((each) => {
            const parsed = parseRecord(store, each);
            if (!parsed.ok) throw new Error(`${store}: ${parsed.problem}`);
            return parsed.record;
          });
          await journal.write([store], ({ bulk }) => bulk.addAll(store, stored[store] as never[]));
        }
        const raw = await rawText(name);
        expect(secrets.length).toBeGreaterThan(200);
        expect(secrets.filter((each) => raw.includes(each))).toEqual([]);
        expect(raw).not.toMatch(/secret|one-on-one|challenge|let-go|system/u);
        const back = await snapshot(ports);
        for (const store of recordStores)
          expect([store, byText(back[store] ?? [])]).toEqual([store, byText(stored[store] ?? [])]);
        journal.close();
      }),
      { numRuns: 12 },
    );
  });

  it('does whatever is done in it as an open one does', async () => {
    for (const action of everyAction) {
      const [open, sealed] = [pageWith(), sealedPage()];
      for (const { service } of [open, sealed]) {
        await seed(service);
        await action.run(service);
      }
      const [one, other] = [await snapshot(open.ports), await snapshot(sealed.ports)];
      for (const store of recordStores)
        expect([action.name, store, byText(other[store] ?? [])]).toEqual([
          action.name,
          store,
          byText(one[store] ?? []),
        ]);
      await open.service.undo();
      await sealed.service.undo();
      const [before, after] = [await snapshot(open.ports), await snapshot(sealed.ports)];
      for (const store of recordStores)
        expect(byText(after[store] ?? [])).toEqual(byText(before[store] ?? []));
    }
  }, 60_000);

  it('reads a person’s page, everybody and the first rows of the list as an open one does', async () => {
    const [open, sealed] = [pageWith(), sealedPage()];
    for (const { service } of [open, sealed]) await seed(service);
    const [one] = await open.service.people();
    const id = one?.id ?? '';
    expect(await sealed.service.people()).toEqual(await open.service.people());
    expect(await sealed.service.personPage(id)).toEqual(await open.service.personPage(id));
    const guest = { name: '', email: one?.addresses[0] ?? '' };
    expect(await sealed.service.match(guest, [])).toEqual(await open.service.match(guest, []));
    const journal = await sealed.ports.open();
    const tally = await journal.tally();
    const standing = {
      personId: id,
      group: 'open',
      strokes: [true],
      last: '2026-11-19',
      next: null,
    } as const;
    await journal.keepStandings({
      store: tally?.store ?? '',
      revision: tally?.revision ?? 0,
      day: '2026-11-22',
      counts: [0, 0, 0, 1],
      first: [standing],
    });
    expect((await journal.firstPeople())?.rows).toEqual([{ person: one, standing }]);
    expect(await rawText(sealed.name)).not.toContain('strokes');
    await sealed.service.removePerson(id);
    expect(await journal.firstPeople()).toBeNull();
  });

  it('gives lists beside the page as it gives them at once, and leaves out what cannot be read', async () => {
    for (const page of [pageWith(), sealedPage()]) {
      const journal = await page.ports.open();
      const ids = Array.from({ length: 9 }, (_, index) => `n${index}`);
      await journal.write(['notes'], ({ bulk }) =>
        bulk.addAll(
          'notes',
          ids.map((id, index) => note(id, { personId: 'dana', at: `2026-11-0${index + 1}T09:00:00.000Z` })),
        ),
      );
      const database = await openDB(page.name);
      const [row] = await database.getAll('notes');
      await database.put('notes', { ...row, sealed: new Uint8Array(40), text: 7 });
      database.close();
      const [atOnce, apart] = await journal.read(['notes'], (records) => {
        const asked = [records, records.apart()].map(({ notes }) =>
          Promise.all([notes.ofPerson('dana'), notes.ofPerson('dana', 3), notes.newestOf('dana', 4)]),
        );
        return Promise.all(asked);
      });
      expect(apart).toEqual(atOnce);
      expect(apart?.map(({ length }) => length > 1)).toEqual([true, true, true]);
      expect(apart?.[0]).toHaveLength(ids.length - 1);
      journal.close();
    }
  });

  it('shows equal marks for one person in one store only, and another mark under another key', async () => {
    const read = async (name: string) => {
      const database = await openDB(name);
      const rows = [await database.getAll('notes'), await database.getAll('people')];
      database.close();
      return rows;
    };
    const pages = [sealedPage(), sealedPage()];
    for (const { ports } of pages) {
      await (await ports.open()).write(['people', 'notes'], ({ people, notes }) =>
        Promise.all([
          people.put(person('dana')),
          ...['a', 'b'].map((id) => notes.put(note(id, { personId: 'dana' }))),
        ]),
      );
    }
    const [[notes = [], people = []] = [], [others = []] = []] = await Promise.all(
      pages.map(({ name }) => read(name)),
    );
    expect(notes[0].personId).toBe(notes[1].personId);
    expect(notes[0].personId).not.toBe(people[0].id);
    expect(notes[0].personId).not.toBe(others[0].personId);
    expect(notes[0].sealed.length).toBe(notes[1].sealed.length);
  });
});

describe('a row that was changed', () => {
  const changed = async (
    store: RecordStore,
    change: (row: { sealed: Uint8Array; personId: string; at: string }) => object,
  ) => {
    const page = sealedPage();
    await (await page.ports.open()).write(['notes'], ({ notes }) =>
      notes.put(note('n1', { personId: 'dana' })),
    );
    const database = await openDB(page.name);
    const [row] = await database.getAll('notes');
    await database.put(store, change(row));
    database.close();
    return (await page.ports.open()).read(['notes'], ({ notes }) => notes.all());
  };

  it('is not read: its words, its key, what stands open in it, or another in its place', async () => {
    expect(await changed('notes', (row) => row)).toHaveLength(1);
    expect(
      await changed('notes', (row) => ({
        ...row,
        sealed: row.sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
      })),
    ).toEqual([]);
    expect(await changed('notes', (row) => ({ ...row, personId: 'another' }))).toEqual([]);
    expect(await changed('notes', (row) => ({ ...row, at: '2020-01-01T00:00:00.000Z' }))).toEqual([]);
    expect(await changed('notes', (row) => ({ ...note('n1'), id: Object(row).id }))).toEqual([]);
  });

  it('goes along as it is where everything is exported', async () => {
    const page = sealedPage();
    const journal = await page.ports.open();
    await journal.write(['notes'], ({ notes }) => notes.put(note('n1')));
    journal.close();
    const other = createPorts(page.name, {
      open: createDoor(() => openJournal({ name: page.name, newId: () => 'x', rows: newRows() })),
    });
    const { notes = [] } = await snapshot(other);
    expect(notes).toEqual([
      { id: expect.any(String), unopened: expect.objectContaining({ sealed: expect.any(Uint8Array) }) },
    ]);
  });
});
