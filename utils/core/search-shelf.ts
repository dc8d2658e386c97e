import { type SearchEntry, type SearchKind, type SearchStore, searchKinds } from './search-entry.ts';
import { Lexicon } from './search-lexicon.ts';
import { Finder, PackedTexts } from './search-packed.ts';
import { holdsAll, nearlyIs, type Term } from './search-query.ts';
import {
  type Choice,
  choiceOf,
  groups,
  inGroup,
  newSignature,
  type Signature,
  sift,
  sign,
} from './search-signature.ts';

/** What a hit may be; null and false let everything through. */
export interface SearchFilter {
  /** One of these people has to be in it. */
  people: ReadonlySet<string> | null;
  kinds: ReadonlySet<SearchKind> | null;
  /** ms since the epoch, both ends counted in. */
  from: number | null;
  to: number | null;
  openOnly: boolean;
}

/** A record that holds what is looked for; its words stay where they are. */
export type SearchHit = Omit<SearchEntry, 'folded'>;

const inBlock = inGroup * groups;

/** Records side by side; each field an array of its own, and a number no wider than it has to be. */
interface Block {
  signature: Signature;
  texts: PackedTexts;
  ids: string[];
  kinds: Uint8Array;
  about: Uint32Array;
  times: Float64Array;
  open: Uint8Array;
}

/** A choice, what finds it in a text, and for each of its patterns the groups of a block that may hold it. */
interface Look {
  choice: Choice;
  finder: Finder;
}

type Passes = (block: Block, at: number) => boolean;

const newBlock = (lexicon: Lexicon): Block => ({
  signature: newSignature(),
  texts: new PackedTexts(lexicon, inBlock),
  ids: new Array<string>(inBlock).fill(''),
  kinds: new Uint8Array(inBlock),
  about: new Uint32Array(inBlock),
  times: new Float64Array(inBlock),
  open: new Uint8Array(inBlock),
});

/**
 * Records of one store as they are searched, the newest first: packed texts and signatures, no index of words. A
 * signature sifts out the groups that cannot hold what is looked for, and what is left is read. Looking from the
 * newest on ends as soon as there is enough.
 */
export class SearchShelf {
  readonly #blocks: Block[] = [];
  readonly #people: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lexicon = new Lexicon();
  /** Entries on the shelf, those that were taken out among them. */
  size = 0;

  constructor(
    readonly store: SearchStore,
    /** Entries come in no order: then each search has to look at all of them. */
    readonly isOrdered = true,
  ) {}

  #numberOf(people: readonly string[]): number {
    const key = people.join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#people.push(key) - 1;
    this.#numbers.set(key, next);
    return next;
  }

  /** Older than all that are there, on an ordered shelf. */
  add({ id, kind, people, at, open, folded }: SearchEntry): void {
    const inLast = this.size % inBlock;
    if (inLast === 0) this.#blocks.push(newBlock(this.#lexicon));
    const block = this.#blocks.at(-1);
    if (!block) return;
    sign(block.signature, folded, Math.floor(inLast / inGroup));
    block.texts.add(folded);
    block.ids[inLast] = id;
    block.kinds[inLast] = searchKinds.indexOf(kind);
    block.about[inLast] = this.#numberOf(people);
    block.times[inLast] = at;
    block.open[inLast] = Number(open);
    this.size += 1;
  }

  /** Nothing of the words stays; true when it was there. */
  takeOut(id: string): boolean {
    for (const block of this.#blocks) {
      const at = block.ids.indexOf(id);
      if (at < 0) continue;
      block.texts.takeOut(at);
      block.ids[at] = '';
      return true;
    }
    return false;
  }

  #aboutOf(people: ReadonlySet<string>): ReadonlySet<number> {
    const wanted = this.#people.map((key, index) =>
      key.split('\n').some((id) => people.has(id)) ? index : -1,
    );
    return new Set(wanted.filter((index) => index >= 0));
  }

  #passes(filter: SearchFilter): Passes {
    const { from, to, openOnly } = filter;
    const about = filter.people === null ? null : this.#aboutOf(filter.people);
    const kinds =
      filter.kinds === null ? null : new Set([...filter.kinds].map((kind) => searchKinds.indexOf(kind)));
    return (block, at) => {
      const time = block.times[at] ?? 0;
      return (
        (about === null || about.has(block.about[at] ?? -1)) &&
        (kinds === null || kinds.has(block.kinds[at] ?? -1)) &&
        (from === null || time >= from) &&
        (to === null || time <= to) &&
        (!openOnly || block.open[at] === 1)
      );
    };
  }

  #hitAt(block: Block, at: number): SearchHit {
    return {
      store: this.store,
      id: block.ids[at] ?? '',
      kind: searchKinds[block.kinds[at] ?? 0] ?? 'note',
      people: (this.#people[block.about[at] ?? 0] ?? '').split('\n').filter(Boolean),
      at: block.times[at] ?? 0,
      open: block.open[at] === 1,
    };
  }

  /** Entries of one group that pass and hold one of each choice. */
  *#inGroup(block: Block, group: number, looks: readonly Look[], passes: Passes): Generator<number> {
    const end = Math.min((group + 1) * inGroup, block.texts.size);
    for (let at = group * inGroup; at < end; at += 1) {
      if (block.ids[at] === '' || !passes(block, at)) continue;
      if (looks.every(({ finder }) => block.texts.holds(at, finder))) yield at;
    }
  }

  #look(looks: readonly Look[], filter: SearchFilter, limit: number): SearchHit[] {
    const hits: SearchHit[] = [];
    const passes = this.#passes(filter);
    for (const block of this.#blocks) {
      const may = looks.reduce((all, { choice }) => all & sift(block.signature, choice), -1);
      for (let group = 0; may !== 0 && group < groups; group += 1) {
        if ((may & (1 << group)) === 0) continue;
        for (const at of this.#inGroup(block, group, looks, passes)) hits.push(this.#hitAt(block, at));
        if (this.isOrdered && hits.length >= limit) return hits.slice(0, limit);
      }
    }
    return (this.isOrdered ? hits : hits.sort((a, b) => b.at - a.at)).slice(0, limit);
  }

  #lookFor(pattern: string, near: readonly number[] = []): Look {
    // What holds the pattern itself is found by it.
    const others = near.map((number) => this.#lexicon.at(number)).filter((word) => !word.includes(pattern));
    return { choice: choiceOf([pattern, ...others]), finder: new Finder(this.#lexicon, pattern, near) };
  }

  /** The newest records that hold every term. */
  find(terms: readonly Term[], filter: SearchFilter, limit: number): SearchHit[] {
    return this.#look(
      terms.map(({ pattern }) => this.#lookFor(pattern)),
      filter,
      limit,
    );
  }

  /** The newest records that hold every term or a word nearly like it. */
  findNear(terms: readonly Term[], filter: SearchFilter, limit: number): SearchHit[] {
    const looks = terms.map(({ pattern, word }) =>
      this.#lookFor(pattern, word === '' ? [] : this.#lexicon.words(nearlyIs(` ${word}`))),
    );
    return this.#look(looks, filter, limit);
  }
}

/** A full look through entries, as the shelf has to answer; for tests and for the few that are not on a shelf. */
export const isHit = (entry: SearchEntry, terms: readonly Term[], filter: SearchFilter): boolean =>
  (filter.people === null || entry.people.some((id) => filter.people?.has(id))) &&
  (filter.kinds === null || filter.kinds.has(entry.kind)) &&
  (filter.from === null || entry.at >= filter.from) &&
  (filter.to === null || entry.at <= filter.to) &&
  (!filter.openOnly || entry.open) &&
  holdsAll(entry.folded, terms);
