import { recordStores } from '../../utils/core/record-stores.ts';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createDoor } from '../../utils/storage/door.ts';
import type { Migration } from '../../utils/storage/migrations/migration.ts';
import { migrations } from '../../utils/storage/migrations/registry.ts';
import { createPage, freshName } from '../services/journal-fixture.ts';
import { aNote, dana, open, tamper } from './storage-fixture.ts';

/** A later release, for what happens between versions. */
const later = (up: Migration['up'] = () => undefined): readonly Migration[] => [
  ...migrations,
  { version: migrations.length + 1, up },
];

async function withDana(name: string): Promise<void> {
  const journal = await open(name);
  await journal.write(['people', 'notes'], async ({ people, notes }) => {
    await Promise.all([people.put(dana), notes.put(aNote)]);
  });
  journal.close();
}

describe('opening', () => {
  it('finds again what was written', async () => {
    const name = freshName();
    await withDana(name);
    const journal = await open(name);
    expect(await journal.read(['notes'], ({ notes }) => notes.ofPerson('dana'))).toEqual([aNote]);
    expect(await journal.tally()).toMatchObject({ revision: 1, records: 2 });
  });

  it('asks the browser once where the journal is there', async () => {
    const name = freshName();
    await withDana(name);
    const [opened, listed] = [vi.spyOn(indexedDB, 'open'), vi.spyOn(indexedDB, 'databases')];
    (await open(name)).close();
    expect([opened.mock.calls.length, listed.mock.calls.length]).toEqual([1, 0]);
    vi.restoreAllMocks();
  });

  it('gives way when another page upgrades, and the door opens anew', async () => {
    const name = freshName();
    const door = createDoor(() => open(name));
    const first = await door();
    expect(await door()).toBe(first);
    const upgraded = await open(name, { migrations: later() });
    upgraded.close();
    expect(first.closed).toBe(true);
    await expect(first.read(['people'], ({ people }) => people.all())).rejects.toMatchObject({
      code: 'closed',
    });
    const second = await door();
    expect(second).not.toBe(first);
    expect(second.problem?.code).toBe('newer');
  });

  it('opens once however many ask at the same time, and again after a failure', async () => {
    let calls = 0;
    const name = freshName();
    const door = createDoor(() => {
      calls++;
      return calls === 1 ? Promise.reject(new Error('not now')) : open(name);
    });
    await expect(door()).rejects.toThrow('not now');
    const [one, two] = await Promise.all([door(), door()]);
    expect(one).toBe(two);
    expect(calls).toBe(2);
  });

  it('says when another page holds it, and goes on once that page is gone', async () => {
    const name = freshName();
    const holder = await openDB(name, 1);
    // A page of another program version that does not give way.
    const blocked = open(name, { migrations: later(), patience: () => Promise.resolve() });
    await expect(blocked).rejects.toMatchObject({
      code: 'blocked',
    });
    holder.close();
  });
});

describe('a journal of a newer version', () => {
  it('is read and never written', async () => {
    const name = freshName();
    await withDana(name);
    (await open(name, { migrations: later() })).close();
    const journal = await open(name);
    expect(journal.problem).toMatchObject({ code: 'newer' });
    expect(await journal.read(['people'], ({ people }) => people.all())).toEqual([dana]);
    const before = await journal.read(recordStores, ({ notes }) => notes.raw());
    await expect(journal.write(['people'], ({ people }) => people.remove('dana'))).rejects.toMatchObject({
      code: 'newer',
    });
    expect(await journal.read(recordStores, ({ notes }) => notes.raw())).toEqual(before);
  });
});

describe('a migration that fails', () => {
  const failing = [
    ['at once', () => Promise.reject(new Error('broken'))],
    [
      'after it has changed something',
      async ({ transaction }: Parameters<Migration['up']>[0]) => {
        await transaction.objectStore('people').delete('dana');
        await transaction.objectStore('notes').clear();
        throw new Error('broken');
      },
    ],
  ] as const;

  it.each(failing)('leaves the old journal to be read and says so: %s', async (_when, up) => {
    const name = freshName();
    await withDana(name);
    const journal = await open(name, { migrations: later(up) });
    expect(journal.problem).toMatchObject({
      code: 'migration',
    });
    expect(await journal.read(['people'], ({ people }) => people.all())).toEqual([dana]);
    await expect(journal.write(['people'], ({ people }) => people.put(dana))).rejects.toMatchObject({
      code: 'migration',
    });
    journal.close();
    const mended = await open(name, { migrations: later() });
    expect(mended.problem).toBeNull();
    expect(await mended.read(['notes'], ({ notes }) => notes.all())).toEqual([aNote]);
  });

  it('leaves what an earlier version stored to be read, counted and exported', async () => {
    const name = freshName();
    const first = migrations.slice(0, 1);
    const page = createPage(name, { open: createDoor(() => open(name, { migrations: first })) });
    await page.service.addTopic({ person: dana, meeting: null }, 'mine', 'Second hire', null);
    (await page.ports.open()).close();
    const broken: readonly Migration[] = [
      ...first,
      { version: 2, up: () => Promise.reject(new Error('broken')) },
    ];
    const { service, ports } = createPage(name, {
      open: createDoor(() => open(name, { migrations: broken })),
    });
    const journal = await ports.open();
    expect(journal.problem?.code).toBe('migration');
    expect((await service.personPage('dana'))?.topics).toHaveLength(1);
    expect(await service.corrections()).toEqual([]);
    expect(await journal.countRecords()).toBe(2);
    const file: unknown = JSON.parse(await service.exportEverything());
    expect(file).toMatchObject({ records: { people: [dana], topics: [{ text: 'Second hire' }] } });
  });

  it('makes no empty journal where there was none', async () => {
    const name = freshName();
    const broken = later(() => Promise.reject(new Error('broken')));
    await expect(open(name, { migrations: broken })).rejects.toMatchObject({ code: 'unknown' });
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
  });
});

describe('a record that cannot be read', () => {
  it('is reported, left out of lists and left where it is', async () => {
    const name = freshName();
    await withDana(name);
    await tamper(name, 'notes', { ...aNote, id: 'n2', at: 'the other day' });
    const onUnreadable = vi.fn();
    const journal = await open(name, { onUnreadable });
    expect(await journal.read(['notes'], ({ notes }) => notes.all())).toEqual([aNote]);
    expect(onUnreadable).toHaveBeenCalledExactlyOnceWith({
      store: 'notes',
      key: 'n2',
      problem: 'at is not a valid value',
    });
    await expect(journal.read(['notes'], ({ notes }) => notes.get('n2'))).rejects.toMatchObject({
      code: 'unreadable',
    });
    expect(await journal.read(['notes'], ({ notes }) => notes.raw())).toHaveLength(2);
  });

  it('is never written', async () => {
    const journal = await open(freshName());
    const wrong = { ...aNote, at: 'the other day' };
    await expect(
      journal.write(['people', 'notes'], async ({ people, notes }) => {
        await people.put(dana);
        await notes.put(wrong);
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await journal.countRecords()).toBe(0);
  });
});

describe('what is stored', () => {
  it('is in the order of time whatever offset it came with', async () => {
    const journal = await open(freshName());
    await journal.write(['notes'], ({ notes }) =>
      Promise.all([
        notes.put({ ...aNote, id: 'late', at: '2026-11-19T09:00:00-05:00' }),
        notes.put({ ...aNote, id: 'early', at: '2026-11-19T13:00:00+01:00' }),
      ]),
    );
    const found = await journal.read(['notes'], ({ notes }) => notes.ofPerson('dana'));
    expect(found.map(({ id, at }) => [id, at])).toEqual([
      ['early', '2026-11-19T12:00:00.000Z'],
      ['late', '2026-11-19T14:00:00.000Z'],
    ]);
  });

  it('is found from its end: the latest of many, ties included', async () => {
    const journal = await open(freshName());
    const minuteOf = (index: number) =>
      `2026-11-19T10:${String(Math.floor(index / 2)).padStart(2, '0')}:00.000Z`;
    await journal.write(['notes'], ({ notes }) =>
      Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          notes.put({ ...aNote, id: `n${String(index).padStart(3, '0')}`, at: minuteOf(index) }),
        ),
      ),
    );
    const everything = await journal.read(['notes'], ({ notes }) => notes.ofPerson('dana'));
    for (const count of [1, 2, 7, 50, 99, 100, 101]) {
      const latest = await journal.read(['notes'], ({ notes }) => notes.ofPerson('dana', count));
      expect(latest.map(({ id }) => id)).toEqual(everything.slice(-count).map(({ id }) => id));
    }
  });
});
