/** The name of the first journal's database; the one in use is named by the place. */
export const firstJournal = 'beside';

/** Which database is the journal, and how its records lie in it. */
export interface JournalPlace {
  name: string;
  /** What a passphrase opens to get at sealed records; null where they lie as they are. Storage only hands it on. */
  lock: object | null;
  /** False until what stood beside it before its records were sealed, or opened, is removed. */
  isAlone: boolean;
}

/** Where it is kept which database is the journal; in the extension a key of storage.local. */
export interface PlacePort {
  /** undefined while it is the first one. */
  read(): Promise<unknown>;
  write(place: string | object): Promise<void>;
}

/** Databases of the extension that hold a journal: the one in use, kept copies, and those being prepared. */
export const isJournalName = (name: unknown): name is string =>
  typeof name === 'string' && /^beside(?:-[0-9a-z-]+)?$/u.test(name);

/** Whether it lies in a storage bucket; see homes.ts. */
export const isElsewhere = (name: string): boolean => /^beside-home\d+-/u.test(name);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A name alone stands for a journal without a lock. */
export function parsePlace(value: unknown): JournalPlace {
  const { name, lock, isAlone } = Object(value) as Partial<Record<keyof JournalPlace, unknown>>;
  if (isJournalName(name) && lock !== undefined)
    return { name, lock: isObject(lock) ? lock : null, isAlone: isAlone !== false };
  return { name: isJournalName(value) ? value : firstJournal, lock: null, isAlone: true };
}

export const formatPlace = (place: JournalPlace): string | object =>
  place.lock === null && place.isAlone ? place.name : place;
