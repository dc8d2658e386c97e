import type { DBSchema, IndexNames } from 'idb';
import type { StoredCorrection } from '../core/correction.ts';
import type { Delivery, Reflection } from '../core/delivery.ts';
import type { Entry } from '../core/entry.ts';
import type { Agreement, Goal } from '../core/goal.ts';
import type { Confirmation } from '../core/identity.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Draft, FollowUp, Note, Thanks } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import type { PromptAnswer } from '../core/prompt.ts';
import type { RecordStore } from '../core/record-stores.ts';
import type { UserSettings } from '../core/settings.ts';
import type { Topic } from '../core/topic.ts';

export type { RecordStore };

/** The version this build writes: the number of its last migration. */
export const schemaVersion = 5;

/** How many records the journal holds; written in the same transaction as every change. See canary.ts. */
export interface Tally {
  id: 'tally';
  /** Made when the store was made; another id is another store. */
  store: string;
  /** Grows by one with every transaction that changed something. */
  revision: number;
  /** The revision in which a person was last changed; absent until then in a journal of the first release. */
  people?: number;
  records: number;
}

/** Key in `meta` of what is kept for the list of people; see kept-standings.ts. */
export const standingsKey = 'standings';

export interface StoredSettings extends UserSettings {
  id: 'user';
}

/**
 * The journal's database. Instants are stored in UTC ("…Z"), so that the order of an index is the order of time.
 * A record whose indexed field is null is left out of that index by IndexedDB itself.
 */
export interface JournalSchema extends DBSchema {
  people: { key: string; value: Person; indexes: { 'by-address': string } };
  meetings: {
    key: string;
    value: Meeting;
    indexes: { 'by-person': [string, string]; 'by-event': [string, string]; 'by-start': string };
  };
  topics: {
    key: string;
    value: Topic;
    indexes: { 'by-person': [string, string, string]; 'by-meeting': string };
  };
  notes: {
    key: string;
    value: Note;
    indexes: { 'by-person': [string, string]; 'by-meeting': string; 'by-at': string };
  };
  followUps: {
    key: string;
    value: FollowUp;
    indexes: {
      'by-person': [string, string, string];
      'by-meeting': string;
      'by-due': [string, string];
      'by-owner-due': [string, string, string];
      'by-owner': [string, string, string];
    };
  };
  thanks: { key: string; value: Thanks; indexes: { 'by-person': [string, string] } };
  goals: { key: string; value: Goal; indexes: { 'by-person': string } };
  agreements: { key: string; value: Agreement; indexes: { 'by-person': string } };
  deliveries: {
    key: string;
    value: Delivery;
    indexes: { 'by-person': string; 'by-event': string; 'by-state': [string, string] };
  };
  reflections: {
    key: string;
    value: Reflection;
    indexes: { 'by-person': string; 'by-about': [string, string]; 'by-kind': [string, string] };
  };
  entries: {
    key: string;
    value: Entry;
    indexes: { 'by-person': string; 'by-kind': [string, string] };
  };
  answers: {
    key: string;
    value: PromptAnswer;
    indexes: { 'by-person': [string, string]; 'by-practice': [string, string] };
  };
  confirmations: { key: [string, string]; value: Confirmation; indexes: { 'by-person': string } };
  corrections: { key: string; value: StoredCorrection };
  drafts: { key: string; value: Draft };
  settings: { key: string; value: StoredSettings };
  meta: { key: string; value: Tally };
}

export type NounOf<Store extends RecordStore> = JournalSchema[Store]['value'];
export type IndexName<Store extends RecordStore> = IndexNames<JournalSchema, Store>;
export type KeyOf<Store extends RecordStore> = JournalSchema[Store]['key'];

/** The key of a record as its store's key path gives it. */
export const keyOf = (store: RecordStore, record: object): IDBValidKey => {
  const fields = record as { id?: string; eventKey?: string; name?: string };
  return store === 'confirmations' ? [fields.eventKey ?? '', fields.name ?? ''] : (fields.id ?? '');
};
