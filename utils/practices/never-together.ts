import type { Finding } from './define-practice.ts';
import type { PracticeId } from './practice-ids.ts';

export interface Told {
  id: PracticeId;
  finding: Finding;
}

const praise: readonly PracticeId[] = ['celebrate-the-work', 'respect-excellence', 'thank-and-report-back'];

/** Points the user gives to themself: one is enough. */
const inward: readonly PracticeId[] = [
  'see-the-pattern',
  'reflect-first',
  'name-the-gap',
  'respect-and-liking',
  'look-across',
  'weigh-the-advice',
  'gut-check',
  'take-stock',
  'career-or-skill',
  'know-what-to-know',
  'clarity',
  'competency',
  'mentoring-360',
  'what-matters-personally',
];

/** Pairs that spoil each other: one reads as payment or sugar for the other, or covers it, or must come first. */
const pairs: readonly (readonly [readonly PracticeId[], readonly PracticeId[]])[] = [
  [praise, ['repair-trust']],
  [praise, ['coaching-plan']],
  [['celebrate-the-work'], ['respect-excellence']],
  [['thank-and-report-back'], ['ask-for-introductions', 'ask-plainly', 'follow-up-on-offers']],
  [['thank-and-report-back'], ['mentee-leads']],
  [['boss-as-mentor'], ['ask-plainly', 'define-mentoring']],
  [['coach-or-mentor'], ['define-mentoring']],
  [['define-mentoring'], ['end-well']],
  [['honour-the-asker'], ['pull-not-push']],
  [['name-the-gap'], ['know-what-to-know']],
  [['take-stock'], ['mentoring-360']],
  [['never-stop-developing', 'coaching-plan', 'career-or-skill'], ['acknowledge-challenges']],
];

const sharesRecord = (a: Finding, b: Finding): boolean => (a.from ?? []).some((id) => b.from?.includes(id));

/** Whether two points may not stand in one panel. */
export function areApart(a: Told, b: Told, isOwnView: boolean): boolean {
  if (a.id === b.id || sharesRecord(a.finding, b.finding)) return true;
  if (a.finding.work !== undefined && a.finding.work === b.finding.work) {
    if (![a.id, b.id].includes('reflect-first')) return true;
  }
  if (isOwnView && inward.includes(a.id) && inward.includes(b.id)) return true;
  return pairs.some(
    ([left, right]) =>
      (left.includes(a.id) && right.includes(b.id)) || (left.includes(b.id) && right.includes(a.id)),
  );
}
