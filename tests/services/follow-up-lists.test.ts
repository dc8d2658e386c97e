import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../utils/core/note.ts';
import { addDays } from '../../utils/core/time.ts';
import { whenOf, whens } from '../../utils/services/journal-follow-ups.ts';
import { createJournalPages } from '../../utils/services/journal-pages.ts';
import { at, createPorts, freshName, person } from './journal-fixture.ts';

const today = at.slice(0, 10);

const made = fc.record({
  personId: fc.constantFrom('dana', 'kofi'),
  owner: fc.constantFrom('me', 'them'),
  state: fc.constantFrom('open', 'kept', 'let-go'),
  due: fc.option(
    fc.integer({ min: -12, max: 12 }).map((days) => addDays(today, days)),
    { nil: null },
  ),
  touched: fc.integer({ min: 0, max: 400 }),
});

const chosen = fc.record({
  owner: fc.constantFrom('me', 'them', null),
  personId: fc.constantFrom('dana', null),
  limit: fc.integer({ min: 1, max: 7 }),
});

type Made = typeof made extends fc.Arbitrary<infer Value> ? Value : never;

const toFollowUp = ({ touched, ...each }: Made, index: number): FollowUp => {
  const updatedAt = new Date(Date.parse(at) - touched * 3_600_000).toISOString();
  const rest = { meetingId: null, carried: 0, createdAt: updatedAt, updatedAt };
  return { id: `f${index}`, text: `Number ${index}`, ...each, ...rest };
};

async function pagesWith(followUps: readonly FollowUp[]) {
  const ports = createPorts(freshName());
  const journal = await ports.open();
  await journal.write(['people', 'followUps'], async (records) => {
    await records.people.put(person('dana'));
    await records.people.put(person('kofi'));
    for (const each of followUps) await records.followUps.put(each);
  });
  return createJournalPages(ports, 'UTC');
}

describe('follow-ups across people', () => {
  it('are the same by index and portion as by a look at all of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { maxLength: 40 }), chosen, async (some, { limit, ...filter }) => {
        const all = some.map(toFollowUp);
        const pages = await pagesWith(all);
        const isMeant = (each: FollowUp) =>
          (filter.owner ?? each.owner) === each.owner && (filter.personId ?? each.personId) === each.personId;
        const limits = { past: limit, today: limit, soon: limit, later: limit, undated: limit };
        const { groups, named } = await pages.openFollowUps(filter, limits);
        const open = all.filter((each) => each.state === 'open' && isMeant(each));
        for (const when of whens) {
          const wanted = open.filter(({ due }) => whenOf(due, today) === when);
          const group = groups.find((each) => each.when === when);
          expect(group?.isCut ?? false).toBe(wanted.length > limit);
          const keyOf = ({ due, updatedAt }: FollowUp) => due ?? updatedAt;
          const keys = wanted.map(keyOf).sort();
          if (when === 'past' || when === 'undated') keys.reverse();
          expect(group?.rows.map(keyOf) ?? []).toEqual(keys.slice(0, limit));
          for (const { personId } of group?.rows ?? []) expect(named.get(personId)?.id).toBe(personId);
        }
        const kept = all.filter((each) => each.state === 'kept' && isMeant(each));
        const closed = await pages.closedFollowUps('kept', filter, limit);
        expect(closed.isCut).toBe(kept.length > limit);
        expect(closed.rows.map(({ updatedAt }) => updatedAt)).toEqual(
          kept
            .map(({ updatedAt }) => updatedAt)
            .sort()
            .reverse()
            .slice(0, limit),
        );
        expect(await pages.countOpenFollowUps()).toBe(all.filter(({ state }) => state === 'open').length);
      }),
      { numRuns: 40 },
    );
  });
});
