import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { contentStores } from '../../utils/core/record-stores.ts';
import { migrations } from '../../utils/storage/migrations/registry.ts';
import { schemaVersion } from '../../utils/storage/schema.ts';
import { freshName } from '../services/journal-fixture.ts';
import { open } from './storage-fixture.ts';

const folder = new URL('./fixtures/', import.meta.url);

/** A stored database: its stores with their indexes, and its records. */
interface StoredDatabase {
  version: number;
  stores: Record<
    string,
    { keyPath: string | string[]; indexes: Record<string, StoredIndex>; records: object[] }
  >;
}

interface StoredIndex {
  keyPath: string | string[];
  multiEntry: boolean;
}

const fixture = (file: string): StoredDatabase => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

async function describeDatabase(name: string): Promise<StoredDatabase> {
  const database = await openDB(name);
  const stores: StoredDatabase['stores'] = {};
  for (const store of Array.from(database.objectStoreNames).toSorted()) {
    const source = database.transaction(store).store;
    const indexes = Object.fromEntries(
      Array.from(source.indexNames)
        .toSorted()
        .map((index) => {
          const { keyPath, multiEntry } = source.index(index);
          return [index, { keyPath, multiEntry }];
        }),
    );
    stores[store] = { keyPath: source.keyPath ?? '', indexes, records: await source.getAll() };
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

/** Builds a database exactly as a fixture says: what an earlier release left behind. */
async function restore(name: string, stored: StoredDatabase): Promise<void> {
  const database = await openDB(name, stored.version, {
    upgrade(upgraded) {
      for (const [store, { keyPath, indexes }] of Object.entries(stored.stores)) {
        const made = upgraded.createObjectStore(store, { keyPath });
        for (const [index, each] of Object.entries(indexes))
          made.createIndex(index, each.keyPath, { multiEntry: each.multiEntry });
      }
    },
  });
  for (const [store, { records }] of Object.entries(stored.stores)) {
    for (const record of records) await database.put(store, record);
  }
  database.close();
}

const numberOf = (version: number) => String(version).padStart(3, '0');

/** What a full journal of an earlier version is today: the stores it did not know are there and empty. */
function broughtUp(earlier: StoredDatabase): StoredDatabase {
  const { version, stores } = fixture(`${numberOf(migrations.length)}-after.json`);
  const entries = Object.entries(stores).map(
    ([store, each]) => [store, store in earlier.stores ? each : { ...each, records: [] }] as const,
  );
  return { version, stores: Object.fromEntries(entries) };
}

describe('migrations', () => {
  it('are numbered without gaps, one file each, and each has its fixture', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    expect(schemaVersion).toBe(migrations.at(-1)?.version);
    const files = readdirSync(new URL('../../utils/storage/migrations/', import.meta.url));
    const fixtures = readdirSync(folder);
    for (const { version } of migrations) {
      expect(files.filter((file) => file.startsWith(`${numberOf(version)}-`))).toHaveLength(1);
      expect(fixtures).toContain(`${numberOf(version)}-nothing-stored.json`);
      expect(fixtures).toContain(`${numberOf(version)}-after.json`);
    }
  });

  it('from nothing stored to the present', async () => {
    const name = freshName();
    const journal = await open(name, { newId: () => 'the-store' });
    journal.close();
    expect(await describeDatabase(name)).toEqual(
      fixture(`${numberOf(migrations.length)}-nothing-stored.json`),
    );
  });

  it.each(migrations.map(({ version }) => version))(
    'from a full journal of version %i to the present',
    async (version) => {
      const name = freshName();
      const stored = fixture(`${numberOf(version)}-after.json`);
      await restore(name, stored);
      const journal = await open(name);
      expect(journal.problem).toBeNull();
      journal.close();
      expect(await describeDatabase(name)).toEqual(broughtUp(stored));
    },
  );

  it('leaves every record of a full journal readable', async () => {
    const name = freshName();
    const stored = fixture(`${numberOf(migrations.length)}-after.json`);
    await restore(name, stored);
    const unreadable: unknown[] = [];
    const journal = await open(name, { onUnreadable: (each) => unreadable.push(each) });
    const counts = await journal.read(
      [...contentStores, 'drafts'],
      async ({
        settings: _settings,
        bulk: _bulk,
        search: _search,
        ofEverybody: _lists,
        apart: _apart,
        ...records
      }) => Promise.all(Object.values(records).map(async (each) => (await each.all()).length)),
    );
    expect(unreadable).toEqual([]);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(await journal.read(['settings'], ({ settings }) => settings.read())).toMatchObject({
      theme: 'dark',
    });
  });
});
