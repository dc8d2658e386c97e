import { type SearchEntry, type SearchKind, type SearchStore, searchKinds } from './search-entry.ts';
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

interface Block {
  signature: Signature;
  texts: string[];
  ids: string[];
  kinds: number[];
  about: number[];
  times: number[];
  open: boolean[];
}

/** A choice, and for each of its patterns the groups of a block that may hold it. */
interface Look {
  choice: Choice;
  masks: readonly number[];
}

const newBlock = (): Block => ({
  signature: newSignature(),
  ...{ texts: [], ids: [], kinds: [], about: [], times: [], open: [] },
});

/**
 * Records of one store as they are searched, the newest first: folded text and signatures, no index of words. A
 * signature sifts out the groups that cannot hold what is looked for, and what is left is read. Looking from the
 * newest on ends as soon as there is enough.
 */
export class SearchShelf {
  readonly #blocks: Block[] = [];
  readonly #people: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #words = new Set<string>();
  #wordsUpTo = 0;
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
    if (inLast === 0) this.#blocks.push(newBlock());
    const block = this.#blocks.at(-1);
    if (!block) return;
    sign(block.signature, folded, Math.floor(inLast / inGroup));
    block.texts.push(folded);
    block.ids.push(id);
    block.kinds.push(searchKinds.indexOf(kind));
    block.about.push(this.#numberOf(people));
    block.times.push(at);
    block.open.push(open);
    this.size += 1;
  }

  /** Nothing of the words stays; true when it was there. */
  takeOut(id: string): boolean {
    for (const block of this.#blocks) {
      const at = block.ids.indexOf(id);
      if (at < 0) continue;
      block.texts[at] = '';
      block.ids[at] = '';
      this.#forgetWords();
      return true;
    }
    return false;
  }

  #forgetWords(): void {
    this.#words.clear();
    this.#wordsUpTo = 0;
  }

  #aboutOf(people: ReadonlySet<string>): ReadonlySet<number> {
    const wanted = this.#people.map((key, index) =>
      key.split('\n').some((id) => people.has(id)) ? index : -1,
    );
    return new Set(wanted.filter((index) => index >= 0));
  }

  #passes(filter: SearchFilter): (block: Block, at: number) => boolean {
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
        (!openOnly || block.open[at] === true)
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
      open: block.open[at] === true,
    };
  }

  /** Entries of one group that hold one of each choice; a pattern is looked for only where it may be. */
  *#inGroup(block: Block, group: number, looks: readonly Look[]): Generator<number> {
    const bit = 1 << group;
    const wanted = looks.map(({ choice, masks }) =>
      choice.filter((_, index) => ((masks[index] ?? 0) & bit) !== 0),
    );
    const end = Math.min((group + 1) * inGroup, block.texts.length);
    for (let at = group * inGroup; at < end; at += 1) {
      const text = block.texts[at] ?? '';
      if (text !== '' && wanted.every((choice) => choice.some(({ pattern }) => text.includes(pattern))))
        yield at;
    }
  }

  #look(choices: readonly Choice[], filter: SearchFilter, limit: number): SearchHit[] {
    const hits: SearchHit[] = [];
    const passes = this.#passes(filter);
    for (const block of this.#blocks) {
      const looks = choices.map((choice) => ({ choice, masks: sift(block.signature, choice) }));
      const may = looks.reduce((all, { masks }) => all & masks.reduce((any, mask) => any | mask, 0), -1);
      for (let group = 0; may !== 0 && group < groups; group += 1) {
        if ((may & (1 << group)) === 0) continue;
        for (const at of this.#inGroup(block, group, looks))
          if (passes(block, at)) hits.push(this.#hitAt(block, at));
        if (this.isOrdered && hits.length >= limit) return hits.slice(0, limit);
      }
    }
    return (this.isOrdered ? hits : hits.sort((a, b) => b.at - a.at)).slice(0, limit);
  }

  /** The newest records that hold every term. */
  find(terms: readonly Term[], filter: SearchFilter, limit: number): SearchHit[] {
    return this.#look(
      terms.map(({ pattern }) => choiceOf([pattern])),
      filter,
      limit,
    );
  }

  /**
   * The newest records that hold every term or a word nearly like it; none until the words are gathered, which
   * `gather` does a part at a time.
   */
  findNear(terms: readonly Term[], filter: SearchFilter, limit: number): SearchHit[] {
    if (!this.#gatherLast()) return [];
    const choices = terms.map(({ pattern, word }) => {
      const near = word === '' ? [] : [...this.#words].filter(nearlyIs(word));
      // What holds the pattern is found by it; the others are looked for as words.
      return choiceOf([pattern, ...near.filter((each) => !each.includes(pattern)).map((each) => ` ${each}`)]);
    });
    return this.#look(choices, filter, limit);
  }

  #take(block: Block): void {
    for (const text of block.texts)
      for (const word of text.split(' ')) if (word !== '') this.#words.add(word);
  }

  /** Gathers the words of the next full block; false when there is none. */
  gather(): boolean {
    const block = this.#blocks[this.#wordsUpTo];
    if (!block || block.texts.length < inBlock) return false;
    this.#take(block);
    this.#wordsUpTo += 1;
    return true;
  }

  /** The last block still grows: its words are taken whenever they are needed. False while full ones are left. */
  #gatherLast(): boolean {
    const last = this.#blocks[this.#wordsUpTo];
    if (last && last.texts.length === inBlock) return false;
    if (last) this.#take(last);
    return true;
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
