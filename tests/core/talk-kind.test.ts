import { describe, expect, it } from 'vitest';
import type { Relationship, RelationshipKind } from '../../utils/core/person.ts';
import { talkKindOf } from '../../utils/core/talk-kind.ts';
import { toMeeting } from '../models/cast.ts';

const on = '2026-11-19';
const since = (
  kind: RelationshipKind,
  from: string | null = null,
  to: string | null = null,
): Relationship => ({
  kind,
  from,
  to,
});
const history = (relationships: readonly Relationship[], more = {}) => ({
  person: { relationships },
  meetings: [toMeeting('dana', '2026-11-12')],
  isSeries: false,
  ...more,
});

describe('talkKindOf', () => {
  it.each([
    ['one-on-one', ['skip-level'], 'skip-level'],
    ['review', ['skip-level'], 'skip-level'],
    ['one-on-one', ['report'], null],
    ['one-on-one', ['manager', 'mentor'], null],
    ['mentoring', ['manager', 'mentor'], 'boss-as-mentor'],
    ['mentoring', ['manager'], 'boss-as-mentor'],
    ['mentoring', ['mentor'], null],
    ['mentoring', ['mentor', 'mentee'], null],
    ['mentoring', ['reverse-mentor'], 'reverse-mentoring'],
    ['mentoring', ['buddy'], 'buddy-session'],
    ['one-on-one', ['outside'], null],
    ['delivery', ['skip-level'], null],
    ['ask', ['skip-level'], null],
    [null, ['skip-level'], null],
  ] as const)('%s with %j is %j', (kind, roles, expected) => {
    expect(talkKindOf(kind, history(roles.map((role) => since(role))), on)).toBe(expected);
  });

  it('knows the first talk by the day the user gave, and claims none where that day is unknown', () => {
    const fresh = [since('report', '2026-11-09')];
    expect(talkKindOf('one-on-one', history(fresh, { meetings: [] }), on)).toBe('first');
    expect(talkKindOf('one-on-one', history(fresh), on)).toBe(null);
    expect(talkKindOf('one-on-one', history(fresh, { meetings: [], isSeries: true }), on)).toBe(null);
    expect(talkKindOf('one-on-one', history([since('report')], { meetings: [] }), on)).toBe(null);
    expect(talkKindOf('one-on-one', history([since('report', '2026-09-01')], { meetings: [] }), on)).toBe(
      null,
    );
  });

  it('knows the last talk before all of it ends', () => {
    const ending = [since('report', null, '2026-11-30')];
    expect(talkKindOf('one-on-one', history(ending), on)).toBe('last');
    expect(talkKindOf('one-on-one', history([...ending, since('mentee')]), on)).toBe(null);
    const oneMore = { meetings: [toMeeting('dana', '2026-11-26', { state: 'planned' as const })] };
    expect(talkKindOf('one-on-one', history(ending, oneMore), on)).toBe(null);
    expect(talkKindOf('one-on-one', history([since('report', null, '2027-03-01')]), on)).toBe(null);
  });
});
