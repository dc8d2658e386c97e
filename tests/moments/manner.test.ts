import { describe, expect, it } from 'vitest';
import type { MailItem } from '../../utils/core/page-report.ts';
import { namedFeatures, stemFeatures } from '../../utils/moments/features.ts';
import { indexLexicons } from '../../utils/moments/lexicon.ts';
import { lexicons } from '../../utils/moments/lexicons/all.ts';
import { toOfficeWords } from '../../utils/moments/office.ts';
import { readItem } from '../../utils/moments/reading.ts';
import { aMail, anEvent, self } from './sample-items.ts';

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
});

describe('the pattern of a title', () => {
  it('is the order of names, numbers and words', () => {
    expect(eventFeatures('Dana: how to run a site visit')).toEqual(
      expect.arrayContaining(['p:ow', 'pair&p:ow', 'pair&p^o', 'pair&p$w']),
    );
    expect(eventFeatures('1:1 Dana 3')).toContain('p:1od');
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
