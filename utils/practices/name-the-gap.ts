import type { RelationshipKind } from '../core/person.ts';
import type { Situation } from '../core/situation.ts';
import { sharedWord } from '../core/situation-text.ts';
import type { Day } from '../core/time.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { kept, keptLately } from './kept.ts';
import { thresholds } from './thresholds.ts';
import { isAbout } from './wording.ts';

interface Line {
  /** Who stands at the other end. */
  id: string;
  name: string;
  from: Day | null;
  to: Day | null;
}

const linesOf = (kind: RelationshipKind, { people }: Situation): readonly Line[] =>
  people
    .flatMap(({ person, name }) =>
      person.relationships
        .filter((each) => each.kind === kind)
        .map(({ from, to }) => ({ id: person.id, name, from, to })),
    )
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));

/** A role of the user's own that is new: led by somebody since lately, or leading for the first time. */
function newRole(situation: Situation): Finding<'newBoss' | 'newTeam'> | null {
  const { today, since } = situation;
  const isNew = ({ from, to }: Line): boolean =>
    from !== null && to === null && from <= today && since(from) < thresholds.newRole;
  const boss = linesOf('manager', situation).findLast(isNew);
  // Whoever joins a team that was led before makes no new role.
  const team = linesOf('report', situation).slice(0, 1).find(isNew);
  const line = boss ?? team;
  if (!line?.from) return null;
  return {
    say: boss ? 'newBoss' : 'newTeam',
    slots: { name: line.name, since: { day: line.from } },
    grade: 'B',
    key: `role:${line.id}:${line.from}`,
    near: line.from,
  };
}

/** The place to grow of the last stock, where nothing came of it: no goal, and no gap named since. */
function unplanted(situation: Situation): Finding<'stock'> | null {
  const { allGoals, lend, since } = situation;
  const [stock] = kept(situation, 'stock');
  const place = stock ? lend.text(stock.grow) : null;
  if (!stock || !place || stock.goalId !== null) return null;
  const age = since(stock.on);
  if (age < thresholds.stockSettled || age > thresholds.stockEvery) return null;
  const isTakenUp =
    allGoals.some(({ text }) => isAbout(text, stock.grow)) ||
    kept(situation, 'gap').some(({ on, line }) => on >= stock.on && isAbout(line, stock.grow));
  if (isTakenUp) return null;
  return {
    say: 'stock',
    slots: { place, on: { day: stock.on } },
    grade: 'B',
    key: `stock:${stock.id}`,
    near: stock.on,
    from: [stock.id],
  };
}

export const nameTheGap = definePractice({
  id: 'name-the-gap',
  toward: ['self', 'up', 'level'],
  strength: 'opinion',
  rank: 6,
  source: 'gottschalk',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 90 },
  hurts: (situation) =>
    situation.roles.has('manager') ||
    situation.roles.has('skip-level') ||
    situation.kind === 'review' ||
    keptLately(situation, 'gap', thresholds.gapNotes) !== null,
  find(situation) {
    const { notes, lend, direction, deliveries, since, cues, kind, goals } = situation;
    const due = deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5);
    const isGoal = (text: string) => goals.some((goal) => sharedWord(goal.text, text) !== null);
    const found = notes.filter(
      ({ age, text }) => age <= thresholds.gapNotes && cues.has('gap', text) && !isGoal(text),
    );
    const [last] = found;
    const first = found.find(({ day }) => day !== last?.day);
    if (due) return null;
    if (!last || !first) {
      const isOwn = direction === 'self' && kind === null;
      return isOwn ? (unplanted(situation) ?? newRole(situation)) : null;
    }
    return {
      say: direction === 'self' ? 'self' : 'ask',
      slots: { words: lend.quote(last, 'gap'), on: { day: last.day }, first: { day: first.day } },
      grade: 'B',
      key: `gap:${last.id}`,
      near: last.day,
      from: [last.id, first.id],
    };
  },
});
