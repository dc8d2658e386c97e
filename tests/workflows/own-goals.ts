import type { Goal } from '../../utils/core/goal.ts';
import { now } from '../models/cast.ts';

const stamps = { createdAt: now, updatedAt: now };

export const goal = (id: string, change: Partial<Goal> = {}): Goal => ({
  ...{
    id,
    personId: null,
    owner: 'me',
    text: 'Facilitation',
    kind: null,
    side: null,
    steps: [],
    evidence: [],
  },
  ...{ checkIn: null, state: 'active', ...stamps, ...change },
});

/** Goals of the user alone: one with a milestone that is due, one without a kind, one that rests. */
export const ownGoals: readonly Goal[] = [
  goal('g1', {
    text: 'Procurement',
    kind: 'skill',
    steps: [
      { text: 'Read one tender', due: '2026-10-01', done: '2026-10-02' },
      { text: 'Sit in on a tender', due: '2026-11-20', done: null, when: 'the next one opens' },
    ],
    evidence: [{ on: '2026-11-01', text: 'Explained the lots alone' }],
    measure: 'I lead one',
  }),
  goal('g2', { text: 'Lyon or stay' }),
  goal('g3', { text: 'Japanese on the train', kind: 'personal', state: 'paused' }),
];
