import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventItem, Item, MailItem } from '../../utils/core/page-report.ts';
import { namedFeatures, stemFeatures } from '../../utils/moments/features.ts';
import { indexLexicons } from '../../utils/moments/lexicon.ts';
import { lexicons } from '../../utils/moments/lexicons/all.ts';
import { toOfficeWords } from '../../utils/moments/office.ts';
import { readItem } from '../../utils/moments/reading.ts';
import { recognise } from '../../utils/moments/recognise.ts';
import { aMail, anEvent, self } from './sample-items.ts';

const words = fc.string({ unit: 'binary', maxLength: 80 });
const address = fc.oneof(fc.constant(''), fc.string({ maxLength: 30 }), fc.emailAddress());
const mailbox = fc.record({ name: words, email: address });
const attendee = fc.record(
  {
    name: words,
    email: address,
    optional: fc.boolean(),
    resource: fc.boolean(),
    group: fc.boolean(),
    rsvp: fc.constantFrom('accepted', 'declined', 'tentative', 'needsAction'),
  },
  { requiredKeys: ['name', 'email'] },
);
const anyEvent: fc.Arbitrary<EventItem> = fc.record(
  {
    kind: fc.constant('event' as const),
    title: words,
    start: words,
    end: words,
    attendees: fc.array(attendee, { maxLength: 6 }),
    description: words,
    recurrence: words,
  },
  { requiredKeys: ['kind', 'title', 'start', 'end', 'attendees'] },
);
const anyMail: fc.Arbitrary<MailItem> = fc.record({
  kind: fc.constant('mail' as const),
  subject: words,
  from: mailbox,
  to: fc.array(mailbox, { maxLength: 4 }),
  cc: fc.array(mailbox, { maxLength: 3 }),
  date: words,
  body: words,
});
const anyItem: fc.Arbitrary<Item> = fc.oneof(anyEvent, anyMail);

describe('recognise', () => {
  it('answers any item, with a confidence between 0 and 1 and reasons', () => {
    fc.assert(
      fc.property(anyItem, mailbox, (item, someone) => {
        const moment = recognise(item, { self: someone });
        if (!moment) return;
        expect(moment.confidence).toBeGreaterThan(0);
        expect(moment.confidence).toBeLessThanOrEqual(1);
        expect(moment.evidence.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(recognise(item, { self })).toEqual(recognise(item, { self }));
      }),
    );
  });

  it('finds asks, wins, challenges and follow-ups in mails only', () => {
    fc.assert(
      fc.property(anyEvent, (item) => {
        expect(['ask', 'win', 'challenge', 'follow-up']).not.toContain(recognise(item, { self })?.kind);
      }),
    );
  });
});

describe('work on hostile text', () => {
  const known = { index: indexLexicons(lexicons), offices: toOfficeWords('') };
  const size = (item: Item): number => {
    const reading = readItem(known, item, self);
    return (
      namedFeatures(reading).length +
      stemFeatures(reading).size +
      reading.title.hits.length +
      reading.details.hits.length +
      reading.title.masked.length +
      reading.details.masked.length
    );
  };
  const pieces = ['a', '1:1 ', 'aa ', '１：１', '人', 'ﷺ', '١:١', 'Re: ', '- - ', '\n> ', 'é', '(((', '🎉'];

  it.each(pieces)('is no more for 100,000 characters of %j than for 10,000', (piece) => {
    const long = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    const grown = size(anEvent(long(100_000))) / size(anEvent(long(10_000)));
    expect(grown).toBeLessThan(1.05);
    const mails = size(aMail(long(100_000), long(100_000))) / size(aMail(long(10_000), long(10_000)));
    expect(mails).toBeLessThan(1.05);
  });
});
