import { type ImportPlan, planImport } from './import-plan.ts';
import {
  emptyRecords,
  fileStores,
  fileVersion,
  type JournalFile,
  type JournalRecords,
  parseFile,
} from './journal-file.ts';
import type { Journal, JournalPorts, RecordStore, Repositories } from './journal-ports.ts';
import { createDesk } from './journal-undo.ts';

/** How many records an import adds, replaces by newer ones, and leaves as they are. */
export interface ImportCounts {
  added: number;
  updated: number;
  kept: number;
}

export interface FileService {
  /** Everything in the journal as JSON, entries that cannot be read included. */
  exportEverything(): Promise<string>;
  /** What `importFile` would do; changes nothing. @throws FileError with a sentence for the user. */
  previewImport(text: string): Promise<ImportCounts>;
  /** Takes a file in, all of it or nothing, as one action that can be undone. @throws FileError */
  importFile(text: string): Promise<ImportCounts>;
  /** Takes the last import back; false when there is none. */
  undo(): Promise<boolean>;
}

const sizeOf = (records: JournalRecords): number =>
  fileStores.reduce((sum, store) => sum + records[store].length, 0);

const countsOf = ({ added, updated, kept }: ImportPlan): ImportCounts => ({
  added: sizeOf(added),
  updated: sizeOf(updated),
  kept,
});

async function readAll({ bulk }: Repositories): Promise<JournalRecords> {
  const records = emptyRecords();
  const read = async <Store extends RecordStore>(store: Store) => {
    const all = (await bulk.all(store)) as JournalRecords[Store];
    records[store] = all;
  };
  await Promise.all(fileStores.map((store) => read(store)));
  return records;
}

function formatFile(exportedAt: string, stored: readonly unknown[][], parse: Journal['parse']): string {
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

/** Export and import, for the options page; apart from the journal service so that the sidebar stays light. */
export function createFileService(ports: JournalPorts): FileService {
  const desk = createDesk(ports);
  const parsed = async (text: string) => parseFile(text, (await ports.open()).parse);
  return {
    async exportEverything() {
      const { parse } = await ports.open();
      const stored = await desk.read(fileStores, ({ bulk }) =>
        Promise.all(fileStores.map((store) => bulk.raw(store))),
      );
      return formatFile(ports.now(), stored, parse);
    },

    async previewImport(text) {
      const incoming = await parsed(text);
      return desk.read(fileStores, async (records) => countsOf(planImport(incoming, await readAll(records))));
    },

    async importFile(text) {
      const incoming = await parsed(text);
      return desk.act(fileStores, async (records) => {
        const plan = planImport(incoming, await readAll(records));
        await Promise.all(
          fileStores.flatMap((store) => [
            records.bulk.addAll(store, plan.added[store]),
            records.bulk.putAll(store, plan.updated[store]),
          ]),
        );
        return countsOf(plan);
      });
    },

    undo: desk.undo,
  };
}
