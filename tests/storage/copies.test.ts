import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { listCopies, openCopy, removeCopy, removeUnfinished } from '../../utils/storage/copies.ts';
import { copyDatabase } from '../../utils/storage/copy.ts';
import type { Migration } from '../../utils/storage/migrations/migration.ts';
import { migrations } from '../../utils/storage/migrations/registry.ts';
import { aNote, dana, open } from './storage-fixture.ts';

let databases = 0;
const freshName = () => `beside-copies-${databases++}`;

async function withDana(name: string, steps: readonly Migration[] = migrations): Promise<void> {
  const journal = await open(name, { migrations: steps });
  await journal.write(['people', 'notes'], ({ people, notes }) =>
    Promise.all([people.put(dana), notes.put(aNote)]),
  );
  journal.close();
}

const next = (up: Migration['up'] = () => undefined): readonly Migration[] => [
  ...migrations,
  { version: migrations.length + 1, up },
];

const copyOf = (name: string) => `${name}-before-${migrations.length + 1}`;
const names = async () => (await indexedDB.databases()).map(({ name }) => name);
const found = async (name: string) => (await listCopies('none')).find((each) => each.name === name);

describe('before a migration', () => {
  it('a copy is kept, with what the journal held', async () => {
    const name = freshName();
    await withDana(name);
    const journal = await open(name, {
      migrations: next(async ({ transaction }) => {
        await transaction.objectStore('notes').clear();
      }),
    });
    expect(await journal.read(['notes'], ({ notes }) => notes.all())).toEqual([]);
    journal.close();
    expect(await found(copyOf(name))).toMatchObject({ why: 'update', records: 2 });
    const copy = await openCopy(copyOf(name));
    expect(
      await copy.read(['people', 'notes'], ({ people, notes }) => Promise.all([people.all(), notes.all()])),
    ).toEqual([[dana], [aNote]]);
    await expect(copy.write(['people'], ({ people }) => people.put(dana))).rejects.toMatchObject({
      code: 'kept',
    });
    copy.close();
  });

  it('that fails the copy stays, and the journal is read as it was', async () => {
    const name = freshName();
    await withDana(name);
    const broken = next(async ({ transaction }) => {
      await transaction.objectStore('notes').clear();
      throw new Error('broken');
    });
    const journal = await open(name, { migrations: broken });
    expect(journal.problem?.code).toBe('migration');
    expect(await journal.read(['notes'], ({ notes }) => notes.all())).toEqual([aNote]);
    journal.close();
    expect(await found(copyOf(name))).toMatchObject({ records: 2 });
  });

  it('without room for the copy nothing is migrated, and it is said', async () => {
    const name = freshName();
    await withDana(name);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const journal = await open(name, { migrations: next() });
    put.mockRestore();
    expect(journal.problem).toMatchObject({ code: 'no-copy' });
    expect(await journal.read(['notes'], ({ notes }) => notes.all())).toEqual([aNote]);
    journal.close();
    const mended = await open(name, { migrations: next() });
    expect(mended.problem).toBeNull();
    mended.close();
    // The copy that was broken off was finished.
    expect(await found(copyOf(name))).toMatchObject({ records: 2 });
  });

  it('of a new journal there is nothing to keep', async () => {
    const name = freshName();
    (await open(name)).close();
    expect((await names()).filter((each) => each?.startsWith(`${name}-before`))).toEqual([]);
  });
});

describe('a copy', () => {
  it('holds every record of a long store, and those that cannot be read', async () => {
    const name = freshName();
    const journal = await open(name);
    const many = Array.from({ length: 4_321 }, (_, index) => ({ ...aNote, id: `n${index}` }));
    await journal.write(['notes'], ({ bulk }) => bulk.addAll('notes', many));
    journal.close();
    const database = await openDB(name);
    await database.put('notes', { id: 'odd', text: 7 });
    database.close();
    await copyDatabase(name, `${name}-b`, { why: 'update', at: '2026-11-22T10:00:00.000Z' });
    const copied = await openDB(`${name}-b`);
    expect(await copied.count('notes')).toBe(4_322);
    expect(await copied.get('notes', 'odd')).toEqual({ id: 'odd', text: 7 });
    expect(await copied.getAllFromIndex('notes', 'by-person', IDBKeyRange.lowerBound(['']))).toHaveLength(
      4_321,
    );
    copied.close();
  });

  it('is removed at a word, and the journal in use never is', async () => {
    const name = freshName();
    await withDana(name);
    await copyDatabase(name, `${name}-b`, { why: 'update', at: '2026-11-22T10:00:00.000Z' });
    await expect(removeCopy(name, name)).rejects.toMatchObject({ code: 'invalid' });
    await expect(removeCopy('elsewhere', name)).rejects.toMatchObject({ code: 'invalid' });
    await removeCopy(`${name}-b`, name);
    expect(await names()).not.toContain(`${name}-b`);
    expect(await names()).toContain(name);
  });

  it('that was never finished is tidied away, a whole one is not', async () => {
    for (const each of await names()) indexedDB.deleteDatabase(each ?? '');
    const name = freshName();
    await withDana(name);
    await copyDatabase(name, `${name}-whole`, { why: 'update', at: '2026-11-22T10:00:00.000Z' });
    (await open(`${name}-half`)).close();
    await removeUnfinished(name);
    expect((await names()).toSorted()).toEqual([name, `${name}-whole`]);
  });
});
