import { type ReadonlySignal, signal } from '@preact/signals';
import { failureSentence } from '../core/storage-failure.ts';
import type { JournalService } from '../services/journal-service.ts';

/** One sentence in the status line. */
export interface Said {
  text: string;
  /** The last write can be taken back from here. */
  undo: boolean;
  failed: boolean;
}

export interface WriteWords {
  /** Said when the write completed; '' says nothing. */
  done?: string;
  undo?: boolean;
  /** What did not happen; what still holds is said after it. */
  failed: string;
}

/** Runs the writes of one person, says how each went, and reads the page again after it. */
export interface Writer {
  said: ReadonlySignal<Said | null>;
  say(said: Said | null): void;
  /** Resolves to whether the write completed; never rejects. */
  write(action: () => Promise<unknown>, words: WriteWords): Promise<boolean>;
  undo(): Promise<void>;
  /** How often something was taken back from here. */
  undone: ReadonlySignal<number>;
}

/**
 * @param refresh reads the page again after each write, and never rejects.
 * @param onUndone runs after a write was taken back.
 */
export function createWriter(
  service: JournalService,
  refresh: () => Promise<void>,
  onUndone: () => Promise<void> = async () => undefined,
): Writer {
  const said = signal<Said | null>(null);
  const undone = signal(0);

  async function write(action: () => Promise<unknown>, words: WriteWords): Promise<boolean> {
    try {
      await action();
    } catch (failure) {
      const rest = failureSentence(failure, 'Nothing was changed, so it can be tried again.');
      said.value = {
        text: `${words.failed} ${rest}`,
        undo: false,
        failed: true,
      };
      return false;
    }
    said.value = words.done ? { text: words.done, undo: words.undo ?? false, failed: false } : null;
    await refresh();
    return true;
  }

  async function undo(): Promise<void> {
    let taken = false;
    const went = await write(
      async () => {
        taken = await service.undo();
      },
      { failed: 'Could not take it back.' },
    );
    if (!went) return;
    if (taken) undone.value += 1;
    said.value = {
      text: taken ? 'Taken back.' : 'There is nothing to take back.',
      undo: false,
      failed: false,
    };
    if (taken) await onUndone();
  }

  return {
    said,
    say: (next) => {
      said.value = next;
    },
    write,
    undo,
    undone,
  };
}
