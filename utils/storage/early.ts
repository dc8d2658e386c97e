import { firstJournal } from './place.ts';

/** The opening of the first journal, begun by a small script that is there before all the others of a page. */
export interface Early {
  /** null where there is none. */
  database: Promise<IDBDatabase | null>;
  /** It gave way to another page before it was taken. */
  isClosed: boolean;
}

const mark = Symbol.for('beside.early');
type Scope = { [mark]?: Early | null };
const here = globalThis as unknown as Scope;

/** Makes nothing: where there is no database none is made. Nothing happens where the page was faster. */
export function openEarly(scope = here): void {
  if (scope[mark] !== undefined) return;
  const request = indexedDB.open(firstJournal);
  const early: Early = { isClosed: false, database: Promise.resolve(null) };
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
  scope[mark] = early;
}

/** Once: whoever asks later opens it again. */
export function takeEarly(name: string, scope = here): Early | null {
  if (name !== firstJournal) return null;
  const early = scope[mark] ?? null;
  scope[mark] = null;
  return early;
}
