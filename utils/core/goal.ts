import type { TiedTalk } from './tied-talk.ts';
import type { Day, Instant } from './time.ts';

export interface GoalStep {
  text: string;
  due: Day | null;
  done: Day | null;
  /** The first half of "When …, I will …"; `text` is the second. */
  when?: string;
  /** The talk it is meant for. */
  talk?: TiedTalk | null;
  /** How it went where it was not simply done, and what it taught. */
  went?: 'done' | 'in-part' | 'not-this-time' | null;
  taught?: string;
}

/** A mentoring or personal goal, of the user or shared with a person. */
export interface Goal {
  id: string;
  /** Whom it is shared with; null: the user's alone. */
  personId: string | null;
  /** Whose goal: the user's, the other's, or of both. */
  owner: 'me' | 'them' | 'both';
  text: string;
  kind: 'career' | 'skill' | 'personal' | null;
  side: 'connection' | 'clarity' | 'competency' | null;
  steps: readonly GoalStep[];
  /** Dated lines that show progress. */
  evidence: readonly { on: Day; text: string; changed?: string; seenBy?: string }[];
  /** When to look at it next. */
  checkIn: Day | null;
  /** Looks at it so far, oldest first. */
  checkIns?: readonly { on: Day; text: string }[];
  /** How it will be seen that it is met. */
  measure?: string;
  /** A learning goal's question: which decision would be better if one knew? */
  question?: string;
  rhythm?: string;
  /** What ends it: a decision, an event, a month. */
  endRule?: string;
  /** Told in confidence: never spoken of beside anybody. */
  confidential?: boolean;
  /** Those who follow it hear of it in another way. */
  reportedElsewhere?: boolean;
  state: 'active' | 'paused' | 'met' | 'left';
  createdAt: Instant;
  updatedAt: Instant;
}

/** What two people agreed mentoring means for them. */
export interface Agreement {
  id: string;
  personId: string;
  state: 'draft' | 'active' | 'paused' | 'extended' | 'completed' | 'ended';
  purpose: string;
  wanted: string;
  rhythm: string;
  expectations: string;
  confidentiality: string;
  boundaries: string;
  starts: Day | null;
  ends: Day | null;
  /** What mentoring means to each. */
  meaning?: { mine: string; theirs: string };
  /** What helped before, and what did not. */
  before?: string;
  /** How it ends, in words, and that either may stop without a reason. */
  ending?: string;
  /** When each has read it. */
  readBy?: { me: Day | null; them: Day | null };
  pausedUntil?: Day | null;
  /** The first end, where it was extended. */
  extendedFrom?: Day | null;
  createdAt: Instant;
  updatedAt: Instant;
}
