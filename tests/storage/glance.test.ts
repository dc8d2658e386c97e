import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { readFirst } from '../../utils/services/first-reading.ts';
import { createReading } from '../../utils/services/journal-reading.ts';
import { createDesk } from '../../utils/services/journal-undo.ts';
import { openEarly, takeEarly } from '../../utils/storage/early.ts';
import { glance } from '../../utils/storage/glance.ts';
import type { Journal } from '../../utils/storage/journal.ts';
import { readAtGlance } from '../../utils/storage/read-at-glance.ts';
import { aNote, createPlace, dana, open as openWhole, tamper } from './storage-fixture.ts';

const forget = () => {
  takeEarly('beside');
  Reflect.deleteProperty(globalThis, Symbol.for('beside.early'));
};

const standing = { personId: 'dana', group: 'open', strokes: [true, false], last: '2026-11-12', next: null };

/** A journal with Dana in it and in its kept list, and the mark of it outside. */
async function fill(change: (journal: Journal) => Promise<unknown> = async () => undefined) {
  const journal = await openWhole('beside');
  await journal.write(['people'], ({ people }) => people.put(dana));
  const tally = await journal.tally();
  const mark = createPlace();
  const { store = '', revision = 0, records = 0 } = tally ?? {};
  await mark.write({ store, revision, records });
  const day = '2026-11-19';
  await journal.keepStandings({
    ...{ store, revision, day, counts: [0, 0, 0, 1] },
    first: [{ ...standing, group: 'open' }],
  });
  await change(journal);
  journal.close();
  return mark;
}

const nowhere = { read: async () => undefined };

async function look(mark: Awaited<ReturnType<typeof fill>>, place: { read(): Promise<unknown> } = nowhere) {
  forget();
  openEarly();
  return glance({ place, mark });
}

describe('what is seen of a journal at a glance', () => {
  afterEach(async () => {
    const early = takeEarly('beside');
    (await early?.database)?.close();
    forget();
    await deleteDB('beside');
  });

  it('is its first list, where it is whole and open', async () => {
    const seen = await look(await fill());
    expect(await seen?.people()).toMatchObject({
      rows: [{ person: { id: 'dana', name: dana.name }, standing }],
      counts: [0, 0, 0, 1],
      isCurrent: true,
    });
  });

  it('is said not to be current where something was written since', async () => {
    const mark = await fill((journal) => journal.write(['notes'], ({ notes }) => notes.put(aNote)));
    expect(await (await look(mark))?.people()).toMatchObject({ rows: [{ standing }], isCurrent: false });
  });

  it('shows nobody as they were before they were changed or removed', async () => {
    const changed = await fill((journal) =>
      journal.write(['people'], ({ people }) => people.put({ ...dana, name: 'Another name' })),
    );
    expect(await (await look(changed))?.people()).toBeNull();
    (await takeEarly('beside')?.database)?.close();
    const removed = await fill((journal) => journal.write(['people'], ({ people }) => people.remove('dana')));
    expect(await (await look(removed))?.people()).toBeNull();
  });

  it.each([
    ['has a lock', { name: 'beside', lock: { id: 'l' }, isAlone: true }],
    ['lies elsewhere', 'beside-another'],
    ['was just opened for good', { name: 'beside', lock: null, isAlone: false }],
  ])('is nothing where it %s', async (_, place) => {
    expect(await look(await fill(), { read: async () => place })).toBeNull();
  });

  it('is nothing where it was put aside', async () => {
    const mark = await fill((journal) => journal.keep({ why: 'replaced', at: '2026-11-19T13:00:00.000Z' }));
    expect(await look(mark)).toBeNull();
  });

  it('is nothing where an older state came back, or all is gone', async () => {
    const mark = await fill();
    mark.kept = { ...Object(mark.kept), revision: 99 };
    expect(await look(mark)).toBeNull();
    mark.kept = { ...Object(mark.kept), store: 'another', revision: 1 };
    expect(await look(mark)).toBeNull();
  });

  it('is nothing where there is no journal, or one of another version', async () => {
    expect(await look(createPlace())).toBeNull();
  });

  it('leaves out rows that are none', async () => {
    const mark = await fill();
    const { store } = Object(mark.kept) as { store: string };
    const kept = { id: 'standings', store, revision: 1, day: '2026-11-19', counts: [0, 0, 0, 1] };
    for (const damaged of [
      { first: [standing], people: [{ ...dana, name: 7 }], rows: [] },
      { first: [standing], people: [{ ...dana, id: 'somebody-else' }], rows: [] },
      { first: [{ ...standing, strokes: 'no' }], people: [dana], rows: null },
      { first: 'none', people: [dana], rows: null },
    ]) {
      await tamper('beside', 'meta', { ...kept, first: damaged.first, people: damaged.people });
      const people = (await (await look(mark))?.people()) ?? null;
      expect(people?.rows ?? null).toEqual(damaged.rows);
      (await takeEarly('beside')?.database)?.close();
    }
  });
});

describe('the reading before the whole journal is there', () => {
  const open: Journal[] = [];
  afterEach(async () => {
    for (const journal of open.splice(0)) journal.close();
    forget();
    await deleteDB('beside');
  });

  /** Reads through the glance; `opened` counts how often the whole journal was needed. */
  async function readerOver(isWhole = false) {
    const seen = await look(
      await fill((journal) => journal.write(['notes'], ({ notes }) => notes.put(aNote))),
    );
    const opened = { times: 0 };
    const desk = createDesk({
      ...{ now: () => '2026-11-19T13:00:00.000Z', today: () => '2026-11-19', newId: () => 'x' },
      broadcast: { post: () => undefined, listen: () => () => undefined },
      async open() {
        opened.times++;
        const journal = await openWhole('beside');
        open.push(journal);
        return journal;
      },
    });
    const first = Promise.resolve(seen && readAtGlance(seen));
    return { opened, seen, reading: createReading(readFirst(desk, first, () => isWhole)) };
  }

  it('gives somebody and their page at one look', async () => {
    const { opened, seen, reading } = await readerOver();
    const [email = ''] = dana.addresses;
    const { match, page, drafts } = await reading.meet({ name: dana.name, email }, [], ({ id }) => [
      `jot:${id}`,
    ]);
    expect(match).toMatchObject({ state: 'certain', person: { id: 'dana' } });
    expect(page?.notes.map(({ id }) => id)).toEqual([aNote.id]);
    expect([...drafts]).toEqual([['jot:dana', '']]);
    const nobody = { name: 'Nobody', email: 'nobody@northlight.example' };
    expect(await reading.meet(nobody, [], () => ['none'])).toMatchObject({ page: null });
    expect(opened.times).toBe(0);
    seen?.database.close();
  });

  it('asks the whole journal once that is there', async () => {
    const { opened, seen, reading } = await readerOver(true);
    expect((await reading.personPage('dana'))?.person.id).toBe('dana');
    expect(opened.times).toBe(1);
    seen?.database.close();
  });

  it('asks the whole journal where the glance had to give way', async () => {
    const { opened, seen, reading } = await readerOver();
    seen?.database.close();
    forget();
    expect((await reading.personPage('dana'))?.person.id).toBe('dana');
    expect(opened.times).toBe(1);
  });
});
