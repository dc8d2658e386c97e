import { type CanaryMark, contradicts, judge, markOf, parseMark, type StoreState } from './canary-mark.ts';
import type { Journal } from './journal.ts';
import type { Tally } from './schema.ts';
import { StorageError } from './storage-error.ts';

/** A single place outside IndexedDB; in the extension a key of storage.local. */
export interface CanaryPort {
  /** undefined when nothing was kept yet. */
  read(): Promise<unknown>;
  write(mark: CanaryMark): Promise<void>;
}

export interface Canary {
  /** Called after each commit; returns at once, never fails and never holds up a save. */
  note(tally: Tally): void;
  /** Resolves when all that was noted is kept. */
  settled(): Promise<void>;
  /** @param thorough also counts the records; takes time that grows with the journal. */
  state(open: () => Promise<Journal>, thorough?: boolean): Promise<StoreState>;
  /** Entries the journal held when it was last written; null when nothing is known of it. */
  remembered(): Promise<number | null>;
  /** The user has seen the loss and goes on from what is there now. */
  accept(journal: Journal): Promise<void>;
}

export function createCanary(port: CanaryPort): Canary {
  let next: Tally | null = null;
  let keeping: Promise<void> = Promise.resolve();
  let busy = false;

  const keep = async () => {
    while (next) {
      const tally = next;
      next = null;
      try {
        const mark = parseMark(await port.read());
        // Evidence of a loss is kept until the user has seen it.
        if (!mark || !contradicts(mark, tally)) await port.write(markOf(tally));
      } catch {
        // The journal itself is saved; the next commit tries again.
      }
    }
    busy = false;
  };

  const note = (tally: Tally): void => {
    next = tally;
    if (busy) return;
    busy = true;
    keeping = keep();
  };

  return {
    note,
    settled: () => keeping,
    async state(open, thorough = false) {
      // The mark first: read after the tally it could already be that of a later commit.
      const mark = parseMark(await port.read());
      try {
        const journal = await open();
        // The tally only grows: what it was on opening may be proof enough, and is never proof of a loss.
        const seen = thorough
          ? null
          : await journal.firstLook().then(
              ({ tally }) => tally,
              () => null,
            );
        if (seen && judge(mark, seen, null) === 'fine') {
          // The page that wrote first ended before it was noted.
          if (!mark) note(seen);
          return 'fine';
        }
        return judge(mark, await journal.tally(), thorough ? await journal.countRecords() : null);
      } catch (failure) {
        if (failure instanceof StorageError && ['unknown', 'aborted'].includes(failure.code))
          return 'damaged';
        throw failure;
      }
    },
    remembered: async () => parseMark(await port.read())?.records ?? null,
    async accept(journal) {
      const tally = await journal.tally();
      if (tally) await port.write(markOf(tally));
    },
  };
}
