import { type ImportPlan, planImport } from './import-plan.ts';
import {
  emptyRecords,
  fileStores,
  fileVersion,
  type JournalFile,
  type JournalRecords,
  parseFile,
} from './journal-file.ts';
import type { Journal, JournalDesk, RecordStore, Repositories } from './journal-ports.ts';

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
  previewImport(text: string): Promise<ImportCounts>;
  /** Takes a file in, all of it or nothing, as one action that can be undone. @throws FileError */
  importFile(text: string): Promise<ImportCounts>;
}

export const sizeOf = (records: JournalRecords): number =>
  fileStores.reduce((sum, store) => sum + records[store].length, 0);

const countsOf = ({ added, updated, kept }: ImportPlan): ImportCounts => ({
  added: sizeOf(added),
  updated: sizeOf(updated),
  kept,
});

/** Every readable record. */
export async function readAll({ bulk }: Repositories): Promise<JournalRecords> {
  const records = emptyRecords();
  const read = async <Store extends RecordStore>(store: Store) => {
    const all = (await bulk.all(store)) as JournalRecords[Store];
    records[store] = all;
  };
  await Promise.all(fileStores.map((store) => read(store)));
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
  fileStores.forEach((store, index) => {
    const isReadable = (record: unknown) => parse(store, record).ok;
    const records = stored[index] ?? [];
    file.records[store] = records.filter(isReadable);
    const unreadable = records.filter((record) => !isReadable(record));
    file.unreadable.push(...unreadable.map((record) => ({ store, record })));
  });
  return `${JSON.stringify(file, null, 1)}\n`;
}

export function createFileActions(desk: JournalDesk): FileActions {
  const parsed = async (text: string) => parseFile(text, (await desk.open()).parse);
  return {
    async exportEverything() {
      const { parse } = await desk.open();
      const stored = await desk.read(fileStores, ({ bulk }) =>
        Promise.all(fileStores.map((store) => bulk.raw(store))),
      );
      return formatFile(desk.now(), stored, parse);
    },

    async previewImport(text) {
      const incoming = await parsed(text);
      return desk.read(fileStores, async (records) => countsOf(planImport(incoming, await readAll(records))));
    },

    async importFile(text) {
      const incoming = await parsed(text);
      return desk.act(fileStores, async (records) => {
        const plan = planImport(incoming, await readAll(records));
        for (const store of fileStores) await records.bulk.addParsed(store, plan.added[store]);
        await Promise.all(fileStores.map((store) => records.bulk.putAll(store, plan.updated[store])));
        return countsOf(plan);
      });
    },
  };
}
