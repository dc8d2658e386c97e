/** The name of the first journal's database; the one in use is named by the place. */
export const firstJournal = 'beside';

/** Where it is kept which database is the journal; in the extension a key of storage.local. */
export interface PlacePort {
  /** undefined while it is the first one. */
  read(): Promise<unknown>;
  write(name: string): Promise<void>;
}

/** Databases of the extension that hold a journal: the one in use, kept copies, and those being prepared. */
export const isJournalName = (name: unknown): name is string =>
  typeof name === 'string' && /^beside(?:-[0-9a-z-]+)?$/u.test(name);

export const parsePlace = (value: unknown): string => (isJournalName(value) ? value : firstJournal);
