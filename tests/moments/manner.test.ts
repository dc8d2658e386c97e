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

describe('the text of a mail', () => {
  it('says where it asks', () => {
    expect(mailFeatures('lunch', 'Are you free? I am.')).toContain('w|asks-first');
    expect(mailFeatures('lunch', 'Are you free? I am.')).not.toContain('w|asks-last');
    expect(mailFeatures('lunch', 'I am free. Are you?\nT')).toContain('w|asks-last');
    expect(mailFeatures('lunch', 'I am free. Are you?\nT')).not.toContain('w|asks-first');
  });

  it('is looked at by its first and last sentence, and by how many it is for', () => {
    const found = mailFeatures('x', 'Thanks for it. I went home. I need your advice.');
    expect(found).toEqual(expect.arrayContaining(['first:thanks', 'last:advice', 'one&thanks']));
    expect(found).not.toContain('last:thanks');
    const more = mailFeatures('x', 'Thanks for it.', { cc: [{ name: 'Ada Bly', email: 'ada@a.example' }] });
    expect(more).toContain('some&thanks');
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
    // The subject's one word; stem and whole of the text's, here and anywhere; each field's first stem as the first.
    const [subject, stem, whole] = [3, 2, 2];
    const first = 1;
    expect(short.size).toBe(subject + stem + whole + first);
    expect(shared.length).toBe(subject + stem + first);
  });

  it('of a mail are known two by two as well, the mark of a sentence’s end among them', () => {
    const shared = (a: string, b: string) => {
      const [one, other] = [words(a), words(b)];
      return [...one.keys()].filter((hash) => other.has(hash)).length;
    };
    expect(shared('one two six', 'one two six')).toBe(shared('two one six', 'one two six') + 3);
    expect(shared('one. two', 'one. two')).toBe(shared('one. two', 'one two') + 4);
  });

  it('count more in a title', () => {
    const inSubject = stemFeatures(readItem(known, aMail('harbour', ''), self));
    const inText = stemFeatures(readItem(known, aMail('', 'harbour'), self));
    expect(Math.max(...inSubject.values())).toBe(1.5);
    expect(Math.max(...inText.values())).toBe(1);
  });
});
