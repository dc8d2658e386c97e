import type { PromptAction, Strength } from '../core/prompt.ts';
import type { Situation } from '../core/situation.ts';
import type { Direction } from '../core/situation-seat.ts';
import type { Day } from '../core/time.ts';
import type { AgreementLine } from './agreement-lines.ts';
import type english from './packs/en.json';
import type { PracticeId } from './practice-ids.ts';
import type { SourceKey } from './sources.ts';

/** 1 my word · 2 safety and trust · 3 their matter · 4 mark and thank · 5 dates agreed · 6 growth · 7 upkeep. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A their words or their date · B the user's dated note · C a count or a noted absence · D the calendar alone. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/**
 * Text as it stands, a count, a day, how often ("twice"), or a line of an agreement; all but text are written in the
 * language of the pack and as the place asks for.
 */
export type Slot = string | number | { day: Day } | { times: number } | { line: AgreementLine };

/** null: not known; a sentence that needs it is passed over. */
export type Slots = Readonly<Record<string, Slot | null | undefined>>;

/** What a practice found true of this situation. */
export interface Finding<Case extends string = string> {
  /** Which of the sayings that a pack has for the practice fits. */
  say: Case;
  slots: Slots;
  grade: Grade;
  /** Identity of the fact; a new fact has a new key. */
  key: string;
  /** The day the fact bears on; nearer ones come first. */
  near: Day;
  /** Ids of the records behind it; two points never come from one record. */
  from?: readonly string[];
  /** Id of the delivery it speaks of. */
  work?: string;
  /** Where it stands otherwise than the practice as a whole. */
  rank?: Rank;
  action?: PromptAction;
}

type EnglishPractices = (typeof english)['practices'];

/** The cases a practice has sentences for, as the English pack lists them. Only its type is read here. */
export type CaseOf<Id extends PracticeId> = keyof EnglishPractices[Id]['says'] & string;

/**
 * Days of rest after an answer; `meeting` rests until a later meeting, `fact` until the fact itself is another one.
 * A fact added or done never comes back by itself before these are over.
 */
export type Rest = number | 'meeting' | 'fact';

export interface Practice<Case extends string = string> {
  id: PracticeId;
  /** Headed "From your notes" in a host page, where the theme would say too much. */
  discreet?: boolean;
  /** Whom it may speak about; the program never turns one round. */
  toward: readonly (Direction | 'self')[];
  strength: Strength;
  rank: Rank;
  source: SourceKey;
  action: PromptAction;
  rests: { added: Rest; notNow: Rest; done: Rest };
  /** Answers count for one fact only, not for the practice with this person. */
  perFact?: boolean;
  /** "Not now" twice does not rest it for a season. */
  patient?: boolean;
  /** True where saying it would do harm. */
  hurts?(situation: Situation): boolean;
  /** The fact behind it, or null where it does not apply. Pure. */
  find(situation: Situation): Finding<Case> | null;
}

/** Declares a practice: what it is, and the one function that says when it applies. Its sentences are in the packs. */
export const definePractice = <const Id extends PracticeId>(
  practice: Practice<CaseOf<Id>> & { id: Id },
): Practice => practice;
