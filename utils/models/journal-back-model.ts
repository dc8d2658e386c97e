import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../core/note.ts';
import { formatReport, type Period, type ReportLine, reportLines } from '../core/period-report.ts';
import type { Person } from '../core/person.ts';
import { dayReader } from '../core/situation-time.ts';
import { failureSentence } from '../core/storage-failure.ts';
import { addDays, type Day, isDay } from '../core/time.ts';
import type { BackOverview } from '../services/journal-overview.ts';
import { monthWords } from './day-words.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';

/** Thanks that were noted with one person; `last` null: none in the time looked at. */
export interface Recognition {
  person: Person;
  days: readonly Day[];
  works: readonly string[];
}

/** Meetings of one month by what became of them. */
export interface PracticeMonth {
  month: string;
  long: string;
  short: string;
  held: number;
  moved: number;
  missed: number;
}

export interface ReportChoice {
  from: string;
  to: string;
  /** null: everybody. */
  personId: string | null;
}

export interface BackModel {
  failure: ReadonlySignal<string>;
  today: ReadonlySignal<Day>;
  lang: string;
  /** Who got specific thanks, the latest first. */
  thanked: ReadonlySignal<readonly Recognition[]>;
  /** People led or mentored with whom no thanks are noted in that time. */
  unnoted: ReadonlySignal<readonly Person[]>;
  months: ReadonlySignal<readonly PracticeMonth[]>;
  onThisDay: ReadonlySignal<readonly { note: Note; day: Day; name: string }[]>;
  people: ReadonlySignal<readonly Person[]>;
  choice: ReadonlySignal<ReportChoice>;
  lines: ReadonlySignal<readonly ReportLine[]>;
  /** Lines that were unticked. */
  left: ReadonlySignal<ReadonlySet<string>>;
  markdown: ReadonlySignal<string>;
  said: ReadonlySignal<string>;
  choose(change: Partial<ReportChoice>): void;
  turnLine(id: string): void;
  copy(): Promise<void>;
  download(): void;
  refresh(): Promise<void>;
}

const empty: BackOverview = { people: [], thanks: [], meetings: [], onThisDay: [] };
const worthNaming = ['report', 'mentee', 'mentor', 'peer', 'buddy', 'reverse-mentor'] as const;

export function createBackModel({ journal, clock, copy, offerFile }: JournalPagePorts): BackModel {
  const dayOf = dayReader(clock.zone);
  const found = signal(empty);
  const failure = signal('');
  const said = signal('');
  const now = signal(clock.now());
  const today = computed(() => dayOf(now.value));
  const choice = signal<ReportChoice>({
    from: addDays(today.peek(), -182),
    to: today.peek(),
    personId: null,
  });
  const period = signal<Period | null>(null);
  const left = signal<ReadonlySet<string>>(new Set());
  let turn = 0;

  const thanked = computed(() =>
    found.value.people
      .map((person) => {
        const own = found.value.thanks.filter(({ personId }) => personId === person.id);
        return { person, days: own.map(({ on }) => on), works: own.map(({ work }) => work) };
      })
      .filter(({ days }) => days.length > 0)
      .sort((a, b) => ((a.days.at(-1) ?? '') < (b.days.at(-1) ?? '') ? 1 : -1)),
  );

  const months = computed(() => {
    const past = found.value.meetings.filter(({ state }) => state !== 'planned');
    const all = [...new Set(past.map(({ start }) => dayOf(start).slice(0, 7)))].sort().slice(-12);
    return all.map((month): PracticeMonth => {
      const own = past.filter(({ start }) => dayOf(start).startsWith(month));
      const count = (state: 'held' | 'moved' | 'missed') => own.filter((each) => each.state === state).length;
      return {
        month,
        long: monthWords(month, clock.lang),
        short: monthWords(month, clock.lang, true),
        held: count('held'),
        moved: count('moved'),
        missed: count('missed'),
      };
    });
  });

  async function refresh(): Promise<void> {
    now.value = clock.now();
    try {
      found.value = await journal.backOverview();
      failure.value = '';
      await readPeriod();
    } catch (problem) {
      failure.value = openingWords(problem);
    }
  }

  async function readPeriod(): Promise<void> {
    const mine = ++turn;
    const { from, to, personId } = choice.peek();
    if (!isDay(from) || !isDay(to) || from > to) {
      period.value = null;
      return;
    }
    const read = await journal.period(from, to, personId);
    if (mine === turn) period.value = read;
  }

  const lines = computed(() => (period.value === null ? [] : reportLines(period.value, dayOf)));
  const markdown = computed(() => {
    const chosen = lines.value.filter(({ id }) => !left.value.has(id));
    return period.value === null ? '' : formatReport(period.value, chosen, dayOf);
  });

  void refresh();
  return {
    failure,
    today,
    lang: clock.lang,
    thanked,
    unnoted: computed(() => {
      const named = new Set(thanked.value.map(({ person }) => person.id));
      return found.value.people.filter(
        ({ id, relationships }) =>
          !named.has(id) &&
          relationships.some(({ kind, to }) => to === null && worthNaming.some((each) => each === kind)),
      );
    }),
    months,
    onThisDay: computed(() => {
      const ending = today.value.slice(4);
      const names = new Map(found.value.people.map(({ id, name }) => [id, name]));
      return found.value.onThisDay
        .map((note) => ({ note, day: dayOf(note.at), name: names.get(note.personId) ?? '' }))
        .filter(({ day }) => day.endsWith(ending));
    }),
    people: computed(() => found.value.people.toSorted((a, b) => a.name.localeCompare(b.name))),
    choice,
    lines,
    left,
    markdown,
    said,
    choose(change) {
      choice.value = { ...choice.peek(), ...change };
      said.value = '';
      readPeriod().catch((problem: unknown) => {
        failure.value = openingWords(problem);
      });
    },
    turnLine(id) {
      const next = new Set(left.peek());
      if (!next.delete(id)) next.add(id);
      left.value = next;
    },
    async copy() {
      try {
        await copy(markdown.peek());
        said.value = 'Copied. Nothing has been sent.';
      } catch (problem) {
        said.value = failureSentence(problem, 'The browser did not let it be copied. Downloading works.');
      }
    },
    download() {
      const { from, to } = choice.peek();
      const name = `beside-${from}-to-${to}.md`;
      offerFile(name, markdown.peek());
      said.value = `Handed to the browser as ${name}.`;
    },
    refresh,
  };
}
