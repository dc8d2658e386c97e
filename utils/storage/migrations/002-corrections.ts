import type { Migration } from './migration.ts';

/** What the user said about events and mails that were read wrongly. */
export const corrections: Migration = {
  version: 2,
  up({ database }) {
    database.createObjectStore('corrections', { keyPath: 'id' });
  },
};
