import type { DateKind } from '../core/returning-date.ts';

/** What a returning date is about, in a few words; the user's own words stand under it. */
export const dateKindWords: Readonly<Record<DateKind, string>> = {
  'check-in': 'A look at the goal',
  'goal-step': 'A step of a goal',
  advice: 'What came of this advice',
  answer: 'You asked; an answer may have come',
  decision: 'A decision due',
  outcome: 'What came of the decision',
  'plan-step': 'A step of the coaching plan',
  round: 'Answers to your question',
  agreement: 'The agreement is near its end',
  pause: 'The pause is over',
  closing: 'You went on until now',
  offer: 'Still open after your reminder',
  try: 'Meant for the next delivery',
};
