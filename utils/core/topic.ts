import type { Instant } from './time.ts';

/** Whose part of the meeting a topic belongs to; agendas run in this order. */
export const turns = ['theirs', 'mine', 'next'] as const;
export type Turn = (typeof turns)[number];

/** A line of an agenda. Open topics belong to the pair and carry over by themselves. */
export interface Topic {
  id: string;
  personId: string;
  turn: Turn;
  text: string;
  /** Position within the turn; fractions allowed so that one move writes one record. */
  order: number;
  state: 'open' | 'held' | 'dropped';
  /** The meeting it was first meant for; differs from the current one when carried over. */
  meetingId: string | null;
  /** Practice id when it came from a prompt; else null. */
  practice: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}
