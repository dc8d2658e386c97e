import { answerOf } from './ask.ts';
import type { EarlyRows } from './early-rows.ts';
import { firstJournal, isElsewhere, isJournalName } from './place.ts';
import { standingsKey } from './schema.ts';

/** What a page has to know first, as it is stored. */
export interface EarlyLook {
  tally: unknown;
  kept: unknown;
  standings: unknown;
}

/** The opening of a journal, begun by a small script that is there before all the others of a page. */
export interface Early {
  /** Of the database: the one that was the journal when a page was last open, which it nearly always still is. */
  name: string;
  /** null where there is none. */
  database: Promise<IDBDatabase | null>;
  /** Read as soon as it was open; null where it could not be. */
  look: Promise<EarlyLook | null>;
  /** It gave way to another page before it was taken. */
  isClosed: boolean;
  /** Of whom the page of the tab names; null where that was not asked, or another page has changed something since. */
  rows: EarlyRows | null;
}

const mark = Symbol.for('beside.early');
type Scope = { [mark]?: Early | null };
const here = globalThis as unknown as Scope;

async function lookInto(database: IDBDatabase | null): Promise<EarlyLook | null> {
  if (database === null) return null;
  const meta = database.transaction('meta').objectStore('meta');
  const [tally, kept, standings] = await Promise.all(
    ['tally', 'kept', standingsKey].map((key) => answerOf(meta.get(key))),
  );
  return { tally, kept, standings };
}

/**
 * Makes nothing: where there is no database none is made. Nothing happens where the page was faster.
 * @param name as it was remembered; the first journal's for what is no name of one that is opened here.
 */
export function openEarly(remembered: unknown = firstJournal, scope = here): void {
  if (scope[mark] !== undefined) return;
  const name = isJournalName(remembered) && !isElsewhere(remembered) ? remembered : firstJournal;
  const request = indexedDB.open(name);
  const none = Promise.resolve(null);
  const early: Early = { name, isClosed: false, database: none, look: none, rows: null };
  early.database = new Promise((resolve) => {
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve(null);
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => {
        early.isClosed = true;
        database.close();
      };
      resolve(database);
    };
  });
  early.look = early.database.then(lookInto).catch(() => null);
  scope[mark] = early;
}

/** Left where it is, for whoever takes it. */
export const peekEarly = (scope = here): Early | null => scope[mark] ?? null;

/** Which journal a page begins with, before it is known which one is in use. */
export const earlyName = (scope = here): string => scope[mark]?.name ?? firstJournal;

/** Once: whoever asks later opens it again. */
export function takeEarly(name: string, scope = here): Early | null {
  if (name !== earlyName(scope)) return null;
  const early = scope[mark] ?? null;
  scope[mark] = null;
  return early;
}
