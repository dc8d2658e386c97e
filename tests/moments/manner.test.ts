import { describe, expect, it } from 'vitest';
import type { MailItem } from '../../utils/core/page-report.ts';
import { namedFeatures, stemFeatures } from '../../utils/moments/features.ts';
import { indexLexicons } from '../../utils/moments/lexicon.ts';
import { lexicons } from '../../utils/moments/lexicons/all.ts';
import { toOfficeWords } from '../../utils/moments/office.ts';
import { readItem } from '../../utils/moments/reading.ts';
import { aMail, anEvent, dana, self } from './sample-items.ts';

const known = { index: indexLexicons(lexicons), offices: toOfficeWords('') };
const mailFeatures = (subject: string, body: string, more: Partial<MailItem> = {}): string[] =>
  namedFeatures(readItem(known, aMail(subject, body, more), self)).map(([name]) => name);
const eventFeatures = (...event: Parameters<typeof anEvent>): string[] =>
  namedFeatures(readItem(known, anEvent(...event), self)).map(([name]) => name);

describe('the manner of a mail', () => {
  it('sees who is greeted, and sentences that say what one of those present does', () => {
    const body = 'Hi Robin. We spoke. Dana writes to the board. Robin calls the mill on Friday.';
    const found = mailFeatures('today', body);
    expect(found).toEqual(expect.arrayContaining(['w|greeted', 'w|told=2', 'w|selves=2', 'w|others=1']));
    expect(found).not.toContain('w|addressed');
    expect(mailFeatures('today', 'Robin, a word.')).toContain('w|addressed');
  });

  it('sees lists with tasks behind a dash, and numbered ones', () => {
    const found = mailFeatures('who does what', 'Hugh – the insurer\nMarie Voss – home\n(a) one (b) two');
    expect(found).toEqual(expect.arrayContaining(['w|dashed=2', 'w|numbered=2']));
  });

  it.each([
    ['thanks for that\nDana Whitfield', 'whole'],
    ['thanks for that\nDana', 'part'],
    ['thanks for that\nD.W.', 'initials'],
    ['thanks for that\nall of us here', 'other'],
    ['thanks for that', 'no'],
  ])('sees in %j how it is signed', (body, how) => {
    expect(mailFeatures('well', body)).toContain(`w|signed=${how}`);
  });

  it('sees what a mail answers, passes on or quotes', () => {
    const answer = mailFeatures('Re: plan', 'fine by me\n\n> what about Friday?');
    expect(answer).toEqual(expect.arrayContaining(['w|answers', 'w|quotes', 'w|text-small']));
    expect(mailFeatures('FW: plan', 'See below.')).toContain('w|passed-on');
    const fresh = mailFeatures('Plan', 'See below.');
    expect(fresh.filter((name) => /answers|passed-on|quotes|small/.test(name))).toEqual([]);
  });
});

describe('concepts behind a negation', () => {
  it('are told from the same ones without it, within a sentence', () => {
    expect(mailFeatures('x', 'This is not a mistake.')).toContain('not:trouble');
    expect(mailFeatures('x', 'This is a mistake.')).not.toContain('not:trouble');
    expect(mailFeatures('x', 'I do not. A mistake.')).not.toContain('not:trouble');
  });
});

describe('the pattern of a title', () => {
  it('is the order of names, numbers and words', () => {
    expect(eventFeatures('Dana: how to run a site visit')).toEqual(
      expect.arrayContaining(['p:ow', 'pair&p:ow', 'pair&p^o', 'pair&p$w', 'pair&head:']),
    );
    expect(eventFeatures('1:1 Dana 3')).toContain('p:1od');
  });

  it('says in notes to oneself whether a name stands beside the 1:1', () => {
    expect(eventFeatures('1:1 Nele', [])).toContain('1on1-behind=capital');
    expect(eventFeatures('Nele 1-1', [])).toContain('1on1-before=capital');
    expect(eventFeatures('1:1 mapping of tables', [])).toContain('1on1-behind=small');
    expect(eventFeatures('1:1 Nele', [dana])).not.toContain('1on1-behind=capital');
  });
});

describe('the words themselves', () => {
  const words = (body: string) => stemFeatures(readItem(known, aMail('x', body), self));

  it('are known by their stem and as they stand', () => {
    const [short, long] = [words('workers'), words('worker')];
    const shared = [...short.keys()].filter((hash) => long.has(hash));
    expect(short.size).toBe(2 + 4);
    expect(shared.length).toBe(2 + 2);
  });

  it('count more in a title', () => {
    const inSubject = stemFeatures(readItem(known, aMail('harbour', ''), self));
    const inText = stemFeatures(readItem(known, aMail('', 'harbour'), self));
    expect(new Set(inSubject.values())).toEqual(new Set([1.5]));
    expect(new Set(inText.values())).toEqual(new Set([1]));
  });
});
