import type { Day, Instant } from './time.ts';

export interface GoalStep {
  text: string;
  due: Day | null;
  done: Day | null;
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
  evidence: readonly { on: Day; text: string }[];
  checkIn: Day | null;
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
  createdAt: Instant;
  updatedAt: Instant;
}
