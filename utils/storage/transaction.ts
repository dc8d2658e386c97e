import type { IDBPDatabase } from 'idb';
import { contentStores } from '../core/record-stores.ts';
import { type Access, type AnyTransaction, createAccess, type Unreadable } from './access.ts';
import { createAdding } from './adding.ts';
import { answered, NoAnswer } from './answer.ts';
import type { Change } from './change.ts';
import type { Rows } from './rows.ts';
import { type RecordStore, standingsKey, type Tally } from './schema.ts';
import { StorageError, toStorageError } from './storage-error.ts';
import { isTally } from './tally.ts';

/**
 * What is done within one transaction. It may await requests of this transaction and nothing else: anything else
 * would let the browser commit half of it.
 */
export type AccessWork<Value> = (access: Access) => Promise<Value>;

export interface Written<Value> {
  value: Value;
  /** What the transaction did; give it to `revert` to take it back. */
  changes: readonly Change[];
  /** The tally after it; null when nothing that counts was changed. */
  tally: Tally | null;
}

type Report = (unreadable: Unreadable) => void;

const isContent = (store: RecordStore): boolean => contentStores.some((each) => each === store);

function tallyAfter(tally: unknown, changes: readonly Change[]): Tally | null {
  const counted = changes.filter(({ store }) => isContent(store));
  // A missing tally stays missing: the canary reads that as damage, and a fresh one would hide it.
  if (counted.length === 0 || !isTally(tally)) return null;
  const grown = counted.reduce(
    (sum, { before, after }) => sum + Number(after !== undefined) - Number(before !== undefined),
    0,
  );
  const revision = tally.revision + 1;
  const touched = counted.some(({ store }) => store === 'people') ? { people: revision } : {};
  return { ...tally, ...touched, revision, records: Math.max(0, tally.records + grown) };
}

/** What was kept of somebody for a list goes with them. */
const isRemovedPerson = ({ store, after }: Change): boolean => store === 'people' && after === undefined;

/** The error that names the cause: a full disk aborts the transaction, and its requests only say "aborted". */
async function failureOf(transaction: AnyTransaction, failure: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // Already aborted by the browser.
  }
  // Of one that was not answered nothing more is heard.
  if (failure instanceof NoAnswer) return failure;
  await transaction.done.catch(() => undefined);
  const aborted = failure instanceof DOMException && failure.name === 'AbortError';
  return toStorageError(aborted && transaction.error ? transaction.error : failure);
}

/** A journal that could not be brought up to date has not all stores of this build: what is there is read. */
function beginReading(database: IDBPDatabase<unknown>, stores: readonly RecordStore[]): AnyTransaction {
  const there = stores.filter((store) => database.objectStoreNames.contains(store));
  return begin(database, there.length > 0 ? there : ['meta'], 'readonly');
}

export function begin(
  database: IDBPDatabase<unknown>,
  stores: readonly string[],
  mode: 'readonly' | 'readwrite',
): AnyTransaction {
  try {
    const options = mode === 'readwrite' ? ({ durability: 'strict' } as const) : undefined;
    const transaction = database.transaction([...stores], mode, options);
    transaction.done.catch(() => undefined);
    return transaction;
  } catch (failure) {
    // Here, and only here, this name means that the connection has given way to another page.
    const isClosed = failure instanceof DOMException && failure.name === 'InvalidStateError';
    throw isClosed ? new StorageError('closed', failure.message, failure) : toStorageError(failure);
  }
}

/** null when there is none. */
export async function readTally(database: IDBPDatabase<unknown>): Promise<Tally | null> {
  const transaction = begin(database, ['meta'], 'readonly');
  try {
    const tally: unknown = await transaction.objectStore('meta').get('tally');
    return isTally(tally) ? tally : null;
  } catch (failure) {
    throw toStorageError(failure);
  }
}

/** Runs `work` in one read-only transaction: a consistent picture over all named stores. */
export async function runRead<Value>(
  database: IDBPDatabase<unknown>,
  stores: readonly RecordStore[],
  work: AccessWork<Value>,
  report: Report,
  rows?: Rows,
): Promise<Value> {
  const transaction = beginReading(database, stores);
  try {
    const probe = () => begin(database, ['meta'], 'readonly').objectStore('meta').count();
    return await answered(work(createAccess(transaction, report, rows)), probe);
  } catch (failure) {
    throw await failureOf(transaction, failure);
  }
}

/**
 * Runs `work` in one strict transaction and resolves when it has completed, so that "saved" is true. Whatever
 * fails, fails whole.
 * @throws StorageError, or what `work` itself threw; nothing is changed then.
 */
export async function runWrite<Value>(
  database: IDBPDatabase<unknown>,
  stores: readonly RecordStore[],
  work: AccessWork<Value>,
  report: Report,
  rows?: Rows,
): Promise<Written<Value>> {
  const transaction = begin(database, [...stores, 'meta'], 'readwrite');
  try {
    const access = createAccess(transaction, report, rows, createAdding);
    const meta = transaction.objectStore('meta');
    const before: Promise<unknown> = stores.some(isContent) ? meta.get('tally') : Promise.resolve(undefined);
    before.catch(() => undefined);
    // Also where nothing counts: words in a box must not land in a journal that is put aside.
    const kept: Promise<unknown> = meta.get('kept');
    kept.catch(() => undefined);
    const value = await work(access);
    const changes = await access.changes();
    if ((await kept) !== undefined) throw new StorageError('closed', 'another journal took its place');
    const tally = tallyAfter(await before, changes);
    if (tally) {
      meta.put?.(tally).catch(() => undefined);
      if (changes.some(isRemovedPerson)) meta.delete?.(standingsKey).catch(() => undefined);
    }
    // All requests are made; saying so spares the browser a round of waiting for more.
    transaction.commit();
    await transaction.done;
    return { value, changes, tally };
  } catch (failure) {
    throw await failureOf(transaction, failure);
  }
}
