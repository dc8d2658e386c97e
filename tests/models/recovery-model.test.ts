import { storageSentence } from '../../utils/core/storage-failure.ts';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecoveryModel } from '../../utils/models/recovery-model.ts';
import { StorageError } from '../../utils/storage/storage-error.ts';
import { note, person } from '../services/journal-fixture.ts';
import { breakHome, createBuckets } from '../storage/fake-buckets.ts';
import { createBrowser } from './page-fixture.ts';

const subject = { person: person('dana'), meeting: null };

type Page = ReturnType<ReturnType<typeof createBrowser>['page']>;

async function write({ journal, keep }: Page, count = 3): Promise<void> {
  for (let index = 0; index < count; index++) {
    const kept = note(`n${index}`, { personId: 'dana' });
    await journal.keepLine(subject, { kind: 'note', note: kept }, 'capture:dana');
  }
  await keep.canary.settled();
}

/** As a browser does that loses the files: the pages are gone, then the database is. */
async function lose({ keep }: Page): Promise<void> {
  (await keep.open()).close();
  await deleteDB(await keep.current());
}

const notesIn = async ({ journal }: Page) => (await journal.personPage('dana'))?.notes.length ?? 0;
const kindOf = ({ model }: Page) => model.view.value.kind;

beforeEach(async () => {
  for (const { name } of await indexedDB.databases()) await deleteDB(name ?? '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what a page shows', () => {
  it('the journal at a first run, when all is well, and when everything was removed on purpose', async () => {
    const { page } = createBrowser();
    const first = page();
    await first.model.look();
    expect(kindOf(first)).toBe('open');
    await write(first);
    const second = page();
    await second.model.look(true);
    expect(second.model.view.value).toEqual({ kind: 'open', notice: '' });
    await second.journal.removePerson('dana');
    await second.keep.canary.settled();
    const third = page();
    await third.model.look(true);
    expect(kindOf(third)).toBe('open');
  });

  it('recovery when the store is unexpectedly empty, also after something new was written', async () => {
    const { page } = createBrowser();
    const before = page();
    await write(before);
    await lose(before);
    const after = page();
    await after.model.look();
    expect(after.model.view.value).toMatchObject({ kind: 'lost', loss: 'empty', canExport: false });
    expect(after.model.view.value).toMatchObject({
      words: expect.stringContaining('It last held 4 entries'),
    });
    await write(after, 1);
    const later = page();
    await later.model.look();
    expect(later.model.view.value).toMatchObject({ kind: 'lost', loss: 'part', canExport: true });
  });

  it('recovery when the browser cannot open it, and the journal once it can', async () => {
    const { page } = createBrowser();
    await write(page());
    const after = page();
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    await after.model.look();
    expect(after.model.view.value).toMatchObject({ kind: 'lost', loss: 'shut', canExport: false });
    broken.mockRestore();
    await after.model.lookAgain();
    expect(kindOf(after)).toBe('open');
    expect(await notesIn(after)).toBe(3);
  });

  it('recovery when a part cannot be read, and what can be read comes out', async () => {
    const { page, offered } = createBrowser();
    await write(page());
    const after = page();
    await after.model.look();
    expect(kindOf(after)).toBe('open');
    const getAll = IDBObjectStore.prototype.getAll;
    // One place of the notes is garbled: whatever passes over it fails.
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      query,
      count,
    ) {
      const range = query instanceof IDBKeyRange ? query : undefined;
      const passes = range === undefined || (String(range.lower) <= 'n1' && String(range.upper) >= 'n1');
      if (this.transaction.db.name === 'beside' && this.name === 'notes' && passes)
        throw new DOMException('Internal error.', 'UnknownError');
      return getAll.call(this, query, count);
    });
    await expect(after.journal.exportEverything()).rejects.toMatchObject({ code: 'unknown' });
    await expect.poll(() => kindOf(after)).toBe('lost');
    expect(after.model.view.value).toMatchObject({ loss: 'part', canExport: true });
    await after.model.exportRest();
    const found = JSON.parse(offered[0]?.text ?? '').records.notes.map(({ id }: { id: string }) => id);
    expect(found).toEqual(['n0', 'n2']);
    await after.model.startAnew();
    vi.restoreAllMocks();
    expect(kindOf(after)).toBe('open');
    expect(await notesIn(after)).toBe(2);
  });

  it('the journal with a notice when it may only be read', async () => {
    const { page, offered } = createBrowser();
    const made = page();
    await write(made);
    const problem = new StorageError('migration');
    const journal = { ...(await made.keep.open()), problem };
    const reading = { ...made.recovery, keep: { ...made.keep, open: async () => journal } };
    const model = new RecoveryModel(reading);
    await model.look();
    expect(model.view.value).toEqual({ kind: 'open', notice: storageSentence(problem.code) });
    await model.exportRest();
    expect(offered[0]?.text).toContain('Words of n0');
  });
});

describe('ways on', () => {
  async function lostAfter(before: Page, after: Page) {
    await write(before);
    const file = await before.journal.exportEverything();
    await lose(before);
    await after.model.look();
    return file;
  }

  it('a file is tried out apart, put in place at a second word, and what was there is kept', async () => {
    const { page } = createBrowser();
    const [before, after] = [page(), page()];
    const file = await lostAfter(before, after);
    await after.model.readFile(async () => file);
    expect(after.model.said.value).toBe('Read and tried out: 4 entries. Nothing is replaced yet.');
    expect(await after.keep.current()).toBe('beside');
    expect(kindOf(after)).toBe('lost');
    await after.model.putInPlace();
    expect(kindOf(after)).toBe('open');
    expect(await notesIn(after)).toBe(3);
    expect(await after.keep.copies()).toMatchObject([{ name: 'beside', why: 'replaced', records: 0 }]);
    const next = page();
    await next.model.look(true);
    expect(kindOf(next)).toBe('open');
  });

  it('what was written since the loss comes along', async () => {
    const { page } = createBrowser();
    const [before, after] = [page(), page()];
    const file = await lostAfter(before, after);
    const fresh = note('n-new', { personId: 'dana' });
    await after.journal.keepLine(subject, { kind: 'note', note: fresh }, 'capture:dana');
    await after.model.readFile(async () => file);
    await after.model.putInPlace();
    expect(await notesIn(after)).toBe(4);
  });

  it('a file that cannot be read changes nothing and gets its sentence', async () => {
    const { page } = createBrowser();
    const [before, after] = [page(), page()];
    const file = await lostAfter(before, after);
    for (const odd of [file.slice(0, -20), '{}', file.replace(/"version": \d+/u, '"version": 99')]) {
      await after.model.readFile(async () => odd);
      expect(after.model.said.value).toContain('othing was changed');
      expect(after.model.step.value.kind).toBe('choose');
    }
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['beside']);
  });

  it('what was read can be left, and leaves nothing behind', async () => {
    const { page } = createBrowser();
    const [before, after] = [page(), page()];
    const file = await lostAfter(before, after);
    await after.model.readFile(async () => file);
    await after.model.choose();
    expect(after.model.step.value).toEqual({ kind: 'choose' });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['beside']);
  });

  it('a sealed backup asks for its passphrase first', async () => {
    const { page } = createBrowser();
    const [before, after] = [page(), page()];
    const file = await lostAfter(before, after);
    const { sealBackup } = await after.recovery.seal();
    const sealed = await sealBackup(file, 'four quiet green lamps', '2026-11-20T10:00:00.000Z');
    await after.model.readFile(async () => sealed);
    expect(after.model.step.value.kind).toBe('opening');
    await after.model.open('something else entirely');
    expect(after.model.said.value).toContain('does not open the backup');
    expect(after.model.step.value.kind).toBe('opening');
    await after.model.open('four quiet green lamps');
    await after.model.putInPlace();
    expect(await notesIn(after)).toBe(3);
  });

  it('a kept copy leads back, and stays', async () => {
    const { page } = createBrowser();
    const [before, after] = [page(), page()];
    await write(before);
    const file = await before.journal.exportEverything();
    const prepared = await before.restore.prepareFile(file, false);
    await before.restore.putInPlace(prepared);
    await lose(before);
    await after.model.look();
    expect(kindOf(after)).toBe('lost');
    const [copy] = after.model.copies.value;
    expect(copy?.words).toBe('Replaced, 22 Nov 2026, 4 entries');
    await after.model.readCopy(copy?.name ?? '');
    await after.model.putInPlace();
    expect(await notesIn(after)).toBe(3);
    expect((await after.keep.copies()).some(({ name }) => name === 'beside')).toBe(true);
  });

  it('starting anew takes a second word, and then is remembered', async () => {
    const { page } = createBrowser();
    const [before, after] = [page(), page()];
    await lostAfter(before, after);
    after.model.askAnew();
    expect(kindOf(after)).toBe('lost');
    await after.model.choose();
    expect(kindOf(after)).toBe('lost');
    after.model.askAnew();
    await after.model.startAnew();
    expect(kindOf(after)).toBe('open');
    const next = page();
    await next.model.look(true);
    expect(kindOf(next)).toBe('open');
  });

  it('keeps the notes of somebody whose own record is lost', async () => {
    const { page } = createBrowser();
    const before = page();
    await write(before);
    const database = await openDB('beside');
    await database.delete('people', 'dana');
    database.close();
    const after = page();
    await after.model.look(true);
    expect(kindOf(after)).toBe('lost');
    await after.model.startAnew();
    expect(kindOf(after)).toBe('open');
    expect((await after.journal.people()).map(({ name }) => name)).toEqual(['Name lost (1)']);
    expect(await notesIn(after)).toBe(3);
  });

  it.each(['meta', 'notes'])('goes on with the rest when %s is damaged', async (store) => {
    const { page } = createBrowser();
    const before = page();
    await write(before);
    const database = await openDB('beside');
    await database.delete(store, store === 'meta' ? 'tally' : 'n1');
    database.close();
    const after = page();
    await after.model.look(true);
    expect(after.model.view.value).toMatchObject({ kind: 'lost', loss: 'part', canExport: true });
    await after.model.startAnew();
    await after.model.look(true);
    expect(kindOf(after)).toBe('open');
    expect(await notesIn(after)).toBe(store === 'meta' ? 3 : 2);
    expect(await after.keep.copies()).toHaveLength(1);
  });
});

describe('a place on the disk in which no database opens any more', () => {
  async function shut() {
    const browser = createBrowser();
    const before = browser.page();
    await write(before);
    const file = await before.journal.exportEverything();
    (await before.keep.open()).close();
    breakHome();
    const after = browser.page();
    await after.model.look();
    expect(after.model.view.value).toMatchObject({ kind: 'lost', loss: 'shut' });
    return { ...browser, after, file };
  }

  async function restore(page: Page, file: string): Promise<void> {
    await page.model.readFile(async () => file);
    expect(page.model.said.value).toContain('Read and tried out');
    await page.model.putInPlace();
    expect(kindOf(page)).toBe('open');
  }

  it('is left for one of its own, and again where that is hurt as well', async () => {
    const buckets = createBuckets();
    const { after, file, page } = await shut();
    await restore(after, file);
    expect(await after.keep.current()).toMatch(/^beside-home2-/u);
    await write(after, 4);
    const next = page();
    await next.model.look(true);
    expect([kindOf(next), await notesIn(next)]).toEqual(['open', 4]);

    const later = await next.journal.exportEverything();
    (await next.keep.open()).close();
    (await after.keep.open()).close();
    breakHome(buckets.factoryOf('beside-home2'));
    const last = page();
    await last.model.look();
    expect(kindOf(last)).toBe('lost');
    await restore(last, later);
    expect(await last.keep.current()).toMatch(/^beside-home3-/u);
    expect(await notesIn(last)).toBe(4);
  });

  it('keeps its copies, its lock and all that is made later in the new place', async () => {
    const buckets = createBuckets();
    const { after, file } = await shut();
    await restore(after, file);
    const again = await after.restore.prepareFile(file, true);
    await after.restore.putInPlace(again);
    expect(await after.keep.copies()).toHaveLength(1);
    await after.lock.turnOn('four quiet green lamps', () => undefined);
    expect(await after.keep.current()).toMatch(/^beside-home2-remade-/u);
    expect(await notesIn(after)).toBe(3);
    expect(await after.keep.copies()).toEqual([]);
    expect(buckets.names()).toEqual(['beside-home2']);
  });

  it('is all there is in a browser without storage buckets: nothing is changed, and it says so', async () => {
    const { after, file } = await shut();
    await after.model.readFile(async () => file);
    expect(after.model.said.value).toBe('This could not be done. Nothing was changed or deleted.');
    expect(await after.keep.current()).toBe('beside');
  });

  it('gets nothing in its place for a file that is none, and its own sentence', async () => {
    const buckets = createBuckets();
    const { after } = await shut();
    await after.model.readFile(async () => '{}');
    expect(after.model.said.value).toContain('othing was changed');
    expect(await buckets.factoryOf('beside-home2').databases()).toEqual([]);
    expect(await after.keep.current()).toBe('beside');
  });
});
