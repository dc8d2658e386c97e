import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Person } from '../core/person.ts';
import { dayReader } from '../core/situation-time.ts';
import type { Day } from '../core/time.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createPeopleToChoose } from './people-to-choose.ts';

/** What a view of the journal shows of its rows, whatever rows they are. */
export interface JournalReading<T> {
  found: ReadonlySignal<T>;
  /** A sentence for the user; '' when all is well. */
  failure: ReadonlySignal<string>;
  /** Until the first answer is here there is nothing to say about it. */
  isRead: ReadonlySignal<boolean>;
  /** Everybody by name, to choose one from. */
  people: ReadonlySignal<readonly Person[]>;
  today: ReadonlySignal<Day>;
  refresh(): Promise<void>;
}

/** Reads again when asked; an answer that a later question has overtaken is not shown, nor its failure. */
export function createJournalReading<T>(
  { journal, clock }: Pick<JournalPagePorts, 'journal' | 'clock'>,
  empty: T,
  read: () => Promise<T>,
): JournalReading<T> {
  const dayOf = dayReader(clock.zone);
  const found = signal(empty);
  const failure = signal('');
  const isRead = signal(false);
  const now = signal(clock.now());
  const toChoose = createPeopleToChoose(journal.people, clock.lang);
  let turn = 0;

  async function refresh(): Promise<void> {
    now.value = clock.now();
    const mine = ++turn;
    try {
      const next = await read();
      if (mine !== turn) return;
      found.value = next;
      isRead.value = true;
      failure.value = '';
      // After the rows: they do not wait for the names to choose from.
      await toChoose.refresh();
    } catch (problem) {
      if (mine === turn) failure.value = openingWords(problem);
    }
  }

  const today = computed(() => dayOf(now.value));
  return { found, failure, isRead, people: toChoose.people, today, refresh };
}
