import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Reflection } from '../core/delivery.ts';
import type { Person } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import type { Look, LookKind, ReflectionOverview } from '../services/journal-reflections.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createJournalReading } from './journal-reading.ts';
import { backWords, type LookWords, lookTitle, type Shown, shownLook } from './look-words.ts';
import { createWriter, type Writer } from './writer.ts';

export interface LookChoice {
  kind: LookKind | null;
  personId: string | null;
}

/** A look back as a row shows it. */
export interface LookRow {
  id: string;
  on: Day;
  /** "After a delivery", "A pattern". */
  title: string;
  /** The delivery it speaks of, in the user's words; '' otherwise. */
  about: string;
  people: readonly Person[];
  /** Read only when the row is opened. */
  shown(): Shown;
  /** When it comes back; '' when that is not known. */
  back: string;
  /** null: kept by a workflow, and changed there. */
  reflection: Reflection | null;
}

export interface ReflectionsModel {
  failure: ReadonlySignal<string>;
  isRead: ReadonlySignal<boolean>;
  choice: ReadonlySignal<LookChoice>;
  rows: ReadonlySignal<readonly LookRow[]>;
  hasMore: ReadonlySignal<boolean>;
  people: ReadonlySignal<readonly Person[]>;
  today: ReadonlySignal<Day>;
  lang: string;
  /** Rows whose words are shown. */
  opened: ReadonlySignal<ReadonlySet<string>>;
  /** The look back whose form is open, 'new' for one on the quarter; null: none. */
  editing: ReadonlySignal<string | null>;
  writer: Writer;
  choose(change: Partial<LookChoice>): void;
  more(): void;
  turn(id: string): void;
  edit(id: string | null): void;
  save(reflection: Reflection | null, words: LookWords): Promise<void>;
  takeOut(reflection: Reflection): Promise<void>;
  refresh(): Promise<void>;
}

const step = 30;
const empty: ReflectionOverview = {
  ...{ looks: [], isCut: false, works: new Map(), named: new Map(), next: null },
};

const peopleIn = (look: Look): readonly string[] =>
  look.kind === 'work' ? look.entry.people : look.reflection.people;

/** Looks back on deliveries, exchanges, quarters and oneself, the latest first. */
export function createReflectionsModel({ journal, clock, newId }: JournalPagePorts): ReflectionsModel {
  const choice = signal<LookChoice>({ kind: null, personId: null });
  const opened = signal<ReadonlySet<string>>(new Set());
  const editing = signal<string | null>(null);
  let limit = step;
  const reading = createJournalReading({ journal, clock }, empty, () =>
    journal.reflections(choice.peek(), limit),
  );
  const { found, today, refresh } = reading;
  const writer = createWriter(journal, refresh);

  const toRow = (look: Look): LookRow => ({
    ...{ id: look.id, on: look.on, title: lookTitle(look) },
    about: look.kind === 'delivery' ? (found.value.works.get(look.reflection.about.id)?.name ?? '') : '',
    people: peopleIn(look).flatMap((id) => found.value.named.get(id) ?? []),
    shown: () => shownLook(look, today.value, clock.lang),
    back: backWords(look, found.value.next, today.value, clock.lang),
    reflection: look.kind === 'work' ? null : look.reflection,
  });

  /** On the quarter, for oneself: what concerns a delivery or somebody begins beside them. */
  function ofQuarter(words: LookWords): Reflection {
    const stamp = clock.now();
    return {
      ...{ id: newId(), about: { kind: 'quarter', id: '' }, people: [], on: today.peek() },
      ...{ createdAt: stamp, updatedAt: stamp },
      ...words,
    };
  }

  void refresh();
  return {
    failure: reading.failure,
    isRead: reading.isRead,
    choice,
    rows: computed(() => found.value.looks.map(toRow)),
    hasMore: computed(() => found.value.isCut),
    people: reading.people,
    today,
    lang: clock.lang,
    opened,
    editing,
    writer,
    choose(change) {
      choice.value = { ...choice.peek(), ...change };
      limit = step;
      void refresh();
    },
    more() {
      limit += step;
      void refresh();
    },
    turn(id) {
      const next = new Set(opened.peek());
      if (!next.delete(id)) next.add(id);
      opened.value = next;
    },
    edit(id) {
      editing.value = id;
    },
    async save(reflection, words) {
      const isEmpty = Object.values(words).every((each) => each.trim() === '');
      if (isEmpty) return;
      const action = reflection
        ? () => journal.saveWorkflow(null, { reflections: [{ ...reflection, ...words }] })
        : () => journal.saveReflection(null, ofQuarter(words));
      const went = await writer.write(action, {
        done: reflection ? 'Changed.' : 'Kept for you alone.',
        undo: true,
        failed: 'The look back was not changed.',
      });
      if (went) editing.value = null;
    },
    async takeOut({ id }) {
      const went = await writer.write(() => journal.takeOut('reflections', id), {
        done: 'Taken out.',
        undo: true,
        failed: 'The look back is still here.',
      });
      if (went) editing.value = null;
    },
    refresh,
  };
}
