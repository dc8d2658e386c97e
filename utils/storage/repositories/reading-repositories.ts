import type { Access } from '../access.ts';
import { createAgreements } from './agreements.ts';
import { createAnswers } from './answers.ts';
import { createConfirmations } from './confirmations.ts';
import { createCorrections } from './corrections.ts';
import { createDeliveries } from './deliveries.ts';
import { createDrafts } from './drafts.ts';
import { createEntries } from './entries.ts';
import { createFollowUps } from './follow-ups.ts';
import { createGoals } from './goals.ts';
import { createMeetings } from './meetings.ts';
import { createNotes } from './notes.ts';
import { createPeople } from './people.ts';
import { createReflections } from './reflections.ts';
import { createSettings } from './settings.ts';
import { createThanks } from './thanks.ts';
import { createTopics } from './topics.ts';

const createLists = (access: Access) => ({
  people: createPeople(access),
  meetings: createMeetings(access),
  topics: createTopics(access),
  notes: createNotes(access),
  followUps: createFollowUps(access),
  thanks: createThanks(access),
  goals: createGoals(access),
  agreements: createAgreements(access),
  deliveries: createDeliveries(access),
  reflections: createReflections(access),
  entries: createEntries(access),
  answers: createAnswers(access),
  confirmations: createConfirmations(access),
  corrections: createCorrections(access),
  drafts: createDrafts(access),
  settings: createSettings(access),
});

export type ReadingLists = ReturnType<typeof createLists>;

/** Those of the records that suggestions are made of: what a page or the background reads of somebody. */
export const createReadingRepositories = (access: Access) => ({
  ...createLists(access),
  /**
   * The same, for lists after which nothing more is asked: sealed records are opened beside the page, by the browser, which is
   * as fast with the first as with the last. The transaction may have ended by then.
   */
  apart: (): ReadingLists => createLists({ ...access, list: access.listApart }),
});

export type ReadingRepositories = ReturnType<typeof createReadingRepositories>;
