import { recordStores } from '../core/record-stores.ts';
import { type ColumnKind, guessColumns, parseTable, readTable, type Table } from './csv-read.ts';
import { type ImportCounts, readAll, sizeOf } from './export-journal.ts';
import { FileError } from './journal-file.ts';
import type { JournalDesk } from './journal-ports.ts';
import { readMarkdown } from './markdown-read.ts';
import type { Outside } from './outside.ts';
import { type OutsideFound, toRecords } from './outside-records.ts';

/** A file as the user chose it. */
export interface ChosenFile {
  name: string;
  text: string;
  /** How its letters were read where that is a guess; see `readText`. */
  guess?: string | null;
}

/** What a file of another tool would bring. */
export interface OutsidePreview {
  counts: ImportCounts;
  people: OutsideFound['people'];
  notes: number;
  followUps: number;
  /** Lines or rows that are not taken. */
  left: number;
  /** How letters were read where that is a guess. */
  guess: string | null;
  /** For a table: what its columns are taken as, to be corrected, with its first rows. */
  table: { header: readonly string[]; columns: readonly ColumnKind[]; rows: Table['rows'] } | null;
}

export interface OutsideActions {
  /** What would come of it; changes nothing. @throws FileError with a sentence for the user. */
  previewOutside(files: readonly ChosenFile[], columns?: readonly ColumnKind[]): Promise<OutsidePreview>;
  /** Takes it in, all or nothing, as one action that can be undone. @throws FileError */
  importOutside(files: readonly ChosenFile[], columns?: readonly ColumnKind[]): Promise<ImportCounts>;
}

const mostCharacters = 64_000_000;

/** A text of which every line has the same tabs is a table, as spreadsheets save "Unicode text". */
function isTabbed(text: string): boolean {
  const [first = 0, ...more] = text
    .trim()
    .split(/\r\n?|\n/u)
    .map((line) => line.split('\t').length);
  return first > 1 && more.length > 0 && more.every((cells) => cells === first);
}

const isTable = ({ name, text }: ChosenFile): boolean =>
  /\.(?:csv|tsv)$/iu.test(name) || (/\.txt$/iu.test(name) && isTabbed(text));

interface Read {
  outside: Outside;
  table: OutsidePreview['table'];
}

function readOne(
  file: ChosenFile,
  columns: readonly ColumnKind[] | undefined,
  clock: { lang: string; today: string },
): Read {
  if (!isTable(file)) return { outside: readMarkdown(file.text, { file: file.name, ...clock }), table: null };
  const table = parseTable(file.text);
  if (!table) throw new FileError('not-a-table');
  const used = columns ?? guessColumns(table);
  const shown = { header: table.header, columns: used, rows: table.rows.slice(0, 3) };
  return { outside: readTable(table, used, clock), table: shown };
}

function readFiles(
  files: readonly ChosenFile[],
  columns: readonly ColumnKind[] | undefined,
  clock: { lang: string; today: string },
): Read {
  if (files.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters)
    throw new FileError('too-large');
  const read = files.map((file) => readOne(file, columns, clock));
  const people = read.flatMap(({ outside }) => outside.people);
  const left = read.reduce((sum, { outside }) => sum + outside.left, 0);
  const table = read.find((each) => each.table !== null)?.table ?? null;
  if (people.length === 0 && table === null) throw new FileError('nobody');
  return { outside: { people, left }, table };
}

export interface OutsidePorts {
  /** BCP 47 and IANA: how dates in words are meant. */
  lang: string;
  zone: string;
}

export function createOutsideImport(desk: JournalDesk, { lang, zone }: OutsidePorts): OutsideActions {
  const read = (files: readonly ChosenFile[], columns?: readonly ColumnKind[]) =>
    readFiles(files, columns, { lang, today: desk.today() });
  const clock = () => ({ now: desk.now(), zone, newId: desk.newId });

  return {
    async previewOutside(files, columns) {
      const { outside, table } = read(files, columns);
      const { records, people, there } = await desk.read(recordStores, async (all) =>
        toRecords(outside, await readAll(all), clock()),
      );
      return {
        counts: { added: sizeOf(records), updated: 0, kept: there },
        people,
        notes: records.notes.length,
        followUps: records.followUps.length,
        left: outside.left,
        guess: files.find(({ guess = null }) => guess !== null)?.guess ?? null,
        table,
      };
    },

    async importOutside(files, columns) {
      const { outside } = read(files, columns);
      const at = clock();
      return desk.act(recordStores, async (all) => {
        const { records, there } = toRecords(outside, await readAll(all), at);
        await Promise.all(recordStores.map((store) => all.bulk.putAll(store, records[store])));
        return { added: sizeOf(records), updated: 0, kept: there };
      });
    },
  };
}
