import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FollowUp } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import { dayReader } from '../core/situation-time.ts';
import { type TalkAhead, talksAhead } from '../core/tied-talk.ts';
import type { Day } from '../core/time.ts';
import { type FollowUpFilter, type Named, type When, whens } from '../services/journal-follow-ups.ts';
import { monthWords, shortDay } from './day-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createJournalReading } from './journal-reading.ts';
import { createWriter, type Writer } from './writer.ts';

/** What is looked at: whose, with whom, and what became of them. */
export interface FollowUpChoice extends FollowUpFilter {
  state: FollowUp['state'];
}

/** Rows that belong under one heading. */
export interface FollowUpSection {
  key: string;
  title: string;
  rows: readonly FollowUp[];
  /** There may be more. */
  isCut: boolean;
}

/** A talk as it is chosen: its key, and how it is called. */
export interface TalkChoice {
  key: string;
  words: string;
}

/** What a form says of one; the rest of it stays as it is. */
export type FollowUpWords = Pick<FollowUp, 'text' | 'owner' | 'due' | 'when' | 'eventKey'>;

export interface FollowUpsModel {
  failure: ReadonlySignal<string>;
  /** Until the first answer is here there is nothing to say about it. */
  isRead: ReadonlySignal<boolean>;
  choice: ReadonlySignal<FollowUpChoice>;
  sections: ReadonlySignal<readonly FollowUpSection[]>;
  people: ReadonlySignal<readonly Person[]>;
  today: ReadonlySignal<Day>;
  lang: string;
  editing: ReadonlySignal<string | null>;
  /** Talks that the one being changed may be meant for. */
  talks: ReadonlySignal<readonly TalkChoice[]>;
  writer: Writer;
  /** '' for somebody who cannot be read. */
  nameOf(personId: string): string;
  choose(change: Partial<FollowUpChoice>): void;
  more(key: string): void;
  tick(id: string, kept: boolean): Promise<void>;
  letGo(id: string): Promise<void>;
  edit(followUp: FollowUp | null): void;
  save(id: string, words: FollowUpWords): Promise<void>;
  takeOut(id: string): Promise<void>;
  refresh(): Promise<void>;
}

/** Rows of one heading that come at a time. */
const step = 20;

const titles: Readonly<Record<When, string>> = {
  past: 'Was for an earlier day',
  today: 'Today',
  soon: 'The next seven days',
  later: 'Later',
  undated: 'Without a date',
};

/** What was read, under its headings. */
interface FollowUpRows {
  named: Named;
  sections: readonly FollowUpSection[];
}

const empty: FollowUpRows = { named: new Map(), sections: [] };

const first = Object.fromEntries(whens.map((when) => [when, step])) as Readonly<Record<When, number>>;

/** By the month in which they were last touched, in the order given. */
function byMonth(rows: readonly FollowUp[], dayOf: (at: string) => Day): [string, FollowUp[]][] {
  const months: [string, FollowUp[]][] = [];
  for (const row of rows) {
    const month = dayOf(row.updatedAt).slice(0, 7);
    const last = months.at(-1);
    if (last?.[0] === month) last[1].push(row);
    else months.push([month, [row]]);
  }
  return months;
}

/** Follow-ups of everybody, both ways: what is open by when, what was kept or let go by month. */
export function createFollowUpsModel({ journal, clock }: JournalPagePorts): FollowUpsModel {
  const dayOf = dayReader(clock.zone);
  const choice = signal<FollowUpChoice>({ state: 'open', owner: null, personId: null });
  const editing = signal<string | null>(null);
  const talks = signal<readonly TalkChoice[]>([]);
  let limits = first;
  let closedLimit = step;

  async function readOpen(filter: FollowUpFilter): Promise<FollowUpRows> {
    const found = await journal.openFollowUps(filter, limits);
    const groups = found.groups.map(({ when, rows, isCut }) => ({
      ...{ key: when, title: titles[when], rows, isCut },
    }));
    return { named: found.named, sections: groups };
  }

  /** By the month in which it was kept or let go. */
  async function readClosed(state: 'kept' | 'let-go', filter: FollowUpFilter): Promise<FollowUpRows> {
    const found = await journal.closedFollowUps(state, filter, closedLimit);
    const months = byMonth(found.rows, dayOf);
    const groups = months.map(([month, rows], index) => ({
      ...{ key: month, title: monthWords(month, clock.lang), rows },
      isCut: found.isCut && index === months.length - 1,
    }));
    return { named: found.named, sections: groups };
  }

  const reading = createJournalReading({ journal, clock }, empty, () => {
    const { state, ...filter } = choice.peek();
    return state === 'open' ? readOpen(filter) : readClosed(state, filter);
  });
  const { found, refresh } = reading;
  const writer = createWriter(journal, refresh);

  const turnTo = (id: string, state: FollowUp['state'], done: string) =>
    writer.write(() => journal.editFollowUp(id, { state }), {
      done,
      undo: true,
      failed: 'The follow-up was not changed.',
    });

  function toChoice({ key, title, start, isSeries }: TalkAhead): TalkChoice {
    const on = isSeries || start === null ? 'each time' : shortDay(dayOf(start), clock.lang);
    return { key, words: `${title || 'Without a title'}, ${on}` };
  }

  /** Without them the form is whole but for its one choice of a talk. */
  async function readTalks({ id, personId }: FollowUp): Promise<void> {
    const page = await journal.personPage(personId);
    if (page && editing.peek() === id) talks.value = talksAhead(page.meetings, clock.now()).map(toChoice);
  }

  void refresh();
  return {
    failure: reading.failure,
    isRead: reading.isRead,
    choice,
    sections: computed(() => found.value.sections),
    people: reading.people,
    today: reading.today,
    lang: clock.lang,
    editing,
    writer,
    nameOf: (personId) => found.value.named.get(personId)?.name ?? '',
    choose(change) {
      choice.value = { ...choice.peek(), ...change };
      limits = first;
      closedLimit = step;
      editing.value = null;
      void refresh();
    },
    more(key) {
      const when = whens.find((each) => each === key);
      if (when) limits = { ...limits, [when]: limits[when] + step };
      else closedLimit += step;
      void refresh();
    },
    async tick(id, kept) {
      await turnTo(id, kept ? 'kept' : 'open', kept ? 'Marked as kept.' : 'Open again.');
    },
    async letGo(id) {
      await turnTo(id, 'let-go', 'Let go.');
    },
    talks,
    edit(followUp) {
      editing.value = followUp?.id ?? null;
      talks.value = [];
      if (followUp) void readTalks(followUp).catch(() => undefined);
    },
    async save(id, words) {
      const change = { ...words, text: words.text.trim(), when: words.when?.trim() ?? '' };
      if (change.text === '') return;
      const went = await writer.write(() => journal.editFollowUp(id, change), {
        done: 'Changed.',
        undo: true,
        failed: 'The follow-up was not changed.',
      });
      if (went) editing.value = null;
    },
    async takeOut(id) {
      const went = await writer.write(() => journal.takeOut('followUps', id), {
        done: 'Taken out.',
        undo: true,
        failed: 'The follow-up is still here.',
      });
      if (went) editing.value = null;
    },
    refresh,
  };
}
