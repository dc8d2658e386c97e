/** Stores that hold what the user wrote; the tally counts these. People first: what follows names them. */
export const contentStores = [
  'people',
  'meetings',
  'topics',
  'notes',
  'followUps',
  'thanks',
  'goals',
  'agreements',
  'deliveries',
  'reflections',
  'entries',
  'answers',
  'confirmations',
  'corrections',
] as const;

/** All stores of the journal that a repository may speak to; in this order they travel in a file. */
export const recordStores = [...contentStores, 'drafts', 'settings'] as const;

export type RecordStore = (typeof recordStores)[number];
