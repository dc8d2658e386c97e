import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../utils/moments/as-written.ts';
import { foldText, toWords } from '../../utils/moments/fold-text.ts';

describe('words as they are written', () => {
  it.each([
    ['Atlas 2.0 Launch', '2 0', '2.0'],
    ['Atlas 2.0 Launch', 'launch', 'Launch'],
    ['Dana / Sam 1:1', '1on1', '1:1'],
    ['Rückblick auf das Projekt', 'ruckblick', 'Rückblick'],
    ['Check-in with Dana', 'check in', 'Check-in'],
    ['Relaunch, then launch', 'launch', 'launch'],
    ['Winter outing', 'spring', 'spring'],
  ])('%s: %s is shown as %s', (raw, folded, written) => {
    expect(asWritten(raw, folded)).toBe(written);
  });

  it('folds to what was looked for, wherever it is found', () => {
    const piece = fc.constantFrom(
      'Ärger',
      'go-live',
      'İpek',
      '1:1',
      'naïve',
      '2.0',
      'मेंटर',
      '面談',
      'Rück·blick',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (pieces, from, more) => {
          const raw = pieces.join(' ');
          const words = toWords(foldText(raw)).trim().split(' ');
          const start = from % words.length;
          const folded = words.slice(start, start + 1 + (more % 3)).join(' ');
          expect(toWords(foldText(asWritten(raw, folded))).trim()).toBe(folded);
        },
      ),
    );
  });
});
