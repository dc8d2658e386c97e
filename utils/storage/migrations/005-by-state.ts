import type { Migration } from './migration.ts';

/** Follow-ups of everybody by who owes them, by date and by when they were last touched; reflections by their day. */
export const byState: Migration = {
  version: 5,
  up({ transaction }) {
    const followUps = transaction.objectStore('followUps');
    followUps.createIndex('by-owner-due', ['state', 'owner', 'due']);
    followUps.createIndex('by-owner', ['state', 'owner', 'updatedAt']);
    transaction.objectStore('reflections').createIndex('by-kind', ['about.kind', 'on']);
  },
};
