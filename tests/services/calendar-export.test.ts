import { expect, it } from 'vitest';
import type { Goal } from '../../utils/core/goal.ts';
import type { FollowUp } from '../../utils/core/note.ts';
import { formatTodos } from '../../utils/services/calendar-export.ts';
import { emptyRecords } from '../../utils/services/journal-file.ts';
import { at, person } from './journal-fixture.ts';

const stamps = { createdAt: at, updatedAt: at };

const promise: FollowUp = {
  ...{ id: 'f1', personId: 'dana', meetingId: null, owner: 'them', carried: 0, ...stamps },
  ...{ text: 'Draft the rota; then send it', due: '2026-11-24', state: 'open' },
};

const goal: Goal = {
  ...{
    id: 'g1',
    personId: 'dana',
    owner: 'them',
    text: 'Facilitation',
    kind: 'skill',
    side: null,
    ...stamps,
  },
  steps: [
    { text: 'Run the retro', due: '2026-11-30', done: '2026-11-18' },
    { text: 'Run two more', due: null, done: null },
  ],
  ...{ evidence: [{ on: '2026-11-18', text: 'Went well' }], checkIn: '2026-12-01', state: 'active' },
};

const todosOf = (change: Partial<ReturnType<typeof emptyRecords>>) =>
  formatTodos({ ...emptyRecords(), people: [person('dana', { name: 'Dana Okafor' })], ...change }, at)
    .replaceAll('\r\n ', '')
    .split('BEGIN:VTODO\r\n')
    .slice(1)
    .map((each) => each.split('\r\n').slice(0, -1));

it('a promise is a to-do with its day, its state and whose it is', () => {
  const [open, kept, letGo] = todosOf({
    followUps: [
      promise,
      { ...promise, id: 'f2', state: 'kept' },
      { ...promise, id: 'f3', state: 'let-go', due: null },
    ],
  });
  expect(open).toEqual(
    expect.arrayContaining([
      'UID:f1@beside.example',
      'DTSTAMP:20261119T130000Z',
      'CLASS:PRIVATE',
      'SUMMARY:Draft the rota\\; then send it',
      'DESCRIPTION:Promised by Dana Okafor',
      'DUE;VALUE=DATE:20261124',
      'STATUS:NEEDS-ACTION',
      'CATEGORIES:Follow-up',
    ]),
  );
  expect(kept).toEqual(
    expect.arrayContaining(['STATUS:COMPLETED', 'COMPLETED:20261119T130000Z', 'PERCENT-COMPLETE:100']),
  );
  expect(letGo).toContain('STATUS:CANCELLED');
  expect(letGo?.some((line) => line.startsWith('DUE'))).toBe(false);
});

it('a goal is a to-do of its own, and its steps belong to it', () => {
  const [whole, first, second] = todosOf({ goals: [goal] });
  expect(whole).toEqual(
    expect.arrayContaining([
      'SUMMARY:Facilitation',
      'DESCRIPTION:With Dana Okafor\\n2026-11-18: Went well',
      'DUE;VALUE=DATE:20261201',
      'STATUS:IN-PROCESS',
      'PERCENT-COMPLETE:50',
    ]),
  );
  expect(first).toEqual(
    expect.arrayContaining([
      'RELATED-TO:g1@beside.example',
      'STATUS:COMPLETED',
      'COMPLETED:20261118T120000Z',
    ]),
  );
  expect(second).toEqual(expect.arrayContaining(['UID:g1-step-2@beside.example', 'STATUS:NEEDS-ACTION']));
});
