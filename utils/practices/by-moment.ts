import type { Situation } from '../core/situation.ts';
import type { Practice, Rank } from './define-practice.ts';
import type { PracticeId } from './practice-ids.ts';

const inMail: readonly PracticeId[] = [
  'honour-the-asker',
  'coach-or-mentor',
  'ask-plainly',
  'be-specific',
  'thank-and-report-back',
  'update-unasked',
  'acknowledge-challenges',
];

const atDelivery: readonly PracticeId[] = ['celebrate-the-work', 'acknowledge-challenges', 'reflect-first'];

/** Beside the first three ranks: the agreement, the goal, advice. Nothing about deliveries or ratings. */
const inMentoring: readonly PracticeId[] = [
  'reverse-mentor',
  'boss-as-mentor',
  'define-mentoring',
  'career-or-skill',
  'mentee-leads',
  'ask-for-introductions',
  'thank-and-report-back',
  'end-well',
  'pull-not-push',
  'name-the-gap',
  'goals-and-accountability',
  'clarity',
  'what-matters-personally',
  'reciprocity',
  'buddy-up',
];

/** With more than one other person in the room. */
const inCompany: readonly PracticeId[] = ['celebrate-the-work', 'acknowledge-challenges'];

/** A note alone belongs to the agenda, not to a draft; these never show where a meeting is open. */
const draftsOnly: readonly PracticeId[] = ['be-specific'];

/** Whether the open moment has room for this practice. */
export function fitsMoment(practice: Practice, rank: Rank, situation: Situation): boolean {
  const { id } = practice;
  if (situation.mail && situation.kind !== 'one-on-one' && situation.kind !== 'mentoring')
    return inMail.includes(id);
  if (situation.kind === 'delivery') return atDelivery.includes(id);
  if (draftsOnly.includes(id)) return situation.topics.length > 0;
  if (situation.headcount !== null && situation.headcount > 2) return inCompany.includes(id);
  if (situation.kind === 'mentoring') return rank <= 3 || inMentoring.includes(id);
  if (situation.kind === 'review') return rank <= 5 || id === 'competency';
  return true;
}
