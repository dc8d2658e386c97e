import type { IDBPDatabase } from 'idb';
import type { Unreadable } from './access.ts';
import { type Begun, beginOpening } from './begun.ts';
import { Connection } from './connection.ts';
import { copyDatabase } from './copy.ts';
import { allDatabases, openDatabase } from './homes.ts';
import { createJournal, type Journal } from './journal.ts';
import type { Migration, MigrationWork } from './migrations/migration.ts';
import { migrations as released } from './migrations/registry.ts';
import type { Rows } from './rows.ts';
import type { JournalSchema, Tally } from './schema.ts';
import { StorageError, toStorageError } from './storage-error.ts';

export interface OpenOptions {
  /** Name of the database; `beside` in the extension. */
  name: string;
  newId(): string;
  onCommitted?(tally: Tally): void;
  onUnreadable?(unreadable: Unreadable): void;
  onBroken?(): void;
  /** How records are stored where they are not stored as they are. */
  rows?: Rows | undefined;
  /** How long another page may hold an upgrade up before the user is told. */
  patience?(): Promise<void>;
  migrations?: readonly Migration[];
  /** Whether a copy is kept before a migration; default true. Not needed for what is a copy itself. */
  keepsCopy?: boolean;
  /** The opening of this very database, where it was begun already. */
  begun?: Begun;
}

const threeSeconds = () => new Promise<void>((resolve) => setTimeout(resolve, 3000));

interface Opened {
  database: IDBPDatabase<unknown>;
  connection: Connection;
  problem: StorageError | null;
  look?: Begun['look'];
}

async function migrate(steps: readonly Migration[], from: number, work: MigrationWork): Promise<void> {
  for (const step of steps) {
    if (step.version > from) await step.up(work);
  }
}

/** Opens at the newest version, migrating; rejects and leaves everything as it was when a migration fails. */
function openLatest(options: OpenOptions, connection: Connection): Promise<IDBPDatabase<unknown>> {
  const { name, newId, migrations = released, patience = threeSeconds } = options;
  let failed: StorageError | null = null;
  let gaveUp = false;
  return new Promise((resolve, reject) => {
    openDatabase<JournalSchema>(name, migrations.at(-1)?.version, {
      ...connection.callbacks,
      upgrade(database, from, _to, transaction) {
        transaction.done.catch(() => undefined);
        migrate(migrations, from, { database, transaction, newId }).catch((failure: unknown) => {
          failed = new StorageError(from === 0 ? 'unknown' : 'migration', String(failure), failure);
          transaction.abort();
        });
      },
      blocked() {
        void patience().then(() => {
          gaveUp = true;
          reject(new StorageError('blocked'));
        });
      },
    }).then(
      (database) => {
        // Opened after the user was told: the next call opens again, at once.
        if (gaveUp) database.close();
        else resolve(database as unknown as IDBPDatabase<unknown>);
      },
      (failure: unknown) => reject(failed ?? toStorageError(failure)),
    );
  });
}

const codesToRead: readonly string[] = ['newer', 'migration', 'no-copy'];

/** Before a migration the database is copied; without the copy there is no migration. */
async function keepCopy({ name, migrations = released, keepsCopy = true }: OpenOptions): Promise<void> {
  if (!keepsCopy) return;
  const latest = migrations.at(-1)?.version ?? 0;
  const before = (await allDatabases()).find((each) => each.name === name)?.version ?? latest;
  if (before >= latest) return;
  const mark = { why: 'update', at: new Date().toISOString() } as const;
  await copyDatabase(name, `${name}-before-${latest}`, mark).catch((failure: unknown) => {
    throw new StorageError('no-copy', String(failure), failure);
  });
}

/** What cannot be opened for writing is opened as it is, to be read. */
async function openSomehow(options: OpenOptions): Promise<Opened> {
  const connection = new Connection();
  try {
    await keepCopy(options);
    return { database: await openLatest(options, connection), connection, problem: null };
  } catch (failure) {
    if (!(failure instanceof StorageError) || !codesToRead.includes(failure.code)) throw failure;
    // These codes mean that a database is there: without a version this opens it and creates nothing.
    const database = await openDatabase(options.name, undefined, connection.callbacks);
    return { database, connection, problem: failure };
  }
}

/** Nearly always the journal is there, and of this version: then nothing else is asked of the browser. */
async function openAny(options: OpenOptions): Promise<Opened> {
  const { name, migrations = released, begun = beginOpening(name) } = options;
  const { connection } = begun;
  const database = await begun.database;
  if (database && !connection.closed && database.version === migrations.at(-1)?.version)
    return { database, connection, problem: null, look: begun.look };
  connection.close();
  return openSomehow(options);
}

/**
 * Opens the journal, brought up to date. Nothing is ever deleted: of a newer version, or one whose migration
 * failed, it is opened to be read, with the reason in `problem`.
 * @throws StorageError 'blocked' | 'unavailable' | 'unknown'
 */
export async function openJournal(options: OpenOptions): Promise<Journal> {
  try {
    const { database, connection, problem, look } = await openAny(options);
    connection.database = database;
    if (connection.closed) database.close();
    return createJournal(database, {
      problem,
      rows: options.rows,
      look,
      onCommitted: options.onCommitted ?? (() => undefined),
      onUnreadable: options.onUnreadable ?? (() => undefined),
      ...(options.onBroken ? { onBroken: options.onBroken } : {}),
      isClosed: () => connection.closed,
      close: connection.close,
    });
  } catch (failure) {
    throw toStorageError(failure);
  }
}
