import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSearchEntry } from '../../utils/core/search-entry.ts';
import { parseSearch } from '../../utils/core/search-query.ts';
import { isHit, type SearchFilter } from '../../utils/core/search-shelf.ts';
import { createJournalPages, type JournalPages } from '../../utils/services/journal-pages.ts';
import { createChannel, createPorts, freshName, note, person } from './journal-fixture.ts';

const everything: SearchFilter = { people: null, kinds: null, from: null, to: null, openOnly: false };

/** Resolves when all is read; rejects when it cannot be. */
const opened = (pages: JournalPages, signal = new AbortController().signal) =>
  new Promise<void>((resolve, reject) => {
    pages.search.open(({ isWhole, failure }) => {
      if (failure !== null) reject(failure);
      else if (isWhole) resolve();
    }, signal);
  });

function createTwo() {
  const name = freshName();
  const channel = createChannel();
  const make = (prefix: string) => {
    const ports = createPorts(name, { prefix, broadcast: channel.page() });
    return { ports, pages: createJournalPages(ports, 'UTC') };
  };
  return { left: make('left'), right: make('right') };
}

const dana = { person: person('dana', { name: 'Dana Okafor' }), meeting: null };
const keep = (pages: JournalPages, id: string, text: string, at = '2026-11-19T13:00:00.000Z') =>
  pages.keepLine(dana, { kind: 'note', note: note(id, { text, at }) }, 'x');
const idsOf = (pages: JournalPages, words: string, filter: Partial<SearchFilter> = {}) =>
  pages.search.find(words, { ...everything, ...filter }, 50).hits.map(({ id }) => id);

/** The next turn of everything that is under way. */
const settle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

describe('search in the journal', () => {
  it('finds what a full look through the store finds, however many notes share a moment', async () => {
    const text = fc.array(fc.constantFrom('rota', 'budget', 'forum', '予算', 'Größe'), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text, day: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 1300 }),
        fc.constantFrom('rota', 'bud', '予', 'grosse forum'),
        async (drawn, words) => {
          const { left } = createTwo();
          const notes = drawn.map((each, index) =>
            note(`n${index}`, {
              personId: 'dana',
              text: each.text.join(' '),
              at: `2026-01-0${each.day}T09:00:00.000Z`,
            }),
          );
          const journal = await left.ports.open();
          await journal.write(['notes'], ({ bulk }) => bulk.addAll('notes', notes));
          await opened(left.pages);
          const terms = parseSearch(words);
          const oracle = notes.filter((each) => {
            const entry = toSearchEntry('notes', each);
            return entry !== null && isHit(entry, terms, everything);
          });
          const { hits } = left.pages.search.find(words, everything, 5000);
          expect(hits.map(({ id }) => id).toSorted()).toEqual(oracle.map(({ id }) => id).toSorted());
          const times = hits.map(({ at }) => at);
          expect(times).toEqual(times.toSorted((a, b) => b - a));
        },
      ),
      { numRuns: 8 },
    );
  });

  it('puts people first, then the newest, and words nearly like it last', async () => {
    const { left } = createTwo();
    await left.pages.savePerson(person('rota', { name: 'Rosa Rotheram' }));
    await keep(left.pages, 'old', 'Rotas again', '2020-01-01T00:00:00.000Z');
    await keep(left.pages, 'new', 'the rotation', '2026-01-01T00:00:00.000Z');
    await keep(left.pages, 'slip', 'the roattion', '2026-02-01T00:00:00.000Z');
    await opened(left.pages);
    expect(idsOf(left.pages, 'rot')).toEqual(['rota', 'new', 'old']);
    const { hits, nearly } = left.pages.search.find('rotation', everything, 50);
    expect([hits.map(({ id }) => id), nearly]).toEqual([['new', 'slip'], 1]);
  });

  it('follows what is written, changed, taken back and removed, here and in another page', async () => {
    const { left, right } = createTwo();
    await keep(left.pages, 'n1', 'the budget round');
    await opened(left.pages);
    await keep(right.pages, 'n2', 'the budget again');
    await settle();
    expect(idsOf(left.pages, 'budget').toSorted()).toEqual(['n1', 'n2']);
    await left.pages.editNote('n1', { text: 'the forum' });
    await settle();
    expect(idsOf(left.pages, 'budget')).toEqual(['n2']);
    expect(idsOf(left.pages, 'forum')).toEqual(['n1']);
    await left.pages.undo();
    await settle();
    expect(idsOf(left.pages, 'budget').toSorted()).toEqual(['n1', 'n2']);
    await right.pages.removePerson('dana');
    await settle();
    for (const words of ['budget', 'forum', 'budgte', 'dana', 'okafor', 'the'])
      expect([words, idsOf(left.pages, words)]).toEqual([words, []]);
  });

  it('answers while it is still reading, from what is read', async () => {
    const { left } = createTwo();
    const journal = await left.ports.open();
    const notes = Array.from({ length: 1500 }, (_, index) =>
      note(`n${index}`, { personId: 'dana', text: 'rota', at: new Date(index * 1000).toISOString() }),
    );
    await journal.write(['notes'], ({ bulk }) => bulk.addAll('notes', notes));
    const heard: [number, boolean, string | undefined][] = [];
    await new Promise<void>((resolve) => {
      left.pages.search.open(({ read, isWhole }) => {
        heard.push([read, isWhole, idsOf(left.pages, 'rota')[0]]);
        if (isWhole) resolve();
      }, new AbortController().signal);
    });
    expect(heard.at(0)).toEqual([200, false, 'n1499']);
    expect(heard.at(-1)).toEqual([1500, true, 'n1499']);
  });

  it('keeps nothing once it is closed', async () => {
    const { left } = createTwo();
    await keep(left.pages, 'n1', 'the budget round');
    const closing = new AbortController();
    await opened(left.pages, closing.signal);
    closing.abort();
    expect(idsOf(left.pages, 'budget')).toEqual([]);
  });

  it('gives the words of a hit when asked, and none of what is gone', async () => {
    const { left } = createTwo();
    await keep(left.pages, 'n1', 'The Budget round');
    expect(await left.pages.search.words({ store: 'notes', id: 'n1' })).toBe('The Budget round');
    expect(await left.pages.search.words({ store: 'notes', id: 'none' })).toBe('');
  });
});
