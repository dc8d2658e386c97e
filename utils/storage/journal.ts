import type { IDBPDatabase } from 'idb';
import { contentStores, recordStores } from '../core/record-stores.ts';
import type { Change } from './change.ts';
import type { KeptMark } from './copy.ts';
import type { EarlyLook } from './early.ts';
import { type FirstLook, takeFirstLook } from './first-look.ts';
import type { FirstPeople, KeptStandings } from './first-people.ts';
import { markKept } from './kept.ts';
import { keepStandings } from './kept-standings.ts';
import { type ParsedRecord, parseRecord } from './parse-record.ts';
import { createReadingJournal, type ReadingJournal, type ReadingOptions } from './reading-journal.ts';
import { createRepositories, type Repositories } from './repositories/repositories.ts';
import { RevertConflict, revertChanges } from './revert.ts';
import { salvageStore } from './salvage.ts';
import type { RecordStore, Tally } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { runRead, runWrite, type Written } from './transaction.ts';

/**
 * What a use case does within its one transaction. It may await repository calls and nothing else: anything
 * else would let the browser commit half of it.
 */
export type Work<Value> = (records: Repositories) => Promise<Value>;

/** An open journal; the one door to what the user wrote. */
export interface Journal extends Omit<ReadingJournal, 'read'> {
  read<Value>(stores: readonly RecordStore[], work: Work<Value>): Promise<Value>;
  /** One strict transaction over the named stores; resolves when it has completed, else nothing is changed. */
  write<Value>(stores: readonly RecordStore[], work: Work<Value>): Promise<Written<Value>>;
  /** Takes the changes of a write back; false, and changes nothing, when somebody else changed them since. */
  revert(changes: readonly Change[]): Promise<boolean>;
  countRecords(): Promise<number>;
  /** What can still be read of a damaged store, as it is stored. */
  salvage(store: RecordStore): Promise<unknown[]>;
  /**
   * Puts it aside, or with null takes it up again.
   * @param revision only if it is still at this one; false, and nothing changed, when it is not.
   */
  keep(mark: Omit<KeptMark, 'id'> | null, revision?: number | null): Promise<boolean>;
  /** What was found when it was opened: the same, however late it is asked for. @throws StorageError */
  firstLook(): Promise<FirstLook>;
  /** The first rows of the list of people as they last were; null when none are kept. */
  firstPeople(): Promise<FirstPeople | null>;
  /** Never counts as a change, and never fails. */
  keepStandings(standings: KeptStandings): Promise<void>;
  /** A record of unknown origin, as an import gives it. */
  parse<Store extends RecordStore>(store: Store, value: unknown): ParsedRecord<Store>;
}

export interface JournalOptions extends ReadingOptions {
  /** After each commit that counts. */
  onCommitted(tally: Tally): void;
  /** A store could not be read, for a reason of the browser's own: it may be damaged. */
  onBroken?(): void;
  /** What was read of it already, when it was opened. */
  look?: Promise<EarlyLook | null> | undefined;
}

export function createJournal(database: IDBPDatabase<unknown>, options: JournalOptions): Journal {
  const { problem, onUnreadable, rows } = options;
  const write: Journal['write'] = (stores, work) =>
    change(stores, (access) => work(createRepositories(access)));

  const change = async <Value>(
    stores: readonly RecordStore[],
    work: Parameters<typeof runWrite<Value>>[2],
  ): Promise<Written<Value>> => {
    if (problem) throw new StorageError(problem.code, problem.message, problem);
    const written = await runWrite(database, stores, work, onUnreadable, rows).catch((failure: unknown) => {
      // Another journal has taken the place of this one: whoever asks again opens that.
      if (failure instanceof StorageError && failure.code === 'closed') options.close();
      throw failure;
    });
    if (written.tally) options.onCommitted(written.tally);
    return written;
  };

  let look: Promise<FirstLook> | null = null;
  let wasShown = false;
  const firstLook = () => {
    look ??= takeFirstLook(database, rows, options.look);
    return look;
  };

  const rest: Omit<Journal, Exclude<keyof ReadingJournal, 'read'>> = {
    read: (stores, work) =>
      runRead(database, stores, (access) => work(createRepositories(access)), onUnreadable, rows).catch(
        (failure: unknown) => {
          // One that could not be brought up to date lacks what is asked of it, and is whole all the same.
          if (!problem && failure instanceof StorageError && failure.code === 'unknown') options.onBroken?.();
          throw failure;
        },
      ),
    async salvage(store) {
      const found = await salvageStore(database, store);
      return rows ? rows.openAll(store, found) : found;
    },
    write,
    async revert(changes) {
      try {
        return (await change(recordStores, (access) => revertChanges(access, changes))).value;
      } catch (failure) {
        if (failure instanceof RevertConflict) return false;
        throw failure;
      }
    },
    countRecords: () =>
      runRead(
        database,
        contentStores,
        async (access) => {
          const counts = await Promise.all(contentStores.map((store) => access.count(store)));
          return counts.reduce((sum, each) => sum + each, 0);
        },
        onUnreadable,
      ),
    keep: (mark, revision = null) => markKept(database, mark, revision),
    firstLook,
    async firstPeople() {
      const look = wasShown ? takeFirstLook(database, rows) : firstLook();
      wasShown = true;
      return look.then(({ people }) => people).catch(() => null);
    },
    keepStandings: async (standings) => {
      if (!problem) await keepStandings(database, standings, rows).catch(() => undefined);
    },
    parse: parseRecord,
  };
  // Assigned to, not spread: whether it is closed is asked each time.
  return Object.assign(createReadingJournal(database, options), rest);
}
