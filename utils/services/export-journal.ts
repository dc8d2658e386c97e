import { recordStores } from '../core/record-stores.ts';
import { breath, portionsOf } from './breath.ts';
import type { FileSource } from './file-pieces.ts';
import type { Named } from './import-names.ts';
import { type ImportPlan, type PlannedPart, planImport } from './import-plan.ts';
import {
  emptyRecords,
  fileVersion,
  type JournalFile,
  type JournalRecords,
  type ReadFile,
  readStore,
  withFile,
} from './journal-file.ts';
import type { Journal, JournalDesk, NounOf, RecordStore, Repositories } from './journal-ports.ts';

/** How many records an import adds, replaces by newer ones, and leaves as they are. */
export interface ImportCounts {
  added: number;
  updated: number;
  kept: number;
}

export interface FileActions {
  /** Everything in the journal as JSON, entries that cannot be read included. */
  exportEverything(): Promise<string>;
  /** What `importFile` would do; changes nothing. @throws FileError with a sentence for the user. */
  previewImport(file: FileSource): Promise<ImportCounts>;
  /** Takes a file in, all of it or nothing, as one action that can be undone. @throws FileError */
  importFile(file: FileSource): Promise<ImportCounts>;
}

export const sizeOf = (records: JournalRecords): number =>
  recordStores.reduce((sum, store) => sum + records[store].length, 0);

/** Every readable record. */
export async function readAll({ bulk }: Repositories): Promise<JournalRecords> {
  const records = emptyRecords();
  const read = async <Store extends RecordStore>(store: Store) => {
    const all = (await bulk.all(store)) as JournalRecords[Store];
    records[store] = all;
  };
  await Promise.all(recordStores.map((store) => read(store)));
  return records;
}

/** Records as a file that every later version of Beside takes in. */
export function formatRecords(exportedAt: string, records: JournalRecords): string {
  const file: JournalFile = {
    format: 'beside-journal',
    version: fileVersion,
    exportedAt,
    records,
    unreadable: [],
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Records as they are stored, those that cannot be parsed apart from the others. */
export function formatFile(
  exportedAt: string,
  stored: readonly unknown[][],
  parse: Journal['parse'],
): string {
  const file: JournalFile = {
    format: 'beside-journal',
    version: fileVersion,
    exportedAt,
    records: {},
    unreadable: [],
  };
  recordStores.forEach((store, index) => {
    const isReadable = (record: unknown) => parse(store, record).ok;
    const records = stored[index] ?? [];
    file.records[store] = records.filter(isReadable);
    const unreadable = records.filter((record) => !isReadable(record));
    file.unreadable.push(...unreadable.map((record) => ({ store, record })));
  });
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The store's records as they come in: those that others name were read before, as their names are needed first. */
const portionsIn = <Store extends RecordStore>(
  file: ReadFile,
  named: Named,
  store: Store,
): Iterable<readonly NounOf<Store>[]> => {
  const read = (named as Partial<JournalRecords>)[store] as NounOf<Store>[] | undefined;
  return read ? portionsOf(read) : file.portions(store);
};

/** Does something with each part of a plan, in the order of the stores, and counts them. */
async function eachPart(
  plan: ImportPlan,
  file: ReadFile,
  named: Named,
  apply: <Store extends RecordStore>(store: Store, part: PlannedPart<Store>) => Promise<void>,
): Promise<ImportCounts> {
  const counts = { added: 0, updated: 0, kept: 0 };
  const take = async <Store extends RecordStore>(store: Store) => {
    for (const portion of portionsIn(file, named, store)) {
      const part = plan.take(store, portion);
      await apply(store, part);
      counts.added += part.added.length;
      counts.updated += part.updated.length;
      counts.kept += part.kept;
    }
  };
  for (const store of recordStores) await take(store);
  return counts;
}

async function readNamed(file: ReadFile): Promise<Named> {
  const [people, meetings] = [await readStore(file, 'people'), await readStore(file, 'meetings')];
  return { people, meetings, deliveries: await readStore(file, 'deliveries') };
}

export function createFileActions(desk: JournalDesk): FileActions {
  const read = async <Value>(source: FileSource, use: (file: ReadFile, named: Named) => Promise<Value>) =>
    withFile(source, (await desk.open()).parse, async (file) => use(file, await readNamed(file)));
  return {
    async exportEverything() {
      const { parse } = await desk.open();
      const stored = await desk.read(recordStores, ({ bulk }) =>
        Promise.all(recordStores.map((store) => bulk.raw(store))),
      );
      return formatFile(desk.now(), stored, parse);
    },

    previewImport: (source) =>
      read(source, async (file, named) => {
        const plan = await planImport(named, await desk.read(recordStores, readAll), breath);
        return eachPart(plan, file, named, breath);
      }),

    // Checked and written side by side: what turns out not to be an export takes all of it back with the transaction.
    importFile: (source) =>
      read(source, (file, named) =>
        desk.act(recordStores, async (records) => {
          const { bulk } = records;
          const plan = await planImport(named, await readAll(records), bulk.turn);
          return eachPart(plan, file, named, async (store, { added, updated }) => {
            await bulk.addParsed(store, added);
            await bulk.putAll(store, updated);
            if (added.length + updated.length === 0) await bulk.turn();
          });
        }),
      ),
  };
}
