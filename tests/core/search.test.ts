import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchEntry, toSearchEntry } from '../../utils/core/search-entry.ts';
import { foldForSearch } from '../../utils/core/search-fold.ts';
import { holdsAll, holdsNearly, isNearly, parseSearch } from '../../utils/core/search-query.ts';
import { isHit, type SearchFilter, SearchShelf } from '../../utils/core/search-shelf.ts';

const everything: SearchFilter = { people: null, kinds: null, from: null, to: null, openOnly: false };
const holds = (text: string, words: string) => holdsAll(foldForSearch(text), parseSearch(words));
const holdsLike = (text: string, words: string) => holdsNearly(foldForSearch(text), parseSearch(words));

describe('folded text', () => {
  it.each([
    ['Größe, naïve Řeč', ' grosse naive rec'],
    ['  It’s “done” (v2.0)\n', ' it s done v2 0'],
    ['ΆΝΘΡΩΠΟΣ Ёлка', ' ανθρωπος елка'],
    ['שָׁלוֹם', ' שלום'],
    ['مُحَمَّد مدرسة', ' محمد مدرسه'],
    ['Ｆｕｌｌ ｶﾅ', ' full カナ'],
    ['हिन्दी में', ' हिन्दी में'],
    ['!!! ...', ''],
  ])('of %s is %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('is the same folded again, and the same in any case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
      }),
    );
  });
});

describe('what is looked for', () => {
  it.each([
    ['Budgetfreigabe bis Freitag', 'freig'],
    ['Budgetfreigabe bis Freitag', 'FREITAG budget'],
    ['Let the forum chair read a draft', '"chair read"'],
    ['Let the forum chair read a draft', 'dra'],
    ['来週の予算について話す', '予算'],
    ['来週の予算について話す', '来'],
    ['다음 주 예산 회의', '예산'],
    ['جدول المناوبات بعد الإطلاق', 'الاطلاق'],
    ['לוח התורנויות אחרי ההשקה', 'תורנ'],
    ['งบประมาณปีหน้า', 'ประมาณ'],
    ['Muss Q3 an AI denken', 'ai'],
  ])('is found: %s by %s', (text, words) => {
    expect(holds(text, words)).toBe(true);
  });

  it.each([
    ['Said it was hard', 'ai'],
    ['Let the forum chair read a draft', '"forum read"'],
    ['Let the forum chair read', 'forum budget'],
  ])('is not found: %s by %s', (text, words) => {
    expect(holds(text, words)).toBe(false);
  });

  it.each([
    ['the release went out', 'relaese'],
    ['the release went out', 'releas'],
    ['the release went out', 'rlease'],
    ['the release went out', 'relleas'],
    ['the release went out', 'releose'],
    ['Müller fragt', 'mueller'],
  ])('is found with one slip: %s by %s', (text, words) => {
    expect(holdsLike(text, words)).toBe(true);
  });

  it('is not found with two slips, in short words or in figures', () => {
    expect(holdsLike('the release went out', 'rlaesee')).toBe(false);
    expect(holdsLike('the rota', 'rat')).toBe(false);
    expect(holdsLike('in 2026', '2025')).toBe(false);
  });

  it('takes any one slip for nearly the word', () => {
    const letter = fc.constantFrom(...'abcdeö');
    const word = fc.array(letter, { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.nat(8), letter, fc.nat(3), (letters, place, other, how) => {
        const at = place % letters.length;
        const slips = [
          letters.with(at, other),
          letters.toSpliced(at, 1),
          letters.toSpliced(at, 0, other),
          at + 1 < letters.length
            ? letters.with(at, letters[at + 1] ?? '').with(at + 1, letters[at] ?? '')
            : letters,
        ];
        expect(isNearly(letters.join(''), (slips[how] ?? letters).join(''))).toBe(true);
      }),
    );
  });
});

const words = [
  'rota',
  'budget',
  'forum',
  'release',
  'Größe',
  '予算',
  '予定',
  'מחר',
  'a',
  'is',
  'team',
  'teams',
  'on',
];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((each) => each.join(' '));
const notes = fc.array(
  fc.record({
    text,
    day: fc.integer({ min: 1, max: 28 }),
    mark: fc.constantFrom('note', 'win'),
    who: fc.nat(3),
  }),
  { minLength: 1, maxLength: 900 },
);

const entriesOf = (
  drawn: readonly { text: string; day: number; mark: string; who: number }[],
): SearchEntry[] =>
  drawn
    .flatMap((each, index) => {
      const at = `2026-01-${String(each.day).padStart(2, '0')}T12:00:00.000Z`;
      const entry = toSearchEntry('notes', { ...each, id: `n${index}`, personId: `p${each.who}`, at });
      return entry ? [entry] : [];
    })
    .sort((a, b) => b.at - a.at);

describe('a shelf', () => {
  it('finds what a full look finds, newest first, under every filter', () => {
    const filter = fc.record({
      people: fc.constantFrom(null, new Set(['p1']), new Set(['p0', 'p2'])),
      kinds: fc.constantFrom(null, new Set(['win'] as const)),
      from: fc.constantFrom(null, Date.parse('2026-01-10')),
      to: fc.constantFrom(null, Date.parse('2026-01-20')),
      openOnly: fc.constant(false),
    });
    const query = fc.oneof(
      fc.constantFrom(...words, 'ro', 'team on', '"budget forum"', 'große', '予', 'ease', 't'),
      text.map((each) => each.slice(0, 9)),
    );
    fc.assert(
      fc.property(notes, query, filter, fc.constantFrom(5, 50, 1000), (drawn, asked, wanted, limit) => {
        const entries = entriesOf(drawn);
        const shelf = new SearchShelf('notes');
        for (const entry of entries) shelf.add(entry);
        const terms = parseSearch(asked);
        const oracle = entries.filter((entry) => isHit(entry, terms, wanted)).map(({ id }) => id);
        expect(shelf.find(terms, wanted, limit).map(({ id }) => id)).toEqual(oracle.slice(0, limit));
        const near = entries
          .filter((entry) => isHit(entry, [], wanted) && holdsNearly(entry.folded, terms))
          .map(({ id }) => id);
        expect(shelf.findNear(terms, wanted, limit).map(({ id }) => id)).toEqual(near.slice(0, limit));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps nothing of what was taken out, nor finds it', () => {
    const shelf = new SearchShelf('notes');
    for (const entry of entriesOf([{ text: 'secret rota', day: 2, mark: 'note', who: 1 }])) shelf.add(entry);
    expect(shelf.findNear(parseSearch('secert'), everything, 9)).toHaveLength(1);
    expect(shelf.takeOut('n0')).toBe(true);
    expect(shelf.takeOut('n0')).toBe(false);
    expect(shelf.find(parseSearch('secret'), everything, 9)).toEqual([]);
    expect(shelf.findNear(parseSearch('secert'), everything, 9)).toEqual([]);
  });

  it('finds what was added after it was asked for words like it', () => {
    const shelf = new SearchShelf('notes', false);
    const [one, two] = entriesOf([
      { text: 'the forum', day: 3, mark: 'note', who: 1 },
      { text: 'the release', day: 2, mark: 'note', who: 1 },
    ]);
    if (one) shelf.add(one);
    expect(shelf.findNear(parseSearch('relaese'), everything, 9)).toEqual([]);
    if (two) shelf.add(two);
    expect(shelf.findNear(parseSearch('relaese'), everything, 9)).toHaveLength(1);
  });
});

describe('a record as it is searched', () => {
  it('takes the words of every store, and nothing that is not as declared', () => {
    expect(toSearchEntry('notes', { id: 'n', text: 7, personId: {}, at: 'never' })).toBeNull();
    expect(toSearchEntry('notes', null)).toBeNull();
    expect(
      toSearchEntry('goals', { id: 'g', text: 'Run', steps: [{ text: 'Shadow' }, 3], state: 'active' }),
    ).toMatchObject({
      folded: ' run shadow',
      open: true,
      kind: 'goal',
    });
    expect(
      toSearchEntry('reflections', { id: 'r', people: ['a', 'b', 4], facts: 'Late', on: '2026-01-02' }),
    ).toMatchObject({
      people: ['a', 'b'],
      at: Date.parse('2026-01-02'),
    });
    expect(
      toSearchEntry('entries', {
        id: 'e',
        kind: 'plan',
        goal: 'Speak',
        steps: [{ text: 'Open', taught: 'Calm' }],
      })?.folded,
    ).toBe(' speak open calm');
  });
});
