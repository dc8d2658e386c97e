import { recordStores } from '../core/record-stores.ts';
import { formatTodos } from './calendar-export.ts';
import { formatRecords, readAll, sizeOf } from './export-journal.ts';
import { JournalError } from './journal-error.ts';
import type { JournalRecords } from './journal-file.ts';
import type { JournalDesk, JournalPorts, RecordStore } from './journal-ports.ts';
import { createDesk } from './journal-undo.ts';
import { formatMarkdown } from './markdown-write.ts';
import { createOutsideImport, type OutsideActions, type OutsidePorts } from './outside-import.ts';
import { recordsOfPerson } from './person-records.ts';

/** What the journal holds about one person. */
export interface AboutPerson {
  name: string;
  /** Entries, the person among them. */
  total: number;
  counts: Partial<Record<RecordStore, number>>;
}

/** What goes out of the journal and comes into it, beside its own file. */
export interface TransferService extends OutsideActions {
  /** The journal as one document, to be read without Beside. */
  exportMarkdown(): Promise<string>;
  /** Follow-ups and goals as to-dos of a calendar. */
  exportTodos(): Promise<string>;
  aboutPerson(personId: string): Promise<AboutPerson>;
  /** All about one person, as a file that Beside takes in. @throws JournalError 'gone' */
  exportPerson(personId: string): Promise<string>;
  exportPersonMarkdown(personId: string): Promise<string>;
  /** Takes the last import back; false when there is none. */
  undo(): Promise<boolean>;
}

const everything = (desk: JournalDesk): Promise<JournalRecords> => desk.read(recordStores, readAll);

async function ofPerson(desk: JournalDesk, personId: string): Promise<JournalRecords> {
  const all = await everything(desk);
  const person = all.people.find(({ id }) => id === personId);
  if (!person) throw new JournalError('gone', 'person');
  return recordsOfPerson(all, person);
}

const countsOf = (records: JournalRecords): AboutPerson['counts'] =>
  Object.fromEntries(recordStores.map((store) => [store, records[store].length]));

export function createTransfer(ports: JournalPorts, locale: OutsidePorts): TransferService {
  const desk = createDesk(ports);
  const clock = () => ({ now: desk.now(), zone: locale.zone });
  return {
    ...createOutsideImport(desk, locale),
    exportMarkdown: async () => formatMarkdown(await everything(desk), clock()),
    exportTodos: async () => formatTodos(await everything(desk), desk.now()),
    async aboutPerson(personId) {
      const records = await ofPerson(desk, personId);
      return { name: records.people[0]?.name ?? '', total: sizeOf(records), counts: countsOf(records) };
    },
    exportPerson: async (personId) => formatRecords(desk.now(), await ofPerson(desk, personId)),
    exportPersonMarkdown: async (personId) => formatMarkdown(await ofPerson(desk, personId), clock()),
    undo: desk.undo,
  };
}
