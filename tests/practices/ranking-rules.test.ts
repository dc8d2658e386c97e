import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompt, PromptAnswer } from '../../utils/core/prompt.ts';
import type { Situation } from '../../utils/core/situation.ts';
import { addDays, type Day } from '../../utils/core/time.ts';
import type { Grade, Practice, Rank, Rest } from '../../utils/practices/define-practice.ts';
import { areApart } from '../../utils/practices/never-together.ts';
import type { Pack } from '../../utils/practices/pack.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { practices } from '../../utils/practices/registry.ts';
import { kinds, pages, situationWith, today } from './generated-journal.ts';

const seed = 20261122;
const journals = fc.sample(fc.tuple(pages, kinds), { numRuns: 800, seed }).map(([page, kind]) => ({
  page: { ...page, answers: [] },
  kind,
}));
const { ranks, grades } = builtInPack.words;
const rankOf = ({ reasons = [] }: Prompt): number =>
  Number(Object.entries(ranks).find(([, words]) => reasons.includes(words))?.[0]);
const gradeOf = ({ reasons = [] }: Prompt): string =>
  Object.entries(grades).find(([, words]) => reasons.includes(words))?.[0] ?? '';
const findingOf = (prompt: Prompt, situation: Situation) => {
  const finding = practices.find(({ id }) => id === prompt.practice)?.find(situation);
  if (!finding) throw new Error(`${prompt.practice} finds nothing`);
  return { id: prompt.practice as Practice['id'], finding };
};
const answerOn = (
  { practice, key }: Pick<Prompt, 'practice' | 'key'>,
  answer: PromptAnswer['answer'],
  on: Day,
): PromptAnswer => {
  const at = `${on}T12:00:00Z`;
  return { id: `${practice}-${on}`, practice, personId: 'p1', key, answer, on, createdAt: at, updatedAt: at };
};

describe('beside a person, over generated journals', { timeout: 60_000 }, () => {
  const panels = journals.map(({ page, kind }) => {
    const situation = situationWith(page, kind, false);
    return { situation, isOwn: situation.direction === 'self', ...rankPrompts(situation, builtInPack) };
  });

  it('never lets a lower rank stand before a higher one, nor a weaker grade within a rank', () => {
    for (const { prompts } of panels) {
      const order = prompts.map((prompt) => `${rankOf(prompt)}${gradeOf(prompt)}`);
      expect(order).toEqual(order.toSorted());
    }
    expect(new Set(panels.flatMap(({ prompts }) => prompts.map(rankOf))).size).toBeGreaterThanOrEqual(6);
  });

  it('holds at most one count or absence, never in the third place, and one point of growth', () => {
    for (const { prompts } of panels) {
      const counts = prompts.map(gradeOf);
      expect(counts.filter((grade) => grade === 'C' || grade === 'D').length).toBeLessThanOrEqual(1);
      expect(counts[2] ?? 'A').toMatch(/[AB]/u);
      expect(prompts.filter((prompt) => rankOf(prompt) === 6).length).toBeLessThanOrEqual(1);
    }
  });

  it('is silent rather than say one faint thing about growth', () => {
    for (const { prompts, isOwn, silence } of panels) {
      const [only] = prompts;
      if (isOwn || prompts.length !== 1 || !only) continue;
      expect(`${rankOf(only)}${gradeOf(only)}`, silence ?? '').not.toBe('6C');
    }
  });

  it('keeps apart what spoils each other', () => {
    let pairs = 0;
    for (const { prompts, situation, isOwn } of panels) {
      const told = prompts.map((prompt) => findingOf(prompt, situation));
      for (const [at, one] of told.entries())
        for (const other of told.slice(at + 1)) {
          pairs += 1;
          expect(areApart(one, other, isOwn), `${one.id} beside ${other.id}`).toBe(false);
          expect(areApart(other, one, isOwn)).toBe(false);
        }
    }
    expect(pairs).toBeGreaterThan(100);
  });

  /** Days after an answer on which it still rests. */
  const restingDays = (rest: Rest): readonly number[] =>
    rest === 'fact' ? [1, 30, 200] : rest === 'meeting' ? [0] : [1, Math.floor(rest / 2), rest - 1];
  const answered = ['not-now', 'added', 'done'] as const;
  const told = journals.slice(0, 250).flatMap(({ page, kind }) => {
    const [first] = rankPrompts(situationWith(page, kind, false), builtInPack).prompts;
    const practice = practices.find(({ id }) => id === first?.practice);
    return first && practice && kind !== 'delivery' ? [{ page, kind, first, practice }] : [];
  });
  const waits = told.flatMap(({ practice, ...rest }) =>
    answered.flatMap((how) => {
      const length = practice.rests[how === 'not-now' ? 'notNow' : how];
      return restingDays(length).map((day) => ({ ...rest, practice, how, day, length }));
    }),
  );

  it('brings nothing back before its time', () => {
    expect(waits.length).toBeGreaterThan(500);
    for (const { page, kind, first, practice, how, day, length } of waits) {
      const answers = [answerOn(first, how, today)];
      const later = situationWith({ ...page, answers }, kind, false, addDays(today, day));
      const isWhole = !practice.perFact && length !== 'fact';
      const same = rankPrompts(later, builtInPack).prompts.filter(
        (prompt) => prompt.practice === practice.id && (isWhole || prompt.key === first.key),
      );
      expect(same, `${practice.id}, ${how}, ${day} days on`).toEqual([]);
    }
  });

  it('says nothing but late promises and their matters where everything was set aside three times', () => {
    const days = [today, addDays(today, -7), addDays(today, -14)].map((day) => addDays(day, -1));
    let spoke = 0;
    for (const { page, kind } of journals) {
      const answers = days.map((on) => answerOn({ practice: 'connection', key: '-' }, 'not-now', on));
      const situation = situationWith({ ...page, answers }, kind, false);
      if (situation.direction === 'self') continue;
      const { prompts } = rankPrompts(situation, builtInPack);
      spoke += prompts.length;
      expect(prompts.filter((prompt) => ![1, 3].includes(rankOf(prompt)))).toEqual([]);
    }
    expect(spoke).toBeGreaterThan(0);
  });
});

/** Practices that always have something to say; only how they are ranked is tried here. */
const always = (id: Practice['id'], rank: Rank, grade: Grade = 'B', notNow: Rest = 30): Practice => ({
  id,
  rank,
  toward: ['down', 'level', 'up'],
  strength: 'opinion',
  source: 'ask',
  action: 'add-to-agenda',
  rests: { added: 30, notNow, done: 'fact' },
  find: () => ({ say: 'said', slots: {}, grade, key: `${id}:1`, near: today }),
});
const said = { points: ['Say it.'], evidence: ['Noted'], today: ['It is so.'] };
const packFor = (all: readonly Practice[]): Pack => ({
  ...builtInPack,
  practices: Object.fromEntries(
    all.map(({ id, source, strength }) => [
      id,
      { source, strength, theme: id, because: 'It tends to matter.', says: { said } },
    ]),
  ),
});
const plain = journals.find(
  ({ page, kind }) =>
    kind === 'one-on-one' && rankPrompts(situationWith(page, kind, false), builtInPack).prompts.length > 1,
);
const weekly = (weeks: number) =>
  Array.from({ length: weeks }, (_, week) => addDays(today, week * 7)).map((day, at, all) => ({
    day,
    meetings: all.slice(0, at).map((held) => ({
      ...{ id: `m-${held}`, personId: 'p1', kind: 'one-on-one' as const, title: 'Weekly', load: null },
      ...{ start: `${held}T15:00:00Z`, end: `${held}T15:30:00Z`, eventKey: null, seriesKey: 'site:s' },
      ...{ state: 'held' as const, whoseTime: null, oneLine: '', createdAt: held, updatedAt: held },
    })),
  }));

/** The ids shown in each week where the user answers nothing. */
function shownOver(weeks: number, all: readonly Practice[]): readonly (readonly string[])[] {
  if (!plain) throw new Error('no plain journal');
  const empty = { notes: [], topics: [], goals: [], followUps: [], deliveries: [], reflections: [] };
  let answers: PromptAnswer[] = [];
  return weekly(weeks).map(({ day, meetings }) => {
    const person = {
      ...plain.page.person,
      flags: [],
      relationships: [{ kind: 'peer' as const, from: null, to: null }],
    };
    const page = { ...plain.page, ...empty, person, meetings, answers };
    const { prompts } = rankPrompts(situationWith(page, 'one-on-one', false, day), packFor(all), all);
    answers = [...answers, ...prompts.map((prompt) => answerOn(prompt, 'shown', day))];
    return prompts.map(({ practice }) => practice);
  });
}

describe('over weeks in which nothing is answered', () => {
  const growth = [
    'connection',
    'coaching-plan',
    'career-or-skill',
    'competency',
    'buddy-up',
    'reciprocity',
  ] as const;

  it('no practice is starved: each of six that always speak of growth has its turn', () => {
    const shown = shownOver(
      24,
      growth.map((id) => always(id, 6)),
    );
    expect(new Set(shown.flat())).toEqual(new Set(growth));
    expect(shown.every((week) => week.length === 1)).toBe(true);
  });

  it('nor by ranks above it, when those are heard and left', () => {
    const loud = ['their-time-first', 'honour-the-asker', 'gut-check', 'clarity'] as const;
    const all = [...loud.map((id) => always(id, 3, 'A', 'meeting')), always('connection', 6)];
    expect(shownOver(24, all).flat()).toContain('connection');
  });

  it('the same is not said in two meetings running while there is something else', () => {
    const shown = shownOver(
      12,
      growth.slice(0, 3).map((id) => always(id, 6)),
    );
    expect(shown.filter((ids) => ids.length > 0).length).toBeGreaterThan(8);
    for (const [week, ids] of shown.entries()) if (ids.length > 0) expect(ids).not.toEqual(shown[week + 1]);
  });

  it('not even where it has the better evidence each time', () => {
    const shown = shownOver(4, [always('connection', 6, 'A'), always('reciprocity', 6, 'B')]);
    expect(shown.flat()).toEqual(['connection', 'reciprocity', 'connection', 'reciprocity']);
  });

  it('the calendar alone is no reason where anything else is, and one only of agreed dates or their matters', () => {
    const week = (...all: readonly Practice[]) => shownOver(1, all)[0];
    expect(week(always('connection', 5, 'D'), always('reciprocity', 7, 'C'))).toEqual(['reciprocity']);
    expect(week(always('connection', 5, 'D'))).toEqual(['connection']);
    expect(week(always('connection', 6, 'D'))).toEqual([]);
    expect(week(always('connection', 5, 'D'), always('reciprocity', 5, 'D'))).toHaveLength(1);
  });

  it('gives three at most, whatever there is', () => {
    const many = ['their-time-first', 'regular-one-on-one', 'clarity', 'end-well', 'mentee-leads'] as const;
    expect(
      shownOver(
        1,
        many.map((id) => always(id, 5)),
      )[0],
    ).toHaveLength(3);
  });
});
