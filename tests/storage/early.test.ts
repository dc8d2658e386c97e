import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginOpening } from '../../utils/storage/begun.ts';
import { earlyName, openEarly, takeEarly } from '../../utils/storage/early.ts';
import { migrations } from '../../utils/storage/migrations/registry.ts';
import { openJournal } from '../../utils/storage/open.ts';
import { open } from './storage-fixture.ts';

const forget = () => {
  takeEarly('beside');
  Reflect.deleteProperty(globalThis, Symbol.for('beside.early'));
};

describe('the opening before the code of the page is there', () => {
  afterEach(async () => {
    forget();
    await deleteDB('beside');
  });

  it('is what the page goes on with', async () => {
    (await open('beside')).close();
    forget();
    openEarly();
    const opened = vi.spyOn(indexedDB, 'open');
    const { database, connection } = beginOpening('beside');
    expect((await database)?.version).toBe(migrations.at(-1)?.version);
    expect(opened).not.toHaveBeenCalled();
    connection.close();
    await beginOpening('beside').database.then((again) => again?.close());
    expect(opened).toHaveBeenCalledOnce();
    opened.mockRestore();
  });

  it('makes no journal where there is none', async () => {
    openEarly();
    expect(await beginOpening('beside').database).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('beside');
  });

  it('gives way to another page before and after it is taken', async () => {
    (await open('beside')).close();
    for (const isTaken of [false, true]) {
      forget();
      openEarly();
      const begun = isTaken ? beginOpening('beside') : null;
      await begun?.database;
      // What another page does that brings the journal up to date.
      (await openDB('beside', migrations.length + 1 + Number(isTaken))).close();
      const { connection, database } = begun ?? beginOpening('beside');
      await database;
      expect(connection.closed).toBe(true);
    }
  });

  it('has looked already whether the journal is whole', async () => {
    (await open('beside')).close();
    forget();
    openEarly();
    const begun = beginOpening('beside');
    expect(await begun.look).toMatchObject({ tally: { id: 'tally' }, kept: undefined, standings: undefined });
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const journal = await openJournal({ name: 'beside', newId: () => 'x', begun });
    expect(await journal.firstLook()).toMatchObject({ tally: { id: 'tally' }, isKept: false });
    expect(begin).not.toHaveBeenCalled();
    journal.close();
  });

  it('is of the journal that was last in use, where that is remembered', async () => {
    for (const name of ['beside', 'beside-remade-1']) (await open(name)).close();
    forget();
    openEarly('beside-remade-1');
    expect([earlyName(), takeEarly('beside')]).toEqual(['beside-remade-1', null]);
    const { database, connection } = beginOpening('beside-remade-1');
    expect((await database)?.name).toBe('beside-remade-1');
    connection.close();
    await deleteDB('beside-remade-1');
  });

  it.each([
    ['is remembered', undefined],
    ['could be the name of a journal', 'another database'],
    ['lies here', 'beside-home2-remade-1'],
  ])('is of the first one where none %s', (_, name) => {
    openEarly(name);
    expect(earlyName()).toBe('beside');
  });

  it('is not begun where the page was faster', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    beginOpening('beside');
    openEarly();
    expect(opened).toHaveBeenCalledOnce();
    opened.mockRestore();
  });
});
