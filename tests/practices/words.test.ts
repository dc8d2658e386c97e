import { describe, expect, it } from 'vitest';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import lists from '../../utils/core/situation-cues.json' with { type: 'json' };
import type { Cue } from '../../utils/core/situation-cues.ts';
import { lenderFor } from '../../utils/core/situation-lending.ts';
import { clip, excerpt, sharedWord, tidy } from '../../utils/core/situation-text.ts';

const cases: readonly (readonly [Cue, readonly string[], readonly string[]])[] = [
  [
    'hard',
    ['weekend again', 'Two people short', 'eskaliert beim Kunden', '残業が続いた'],
    ['a nice weekend', 'hardware arrived'],
  ],
  [
    'harsh',
    ['I snapped at the team', 'cut him off', 'ins Wort gefallen'],
    ['costs blew up', 'argued well for the pilot'],
  ],
  [
    'grave',
    ['gave notice', 'on parental leave', 'made redundant', 'Kündigung'],
    ['gave short notice', 'the server died', 'redundancy in the cluster', 'cross-disciplinary team'],
  ],
  ['harm', ['feels threatened', 'bullied at work'], ['the change threatens the date', 'API abuse limits']],
  [
    'sensitive',
    ['salary talk', 'his son is ill', 'Gewerkschaft'],
    ['that was kind', 'sell to hospitals', 'paid in time'],
  ],
  ['asks', ['asked for advice', 'I would value your advice'], ['advice was taken']],
  ['offers', ['happy to coach you', 'offered to mentor'], ['can you help me with this', 'help me on Friday']],
  ['growth', ['talked about a course', 'career path'], ['of course', 'development team']],
  ['introduction', ['asked for an introduction', 'put me in touch'], ['introduced the new tool']],
  ['update', ['asked for an update on the move'], ['status of the ledger is unclear']],
];

describe.each(cases)('%s', (cue, yes, no) => {
  it('is found where it is meant', () =>
    expect(yes.filter((text) => !builtInCues.has(cue, text))).toEqual([]));
  it('is not found elsewhere', () => expect(no.filter((text) => builtInCues.has(cue, text))).toEqual([]));
});

describe('the lists', () => {
  it('say what they are about and hold lower-case words, in English at least', () => {
    for (const [cue, { about, words }] of Object.entries(lists)) {
      expect(about, cue).toMatch(/^\p{Lu}.*\.$/u);
      expect(words.en.length, cue).toBeGreaterThan(0);
      for (const word of Object.values(words).flat()) {
        const plain = word.replaceAll('\\p{Lu}', '').replaceAll('\\p{L}', '');
        expect(plain, cue).toBe(plain.toLowerCase());
        expect(word, cue).not.toMatch(/^\||\|$|^$/u);
        expect(() => new RegExp(word, 'u'), word).not.toThrow();
      }
    }
  });
});

describe('lent words', () => {
  const lend = lenderFor(
    ['Priya Raman', '山本 健', 'Will Stone'],
    ['Dana Whitfield'],
    ['Lyon bid'],
    builtInCues,
  );
  const note = (text: string, flags: string[] = []) => ({ text, flags });

  it('are those about the one person, clipped at a word', () => {
    expect(lend.text('  send the numbers!! ')).toBe('send the numbers');
    expect(lend.text('a promise that is told at far too great a length')).toBe(
      'a promise that is told at far too…',
    );
    expect(lend.note(note('Dana led the Lyon bid'))).toBe('Dana led the Lyon bid');
  });

  it('are none where somebody else is named, in any writing', () => {
    for (const text of ['ask priya first', 'PRIYA’s plan', '山本さんの件', 'Raman called', 'Will said so']) {
      expect(lend.text(text)).toBeNull();
    }
    expect(lend.text('it will be sent')).toBe('it will be sent');
  });

  it('are none from closed notes', () => {
    expect(lend.quote(note('weekend again', ['confidential']), 'hard')).toBeNull();
    expect(lend.quote(note('weekend again', ['private']), 'hard')).toBeNull();
    expect(lend.quote(note('weekend again'), 'hard')).toBe('weekend again');
  });

  it('hold no name that may be somebody’s, known or not', () => {
    expect(lend.quote(note('it was crunch for Aldo and the rest'), 'hard')).toBe('crunch');
    expect(lend.quote(note('it was crunch for the Lyon bid'), 'hard')).toBe('was crunch for the Lyon bid');
  });
});

describe('text', () => {
  it('is made one line that no sentence trips over', () => {
    expect(tidy(' “done”\n{x} at last!. ')).toBe('’done’ ’x’ at last');
    expect(clip('x'.repeat(60)).length).toBeLessThanOrEqual(40);
  });

  it('is quoted by at most six words that do not end in the air', () => {
    const text = 'Long day. I cut him off twice in the review of the plan.';
    expect(excerpt(text, text.indexOf('cut'), 11)).toBe('I cut him off twice');
  });

  it('ends where a Japanese clause ends', () => {
    const text = '月曜は静か。今週も残業が続き、仕様が三回変わった。';
    expect(excerpt(text, text.indexOf('残業'), 2)).toBe('今週も残業が続き');
  });

  it('shares a word in another form', () => {
    expect(sharedWord('negotiations', 'negotiated alone')).toBe('negotiations');
    expect(sharedWord('plan', 'rota')).toBeNull();
  });
});
