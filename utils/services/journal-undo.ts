import { JournalError } from './journal-error.ts';
import type { Act, Change, JournalDesk, JournalPorts, Touched } from './journal-ports.ts';
import { withJournal } from './with-journal.ts';

/** Actions one page can take back. */
const depth = 50;

/** Records named one by one to the other pages; beyond that they hear that anything may have changed. */
const mostTouched = 500;

/** The desk all parts work at, and the way back. */
export interface Desk extends JournalDesk {
  undo(): Promise<boolean>;
}

export function createDesk(ports: JournalPorts): Desk {
  const done: (readonly Change[])[] = [];

  const listeners = new Set<(touched: readonly Touched[] | null) => void>();
  const tell = (touched: readonly Touched[] | null) => {
    for (const listener of listeners) listener(touched);
  };

  function announce(changes: readonly Change[]): void {
    const touched = changes.length > mostTouched ? null : changes.map(({ store, key }) => ({ store, key }));
    tell(touched);
    ports.broadcast.post(touched);
  }

  const act: Act = async (stores, work, { undo = true, quiet = false } = {}) => {
    const { value, changes } = await withJournal(ports, (journal) => journal.write(stores, work));
    if (changes.length === 0) return value;
    if (undo) done.push(changes);
    if (done.length > depth) done.shift();
    if (!quiet) announce(changes);
    return value;
  };

  return {
    ...ports,
    act,
    read: (stores, work) => withJournal(ports, (journal) => journal.read(stores, work)),
    onTouched(listener) {
      listeners.add(listener);
      const stop = ports.broadcast.listen(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    async undo() {
      const last = done.pop();
      if (!last) return false;
      try {
        const reverted = await withJournal(ports, (journal) => journal.revert(last));
        if (!reverted) throw new JournalError('changed-meanwhile');
      } catch (failure) {
        // A failed write changed nothing, so it can be taken back another time.
        if (!(failure instanceof JournalError)) done.push(last);
        throw failure;
      }
      announce(last);
      return true;
    },
  };
}
