import type { Mailbox } from './page-report.ts';

export const momentKinds = [
  'one-on-one',
  'mentoring',
  'review',
  'delivery',
  'ask',
  'win',
  'challenge',
  'follow-up',
] as const;

/** What the open event or mail is for the user. 'ask', 'win', 'challenge' and 'follow-up' come from mails only. */
export type MomentKind = (typeof momentKinds)[number];

/** Something on a page worth preparing for, with the reasons for saying so. */
export interface Moment {
  kind: MomentKind;
  /** The one other person it is with; null for deliveries and broadcasts. `email` is '' where unknown. */
  counterpart: Mailbox | null;
  /** Calibrated probability that kind is right, 0 to 1. */
  confidence: number;
  /** Short statements a user can check: "two people, same organisation", "title says mentoring". */
  evidence: readonly string[];
}
