import { describe, expect, it } from 'vitest';
import type { RelationKind } from '../../utils/moments/known-person.ts';
import { relationMomentsOf } from '../../utils/moments/relation-kind.ts';

const history = (relationships: readonly RelationKind[], more = {}) => ({
  relationships,
  held: 4,
  isLast: false,
  ...more,
});

describe('relationMomentsOf', () => {
  it.each([
    ['one-on-one', ['skip-level'], ['skip-level']],
    ['one-on-one', ['report'], ['with-report']],
    ['one-on-one', ['manager', 'mentor'], ['with-manager']],
    ['mentoring', ['manager', 'mentor'], ['boss-as-mentor']],
    ['mentoring', ['mentor'], ['as-mentee']],
    ['mentoring', ['mentee'], ['as-mentor']],
    ['mentoring', ['reverse-mentor'], ['reverse-mentoring']],
    ['mentoring', ['buddy'], ['buddy-session']],
    ['one-on-one', ['outside'], []],
  ] as const)('%s with %j is %j', (kind, relationships, expected) => {
    expect(relationMomentsOf({ kind }, history(relationships))).toEqual(expected);
  });

  it('knows the first and the last meeting', () => {
    expect(relationMomentsOf({ kind: 'one-on-one' }, history(['report'], { held: 0 }))).toEqual([
      'first-meeting',
      'with-report',
    ]);
    expect(relationMomentsOf({ kind: 'review' }, history([], { isLast: true }))).toEqual(['last-meeting']);
  });

  it('says nothing without the journal, or about what is no talk', () => {
    expect(relationMomentsOf({ kind: 'one-on-one' }, null)).toEqual([]);
    expect(relationMomentsOf({ kind: 'delivery' }, history(['report'], { held: 0 }))).toEqual([]);
  });
});
