import type { Situation } from '../core/situation.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

type Say = 'first' | 'carried' | 'promise' | 'promiseUp' | 'mine' | 'bring';

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
  theme: 'Their topics first',
  toward: ['down', 'up', 'level'],
  strength: 'practice',
  rank: 3,
  source: 'managers',
  action: 'add-to-agenda',
  rests: { added: 'meeting', notNow: 'meeting', done: 'meeting' },
  because: 'A one-on-one tends to be worth more to both when the other person opens it and fills it.',
  says: {
    first: {
      points: [
        'First talk with {name}: ask what would make this a good half hour.',
        'Before your own topics, ask what {name} hopes to take away from this first talk.',
      ],
      evidence: ['No talk noted before this one'],
      today: ['Your notes hold no earlier talk with {name}.'],
    },
    carried: {
      points: [
        'Open with {name}’s topic, “{topic}”; yours can wait ten minutes.',
        '“{topic}” was not reached last time. Ask {name} to begin with it.',
      ],
      evidence: ['On the agenda since {on}, not reached yet'],
      today: ['The topic has been on the agenda since {on} and was carried over.'],
    },
    promise: {
      points: [
        '“{promise}”: ask {name} how it went, and what is in the way, before your own topics.',
        'Ask {name} first about “{promise}”: done, or is there something you could clear away?',
      ],
      evidence: ['Agreed for {due}, nothing noted since'],
      today: ['It was agreed for {due}, and your notes say nothing of it since.'],
    },
    promiseUp: {
      points: [
        'Ask {name} where “{promise}” stands, and whether it still helps.',
        '“{promise}”: ask {name} lightly what became of it, before your own topics.',
      ],
      evidence: ['Agreed for {due}, nothing noted since'],
      today: ['It was agreed for {due}, and your notes say nothing of it since.'],
    },
    mine: {
      points: [
        'Leave the first ten minutes empty, and ask what is on {name}’s mind.',
        'Put your own topics second today: ask {name} to choose where to begin.',
      ],
      evidence: ['“Mostly mine” after the talks of {before} and {on}'],
      today: ['You noted the talks of {before} and {on} as mostly yours.'],
    },
    bring: {
      theme: 'Bring yours',
      points: [
        'Bring two topics of your own to {name}, and say them first.',
        'Choose one question only {name} can answer, and open with it.',
      ],
      evidence: ['“Mostly theirs” in the last {count} talks'],
      today: ['You noted the last {count} talks as mostly theirs.'],
    },
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
