import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topic } from '../../utils/core/topic.ts';
import { planMove } from '../../utils/services/journal-agenda.ts';
import { subject } from './journal-actions.ts';
import { at, createPage } from './journal-fixture.ts';

const topic = (id: string, order: number, turn: Topic['turn'] = 'mine'): Topic => ({
  id,
  personId: 'dana',
  turn,
  text: id,
  order,
  state: 'open',
  meetingId: null,
  practice: null,
  createdAt: at,
  updatedAt: at,
});

const orderAfter = (row: readonly Topic[], moves: readonly Topic[], turn: Topic['turn']): string[] => {
  const moved = new Map(moves.map((each) => [each.id, each]));
  return row
    .map((each) => moved.get(each.id) ?? each)
    .filter((each) => each.turn === turn)
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id);
};

describe('a move', () => {
  it('writes one record and puts it where it was dropped', () => {
    const row = [topic('a', 1), topic('b', 2), topic('c', 3)];
    const [a, , c] = row;
    if (!a || !c) throw new Error('three topics');
    expect(orderAfter(row, planMove(c, 'mine', row, 'a'), 'mine')).toEqual(['c', 'a', 'b']);
    expect(orderAfter(row, planMove(a, 'mine', row, 'c'), 'mine')).toEqual(['b', 'a', 'c']);
    expect(orderAfter(row, planMove(a, 'mine', row, null), 'mine')).toEqual(['b', 'c', 'a']);
    expect(planMove(a, 'mine', row, null)).toHaveLength(1);
    expect(orderAfter(row, planMove(a, 'next', row, null), 'next')).toEqual(['a']);
  });

  it('is right however often things are moved, also when numbers run out between two', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.option(fc.nat(3))), { maxLength: 150 }), (moves) => {
        let row = ['a', 'b', 'c', 'd'].map((id, index) => topic(id, index + 1));
        for (const [which, before] of moves) {
          const moving = row[which];
          const target = before === null ? null : (row[before]?.id ?? null);
          if (!moving || moving.id === target) continue;
          const expected = orderAfter(row, [], 'mine').filter((id) => id !== moving.id);
          expected.splice(target === null ? expected.length : expected.indexOf(target), 0, moving.id);
          const planned = planMove(moving, 'mine', row, target);
          expect(orderAfter(row, planned, 'mine')).toEqual(expected);
          const moved = new Map(planned.map((each) => [each.id, each]));
          row = row.map((each) => moved.get(each.id) ?? each);
        }
      }),
    );
  });

  it('to one and the same place a hundred times keeps the order', () => {
    let row = [topic('a', 1), topic('b', 2), topic('c', 3)];
    for (let turn = 0; turn < 100; turn++) {
      const [first, last] = [orderAfter(row, [], 'mine').at(1), orderAfter(row, [], 'mine').at(2)];
      const moving = row.find(({ id }) => id === last);
      if (!moving || first === undefined) throw new Error('three topics');
      const moved = new Map(planMove(moving, 'mine', row, first).map((each) => [each.id, each]));
      row = row.map((each) => moved.get(each.id) ?? each);
      expect(orderAfter(row, [], 'mine')).toEqual(['a', last, first]);
    }
  });
});

describe('the agenda', () => {
  it('runs theirs, mine, next, and carries what is open over to the next meeting', async () => {
    const { service, clock } = createPage();
    await service.addTopic(subject, 'next', 'Forum', null);
    await service.addTopic(subject, 'mine', 'Second hire', null);
    await service.addTopic(subject, 'theirs', 'Rota', null);
    const first = await service.addTopic(subject, 'theirs', 'Review', null);
    clock.now = '2026-11-19T13:10:00.000Z';
    await service.editTopic(first.id, { state: 'held' });
    await service.addTopic(subject, 'theirs', 'Came up', null);
    expect((await service.personPage('dana'))?.topics.map(({ text }) => text).slice(0, 3)).toEqual([
      'Rota',
      'Review',
      'Came up',
    ]);
    await service.wrapUp(subject, { state: 'held' });

    const followingWeek = {
      ...subject.meeting,
      id: 'm2',
      eventKey: 'google:m2',
      start: '2026-11-26T14:00:00+01:00',
      end: '2026-11-26T14:30:00+01:00',
    };
    clock.now = '2026-11-26T12:00:00.000Z';
    await service.addTopic({ ...subject, meeting: followingWeek }, 'theirs', 'New one', null);
    const page = await service.personPage('dana');
    expect(page?.topics.map(({ text, meetingId, state }) => [text, meetingId, state])).toEqual([
      ['Rota', 'm1', 'open'],
      ['Review', 'm1', 'held'],
      ['Came up', 'm1', 'open'],
      ['New one', 'm2', 'open'],
      ['Second hire', 'm1', 'open'],
      ['Forum', 'm1', 'open'],
    ]);
    clock.now = '2026-11-26T13:05:00.000Z';
    // Once the next meeting has begun, what was held in the one before is history.
    expect((await service.personPage('dana'))?.topics.map(({ text }) => text)).not.toContain('Review');
  });
});
