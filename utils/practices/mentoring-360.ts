import type { Acquaintance, Situation } from '../core/situation.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { kept, keptLately } from './kept.ts';
import { reviewAhead } from './review-ahead.ts';
import { thresholds } from './thresholds.ts';

const learning: readonly string[] = ['mentor', 'mentee', 'reverse-mentor', 'buddy'];

/** What others said is old, and the user's own review is near. */
function roundBefore(situation: Situation): Finding<'round'> | null {
  const [last] = kept(situation, 'round');
  const review = reviewAhead(situation, thresholds.roundReviewAhead);
  if (!last || !review) return null;
  return {
    say: 'round',
    slots: { last: { day: last.on }, when: { day: review.day } },
    grade: 'B',
    key: `round:${last.id}:${review.day}`,
    near: review.day,
    from: [last.id, review.id],
  };
}

export const mentoring360 = definePractice({
  id: 'mentoring-360',
  toward: ['self'],
  strength: 'opinion',
  rank: 7,
  source: 'tribe',
  action: 'add-to-agenda',
  rests: { added: 60, notNow: 60, done: 180 },
  hurts: (situation) =>
    keptLately(situation, 'round', thresholds.roundEvery - 1) !== null ||
    situation.held.some(
      ({ kind, day }) => kind === 'review' && situation.since(day) <= thresholds.ratingClosed,
    ) ||
    situation.notes.some(
      ({ age, text }) => age <= thresholds.skillQuiet && situation.cues.has('reorganisation', text),
    ),
  find(situation) {
    const { people, kind, since, dayOf, cues } = situation;
    const named = people.filter(({ person }) => person.name !== '');
    if (kind !== null) return null;
    const round = roundBefore(situation);
    if (round || named.length < thresholds.circlePeople) return round;
    const isUnlinked = ({ roles, page, person, lastHeld }: Acquaintance): boolean =>
      lastHeld !== null &&
      roles.includes('report') &&
      !roles.some((role) => learning.includes(role)) &&
      !person.flags.includes('muted') &&
      !(page.notes ?? []).some(
        (note) =>
          since(dayOf(note.at)) <= thresholds.circleGap &&
          (note.advice !== null || cues.has('growth', note.text)),
      );
    const [who] = named.filter(isUnlinked).sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
    if (!who?.lastHeld) return null;
    const slots = { name: who.name, last: { day: who.lastHeld } };
    return { say: 'unlinked', slots, grade: 'C', key: `line:${who.person.id}`, near: who.lastHeld };
  },
});
