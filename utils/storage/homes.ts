import { deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB, wrap } from 'idb';

/*
 * Chromium keeps all databases of an extension in one place on the disk, and where that is hurt in the wrong spot none of
 * them opens any more, not even a new one. A storage bucket is a place of its own. A journal that was restored into one
 * has the number of its bucket in its name, so that a name alone says where a database is.
 */

/** What is needed of `navigator.storageBuckets`, which Firefox has not. */
interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
}

const bucketsHere = (): Buckets | null =>
  (globalThis.navigator as Partial<Record<'storageBuckets', Buckets>> | undefined)?.storageBuckets ?? null;

const first = 1;
const inBucket = /^beside-home(\d+)-/u;
const bucketNamed = /^beside-home\d+$/u;

const homeOf = (name: string): number => Number(inBucket.exec(name)?.[1] ?? first);
const bucketOf = (home: number): string => `beside-home${home}`;

/** Beginning of the names of databases beside this one. */
export const besideOf = (name: string): string => inBucket.exec(name)?.[0] ?? 'beside-';

/** Beginning of names in a place where nothing is yet; null where the browser has but the one. */
export const elsewhereThan = (name: string): string | null =>
  bucketsHere() === null ? null : `${bucketOf(homeOf(name) + 1)}-`;

async function factoryOf(home: number): Promise<IDBFactory> {
  if (home === first) return indexedDB;
  const buckets = bucketsHere();
  if (buckets === null) throw new DOMException('this browser has no storage buckets', 'UnknownError');
  return (await buckets.open(bucketOf(home))).indexedDB;
}

async function openApart<Schema>(
  name: string,
  version: number | undefined,
  { upgrade, blocked, blocking, terminated }: OpenDBCallbacks<Schema>,
): Promise<IDBPDatabase<Schema>> {
  const request = (await factoryOf(homeOf(name))).open(name, version);
  const typed = (database: IDBPDatabase): IDBPDatabase<Schema> => database as unknown as IDBPDatabase<Schema>;
  request.onupgradeneeded = (event) => {
    const { result, transaction } = request;
    if (transaction === null) return;
    const upgrading: unknown = wrap(transaction);
    type Upgrading = Parameters<NonNullable<typeof upgrade>>[3];
    upgrade?.(typed(wrap(result)), event.oldVersion, event.newVersion, upgrading as Upgrading, event);
  };
  request.onblocked = (event) => blocked?.(event.oldVersion, event.newVersion, event);
  const opened = (await wrap(request)) ?? wrap(request.result);
  opened.onclose = () => terminated?.();
  opened.onversionchange = (event) => blocking?.(event.oldVersion, event.newVersion, event);
  return typed(opened);
}

/** `openDB` of a database wherever it is. */
export const openDatabase = <Schema = unknown>(
  name: string,
  version?: number,
  callbacks: OpenDBCallbacks<Schema> = {},
): Promise<IDBPDatabase<Schema>> =>
  homeOf(name) === first ? openDB(name, version, callbacks) : openApart(name, version, callbacks);

export async function deleteDatabase(name: string): Promise<void> {
  if (homeOf(name) === first) return deleteDB(name);
  await wrap((await factoryOf(homeOf(name))).deleteDatabase(name));
}

/** All databases of the extension; those in a place that does not open are left out, unless no place does. */
export async function allDatabases(): Promise<IDBDatabaseInfo[]> {
  const names = (await bucketsHere()?.keys()) ?? [];
  const homes = [first, ...names.filter((name) => bucketNamed.test(name)).map((name) => homeOf(`${name}-`))];
  const found = await Promise.allSettled(homes.map(async (home) => (await factoryOf(home)).databases()));
  const there = found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failed = found.find((each) => each.status === 'rejected');
  if (there.length === 0 && failed) throw failed.reason;
  return there.flat();
}
