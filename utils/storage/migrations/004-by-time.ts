import type { Migration } from './migration.ts';

/** Notes and meetings of everybody in the order of time: to search from the newest on, and to look at one day or month. */
export const byTime: Migration = {
  version: 4,
  up({ transaction }) {
    transaction.objectStore('notes').createIndex('by-at', 'at');
    transaction.objectStore('meetings').createIndex('by-start', 'start');
  },
};
