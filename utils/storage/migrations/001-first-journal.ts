import type { IDBPDatabase } from 'idb';
import type { JournalSchema } from '../schema.ts';
import type { Migration } from './migration.ts';

/** The stores of the first release. Never edited after release: later changes are later files. */
export const firstJournal: Migration = {
  version: 1,
  async up({ database, newId }) {
    createPeopleStores(database);
    createWorkStores(database);
    const answers = database.createObjectStore('answers', { keyPath: 'id' });
    answers.createIndex('by-person', ['personId', 'on']);
    answers.createIndex('by-practice', ['practice', 'on']);
    const confirmations = database.createObjectStore('confirmations', { keyPath: ['eventKey', 'name'] });
    confirmations.createIndex('by-person', 'personId');
    database.createObjectStore('drafts', { keyPath: 'id' });
    database.createObjectStore('settings', { keyPath: 'id' });
    const meta = database.createObjectStore('meta', { keyPath: 'id' });
    await meta.put({ id: 'tally', store: newId(), revision: 0, records: 0 });
  },
};

function createPeopleStores(database: IDBPDatabase<JournalSchema>): void {
  const people = database.createObjectStore('people', { keyPath: 'id' });
  people.createIndex('by-address', 'addresses', { multiEntry: true });
  const meetings = database.createObjectStore('meetings', { keyPath: 'id' });
  meetings.createIndex('by-person', ['personId', 'start']);
  meetings.createIndex('by-event', ['personId', 'eventKey']);
  const topics = database.createObjectStore('topics', { keyPath: 'id' });
  topics.createIndex('by-person', ['personId', 'state', 'updatedAt']);
  topics.createIndex('by-meeting', 'meetingId');
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('by-person', ['personId', 'at']);
  notes.createIndex('by-meeting', 'meetingId');
  const followUps = database.createObjectStore('followUps', { keyPath: 'id' });
  followUps.createIndex('by-person', ['personId', 'state', 'updatedAt']);
  followUps.createIndex('by-meeting', 'meetingId');
  followUps.createIndex('by-due', ['state', 'due']);
}

function createWorkStores(database: IDBPDatabase<JournalSchema>): void {
  const thanks = database.createObjectStore('thanks', { keyPath: 'id' });
  thanks.createIndex('by-person', ['personId', 'on']);
  database.createObjectStore('goals', { keyPath: 'id' }).createIndex('by-person', 'personId');
  database.createObjectStore('agreements', { keyPath: 'id' }).createIndex('by-person', 'personId');
  const deliveries = database.createObjectStore('deliveries', { keyPath: 'id' });
  deliveries.createIndex('by-person', 'people', { multiEntry: true });
  deliveries.createIndex('by-event', 'eventKey');
  deliveries.createIndex('by-state', ['state', 'on']);
  const reflections = database.createObjectStore('reflections', { keyPath: 'id' });
  reflections.createIndex('by-person', 'people', { multiEntry: true });
  reflections.createIndex('by-about', ['about.kind', 'about.id']);
}
