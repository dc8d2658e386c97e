import type { Strength } from '../core/prompt.ts';

/** Where the practices come from; each prompt cites its own. */
export const sources = {
  gottschalk: 'M. Gottschalk, When the Boss Needs Mentoring',
  senior: 'Senior Leaders Need Mentoring, Too (SHRM)',
  ask: 'an Ask MetaFilter thread, Can my boss be my mentor?, 2012',
  managers: 'a Manager Tools forum thread on a boss who offers to mentor',
  tribe: 'Who Mentors the Mentor? (TribeHR)',
} as const;

export type SourceKey = keyof typeof sources;

/** The sentence with which "Why this?" ends. */
export const closings: Readonly<Record<Strength, string>> = {
  solid: 'Well supported.',
  practice: 'Common practice; studies are few or mixed.',
  opinion: 'Drawn from experience rather than trials.',
};
