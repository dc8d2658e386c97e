import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createCanary } from '../../utils/storage/canary.ts';
import { freshName } from '../services/journal-fixture.ts';
import { aNote, createPlace, dana, open } from './storage-fixture.ts';

function createKept(name = freshName(), place = createPlace()) {
  const canary = createCanary(place);
  const door = () => open(name, { onCommitted: canary.note });
  return { name, place, canary, door };
}

async function write({ door, canary }: ReturnType<typeof createKept>): Promise<void> {
  const journal = await door();
  await journal.write(['people', 'notes'], ({ people, notes }) =>
    Promise.all([people.put(dana), notes.put(aNote)]),
  );
  journal.close();
  await canary.settled();
}

describe('the state of the store', () => {
  it('is a first run when nothing was ever written', async () => {
    const kept = createKept();
    expect(await kept.canary.state(kept.door)).toBe('first-run');
  });

  it('is fine after writing, and after everything was removed on purpose', async () => {
    const kept = createKept();
    await write(kept);
    expect(kept.place.kept).toMatchObject({ revision: 1, records: 2 });
    expect(await kept.canary.state(kept.door, true)).toBe('fine');
    const journal = await kept.door();
    await journal.write(['people', 'notes'], ({ people, notes }) =>
      Promise.all([people.remove('dana'), notes.remove('n1')]),
    );
    journal.close();
    await kept.canary.settled();
    expect(kept.place.kept).toMatchObject({ revision: 2, records: 0 });
    expect(await kept.canary.state(kept.door, true)).toBe('fine');
  });

  it('is unexpectedly empty after a wipe, and stays so until the user has seen it', async () => {
    const kept = createKept();
    await write(kept);
    await deleteDB(kept.name);
    expect(await kept.canary.state(kept.door)).toBe('unexpectedly-empty');
    await write(kept);
    // Something new was written into the new store; the loss is still told.
    expect(await kept.canary.state(kept.door)).toBe('damaged');
    await kept.canary.accept(await kept.door());
    expect(await kept.canary.state(kept.door)).toBe('fine');
  });

  it('is damaged when an older state came back', async () => {
    const kept = createKept();
    await write(kept);
    kept.place.kept = { ...Object(kept.place.kept), revision: 40, records: 60 };
    expect(await kept.canary.state(kept.door)).toBe('damaged');
  });

  it('is damaged when records are missing, or the tally is', async () => {
    const kept = createKept();
    await write(kept);
    const database = await openDB(kept.name);
    await database.delete('notes', 'n1');
    expect(await kept.canary.state(kept.door, true)).toBe('damaged');
    await database.delete('people', 'dana');
    expect(await kept.canary.state(kept.door, true)).toBe('unexpectedly-empty');
    await database.delete('meta', 'tally');
    expect(await kept.canary.state(kept.door)).toBe('damaged');
    database.close();
  });

  it('is damaged when the browser cannot open it', async () => {
    const { canary, door } = createKept();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    expect(await canary.state(door)).toBe('damaged');
  });

  it('is told by the revision even when another page committed in between', async () => {
    const kept = createKept();
    await write(kept);
    const door = async () => {
      // Between reading the mark and opening the journal another page writes.
      await write(kept);
      return kept.door();
    };
    expect(await kept.canary.state(door)).toBe('fine');
  });
});

describe('keeping the mark', () => {
  it('never fails or holds up a save', async () => {
    const kept = createKept();
    kept.place.fails = true;
    await write(kept);
    kept.place.fails = false;
    await write(kept);
    expect(kept.place.kept).toBeUndefined(); // the same records again: nothing changed
  });

  it('makes up for one that the page which wrote first had no time to keep', async () => {
    const kept = createKept();
    kept.place.fails = true;
    await write(kept);
    kept.place.fails = false;
    expect(await kept.canary.state(kept.door)).toBe('fine');
    await kept.canary.settled();
    expect(kept.place.kept).toMatchObject({ revision: 1, records: 2 });
    await deleteDB(kept.name);
    expect(await kept.canary.state(kept.door)).toBe('unexpectedly-empty');
  });

  it('ends with the last of many commits', async () => {
    const kept = createKept();
    const journal = await kept.door();
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        journal.write(['notes'], ({ notes }) => notes.put({ ...aNote, id: `n${index}` })),
      ),
    );
    await kept.canary.settled();
    expect(kept.place.kept).toMatchObject({ revision: 30, records: 30 });
    expect(await kept.canary.state(kept.door, true)).toBe('fine');
  });
});
