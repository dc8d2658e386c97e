import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Advice, Note } from '../core/note.ts';
import { dayReader } from '../core/situation-time.ts';
import { failureSentence } from '../core/storage-failure.ts';
import type { Day, Instant } from '../core/time.ts';
import type { PersonSummary } from '../services/journal-person.ts';
import type { TimelineCursor, TimelineEntry } from '../services/journal-timeline.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { type TimelineBlock, toBlocks } from './timeline-days.ts';
import { createWriter, type Writer } from './writer.ts';

export type { PersonSummary };

export type PersonState = 'reading' | 'ready' | 'gone' | { failed: string };

/** One person's page, from being chosen to being left. */
/** What a form says of a note; the rest of it stays as it is. */
export interface NoteWords extends Pick<Note, 'text' | 'mark' | 'flags'> {
  /** Of advice: whose it is, and whether the job asks for it, so that it is not weighed. */
  from: Advice['from'];
  instruction: boolean;
}

export interface JournalPersonModel {
  personId: string;
  state: ReadonlySignal<PersonState>;
  summary: ReadonlySignal<PersonSummary | null>;
  blocks: ReadonlySignal<readonly TimelineBlock[]>;
  /** Whether there is something earlier than what is shown. */
  hasMore: ReadonlySignal<boolean>;
  isReading: ReadonlySignal<boolean>;
  today: ReadonlySignal<Day>;
  lang: string;
  /** The user's calendar date of an instant. */
  dayOf(at: Instant): Day;
  /** The note being changed; null: none. */
  editing: ReadonlySignal<string | null>;
  writer: Writer;
  earlier(): Promise<void>;
  tick(followUpId: string, kept: boolean): Promise<void>;
  letGo(followUpId: string): Promise<void>;
  edit(noteId: string | null): void;
  saveNote(noteId: string, words: NoteWords): Promise<void>;
  /** Takes a note out of the journal. */
  takeOut(noteId: string): Promise<void>;
  refresh(): Promise<void>;
}

const portion = 30;

export function createJournalPersonModel(personId: string, ports: JournalPagePorts): JournalPersonModel {
  const { journal, clock } = ports;
  const dayOf = dayReader(clock.zone);
  const state = signal<PersonState>('reading');
  const summary = signal<PersonSummary | null>(null);
  const entries = signal<readonly TimelineEntry[]>([]);
  const next = signal<TimelineCursor | null>(null);
  const isReading = signal(false);
  const editing = signal<string | null>(null);
  const now = signal(clock.now());
  const writer = createWriter(journal, refresh);
  let turn = 0;

  /** As much of the timeline as is on screen already, so that a change elsewhere takes nothing away. */
  async function refresh(): Promise<void> {
    const mine = ++turn;
    now.value = clock.now();
    try {
      const count = Math.max(portion, entries.peek().length);
      const [found, page] = await Promise.all([
        journal.personSummary(personId),
        journal.timeline(personId, null, count),
      ]);
      if (mine !== turn) return;
      summary.value = found;
      entries.value = page.entries;
      next.value = page.next;
      state.value = found === null ? 'gone' : 'ready';
    } catch (failure) {
      if (summary.peek() === null) state.value = { failed: openingWords(failure) };
      else
        writer.say({
          text: failureSentence(failure, 'This could not be read again just now.'),
          undo: false,
          failed: true,
        });
    }
  }

  async function earlier(): Promise<void> {
    const cursor = next.peek();
    if (cursor === null || isReading.peek()) return;
    isReading.value = true;
    const mine = turn;
    try {
      const page = await journal.timeline(personId, cursor, portion);
      if (mine !== turn) return;
      entries.value = [...entries.peek(), ...page.entries];
      next.value = page.next;
    } catch (failure) {
      const text = failureSentence(failure, 'What came before could not be read just now.');
      writer.say({ text, undo: false, failed: true });
    } finally {
      isReading.value = false;
    }
  }

  const turnFollowUp = (id: string, to: 'open' | 'kept' | 'let-go', done: string) =>
    writer.write(() => journal.editFollowUp(id, { state: to }), {
      done,
      undo: true,
      failed: 'The follow-up was not changed.',
    });

  void refresh();
  return {
    personId,
    state,
    summary,
    blocks: computed(() => toBlocks(entries.value, now.value, dayOf)),
    hasMore: computed(() => next.value !== null),
    isReading,
    today: computed(() => dayOf(now.value)),
    lang: clock.lang,
    dayOf,
    editing,
    writer,
    earlier,
    async tick(id, kept) {
      await turnFollowUp(id, kept ? 'kept' : 'open', kept ? 'Marked as kept.' : 'Open again.');
    },
    async letGo(id) {
      await turnFollowUp(id, 'let-go', 'Let go.');
    },
    edit(id) {
      editing.value = id;
    },
    async saveNote(id, { text, mark, flags, from, instruction }) {
      const change: Partial<Note> = { text: text.trim(), mark, flags };
      if (mark === 'advice') {
        const found = entries.peek().find((each) => each.kind === 'note' && each.id === id);
        const known = found?.kind === 'note' ? found.note.advice : null;
        change.advice = { state: 'new', outcome: '', on: null, ...known, from, instruction };
      }
      const went = await writer.write(() => journal.editNote(id, change), {
        done: 'Changed.',
        undo: true,
        failed: 'The note was not changed.',
      });
      if (went) editing.value = null;
    },
    async takeOut(id) {
      const went = await writer.write(() => journal.takeOut('notes', id), {
        done: 'Taken out.',
        undo: true,
        failed: 'The note is still here.',
      });
      if (went) editing.value = null;
    },
    refresh,
  };
}
