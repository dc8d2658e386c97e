import { de, en, nl } from './capture-words-germanic.ts';
import { es, fr, it, pt } from './capture-words-romance.ts';

/** What a fixed phrase means: days from today, or the end of a week or month. */
export type PhraseMeaning = number | 'end-of-week' | 'next-week' | 'end-of-month' | 'next-month';

/** A language's words for due dates, folded (lower case, no accents). Names of days and months come from Intl. */
export interface CaptureWords {
  /** Words that say a due date follows. */
  by: readonly string[];
  /** Words that may stand between those and the date. */
  fillers: readonly string[];
  phrases: Readonly<Record<string, PhraseMeaning>>;
  /** A phrase is something else right after one of these: "in the morning", "por la mañana". */
  notAfter: readonly string[];
  in: readonly string[];
  units: Readonly<Record<string, 'day' | 'week' | 'month'>>;
  numbers: Readonly<Record<string, number>>;
  /** Before or after a weekday: this week's, the coming one, or one that may be either of two. */
  thisWeekday: readonly string[];
  coming: readonly string[];
  nextWeekday: readonly string[];
  /** Weekday names that also are ordinary words: only after a `by` word, or with "-feira". */
  wordyWeekdays?: true;
}

export const captureWords: Readonly<Record<string, CaptureWords>> = { en, de, fr, es, pt, it, nl };
