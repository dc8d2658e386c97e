import { type ReadonlySignal, signal } from '@preact/signals';
import { failureSentence } from '../core/storage-failure.ts';
import type { Instant } from '../core/time.ts';
import type { Later } from './panel-ports.ts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/** Longest wait between a keystroke and its write, in ms. */
const soon = 300;

export interface DraftPorts {
  save(id: string, text: string): Promise<void>;
  later: Later;
  now(): Instant;
}

/**
 * The words in one box of one person, saved as they are typed. A box belongs to one person for good: what is
 * typed in it is written there, also after the sidebar has turned to somebody else.
 */
export interface DraftBox {
  id: string;
  text: ReadonlySignal<string>;
  state: ReadonlySignal<SaveState>;
  /** Why the last write failed, in a sentence; '' otherwise. */
  failure: ReadonlySignal<string>;
  /** When the last write completed; null when nothing was written yet. */
  savedAt: ReadonlySignal<Instant | null>;
  type(text: string): void;
  /** Writes now what is not written yet; resolves when the storage has answered. */
  flush(): Promise<void>;
  /**
   * Empties the box and runs a write that puts its words elsewhere, after every earlier write of this box.
   * When the write fails the words come back, before those typed since. Resolves to whether it went well.
   */
  take(write: () => Promise<void>): Promise<boolean>;
  /** Fills the box with what is stored, unless it holds words that are newer or could not be written. */
  load(read: () => Promise<string>): Promise<void>;
}

export function createDraftBox(id: string, ports: DraftPorts): DraftBox {
  const text = signal('');
  const state = signal<SaveState>('saved');
  const savedAt = signal<Instant | null>(null);
  const failure = signal('');
  let dirty = false;
  /** Grows with every keystroke, so that an older reading is told from what stands here now. */
  let version = 0;
  let callOff: (() => void) | null = null;
  let chain: Promise<unknown> = Promise.resolve();

  function rest() {
    callOff?.();
    callOff = null;
  }

  function queue(write: () => Promise<void>, onFailure: () => void): Promise<boolean> {
    state.value = 'saving';
    const run: Promise<boolean> = chain.then(write).then(
      () => {
        savedAt.value = ports.now();
        failure.value = '';
        // The words of a later write are not there yet.
        state.value = dirty ? 'waiting' : chain === run ? 'saved' : 'saving';
        return true;
      },
      (reason) => {
        failure.value = failureSentence(reason, 'Not saved yet; your words stay here.');
        onFailure();
        dirty = true;
        state.value = 'failed';
        return false;
      },
    );
    chain = run;
    return run;
  }

  function flush(): Promise<void> {
    rest();
    if (!dirty) return chain.then(() => undefined);
    dirty = false;
    const words = text.value;
    return queue(
      () => ports.save(id, words),
      () => undefined,
    ).then(() => undefined);
  }

  function schedule() {
    dirty = true;
    state.value = state.value === 'saving' ? 'saving' : 'waiting';
    callOff ??= ports.later(soon, () => void flush());
  }

  return {
    id,
    text,
    state,
    savedAt,
    failure,
    flush,
    type(next) {
      version += 1;
      text.value = next;
      schedule();
    },
    take(write) {
      rest();
      version += 1;
      dirty = false;
      const words = text.value;
      text.value = '';
      return queue(write, () => {
        text.value = text.value === '' ? words : `${words}\n${text.value}`;
        callOff ??= ports.later(soon, () => void flush());
      });
    },
    async load(read) {
      // Before the flush: what is typed while it runs may be missing from what is read after it.
      const at = version;
      await flush();
      const stored = await read();
      if (at === version && state.value === 'saved') text.value = stored;
    },
  };
}

/** The boxes of this page, so that words not yet written are found again when a person comes back. */
export interface DraftBoxes {
  /** Whether there is one already, which may hold newer words than what was read before now. */
  has(id: string): boolean;
  box(id: string): DraftBox;
  flushAll(): Promise<void>;
}

export function createDraftBoxes(ports: DraftPorts): DraftBoxes {
  const boxes = new Map<string, DraftBox>();
  return {
    has: (id) => boxes.has(id),
    box(id) {
      const box = boxes.get(id) ?? createDraftBox(id, ports);
      boxes.set(id, box);
      return box;
    },
    async flushAll() {
      await Promise.all([...boxes.values()].map((box) => box.flush()));
    },
  };
}
