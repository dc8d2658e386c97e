import { recordStores } from '../core/record-stores.ts';
import type { Keep } from '../storage/keep.ts';
import { createFileActions, type FileActions, formatFile } from './export-journal.ts';
import type { Journal, JournalPorts } from './journal-ports.ts';
import { createDesk } from './journal-undo.ts';
import { lostPeople } from './lost-people.ts';

/** A journal made apart from the one in use, tried out and ready to take its place. */
export interface Prepared {
  name: string;
  /** Entries in it. */
  records: number;
  /** Where the journal in use stood; null when that one cannot be opened. */
  revision: number | null;
}

export interface RestoreActions {
  /**
   * Reads a file into a journal apart and reads it back. Nothing in use is changed.
   * @param merge what can be read of the journal in use comes along: of an entry on both sides the newer one.
   * @throws FileError with a sentence for the user.
   */
  prepareFile(text: string, merge: boolean): Promise<Prepared>;
  /** The same from a kept copy, which stays as it is. */
  prepareCopy(name: string, merge: boolean): Promise<Prepared>;
  /** Puts it in place; what was there is kept. @throws StorageError 'moved' when something was written since. */
  putInPlace(prepared: Prepared): Promise<void>;
  /** It is not wanted after all. */
  leave(prepared: Prepared): Promise<void>;
  /** What can still be read, as a file. */
  exportRest(): Promise<string>;
  /** A journal of what can still be read takes the place of the damaged one, which is kept. */
  goOnWithRest(): Promise<void>;
}

type Ports = Omit<JournalPorts, 'open'> & {
  keep: Pick<
    Keep,
    'open' | 'openApart' | 'newName' | 'newNameElsewhere' | 'makeCopy' | 'moveTo' | 'removeCopy' | 'tidy'
  >;
};

type Preparing = (name: string) => Promise<Prepared>;

/** The browser could not: not that a file is not one, or that it is locked. */
const isOfTheBrowser = (failure: unknown): boolean =>
  ['unknown', 'aborted'].includes(String((Object(failure) as { code?: unknown }).code));

/** Read back and compared: everything the file holds is in it, and all that is in it can be read. */
async function tryOut(journal: Journal, files: FileActions, text: string | null): Promise<number> {
  const records = await journal.countRecords();
  const counts = await files.previewImport(text ?? (await files.exportEverything()));
  if (counts.added + counts.updated > 0) throw new Error('what was read back is not what was written');
  return records;
}

export function createRestore({ keep, ...ports }: Ports): RestoreActions {
  const silent = { post: () => undefined, listen: () => () => undefined };
  const filesOf = (journal: Journal) =>
    createFileActions(createDesk({ ...ports, broadcast: silent, open: async () => journal }));

  /** As a file; of a damaged journal what can still be read of it. */
  async function textOf(journal: Journal): Promise<string> {
    const stored = await Promise.all(recordStores.map((store) => journal.salvage(store)));
    const [people = [], ...others] = stored;
    const lost = lostPeople(people, others.flat(), ports.now());
    return formatFile(ports.now(), [[...people, ...lost], ...others], journal.parse);
  }

  /** What can be read of the journal in use, as a file; nothing where it cannot be opened. */
  async function current(): Promise<{ text: string | null; revision: number | null }> {
    try {
      const journal = await keep.open();
      const tally = await journal.tally();
      const count = await journal.countRecords().catch(() => 1);
      return { text: count > 0 ? await textOf(journal) : null, revision: tally?.revision ?? 0 };
    } catch {
      return { text: null, revision: null };
    }
  }

  async function prepare(name: string, text: string | null, merge: boolean): Promise<Prepared> {
    const journal = await keep.openApart(name);
    try {
      const files = filesOf(journal);
      if (text !== null) await files.importFile(text);
      const here = await current();
      if (merge && here.text !== null) await files.importFile(here.text);
      return { name, records: await tryOut(journal, files, text), revision: here.revision };
    } finally {
      journal.close();
    }
  }

  async function orNothing(name: string, work: Preparing): Promise<Prepared> {
    try {
      return await work(name);
    } catch (failure) {
      await keep.removeCopy(name).catch(() => undefined);
      throw failure;
    }
  }

  /** Beside the journal in use; where the browser can make none there, in another place on the disk. */
  async function somewhere(work: Preparing): Promise<Prepared> {
    try {
      return await orNothing(await keep.newName(), work);
    } catch (failure) {
      const elsewhere = isOfTheBrowser(failure) ? await keep.newNameElsewhere() : null;
      if (elsewhere === null) throw failure;
      return orNothing(elsewhere, work);
    }
  }

  async function putInPlace({ name, revision }: Prepared): Promise<void> {
    await keep.moveTo(name, revision, ports.now());
    ports.broadcast.post();
  }

  return {
    async prepareFile(text, merge) {
      await keep.tidy().catch(() => undefined);
      return somewhere((name) => prepare(name, text, merge));
    },
    async prepareCopy(copy, merge) {
      await keep.tidy().catch(() => undefined);
      return somewhere(async (name) => {
        await keep.makeCopy(copy, name, ports.now());
        return prepare(name, null, merge);
      });
    },
    putInPlace,
    exportRest: async () => textOf(await keep.open()),
    leave: ({ name }) => keep.removeCopy(name),
    goOnWithRest: async () => putInPlace(await somewhere((name) => prepare(name, null, true))),
  };
}
