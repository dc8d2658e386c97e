import type { Migration } from './migration.ts';

/** What workflows keep: one store for all kinds. New fields of older stores may be absent, so nothing is rewritten. */
export const entries: Migration = {
  version: 3,
  up({ database }) {
    const store = database.createObjectStore('entries', { keyPath: 'id' });
    store.createIndex('by-person', 'people', { multiEntry: true });
    store.createIndex('by-kind', ['kind', 'on']);
  },
};
