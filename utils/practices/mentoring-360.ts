import type { Acquaintance } from '../core/situation.ts';
import { definePractice } from './define-practice.ts';
import { keptLately } from './kept.ts';
import { thresholds } from './thresholds.ts';

const learning: readonly string[] = ['mentor', 'mentee', 'reverse-mentor', 'buddy'];

export const mentoring360 = definePractice({
  id: 'mentoring-360',
  toward: ['self'],
  strength: 'opinion',
  rank: 7,
  source: 'tribe',
  action: 'add-to-agenda',
  rests: { added: 60, notNow: 60, done: 180 },
  hurts: (situation) =>
    keptLately(situation, 'round', thresholds.roundEvery) !== null ||
    situation.notes.some(
      ({ age, text }) => age <= thresholds.skillQuiet && /reorgani[sz]ation|new team/iu.test(text),
    ),
  find({ people, kind, since, dayOf, cues }) {
    const named = people.filter(({ person }) => person.name !== '');
    if (kind !== null || named.length < thresholds.circlePeople) return null;
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
