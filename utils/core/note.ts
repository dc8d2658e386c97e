import type { Day, Instant } from './time.ts';

/** `!` win, `?` challenge, `>` advice; `note` is a line without a mark. */
export type NoteMark = 'note' | 'win' | 'challenge' | 'advice';

export type NoteFlag = 'private' | 'confidential' | 'done-to-me';

/** What became of advice: `reported` means the adviser has heard what came of it. */
export interface Advice {
  from: 'them' | 'me';
  state: 'new' | 'tried' | 'left' | 'reported';
  outcome: string;
  /** When the state last changed. */
  on: Day | null;
}

/** One line the user wrote about a person. */
export interface Note {
  id: string;
  personId: string;
  meetingId: string | null;
  mark: NoteMark;
  text: string;
  /** When it was written or what meeting day it speaks of. */
  at: Instant;
  flags: readonly NoteFlag[];
  /** Only with mark `advice`. */
  advice: Advice | null;
  deliveryId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}

/** A promise, mine or theirs. */
export interface FollowUp {
  id: string;
  personId: string;
  meetingId: string | null;
  owner: 'me' | 'them';
  text: string;
  due: Day | null;
  state: 'open' | 'kept' | 'let-go';
  /** How many meetings it was carried over. */
  carried: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** Specific thanks or a celebration, said or written. */
export interface Thanks {
  id: string;
  personId: string;
  on: Day;
  work: string;
  effect: string;
  kind: 'thanks' | 'celebration';
  deliveryId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}

/** What is being typed and not yet kept; one per place (person and box), so a crash loses at most the last second. */
export interface Draft {
  /** `capture:<personId>` or another place of the sidebar. */
  id: string;
  text: string;
  updatedAt: Instant;
}
