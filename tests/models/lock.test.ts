import { recordStores } from '../../utils/core/record-stores.ts';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { note, person, snapshot } from '../services/journal-fixture.ts';
import { armDeath } from '../storage/page-death.ts';
import { secretRecords } from '../storage/secret-records.ts';
import { createBrowser } from './page-fixture.ts';

type Browser = ReturnType<typeof createBrowser>;
type Page = ReturnType<Browser['page']>;

const passphrase = 'four quiet words here';
const told = () => undefined;

async function fill({ keep }: Page): Promise<void> {
  let count = 0;
  const records = secretRecords(() => `secret${count++}`);
  const journal = await keep.open();
  for (const store of recordStores)
    await journal.write([store], async ({ bulk }) => {
      for (const record of records[store]) {
        const parsed = journal.parse(store, record);
        if (parsed.ok) await bulk.putAll(store, [parsed.record]);
      }
    });
}

/** People, a note and what is beside them, as an export can hold them. */
async function fillPlainly({ journal }: Page): Promise<void> {
  const dana = person('dana', { name: 'secret0 Okafor' });
  const kept = note('n1', { personId: 'dana', text: 'secret1' });
  await journal.keepLine({ person: dana, meeting: null }, { kind: 'note', note: kept }, 'x');
  await journal.saveDraft('capture:dana', 'secret2');
}

/** All that the journal says, whatever it lies in. */
async function whole({ ports }: Page): Promise<string> {
  const stored = await snapshot(ports);
  const tally = await (await ports.open()).tally();
  return JSON.stringify([
    recordStores.map((store) => (stored[store] ?? []).map((each) => JSON.stringify(each)).sort()),
    tally,
  ]);
}

/** Everything in every database of the browser, and beside it, as text. */
async function everything({ kept, lock, mark }: Browser): Promise<string> {
  const parts: unknown[] = [kept, lock.kept.memory, mark.kept];
  for (const { name } of await indexedDB.databases()) {
    const database = await openDB(name ?? '');
    for (const store of Array.from(database.objectStoreNames)) {
      parts.push(await database.getAll(store), await database.getAllKeys(store));
    }
    database.close();
  }
  return JSON.stringify(parts, (_, value: unknown) =>
    value instanceof Uint8Array ? String.fromCharCode(...value) : value,
  );
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

async function sealed(filled = fill) {
  const browser = createBrowser();
  const page = browser.page();
  await filled(page);
  const before = await whole(page);
  await page.lock.turnOn(passphrase, told);
  return { browser, page, before };
}

beforeEach(async () => {
  for (const { name } of await indexedDB.databases()) await deleteDB(name ?? '');
});

describe('a passphrase for the journal', () => {
  it('leaves no word in any database or beside them, and every word when it is unlocked', async () => {
    const browser = createBrowser();
    const page = browser.page();
    const other = browser.page();
    await fill(page);
    const before = await whole(page);
    expect(await whole(other)).toBe(before);
    const seen: number[] = [];
    await page.lock.turnOn(passphrase, (done) => seen.push(done));
    expect(seen.at(-1)).toBeGreaterThan(30);
    expect(await everything(browser)).not.toMatch(/secret\d/u);
    expect(await names()).toHaveLength(1);
    expect(await page.lock.state()).toBe('open');
    for (const each of [page, other, browser.page()]) expect(await whole(each)).toBe(before);
    expect(await page.keep.canary.state(page.keep.open, true)).toBe('fine');
    browser.lock.restart();
    const after = browser.page();
    expect(await after.lock.state()).toBe('locked');
    await expect(after.keep.open()).rejects.toMatchObject({ code: 'locked' });
    await after.lock.unlock(passphrase);
    expect(await whole(after)).toBe(before);
  });

  it('is taken away again, and then everything lies as before', async () => {
    const { browser, page, before } = await sealed();
    await expect(page.lock.turnOff('not the passphrase', told)).rejects.toMatchObject({ code: 'passphrase' });
    browser.clock.now = '2026-11-22T10:10:00.000Z';
    await page.lock.turnOff(passphrase, told);
    expect(browser.lock.kept.key).toBeUndefined();
    expect(await page.lock.state()).toBe('off');
    expect(await whole(browser.page())).toBe(before);
    expect(await everything(browser)).toMatch(/secret\d/u);
    expect(await names()).toHaveLength(1);
    expect(typeof browser.kept.name).toBe('string');
  });

  it('becomes another one without a record being written anew', async () => {
    const { browser, page, before } = await sealed();
    const records = await everything({
      ...browser,
      kept: { name: '', backup: '' },
      lock: { ...browser.lock, kept: { key: '', memory: '' } },
    });
    await expect(page.lock.change('not the passphrase', 'five other words go here')).rejects.toMatchObject({
      code: 'passphrase',
    });
    browser.clock.now = '2026-11-22T10:10:00.000Z';
    await page.lock.change(passphrase, 'five other words go here');
    expect(
      await everything({
        ...browser,
        kept: { name: '', backup: '' },
        lock: { ...browser.lock, kept: { key: '', memory: '' } },
      }),
    ).toBe(records);
    browser.lock.restart();
    const after = browser.page();
    await expect(after.lock.unlock(passphrase)).rejects.toMatchObject({
      sentence: 'That is not the passphrase.',
    });
    browser.clock.now = '2026-11-22T10:20:00.000Z';
    await after.lock.unlock('five other words go here');
    expect(await whole(after)).toBe(before);
  });

  it('is the same passphrase however its letters were typed', async () => {
    const browser = createBrowser();
    const page = browser.page();
    await fill(page);
    await page.lock.turnOn('caf\u00e9 caf\u00e9 caf\u00e9', told);
    browser.lock.restart();
    await browser.page().lock.unlock('cafe\u0301 cafe\u0301 cafe\u0301');
  });
});

describe('a wrong passphrase', () => {
  it('costs a guess and a wait that grows, holds over a restart, and ends with the right one', async () => {
    const { browser } = await sealed();
    const start = Date.parse(browser.clock.now);
    let later = 0;
    const at = (ms: number) => {
      later += ms;
      browser.clock.now = new Date(start + later).toISOString();
    };
    const waits: number[] = [];
    for (let guess = 0; guess < 10; guess++) {
      browser.lock.restart();
      const page = browser.page();
      const guesses = browser.lock.guesses();
      await expect(page.lock.unlock('not the passphrase')).rejects.toMatchObject({ code: 'passphrase' });
      expect(browser.lock.guesses()).toBe(guesses + 1);
      await expect(page.lock.unlock(passphrase)).rejects.toMatchObject({ code: 'wait' });
      expect(browser.lock.guesses()).toBe(guesses + 1);
      waits.push(await page.lock.wait());
      at(await page.lock.wait());
    }
    expect(waits.map((ms) => ms / 1000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    await browser.page().lock.unlock(passphrase);
    expect(await browser.page().lock.wait()).toBe(0);
  });

  it('is counted before it is tried, so that ending the page gains nothing', async () => {
    const { browser } = await sealed();
    const page = browser.page();
    const trying = page.lock.unlock('not the passphrase');
    while (browser.lock.guesses() < 2) await Promise.resolve();
    expect(browser.lock.kept.memory).toMatchObject({ failed: 1 });
    await expect(trying).rejects.toMatchObject({ code: 'passphrase' });
  });
});

describe('while it is locked', () => {
  it('nothing is read, written, exported, imported or restored, and nothing is lost', async () => {
    const { browser, before } = await sealed();
    browser.lock.restart();
    const page = browser.page();
    const kept = note('n9', { personId: 'dana' });
    const locked = { code: 'locked' };
    await expect(
      page.journal.keepLine({ person: person('dana'), meeting: null }, { kind: 'note', note: kept }, 'x'),
    ).rejects.toMatchObject(locked);
    await expect(page.journal.people()).rejects.toMatchObject(locked);
    await expect(page.journal.exportEverything()).rejects.toMatchObject(locked);
    await expect(page.transfer.exportMarkdown()).rejects.toMatchObject(locked);
    await expect(page.journal.importFile('{}')).rejects.toMatchObject(locked);
    await expect(page.restore.prepareFile('{}', false)).rejects.toMatchObject(locked);
    await expect(page.settings.change({ theme: 'dark' })).rejects.toMatchObject(locked);
    await expect(
      page.journal.correct(
        {
          item: {
            kind: 'mail',
            subject: 'x',
            from: { name: '', email: '' },
            to: [],
            cc: [],
            date: '',
            body: '',
          },
          self: { name: '', email: '' },
        },
        { kind: 'none', was: null },
      ),
    ).rejects.toMatchObject(locked);
    await page.model.look();
    expect(page.model.view.value).toEqual({ kind: 'locked' });
    expect(await names()).toHaveLength(1);
    await page.lock.unlock(passphrase);
    expect(await whole(page)).toBe(before);
  });

  it('what a restore puts in place is sealed too, and so are the copies it keeps', async () => {
    const { browser, page, before } = await sealed(fillPlainly);
    const text = await page.journal.exportEverything();
    const prepared = await page.restore.prepareFile(text, false);
    await page.restore.putInPlace(prepared);
    expect(await page.lock.state()).toBe('open');
    expect(await everything(browser)).not.toMatch(/secret\d/u);
    expect(JSON.parse(await whole(browser.page()))[0]).toEqual(JSON.parse(before)[0]);
    const [copy] = await page.keep.copies();
    expect(JSON.parse(await page.backup.exportCopy(copy?.name ?? '')).records.notes).toHaveLength(1);
    const back = await page.restore.prepareCopy(copy?.name ?? '', false);
    await page.restore.putInPlace(back);
    expect(JSON.parse(await whole(browser.page()))[0]).toEqual(JSON.parse(before)[0]);
    expect(await everything(browser)).not.toMatch(/secret\d/u);
  });

  it('an empty journal can take its place where the passphrase is gone', async () => {
    const { browser } = await sealed();
    browser.lock.restart();
    const page = browser.page();
    await page.lock.startOver();
    expect(await page.lock.state()).toBe('off');
    await page.model.look();
    expect(page.model.view.value.kind).toBe('open');
    expect(await page.journal.people()).toEqual([]);
    expect(await names()).toHaveLength(1);
  });

  it('a sealed journal whose files were lost opens recovery once it is unlocked, and goes on sealed', async () => {
    const { browser, page, before } = await sealed(fillPlainly);
    const text = await page.journal.exportEverything();
    await page.keep.canary.settled();
    (await page.keep.open()).close();
    await deleteDB(await page.keep.current());
    browser.lock.restart();
    const after = browser.page();
    await after.model.look();
    expect(after.model.view.value.kind).toBe('locked');
    await after.lock.unlock(passphrase);
    await after.model.look();
    expect(after.model.view.value).toMatchObject({ kind: 'lost', loss: 'empty' });
    await after.model.readFile(async () => text);
    await after.model.putInPlace();
    expect(after.model.view.value.kind).toBe('open');
    expect(JSON.parse(await whole(after))[0]).toEqual(JSON.parse(before)[0]);
    expect(await everything(browser)).not.toMatch(/secret\d/u);
  });
});

describe('a page that ends in the midst of it', () => {
  const dana = person('dana', { name: 'secret0' });
  const kept = note('n1', { personId: 'dana', text: 'secret1' });

  /** A small journal, sealed where asked for, in a browser that has a copy beside it. */
  async function begin(isSealed: boolean) {
    const browser = createBrowser({ instant: true });
    const page = browser.page();
    if (isSealed) await page.lock.turnOn(passphrase, told);
    const journal = await page.keep.open();
    await journal.write(['people', 'notes', 'drafts'], async ({ people, notes, drafts }) => {
      await people.put(dana);
      await notes.put(kept);
      await drafts.put({ id: 'capture:dana', text: 'secret2', updatedAt: dana.updatedAt });
    });
    await page.keep.canary.settled();
    const before = await whole(page);
    journal.close();
    return { browser, before };
  }

  /** Ends the page at a request, and says what the next page of the browser finds. */
  async function endedAt(at: number, isSealed: boolean) {
    const { browser, before } = await begin(isSealed);
    const death = armDeath(at);
    const page = browser.page(death.step);
    const run = isSealed ? page.lock.turnOff : page.lock.turnOn;
    await Promise.race([run(passphrase, told), death.dead]);
    const requests = death.requests();
    // What it did beside comes to its end as well: nothing it asks for is answered.
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
    death.bury();
    browser.release();
    browser.lock.restart();
    browser.clock.now = '2026-11-22T12:00:00.000Z';
    const next = browser.page();
    const state = await next.lock.state();
    if (state === 'locked') await next.lock.unlock(passphrase);
    return { browser, next, requests, state, isWhole: (await whole(next)) === before };
  }

  it.each([false, true])(
    'leaves one whole journal, and nothing open beside a sealed one: sealed %s',
    async (isSealed) => {
      const { requests } = await endedAt(Number.POSITIVE_INFINITY, isSealed);
      expect(requests).toBeGreaterThan(100);
      const states = new Set<string>();
      for (let at = 0; at < requests; at++) {
        for (const { name } of await indexedDB.databases()) await deleteDB(name ?? '');
        const { browser, next, state, isWhole } = await endedAt(at, isSealed);
        states.add(state);
        expect([at, isWhole]).toEqual([at, true]);
        expect([at, await next.keep.canary.state(next.keep.open, true)]).toEqual([at, 'fine']);
        await next.journal.saveDraft('after', 'secret3');
        expect(await next.journal.draft('after')).toBe('secret3');
        expect([at, await names()]).toEqual([at, [await next.keep.current()]]);
        const shown = /secret\d/u.test(await everything(browser));
        expect([at, shown]).toEqual([at, state === 'off']);
      }
      expect([...states].sort()).toEqual(['locked', 'off']);
    },
    120_000,
  );
});
