import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Person } from '../core/person.ts';
import type { Day, Instant } from '../core/time.ts';
import type { JournalService, Subject } from '../services/journal-service.ts';
import type { DraftBox } from './draft-box.ts';
import { adviceFrom, keptWords, type Line, toKept } from './kept-line.ts';
import { loadedPart } from './loaded-part.ts';
import type { Writer } from './writer.ts';

/** What reads dates and names in a line: needed where there is one. */
export const lineReader = loadedPart(() => import('../core/capture-line.ts'));

/** The four quick marks with the words that name them. */
export const quickMarks = [
  { key: '[]', mark: 'follow-up', words: 'Follow-up' },
  { key: '!', mark: 'win', words: 'Win' },
  { key: '?', mark: 'challenge', words: 'Challenge' },
  { key: '>', mark: 'advice', words: 'Advice' },
] as const;

export interface CapturePorts {
  service: Pick<JournalService, 'keepLine' | 'draft'>;
  box: DraftBox;
  subject(): Subject;
  writer: Writer;
  people: ReadonlySignal<readonly Person[]>;
  person: ReadonlySignal<Person>;
  today: ReadonlySignal<Day>;
  now(): Instant;
  lang: string;
  newId(): string;
}

export interface CaptureModel {
  box: DraftBox;
  line: ReadonlySignal<Line | null>;
  type(text: string): void;
  /** Puts a mark at the start of the line in the box, or takes the same one away. */
  mark(key: string): void;
  /** Puts somebody's words into the box, as words of theirs: a mark at their start is none of ours. */
  quote(text: string): void;
  /** The other owner. */
  turnOwner(): void;
  setDue(due: Day | null): void;
  /** Enter: the line leaves the box and is a note or a follow-up of the person it was typed for. */
  keep(): Promise<void>;
  /** Another page may have kept the line; unless it is being typed in here, the box shows what is stored. */
  reload(): Promise<void>;
  /** Backspace on the empty line: the line kept last is text again. */
  takeBack(): Promise<void>;
}

/** The status line has said why; the box only needs to know. */
class LineNotKept extends Error {
  override readonly name = 'LineNotKept';
}

const anyMark = /^\s*(?:\[ ?\]|[!?>])\s*/u;

export function createCaptureModel(ports: CapturePorts): CaptureModel {
  const { box, writer } = ports;
  const owner = signal<'me' | 'them' | null>(null);
  const due = signal<{ day: Day | null } | null>(null);
  const keptLast = signal<string | null>(null);

  const line = computed<Line | null>(() => {
    const text = box.text.value;
    const reader = lineReader.part.value;
    if (text.trim() === '' || reader === null) return null;
    const person = ports.person.value;
    const today = ports.today.value;
    const people = ports.people.value.map(({ name }) => name);
    const read = reader.parseLine(text, { today, lang: ports.lang, person, people });
    const said = owner.value ?? read.owner;
    return {
      ...read,
      owner: said ?? (read.mark === 'advice' ? adviceFrom(person, today) : null),
      due: due.value === null ? read.due : due.value.day,
    };
  });

  function forgetCorrections() {
    owner.value = null;
    due.value = null;
  }

  function type(text: string) {
    if (text.trim() === '') forgetCorrections();
    keptLast.value = null;
    box.type(text);
  }

  async function keep(): Promise<void> {
    if (lineReader.part.peek() === null && (await lineReader.load().catch(() => null)) === null) {
      writer.say({
        text: 'Could not be kept just now. The line stays in the box.',
        undo: false,
        failed: true,
      });
      return;
    }
    const current = line.peek();
    if (current === null || current.text === '') return;
    const subject = ports.subject();
    const kept = toKept(current, subject, ports.newId(), ports.now());
    const raw = box.text.peek();
    forgetCorrections();
    const went = await box.take(async () => {
      const done = await writer.write(() => ports.service.keepLine(subject, kept, box.id), {
        done: keptWords(current.mark),
        undo: true,
        failed: 'The line is back in the box.',
      });
      if (!done) throw new LineNotKept();
    });
    if (went && box.text.peek() === '') keptLast.value = raw;
  }

  async function takeBack(): Promise<void> {
    const raw = keptLast.peek();
    if (raw === null || box.text.peek() !== '') return;
    keptLast.value = null;
    await writer.undo();
    if (box.text.peek() === '') box.type(raw);
  }

  return {
    box,
    line,
    type,
    mark(key) {
      const text = box.text.peek();
      const bare = text.replace(anyMark, '');
      const same = text.trimStart().startsWith(key);
      type(same ? bare : `${key} ${bare}`);
    },
    quote(text) {
      const before = box.text.peek().trimEnd();
      type(`${before}${before === '' ? '' : '\n'}“${text}”`);
    },
    turnOwner() {
      owner.value = line.peek()?.owner === 'them' ? 'me' : 'them';
    },
    setDue(day) {
      due.value = { day };
    },
    keep,
    takeBack,
    async reload() {
      try {
        await box.load(() => ports.service.draft(box.id));
      } catch {
        // The box keeps what it shows; it is written with the next keystroke.
      }
    },
  };
}
