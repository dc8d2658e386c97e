import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../utils/core/search-fold.ts';
import { cutFolded, Lexicon } from '../../utils/core/search-lexicon.ts';
import { Finder, PackedTexts } from '../../utils/core/search-packed.ts';
import { nearlyIs } from '../../utils/core/search-query.ts';

function pack(texts: readonly string[]) {
  const lexicon = new Lexicon();
  const packed = new PackedTexts(lexicon, texts.length);
  for (const text of texts) packed.add(text);
  return { lexicon, packed };
}

/** Few letters, so that they come again: of two scripts, and of many. */
const letters = fc.oneof(
  fc.array(fc.constantFrom(...'ab 予'), { maxLength: 12 }),
  fc.array(fc.constantFrom(...'aab öя  予算定ขน다음မ𠮷ー々לה7'), { maxLength: 24 }),
);
const folded = letters.map((each) => foldForSearch(each.join(''))).filter((text) => text !== '');

describe('pieces of a text', () => {
  it.each([
    [' the rota', [' the', ' rota']],
    [' 来週の rota予算x', [' 来', '週', 'の', ' rota', '予', '算', 'x']],
    [' 다음 주', [' 다', '음', ' 주']],
    [' ครู ab', [' ค', 'ร', 'ู', ' ab']],
    [' שלום мир საქმე', [' שלום', ' мир', ' საქმე']],
    [' 𠮷野', [' 𠮷', '野']],
    ['', []],
  ])('of %j are words and single letters', (text, pieces) => {
    expect(cutFolded(text)).toEqual(pieces);
  });

  it('give the text again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cutFolded(text).join('') === text));
  });
});

describe('packed texts', () => {
  it('hold what the text itself holds', () => {
    const asked = fc.oneof(
      fc.record({ of: fc.nat(20), from: fc.nat(24), length: fc.integer({ min: 1, max: 8 }) }),
      folded,
    );
    fc.assert(
      fc.property(fc.array(folded, { minLength: 1, maxLength: 20 }), asked, (texts, what) => {
        const source = typeof what === 'string' ? what : (texts[what.of % texts.length] ?? '');
        const from = typeof what === 'string' ? 0 : what.from % source.length;
        const pattern = typeof what === 'string' ? what : source.slice(from, from + what.length);
        const { lexicon, packed } = pack(texts);
        const finder = new Finder(lexicon, pattern);
        expect(texts.map((_, at) => packed.holds(at, finder))).toEqual(
          texts.map((text) => text.includes(pattern)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('look for words that are there by now, and not for what a number was before', () => {
    const { lexicon, packed } = pack([' the rota', ' the forum']);
    const holds = (pattern: string) => {
      const finder = new Finder(lexicon, pattern);
      return [0, 1].map((at) => packed.holds(at, finder));
    };
    expect([holds('rum'), holds('rot')]).toEqual([
      [false, true],
      [true, false],
    ]);
    packed.takeOut(0);
    expect([holds('rum'), holds('rot')]).toEqual([
      [false, true],
      [false, false],
    ]);
    const later = new PackedTexts(lexicon, 1);
    later.add(' the rotas');
    expect(later.holds(0, new Finder(lexicon, 'rot'))).toBe(true);
  });

  it('tell apart more words than two bytes can count', () => {
    const texts = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 100 }, (__, at) => ` w${row * 100 + at}z`).join(''),
    );
    const { lexicon, packed } = pack(texts);
    for (const number of [0, 127, 128, 129, 16_382, 16_383, 16_384, 32_767, 32_768, 32_769, 39_999]) {
      const finder = new Finder(lexicon, ` w${number}z`);
      const found = texts.flatMap((_, at) => (packed.holds(at, finder) ? [at] : []));
      expect([number, found]).toEqual([number, [Math.floor(number / 100)]]);
    }
  });

  it('take words in that will do as well', () => {
    const { lexicon, packed } = pack([' the release', ' the relaese', ' the rota']);
    const near = lexicon.words(nearlyIs(' release'));
    expect(near.map((number) => lexicon.at(number))).toEqual([' release', ' relaese']);
    const finder = new Finder(lexicon, 'release', near);
    expect([0, 1, 2].map((at) => packed.holds(at, finder))).toEqual([true, true, false]);
  });

  it('keep no word of what was taken out but those that others hold', () => {
    const { lexicon, packed } = pack([' secret rota secret', ' the rota']);
    packed.takeOut(0);
    expect(lexicon.words(() => true).map((number) => lexicon.at(number))).toEqual([' rota', ' the']);
    expect(packed.holds(0, new Finder(lexicon, 'rota'))).toBe(false);
    expect(packed.holds(1, new Finder(lexicon, 'rota'))).toBe(true);
    packed.takeOut(0);
    packed.takeOut(1);
    expect(lexicon.words(() => true)).toEqual([]);
  });
});
