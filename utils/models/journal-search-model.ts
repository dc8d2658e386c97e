import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { normaliseName } from '../core/identity.ts';
import type { Person } from '../core/person.ts';
import type { SearchKind } from '../core/search-entry.ts';
import type { SearchFilter, SearchHit } from '../core/search-shelf.ts';
import { isDay } from '../core/time.ts';
import type { SearchAnswer } from '../services/journal-search.ts';
import { fullDayWords } from './day-words.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';

export type { SearchHit };

/** What is chosen beside the words; '' and empty let everything through. */
export interface SearchChoice {
  who: string;
  kinds: ReadonlySet<SearchKind>;
  from: string;
  to: string;
  openOnly: boolean;
}

export interface SearchModel {
  words: ReadonlySignal<string>;
  choice: ReadonlySignal<SearchChoice>;
  answer: ReadonlySignal<SearchAnswer>;
  /** What there is to say about the answer: how many, how far the reading has come, or why there is none. */
  said: ReadonlySignal<string>;
  /** Words of hits that were asked for, by key. */
  shown: ReadonlySignal<ReadonlyMap<string, string>>;
  showsAll: ReadonlySignal<boolean>;
  lang: string;
  type(words: string): void;
  choose(change: Partial<SearchChoice>): void;
  turnKind(kind: SearchKind): void;
  /** Shows the words of a hit, or hides them again. */
  turn(hit: SearchHit): Promise<void>;
  turnAll(): Promise<void>;
  more(): void;
  /** "Dana Okafor", "3 people"; '' for what is the user's alone. */
  whoOf(hit: SearchHit): string;
  dayOf(hit: SearchHit): string;
  /** Something was changed elsewhere: words that were shown may not hold any more. */
  refresh(): Promise<void>;
}

export const keyOfHit = ({ store, id }: SearchHit): string => `${store} ${id}`;

/** More than a window shows, and few enough to be drawn between two keys. */
const step = 25;
const nothing: SearchChoice = { who: '', kinds: new Set(), from: '', to: '', openOnly: false };

/** Those whose name or address holds every word. */
function peopleNamed(people: readonly Person[], words: string): ReadonlySet<string> | null {
  const wanted = normaliseName(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return null;
  const isMeant = (person: Person) => {
    const names = [person.name, ...person.aliases, ...person.addresses].map(normaliseName).join(' ');
    return wanted.every((word) => names.includes(word));
  };
  return new Set(people.filter(isMeant).map(({ id }) => id));
}

/** The days at both ends, in the zone of the page's clock. */
const startOf = (day: string): number | null => (isDay(day) ? Date.parse(`${day}T00:00:00`) : null);
const endOf = (day: string): number | null => (isDay(day) ? Date.parse(`${day}T23:59:59.999`) : null);

function answerWords(
  { hits, nearly, isCut }: SearchAnswer,
  isWhole: boolean,
  read: number,
  asked: boolean,
): string {
  const soFar = isWhole ? '' : ` Still reading, ${read.toLocaleString('en')} entries so far.`;
  if (!asked) return soFar.trim();
  if (hits.length === 0) return isWhole ? 'Nothing noted with these words.' : `Nothing yet.${soFar}`;
  const count = isCut
    ? `The newest ${hits.length}.`
    : hits.length === 1
      ? 'One entry.'
      : `${hits.length} entries.`;
  return `${count}${nearly > 0 ? ` ${nearly} with words nearly like it, last.` : ''}${soFar}`;
}

/** Search over everything; the words of a hit are shown when they are asked for. */
export function createSearchModel({ journal, clock }: JournalPagePorts): SearchModel {
  const words = signal('');
  const choice = signal(nothing);
  const limit = signal(step);
  const progress = signal({ read: 0, isWhole: false, failure: null as unknown, turn: 0 });
  const people = signal<readonly Person[]>([]);
  const shown = signal<ReadonlyMap<string, string>>(new Map());
  const showsAll = signal(false);

  const named = computed(() => new Map(people.value.map((person) => [person.id, person.name])));
  const filter = computed<SearchFilter>(() => {
    const { who, kinds, from, to, openOnly } = choice.value;
    return {
      people: peopleNamed(people.value, who),
      kinds: kinds.size === 0 ? null : kinds,
      from: startOf(from),
      to: endOf(to),
      openOnly,
    };
  });
  const answer = computed(() => {
    // Each portion that is read may hold more.
    void progress.value.turn;
    return journal.search.find(words.value, filter.value, limit.value);
  });

  function readPeople(): void {
    journal.people().then(
      (all) => {
        people.value = all;
      },
      () => undefined,
    );
  }

  async function show(hits: readonly SearchHit[]): Promise<void> {
    const found = await Promise.all(
      hits.map(async (hit) => {
        const text = await journal.search.words(hit).catch(() => '');
        return [keyOfHit(hit), text || 'This could not be read just now, or is gone.'] as const;
      }),
    );
    shown.value = new Map([...shown.peek(), ...found]);
  }

  function forget(): void {
    shown.value = new Map();
    showsAll.value = false;
  }

  journal.search.open((next) => {
    progress.value = { ...next, turn: progress.peek().turn + 1 };
    if (next.isWhole) readPeople();
  }, new AbortController().signal);
  readPeople();

  return {
    words,
    choice,
    answer,
    shown,
    showsAll,
    lang: clock.lang,
    said: computed(() => {
      const { read, isWhole, failure } = progress.value;
      if (failure !== null) return openingWords(failure);
      return answerWords(answer.value, isWhole, read, words.value.trim() !== '');
    }),
    type(next) {
      batch(() => {
        words.value = next;
        limit.value = step;
        forget();
      });
    },
    choose(change) {
      choice.value = { ...choice.peek(), ...change };
    },
    turnKind(kind) {
      const kinds = new Set(choice.peek().kinds);
      if (!kinds.delete(kind)) kinds.add(kind);
      choice.value = { ...choice.peek(), kinds };
    },
    async turn(hit) {
      const key = keyOfHit(hit);
      if (!shown.peek().has(key)) return show([hit]);
      const rest = new Map(shown.peek());
      rest.delete(key);
      shown.value = rest;
    },
    async turnAll() {
      if (showsAll.peek()) return forget();
      showsAll.value = true;
      await show(answer.peek().hits);
    },
    more() {
      limit.value += step;
      showsAll.value = false;
    },
    whoOf({ people: ids }) {
      const known = ids.flatMap((id) => named.value.get(id) ?? []);
      return known.length > 1 ? `${known.length} people` : (known[0] ?? '');
    },
    dayOf: ({ at }) => fullDayWords(at, clock.zone, clock.lang),
    refresh: async () => forget(),
  };
}
