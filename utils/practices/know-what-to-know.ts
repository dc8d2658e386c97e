import type { Situation } from '../core/situation.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { kept } from './kept.ts';
import { returningTerm } from './returning-term.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

const shortest = 3;

/** A term that keeps coming back, unless it was named as a gap already. */
function termIn(situation: Situation): Finding<'term'> | null {
  const found = returningTerm(situation);
  const [last, ...rest] = found?.notes ?? [];
  const between = rest.find(({ day }) => day !== last?.day);
  const first = rest.at(-1);
  if (!found || !last || !between || !first) return null;
  const ids = found.notes.map(({ id }) => id);
  const isSpoken = situation.answers.some(
    ({ practice, key, on }) =>
      practice === 'name-the-gap' &&
      situation.since(on) <= thresholds.gapNotes &&
      ids.some((id) => key === `gap:${id}`),
  );
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
    if (!goal) return termIn(situation);
    const made = dayOf(goal.createdAt);
    const slots = { goal: lend.text(goal.text), made: onDay(made) };
    return { say: 'goal', slots, grade: 'B', key: `goal:${goal.id}`, near: made, from: [goal.id] };
  },
});
