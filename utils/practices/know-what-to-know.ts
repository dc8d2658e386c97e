import type { Delivery } from '../core/delivery.ts';
import type { Situation } from '../core/situation.ts';
import type { DatedNote } from '../core/situation-records.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { kept } from './kept.ts';
import { returningTerm } from './returning-term.ts';
import { thresholds } from './thresholds.ts';
import { isAbout, onDay } from './wording.ts';

const shortest = 3;

/** Notes that the practice before this one spoke of lately. */
function spokenOf({ answers, notes, since }: Situation): readonly DatedNote[] {
  const keys = answers
    .filter(({ practice, on }) => practice === 'name-the-gap' && since(on) <= thresholds.gapNotes)
    .map(({ key }) => key);
  return keys.length === 0 ? [] : notes.filter(({ id }) => keys.includes(`gap:${id}`));
}

/** A term that keeps coming back, unless it was named as a gap already. */
function termIn(situation: Situation): Finding<'term'> | null {
  const found = returningTerm(situation);
  const [last, ...rest] = found?.notes ?? [];
  const between = rest.find(({ day }) => day !== last?.day);
  const first = rest.at(-1);
  if (!found || !last || !between || !first) return null;
  const ids = found.notes.map(({ id }) => id);
  const isSpoken = spokenOf(situation).some(({ id }) => ids.includes(id));
  const isNamed = kept(situation, 'gap').some(({ line, noticed }) =>
    `${line} ${noticed}`.toLocaleLowerCase('en').includes(found.term.toLocaleLowerCase('en')),
  );
  if (isSpoken || isNamed) return null;
  const days = { first: onDay(first.day), between: onDay(between.day), on: onDay(last.day) };
  return {
    say: 'term',
    slots: { term: situation.lend.text(found.term), ...days },
    grade: 'B',
    key: `term:${found.term}`,
    near: last.day,
    from: ids,
  };
}

/** A project begun lately and still to be delivered, about which nothing is asked or aimed at yet. */
function youngProject(situation: Situation): Finding<'project'> | null {
  const { deliveries, allGoals, lend, dayOf, since, today } = situation;
  const gaps = kept(situation, 'gap');
  const spoken = spokenOf(situation);
  const isSpoken = ({ id, name }: Delivery): boolean =>
    allGoals.some(({ text }) => isAbout(text, name)) ||
    gaps.some(({ line, noticed }) => isAbout(`${line} ${noticed}`, name)) ||
    spoken.some((note) => note.deliveryId === id || isAbout(note.text, name));
  const work = deliveries
    .filter(({ state, on, createdAt, name }) => {
      const age = since(dayOf(createdAt));
      return state === 'open' && on > today && age < thresholds.projectYoung && lend.text(name) !== null;
    })
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .find((each) => !isSpoken(each));
  if (!work) return null;
  return {
    say: 'project',
    slots: { work: lend.text(work.name), made: onDay(dayOf(work.createdAt)), due: { day: work.on } },
    // What came from the calendar is no line of the user's.
    grade: work.eventKey === null || work.guess !== '' ? 'B' : 'C',
    key: `project:${work.name}`,
    near: dayOf(work.createdAt),
    work: work.id,
  };
}

export const knowWhatToKnow = definePractice({
  id: 'know-what-to-know',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 'fact' },
  perFact: true,
  hurts: ({ deliveries, since }) => deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5),
  find(situation) {
    const { goals, lend, dayOf, kind } = situation;
    if (kind !== null) return null;
    const goal = goals.find(
      (each) =>
        each.personId === null &&
        each.kind === 'skill' &&
        each.steps.length === 0 &&
        !each.question?.trim() &&
        each.text.trim().split(/\s+/u).length <= shortest &&
        lend.text(each.text),
    );
    if (!goal) return termIn(situation) ?? youngProject(situation);
    const made = dayOf(goal.createdAt);
    const slots = { goal: lend.text(goal.text), made: onDay(made) };
    return { say: 'goal', slots, grade: 'B', key: `goal:${goal.id}`, near: made, from: [goal.id] };
  },
});
