import { describe, expect, it } from 'vitest';
import { readSituation } from '../../scripts/suggest/read-situation.ts';
import type { Entry } from '../../utils/core/entry.ts';
import type { PersonFlag } from '../../utils/core/person.ts';
import { situationOf } from '../../utils/core/situation.ts';
import type { PracticeId } from '../../utils/practices/practice-ids.ts';
import { practices } from '../../utils/practices/registry.ts';
import { entry } from '../services/journal-actions.ts';
import { examples } from './examples.ts';

const written = { now: '2026-11-19T08:30:00+01:00', zone: 'Europe/Berlin', self: 'Anna Brandt' };

/** Whether a practice has something to say in its example, with what workflows kept beside it. */
function speaks(
  id: PracticeId,
  entries: (notes: readonly string[]) => readonly object[],
  example: object = examples[id],
): boolean {
  const { page, moment, context } = readSituation(JSON.stringify({ ...written, ...example }), 'example');
  const ids = [...(page?.notes ?? []), ...(context.others ?? []).flatMap(({ notes = [] }) => notes)].map(
    (each) => each.id,
  );
  const kept = entries(ids) as readonly Entry[];
  const situation = situationOf(page && { ...page, entries: kept }, moment, { ...context, entries: kept });
  const practice = practices.find((each) => each.id === id);
  return practice !== undefined && !practice.hurts?.(situation) && practice.find(situation) !== null;
}

const on = (day: string, kind: Entry['kind'], words: object = {}) => ({
  ...entry('e1', kind),
  on: day,
  ...words,
});

describe('a practice whose workflow has kept something', () => {
  it.each<[PracticeId, string, object, boolean]>([
    ['ask-plainly', 'asked last week', on('2026-11-12', 'request', { state: 'open' }), false],
    ['ask-plainly', 'a no, long ago', on('2026-01-12', 'request', { state: 'no' }), false],
    ['ask-plainly', 'asked in spring, no answer', on('2026-04-12', 'request', { state: 'no-answer' }), true],
    ['ask-for-introductions', 'one open', on('2026-07-01', 'introduction', { state: 'asked' }), false],
    ['ask-for-introductions', 'met, not told', on('2026-07-01', 'introduction', { state: 'met' }), false],
    ['ask-for-introductions', 'told, last month', on('2026-10-20', 'introduction', { state: 'told' }), false],
    ['ask-for-introductions', 'told, in summer', on('2026-07-01', 'introduction', { state: 'told' }), true],
    ['boss-as-mentor', 'checked in summer', on('2026-07-01', 'check'), false],
    ['boss-as-mentor', 'checked last year', on('2025-11-01', 'check'), true],
    ['take-stock', 'taken this month', on('2026-11-15', 'stock'), false],
    ['name-the-gap', 'named this month', on('2026-11-15', 'gap'), false],
    ['name-the-gap', 'named in spring', on('2026-04-15', 'gap'), true],
    ['update-unasked', 'sent last week', on('2026-11-13', 'update'), false],
    ['update-unasked', 'sent last month', on('2026-10-13', 'update'), true],
    ['mentoring-360', 'a round in summer', on('2026-07-01', 'round'), false],
    [
      'coaching-plan',
      'a step next week',
      on('2026-11-12', 'plan', {
        steps: [{ when: '', text: 'x', due: '2026-11-26', went: null, taught: '' }],
      }),
      false,
    ],
    [
      'coaching-plan',
      'a step last week',
      on('2026-11-05', 'plan', {
        steps: [{ when: '', text: 'x', due: '2026-11-12', went: null, taught: '' }],
      }),
      true,
    ],
  ])('%s, %s: speaks %s', (id, _name, record, expected) => {
    expect(speaks(id, () => [])).toBe(true);
    expect(speaks(id, () => [record])).toBe(expected);
  });

  it.each<[PracticeId, PersonFlag]>([
    ['power-and-warmth', 'private-life-private'],
    ['reciprocity', 'wants-nothing-back'],
    ['define-mentoring', 'no-agreement'],
    ['regular-one-on-one', 'fewer-meetings'],
  ])('%s keeps to what the card says: %s', (id, flag) => {
    const example = examples[id] as { person: object & { flags?: string[] } };
    const flagged = {
      ...example,
      person: { ...example.person, flags: [...(example.person.flags ?? []), flag] },
    };
    expect(speaks(id, () => [], example)).toBe(true);
    expect(speaks(id, () => [], flagged)).toBe(false);
  });

  it('gives and gets, each side by its own line', () => {
    const third = {
      person: { name: 'Dana Whitfield', relationships: ['mentor'] },
      moment: { kind: 'mentoring', title: 'Mentoring', start: '2026-11-19T15:00:00+01:00' },
      meetings: ['2026-09-05', '2026-10-05', '2026-11-05'].map((start) => ({ start, kind: 'mentoring' })),
    };
    expect(speaks('reciprocity', () => [], third)).toBe(true);
    const sides = (['give', 'get'] as const).map((direction) =>
      speaks('reciprocity', () => [on('2026-11-10', 'exchange', { direction })], third),
    );
    expect(sides).toEqual([false, true]);
  });

  it('never forms a pattern again of notes that are none, and a kept one only with two new notes', () => {
    expect(speaks('see-the-pattern', () => [])).toBe(true);
    expect(
      speaks('see-the-pattern', (notes) => [on('2026-11-15', 'pattern', { notes, status: 'watching' })]),
    ).toBe(false);
    expect(
      speaks('see-the-pattern', ([first = '']) => [
        on('2026-11-15', 'pattern', { notes: [first], status: 'watching' }),
      ]),
    ).toBe(true);
    expect(
      speaks('see-the-pattern', ([first = '']) => [
        on('2026-11-15', 'pattern', { notes: [first], status: 'not-a-pattern' }),
      ]),
    ).toBe(false);
  });
});
