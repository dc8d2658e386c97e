import type { Day, Instant } from './time.ts';

/** A project delivered. Open until it is marked or the user leaves it. */
export interface Delivery {
  id: string;
  name: string;
  on: Day;
  /** Known people who took part. */
  people: readonly string[];
  eventKey: string | null;
  state: 'open' | 'marked' | 'left';
  /** A guess written beforehand, to be compared after. */
  guess: string;
  /** One worry written beforehand. */
  worry?: string;
  /** Where it did not end well: then nothing about it is celebrated. */
  trouble?: 'rolled-back' | 'stopped' | 'incident' | null;
  reportedElsewhere?: boolean;
  createdAt: Instant;
  updatedAt: Instant;
}

/** A short look back: facts first, then the user's part, then one thing to try. */
export interface Reflection {
  id: string;
  about: { kind: 'delivery' | 'conflict' | 'quarter'; id: string };
  people: readonly string[];
  on: Day;
  facts: string;
  myPart: string;
  willTry: string;
  /** The first half of "When …, I will …"; `willTry` is the second. */
  tryWhen?: string;
  /** The guess it was held against. */
  guess?: string;
  createdAt: Instant;
  updatedAt: Instant;
}
