import { openDB } from 'idb';
import type { CanaryPort } from '../../utils/storage/canary.ts';
import type { CanaryMark } from '../../utils/storage/canary-mark.ts';
import { type OpenOptions, openJournal } from '../../utils/storage/open.ts';
import { note, person } from '../services/journal-fixture.ts';

let stores = 0;

export const open = (name: string, options: Partial<OpenOptions> = {}) =>
  openJournal({ name, newId: () => `store-${stores++}`, ...options });

/** A place outside IndexedDB that outlives it. */
export function createPlace(): CanaryPort & { kept: unknown; fails: boolean } {
  return {
    kept: undefined,
    fails: false,
    async read() {
      if (this.fails) throw new Error('storage.local is gone');
      return structuredClone(this.kept);
    },
    async write(mark: CanaryMark) {
      if (this.fails) throw new Error('storage.local is gone');
      this.kept = structuredClone(mark);
    },
  };
}

/** Writes around the journal, as damage or another version would. */
export async function tamper(name: string, store: string, value: object): Promise<void> {
  const database = await openDB(name);
  await database.put(store, value);
  database.close();
}

export const dana = person('dana');
export const aNote = note('n1', { personId: 'dana' });
