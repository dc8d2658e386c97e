import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendee, Item } from '../../utils/core/page-report.ts';
import { whomOf, withPerson } from '../../utils/moments/known-moment.ts';
import { type KnownPerson, owns, type RelationKind } from '../../utils/moments/known-person.ts';
import { recognise } from '../../utils/moments/recognise.ts';
import { aMail, anEvent, crowd, dana, outsider, self } from './sample-items.ts';

const relations: readonly RelationKind[] = [
  ...(['report', 'manager', 'skip-level', 'peer', 'mentor', 'mentee'] as const),
  ...(['reverse-mentor', 'buddy', 'outside'] as const),
];

const titles = [
  ...['Dana / Robin 1:1', 'catch up', 'Mentoring Dana, session 3', 'Dana: performance review', 'Badminton'],
  ...['Dana', 'Dana Whitfield', 'Budget', 'Cancelled: Dana / Robin 1:1', 'Kurt Ames', 'Lunch', ''],
];

const guests: readonly (readonly Attendee[])[] = [
  ...[[dana], [outsider], [], crowd, [dana, outsider], [{ ...dana, rsvp: 'declined' as const }]],
  [{ name: 'Dana Whitfield', email: '' }],
];

const someItem: fc.Arbitrary<Item> = fc
  .record({
    title: fc.constantFrom(...titles),
    others: fc.constantFrom(...guests),
    isMail: fc.boolean(),
    hasEvent: fc.boolean(),
  })
  .map(({ title, others, isMail, hasEvent }) =>
    isMail
      ? aMail(title, 'Could we talk about the rota?', hasEvent ? { event: anEvent(title, others) } : {})
      : anEvent(title, others),
  );

const somebody: fc.Arbitrary<KnownPerson> = fc.record({
  name: fc.constantFrom(dana.name, outsider.name, 'Ada Kerr'),
  addresses: fc.subarray([dana.email.toUpperCase(), outsider.email, crowd[0]?.email ?? '']),
  aliases: fc.subarray(['Dana']),
  relationships: fc.subarray([...relations]),
});

describe('a moment that was found knowing nobody', () => {
  it('becomes what is found knowing everybody, or is said to need another look', () => {
    let told = 0;
    fc.assert(
      fc.property(someItem, fc.array(somebody, { maxLength: 3 }), (item, people) => {
        const whom = whomOf(item, self);
        const everything = recognise(item, { self, people });
        if (whom === 'everybody') return;
        const person = whom === 'nobody' ? null : people.find((each) => owns(each, whom.email));
        // Of all people it is this one alone that counts.
        expect(recognise(item, { self, people: person ? [person] : [] })).toEqual(everything);
        const quick = withPerson(item, recognise(item, { self }), person ?? null);
        if (quick === undefined) return;
        told++;
        expect(quick).toEqual(everything);
      }),
      { numRuns: 600 },
    );
    expect(told).toBeGreaterThan(300);
  });

  it('stays a 1:1 with a report, surer, without another look', () => {
    const item = anEvent('Dana / Robin 1:1');
    const report = {
      name: dana.name,
      addresses: [dana.email],
      aliases: [],
      relationships: ['report'] as const,
    };
    expect(withPerson(item, recognise(item, { self }), report)).toMatchObject({ kind: 'one-on-one' });
    expect(whomOf(item, self)).toEqual({ email: dana.email });
    expect(whomOf(anEvent('1:1 with Dana', []), self)).toBe('everybody');
    expect(whomOf(anEvent('Town hall', crowd), self)).toBe('nobody');
  });
});
