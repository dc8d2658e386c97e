import type { Day, Instant } from './time.ts';

/** How well studies bear out a practice. */
export type Strength = 'solid' | 'practice' | 'opinion';

/** What one click on a prompt can do. */
export type PromptAction =
  | 'add-to-agenda'
  | 'start-reflection'
  | 'draft-message'
  | 'set-goal'
  | 'open-agreement'
  | 'log-thanks'
  | 'start-coaching-plan';

/** A suggestion shown to the user, with everything "Why this?" needs. */
export interface Prompt {
  /** Practice id of practice.md. */
  practice: string;
  /** Short heading. */
  theme: string;
  /** Heading for a host page where `theme` would say too much there; absent: `theme` is safe. */
  hostTheme?: string;
  /** The point itself: one fact to say, one question, or one step. At most 160 characters. */
  text: string;
  /** The dated fact behind it. At most 80 characters. */
  evidence: string;
  /** Two sentences: why it tends to matter, and what in this journal brought it today. */
  why: string;
  source: string;
  strength: Strength;
  /** Practice, source and strength in a line or two, as "Why this?" ends with it. */
  credit: string;
  /** BCP 47; that of the sentences. */
  language: string;
  action: PromptAction;
  /** Changes when the fact behind the prompt changes; a set-aside prompt comes back only with a new key. */
  key: string;
  /** Greater comes first; comparable only within one ranking. */
  score: number;
  /** Why it stands where it stands, one plain statement each: the fact, the rank, the kind of evidence. */
  reasons?: readonly string[];
}

/** Stands for a practice where what was said is about a kept date that returned; see practices/returning-dates. */
export const returningDate = 'returning-date';

/** What the user said to a prompt. */
export interface PromptAnswer {
  id: string;
  practice: string;
  personId: string | null;
  key: string;
  answer: 'added' | 'not-now' | 'never' | 'done' | 'shown';
  on: Day;
  createdAt: Instant;
  updatedAt: Instant;
}
