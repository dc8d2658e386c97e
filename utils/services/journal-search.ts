import { type SearchEntry, type SearchStore, searchStores, searchText } from '../core/search-entry.ts';
import { parseSearch, type Term } from '../core/search-query.ts';
import { isHit, type SearchFilter, type SearchHit, SearchShelf } from '../core/search-shelf.ts';
import type { SearchCursor, SearchPage } from '../storage/repositories/search.ts';
import type { JournalDesk, Touched } from './journal-ports.ts';

/** How far the reading has come. */
export interface SearchProgress {
  /** Records that were read. */
  read: number;
  /** Everything there is was read. */
  isWhole: boolean;
  failure: unknown;
}

export interface SearchAnswer {
  /** People by name, then the rest, each with the newest first. */
  hits: readonly SearchHit[];
  /** How many of them hold a word that is nearly what was typed; they come last. */
  nearly: number;
  /** There may be more than were asked for. */
  isCut: boolean;
}

export interface JournalSearch {
  /** Reads the journal from the newest on, in portions; `heard` is called after each. Stops with the signal. */
  open(heard: (progress: SearchProgress) => void, signal: AbortSignal): void;
  /** What holds all of the words, among what was read so far. Nothing for no words. */
  find(words: string, filter: SearchFilter, limit: number): SearchAnswer;
  /** The words of a hit as they are stored; '' when it is gone. */
  words(hit: Pick<SearchHit, 'store' | 'id'>): Promise<string>;
}

/** Read together; the first one is small so that an answer is there at once. */
const firstPortion = 200;
const portion = 500;

const isSearched = (store: string): store is SearchStore => searchStores.some((each) => each === store);
const others = searchStores.filter((store) => store !== 'notes' && store !== 'people');

const newestFirst = (a: SearchHit, b: SearchHit): number => b.at - a.at;

/** All that is searched, in the memory of one page and nowhere else. */
class Shelves {
  readonly notes = new SearchShelf('notes');
  readonly rest = new Map<SearchStore, SearchShelf>();
  /** Written since the reading began; few. */
  readonly fresh = new Map<string, SearchEntry>();
  /** Changed since the reading began: a portion that was under way meanwhile still has them as they were. */
  readonly #changed = new Set<string>();
  read = 0;

  place(store: SearchStore, entries: readonly SearchEntry[]): void {
    const shelf = store === 'notes' ? this.notes : new SearchShelf(store);
    for (const entry of entries) if (!this.#changed.has(`${store} ${entry.id}`)) shelf.add(entry);
    if (store !== 'notes') this.rest.set(store, shelf);
    this.read += entries.length;
  }

  /** A record as it now is; null: it is gone. */
  replace(store: SearchStore, id: string, entry: SearchEntry | null): void {
    (store === 'notes' ? this.notes : this.rest.get(store))?.takeOut(id);
    const key = `${store} ${id}`;
    this.#changed.add(key);
    if (entry) this.fresh.set(key, entry);
    else this.fresh.delete(key);
  }

  get all(): readonly SearchShelf[] {
    return [this.notes, ...this.rest.values()];
  }

  find(terms: readonly Term[], filter: SearchFilter, limit: number): SearchHit[] {
    const fresh = [...this.fresh.values()].filter((entry) => isHit(entry, terms, filter));
    return [...this.all.flatMap((shelf) => shelf.find(terms, filter, limit)), ...fresh.map(toHit)].sort(
      newestFirst,
    );
  }

  findNear(terms: readonly Term[], filter: SearchFilter, limit: number): SearchHit[] {
    return this.all.flatMap((shelf) => shelf.findNear(terms, filter, limit)).sort(newestFirst);
  }
}

function toHit({ folded: _, ...hit }: SearchEntry): SearchHit {
  return hit;
}

const keyOf = ({ store, id }: SearchHit): string => `${store} ${id}`;

export function createJournalSearch(desk: JournalDesk): JournalSearch {
  let shelves = new Shelves();
  let turn = 0;

  const readPart = (store: SearchStore, count: number, cursor: SearchCursor | null): Promise<SearchPage> =>
    desk.read([store], ({ search }) =>
      store === 'notes' ? search.notes(count, cursor) : search.store(store, count, cursor),
    );

  async function readStore(store: SearchStore): Promise<SearchEntry[]> {
    const entries: SearchEntry[] = [];
    let cursor: SearchCursor | null = null;
    do {
      const page: SearchPage = await readPart(store, portion, cursor);
      entries.push(...page.entries);
      cursor = page.next;
    } while (cursor !== null);
    return entries.sort((a, b) => b.at - a.at);
  }

  /** The newest notes and people, then what there is little of, then the rest of the notes. */
  async function readAll(into: Shelves, tell: () => void, isStopped: () => boolean): Promise<void> {
    const [people, newest] = [readStore('people'), readPart('notes', firstPortion, null)];
    people.catch(() => undefined);
    let page = await newest;
    into.place('notes', page.entries);
    tell();
    into.place('people', await people);
    tell();
    for (const store of others) {
      if (isStopped()) return;
      into.place(store, await readStore(store));
    }
    tell();
    while (page.next !== null && !isStopped()) {
      page = await readPart('notes', portion, page.next);
      into.place('notes', page.entries);
      tell();
    }
  }

  async function follow(touched: readonly Touched[]): Promise<void> {
    const into = shelves;
    for (const { store, key } of touched) {
      if (!isSearched(store) || typeof key !== 'string') continue;
      const entry = await desk.read([store], ({ search }) => search.one(store, key));
      into.replace(store, key, entry);
    }
  }

  return {
    open(heard, signal) {
      let isWhole = false;
      const tell = (failure: unknown = null) => heard({ read: shelves.read, isWhole, failure });

      function start(): void {
        const mine = ++turn;
        const next = new Shelves();
        shelves = next;
        isWhole = false;
        const isStopped = () => signal.aborted || mine !== turn;
        const end = (failure: unknown) => {
          if (isStopped()) return;
          isWhole = failure === null;
          tell(failure);
        };
        readAll(next, () => isStopped() || tell(), isStopped).then(() => end(null), end);
      }

      const stop = desk.onTouched((touched) => {
        if (touched === null) start();
        else void follow(touched).then(() => tell(), start);
      });
      signal.addEventListener('abort', () => {
        stop();
        shelves = new Shelves();
      });
      start();
    },

    find(words, filter, limit) {
      const terms = parseSearch(words);
      if (terms.length === 0) return { hits: [], nearly: 0, isCut: false };
      const exact = shelves.find(terms, filter, limit);
      const isEnough = exact.length >= limit || terms.every(({ word }) => word === '');
      const known = new Set(exact.map(keyOf));
      const near = isEnough
        ? []
        : shelves
            .findNear(terms, filter, limit)
            .filter((hit) => !known.has(keyOf(hit)))
            .slice(0, limit - exact.length);
      const hits = exact
        .slice(0, limit)
        .sort((a, b) => Number(b.kind === 'person') - Number(a.kind === 'person'));
      return {
        hits: [...hits, ...near],
        nearly: near.length,
        isCut: exact.length > limit || hits.length >= limit,
      };
    },

    words: ({ store, id }) =>
      desk.read([store], async ({ search }) => {
        const value = await search.rawOne(store, id);
        return value === undefined
          ? ''
          : searchText(store, value)
              .split('\n')
              .filter((line) => line.trim() !== '')
              .join('\n');
      }),
  };
}
