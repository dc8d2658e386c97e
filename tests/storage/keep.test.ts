import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createKeep } from '../../utils/storage/keep.ts';
import { aNote, createPlace, dana } from './storage-fixture.ts';

const at = '2026-11-22T10:00:00.000Z';
const queues = new Map<string, Promise<unknown>>();

/** One browser: the pages share its databases, its locks and what is kept outside. */
function createBrowser() {
  const mark = createPlace();
  const kept: { name: unknown } = { name: undefined };
  let ids = 0;
  const page = () =>
    createKeep({
      place: {
        read: async () => kept.name,
        write: async (name) => {
          kept.name = name;
        },
      },
      mark,
      newId: () => `id-${ids++}`,
      inTurn: (name, work) => {
        const done = (queues.get(name) ?? Promise.resolve()).then(work);
        queues.set(
          name,
          done.catch(() => undefined),
        );
        return done;
      },
    });
  return { page, kept, mark };
}

const people = async (keep: ReturnType<typeof createKeep>) =>
  (await keep.open()).read(['people'], (records) => records.people.all());

const put = async (keep: ReturnType<typeof createKeep>, id: string) =>
  (await keep.open()).write(['people'], (records) => records.people.put({ ...dana, id, addresses: [] }));

async function prepared(keep: ReturnType<typeof createKeep>): Promise<string> {
  const name = await keep.newName();
  const apart = await keep.openApart(name);
  await apart.write(['notes'], ({ notes }) => notes.put(aNote));
  apart.close();
  return name;
}

const revisionOf = async (keep: ReturnType<typeof createKeep>) =>
  (await (await keep.open()).tally())?.revision ?? -1;

beforeEach(async () => {
  for (const { name } of await indexedDB.databases()) await deleteDB(name ?? '');
});

describe('another journal in the place of this one', () => {
  it('is written by every page from then on, and the old one is kept', async () => {
    const { page } = createBrowser();
    const [left, right] = [page(), page()];
    await put(left, 'dana');
    expect(await people(right)).toHaveLength(1);
    const name = await prepared(left);
    await left.moveTo(name, await revisionOf(left), at);
    expect(await left.current()).toBe(name);
    for (const each of [left, right]) expect(await people(each)).toEqual([]);
    await put(right, 'kofi');
    expect((await people(left)).map(({ id }) => id)).toEqual(['kofi']);
    expect(await left.canary.state(left.open, true)).toBe('fine');
    const [old] = await left.copies();
    expect(old).toEqual({ name: 'beside', why: 'replaced', at, records: 1 });
  });

  it('is refused when something was written since', async () => {
    const { page } = createBrowser();
    const [left, right] = [page(), page()];
    await put(left, 'dana');
    const seen = await revisionOf(left);
    const name = await prepared(left);
    await put(right, 'kofi');
    await expect(left.moveTo(name, seen, at)).rejects.toMatchObject({ code: 'moved' });
    expect(await left.current()).toBe('beside');
    expect(await people(left)).toHaveLength(2);
    await put(left, 'hana');
    expect(await people(right)).toHaveLength(3);
  });

  it('that never took its place leaves the old one in use', async () => {
    const { page } = createBrowser();
    const left = page();
    await put(left, 'dana');
    // The page ended after it put the old one aside and before it named the new one.
    await (await left.open()).keep({ why: 'replaced', at });
    const right = page();
    await put(right, 'kofi');
    expect(await people(page())).toHaveLength(2);
  });

  it('refuses a write that was begun before', async () => {
    const { page } = createBrowser();
    const [left, right] = [page(), page()];
    await put(left, 'dana');
    const old = await right.open();
    await left.moveTo(await prepared(left), await revisionOf(left), at);
    await expect(old.write(['people'], ({ people: all }) => all.put(dana))).rejects.toMatchObject({
      code: 'closed',
    });
    expect(old.closed).toBe(true);
  });
});

it('a place that names no journal means the first one', async () => {
  const { page, kept } = createBrowser();
  for (const odd of [7, null, 'other', 'beside/../x', { name: 'beside-2' }]) {
    kept.name = odd;
    expect(await page().current()).toBe('beside');
  }
});
