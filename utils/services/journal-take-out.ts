import { JournalError } from './journal-error.ts';
import type { JournalDesk } from './journal-ports.ts';

/** Records that can be taken out one by one; what else speaks of them stays as it is. */
export type TakenOut = 'notes' | 'followUps' | 'deliveries' | 'reflections';

export interface TakingOut {
  /** One record, for good; one `undo` brings it back. @throws JournalError 'gone' */
  takeOut(store: TakenOut, id: string): Promise<void>;
}

export const createTakingOut = ({ act }: JournalDesk): TakingOut => ({
  takeOut: (store, id) =>
    act([store], async (records) => {
      if (!(await records[store].get(id))) throw new JournalError('gone', store);
      await records[store].remove(id);
    }),
});
