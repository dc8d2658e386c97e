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
  createdAt: Instant;
  updatedAt: Instant;
}
