import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { normaliseName } from '../core/identity.ts';
import type { Person } from '../core/person.ts';
import { type Standing, type StandingGroup, standingGroups } from '../core/standing.ts';
import { type Day, dayOf, daysBetween } from '../core/time.ts';
import type { PeopleList, PeopleRow } from '../services/first-list.ts';
import type { Touched } from '../services/journal-ports.ts';
import type { Standings } from '../services/journal-standings.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';

export type { PeopleRow };

/** What the list of people is made with. */
export interface PeoplePorts extends Pick<JournalPagePorts, 'clock' | 'drawn'> {
  journal: Pick<Standings, 'firstPeople' | 'everybody' | 'changed'>;
}

export interface PeopleGroup {
  group: StandingGroup;
  title: string;
  /** Said once beside the title. */
  aside: string;
  rows: readonly PeopleRow[];
}

export type PeopleState = 'reading' | 'ready' | 'nobody' | { failed: string };

export interface PeopleModel {
  state: ReadonlySignal<PeopleState>;
  groups: ReadonlySignal<readonly PeopleGroup[]>;
  /** Rows that are not drawn yet. */
  more: ReadonlySignal<number>;
  words: ReadonlySignal<string>;
  today: ReadonlySignal<Day>;
  find(words: string): void;
  showMore(): void;
  /** Reads again what another page or this one changed; null: anything. */
  refresh(touched?: readonly Touched[] | null): Promise<void>;
}

const titles: Readonly<Record<StandingGroup, readonly [string, string]>> = {
  drifting: ['Drifting', 'longer apart than usual'],
  'in-rhythm': ['In rhythm', ''],
  'light-touch': ['Light touch', ''],
  open: ['No rhythm yet', ''],
};

/** As many as a window shows, to be on the screen before all else. */
const inSight = 16;
/** As many as a tall window shows; the rest come on demand. */
const step = 40;

/** What may move where somebody stands. */
const moving = ['people', 'meetings', 'notes'];

/** "41 days", "7 months": how long it has been. */
export function gapWords(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  if (days < 700) return `${Math.round(days / 30.4)} months`;
  return `${Math.round(days / 365)} years`;
}

/** What stands at the end of a row: what comes next, else how long it has been, else that nothing is noted. */
export function sideWords({ last, next }: Standing, today: Day): string {
  if (next !== null) {
    const away = daysBetween(today, next);
    return away <= 0 ? 'today' : away === 1 ? 'tomorrow' : `in ${gapWords(away)}`;
  }
  if (last === null) return 'nothing noted';
  const gap = daysBetween(last, today);
  return gap === 0 ? 'met today' : gapWords(gap);
}

function matches(person: Person, wanted: readonly string[]): boolean {
  const text = [person.name, ...person.aliases, ...person.addresses].map(normaliseName).join(' ');
  return wanted.every((word) => text.includes(word));
}

const toGroups = (rows: readonly PeopleRow[]): readonly PeopleGroup[] =>
  standingGroups
    .map((group) => {
      const [title, aside] = titles[group];
      return { group, title, aside, rows: rows.filter(({ standing }) => standing.group === group) };
    })
    .filter((each) => each.rows.length > 0);

const countOf = ({ counts }: PeopleList): number => counts.reduce((sum, each) => sum + each, 0);

/** The list of people: the first rows at once from what was kept, everybody after the page was drawn. */
export function createPeopleModel({ journal, clock, drawn }: PeoplePorts): PeopleModel {
  const state = signal<PeopleState>('reading');
  const list = signal<PeopleList | null>(null);
  const words = signal('');
  const shown = signal(inSight);
  const now = signal(clock.now());
  const today = computed(() => dayOf(now.value, clock.zone));
  let turn = 0;

  const wanted = computed(() => normaliseName(words.value).split(' ').filter(Boolean));
  const found = computed(() => {
    const rows = list.value?.rows ?? [];
    return wanted.value.length === 0 ? rows : rows.filter(({ person }) => matches(person, wanted.value));
  });

  function take(next: PeopleList): void {
    list.value = next;
    state.value = countOf(next) === 0 ? 'nobody' : 'ready';
  }

  function fillWindow(): void {
    shown.value = Math.max(shown.peek(), step);
  }

  async function readWhole(read: () => Promise<PeopleList>): Promise<void> {
    const mine = ++turn;
    const whole = await read();
    if (mine !== turn) return;
    take(whole);
    fillWindow();
  }

  const readEverybody = () => readWhole(() => journal.everybody());

  /** Everybody is asked for only when what is shown is not enough, or not sure. */
  async function needWhole(): Promise<void> {
    if (list.peek()?.isWhole) return;
    await readEverybody().catch(fail);
  }

  function fail(failure: unknown): void {
    if (list.peek() === null) state.value = { failed: openingWords(failure) };
  }

  /** However many changes come while the list is read, they are read once more after it, together. */
  let underWay: Promise<void> | null = null;
  let waiting: readonly Touched[] | null | undefined;
  function refresh(touched: readonly Touched[] | null = null): Promise<void> {
    if (underWay) {
      waiting = touched && waiting !== null ? [...(waiting ?? []), ...touched] : null;
      return underWay;
    }
    underWay = (touched ? follow(touched) : readAll()).finally(() => {
      underWay = null;
      if (waiting === undefined) return;
      const next = waiting;
      waiting = undefined;
      void refresh(next);
    });
    return underWay;
  }

  /** Where one stands depends on the day too. */
  async function follow(touched: readonly Touched[]): Promise<void> {
    const concerns = touched.some(({ store }) => moving.some((each) => each === store));
    const [current, before] = [list.peek(), today.peek()];
    if (current === null) return readAll();
    now.value = clock.now();
    if (before !== today.peek()) return readAll();
    if (concerns) await readWhole(() => journal.changed(current, touched)).catch(fail);
  }

  async function readAll(): Promise<void> {
    now.value = clock.now();
    try {
      if (list.peek() === null) {
        const first = await journal.firstPeople();
        if (first) {
          take(first);
          await drawn();
          fillWindow();
          if (first.isFresh) return;
        }
      }
      await readEverybody();
    } catch (failure) {
      fail(failure);
    }
  }

  void refresh();
  return {
    state,
    today,
    words,
    groups: computed(() => toGroups(found.value.slice(0, shown.value))),
    more: computed(() => {
      const current = list.value;
      if (current === null) return 0;
      const all = wanted.value.length > 0 || current.isWhole ? found.value.length : countOf(current);
      return Math.max(0, all - shown.value);
    }),
    find(next) {
      words.value = next;
      shown.value = step;
      void needWhole();
    },
    showMore() {
      shown.value += step;
      void needWhole();
    },
    refresh,
  };
}
