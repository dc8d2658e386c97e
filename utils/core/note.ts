import type { Day, Instant } from './time.ts';

/** `!` win, `?` challenge, `>` advice; `note` is a line without a mark. */
export type NoteMark = 'note' | 'win' | 'challenge' | 'advice';

export type NoteFlag = 'private' | 'confidential' | 'done-to-me';

/** How hard it was pressed. */
export const pressures = ['none', 'some', 'strong'] as const;
/** What came of trying it. */
export const results = ['helped', 'in-part', 'did-not', 'too-early'] as const;

/** What became of advice: `reported` means the adviser has heard what came of it. */
export interface Advice {
  from: 'them' | 'me';
  state: 'new' | 'tried' | 'left' | 'reported';
  outcome: string;
  /** When the state last changed. */
  on: Day | null;
  pressure?: (typeof pressures)[number] | null;
  result?: (typeof results)[number] | null;
  /** Where it was pressed: who gains if the user hurries, and who has nothing to gain. */
  whoGains?: string;
  /** "When …, I will …" */
  willTry?: string;
  /** When to look at it again. */
  lookAgain?: Day | null;
  /** An instruction of the job, which is not weighed. */
  instruction?: boolean;
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
  /** The first half of "When …, I will …"; `text` is the second. */
  when?: string;
  /** The event or series it is meant for, `site:key`. */
  eventKey?: string | null;
  /** Why it was let go. */
  why?: string;
  createdAt: Instant;
  updatedAt: Instant;
}

/** How thanks reached somebody. */
export const channels = ['said', 'written', 'before-others', 'time-together'] as const;

/** Specific thanks or a celebration, said or written. */
export interface Thanks {
  id: string;
  personId: string;
  on: Day;
  work: string;
  effect: string;
  kind: 'thanks' | 'celebration';
  /** What it took them. */
  took?: string;
  channel?: (typeof channels)[number] | null;
  /** The words themselves, only where the user kept a copy. */
  copy?: string;
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
