import type { Situation } from '../core/situation.ts';
import { toMs } from '../core/time.ts';
import { type CaseOf, definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

type Say = CaseOf<'their-time-first'>;

/** How many of the last meetings in a row were one side's time. */
const running = ({ held }: Situation, whose: 'mine' | 'theirs'): number => {
  const other = held.findIndex((meeting) => meeting.whoseTime !== whose);
  return other < 0 ? held.length : other;
};

function waiting(situation: Situation): Finding<Say> | null {
  const { topics, held, lend, dayOf, owed, today, direction } = situation;
  const carried = topics.find(
    (topic) =>
      topic.turn === 'theirs' && held[0] && dayOf(topic.createdAt) <= held[0].day && lend.text(topic.text),
  );
  if (carried) {
    const on = dayOf(carried.createdAt);
    const slots = { topic: lend.text(carried.text), on: { day: on } };
    return { say: 'carried', slots, grade: 'A', key: `topic:${carried.id}`, near: on, from: [carried.id] };
  }
  const due = owed.find((each) => each.due !== null && each.due <= today && lend.text(each.text));
  if (!due?.due) return null;
  const slots = { promise: lend.text(due.text), due: { day: due.due } };
  return {
    say: direction === 'up' ? 'promiseUp' : 'promise',
    slots,
    grade: 'A',
    key: `owed:${due.id}`,
    near: due.due,
    from: [due.id],
  };
}

export const theirTimeFirst = definePractice({
  id: 'their-time-first',
  toward: ['down', 'up', 'level'],
  strength: 'practice',
  rank: 3,
  source: 'managers',
  action: 'add-to-agenda',
  rests: { added: 'meeting', notNow: 'meeting', done: 'meeting' },
  hurts({ item }) {
    const minutes = item?.kind === 'event' ? (toMs(item.end) - toMs(item.start)) / 60_000 : 0;
    return minutes > 0 && minutes < thresholds.shortTalk;
  },
  find(situation) {
    const { held, notes, newcomer, direction, flags, today } = situation;
    const [last, before] = held;
    if (!last) {
      const unknown = newcomer || notes.length === 0;
      return unknown
        ? { say: 'first', slots: {}, grade: 'C', key: 'first', near: today }
        : waiting(situation);
    }
    const found = flags.has('no-agenda-beforehand') ? null : waiting(situation);
    if (found) return found;
    const count = running(situation, 'theirs');
    if (direction === 'up' && count >= thresholds.theirsRunning) {
      return { say: 'bring', slots: { count }, grade: 'C', key: `theirs:${last.id}`, near: last.day };
    }
    if (!before || direction === 'up' || running(situation, 'mine') < thresholds.mineRunning) return null;
    const slots = { on: { day: last.day }, before: { day: before.day } };
    return { say: 'mine', slots, grade: 'B', key: `mine:${last.id}`, near: last.day, from: [last.id] };
  },
});
