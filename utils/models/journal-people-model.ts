import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { normaliseName } from '../core/identity.ts';
import type { Person } from '../core/person.ts';
import { type Standing, type StandingGroup, standingGroups } from '../core/standing.ts';
import { type Day, dayOf, daysBetween } from '../core/time.ts';
import type { PeopleList, PeopleRow } from '../services/journal-standings.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';

export type { PeopleRow };

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
  /** Reads again what another page or this one changed. */
  refresh(): Promise<void>;
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
export function createPeopleModel({ journal, clock, drawn }: JournalPagePorts): PeopleModel {
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

  async function readEverybody(): Promise<void> {
    const mine = ++turn;
    const whole = await journal.everybody();
    if (mine !== turn) return;
    take(whole);
    fillWindow();
  }

  /** Everybody is asked for only when what is shown is not enough, or not sure. */
  async function needWhole(): Promise<void> {
    if (list.peek()?.isWhole) return;
    await readEverybody().catch(fail);
  }

  function fail(failure: unknown): void {
    if (list.peek() === null) state.value = { failed: openingWords(failure) };
  }

  /** However many changes come while everybody is read, they are read once more after it. */
  let underWay: Promise<void> | null = null;
  let again = false;
  function refresh(): Promise<void> {
    if (underWay) {
      again = true;
      return underWay;
    }
    underWay = readAll().finally(() => {
      underWay = null;
      if (!again) return;
      again = false;
      void refresh();
    });
    return underWay;
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
