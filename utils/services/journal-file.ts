import type { Instant } from '../core/time.ts';
import type { ParsedRecord } from '../storage/parse-record.ts';
import type { NounOf, RecordStore } from '../storage/schema.ts';
import { breath } from './breath.ts';
import { type FilePieces, piecesOf } from './file-pieces.ts';

/** Stores that travel, people first: what follows names them. */
export const fileStores: readonly RecordStore[] = [
  'people',
  'meetings',
  'topics',
  'notes',
  'followUps',
  'thanks',
  'goals',
  'agreements',
  'deliveries',
  'reflections',
  'entries',
  'answers',
  'confirmations',
  'corrections',
  'drafts',
  'settings',
];

export type JournalRecords = { [Store in RecordStore]: NounOf<Store>[] };

/** "Export everything", as JSON. */
export interface JournalFile {
  format: 'beside-journal';
  version: number;
  exportedAt: Instant;
  records: { [Store in RecordStore]?: unknown[] };
  /** Entries that are stored and cannot be read: kept in the file as they are, left out by an import. */
  unreadable: { store: RecordStore; record: unknown }[];
}

/** Version of the file; an import takes this one and every earlier one. */
export const fileVersion = 3;

const limits = { characters: 256_000_000, records: 2_000_000 };

export type FileErrorCode =
  | 'not-json'
  | 'not-ours'
  | 'newer'
  | 'too-large'
  | 'damaged'
  | 'not-a-table'
  | 'nobody';

const sentences: Record<FileErrorCode, string> = {
  'not-json':
    'This file cannot be read: it is not a Beside export, or it was cut short. Nothing was changed.',
  'not-ours': 'This file is not a Beside export. Nothing was changed.',
  newer:
    'This export comes from a newer version of Beside. Update Beside and try again; nothing was changed.',
  'too-large': 'This file holds more than Beside can take in at once. Nothing was changed.',
  'not-a-table':
    'This table cannot be read: a quotation mark is not closed, or it has no rows. Nothing was changed.',
  nobody: 'No person was found in this file: a heading or a column names them. Nothing was changed.',
  damaged: 'This export is damaged, so none of it was taken in. Nothing was changed.',
};

/** A file that cannot be imported. Nothing was changed. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly sentence: string;

  /** @param where the place in the file, in words: "entry 17 of notes". */
  constructor(
    readonly code: FileErrorCode,
    where = '',
  ) {
    super(where === '' ? code : `${code}: ${where}`);
    this.sentence = where === '' ? sentences[code] : `${sentences[code]} (${where})`;
  }
}

export const emptyRecords = (): JournalRecords => ({
  people: [],
  meetings: [],
  topics: [],
  notes: [],
  followUps: [],
  thanks: [],
  goals: [],
  agreements: [],
  deliveries: [],
  reflections: [],
  entries: [],
  answers: [],
  confirmations: [],
  corrections: [],
  drafts: [],
  settings: [],
});

type ParseRecord = <Store extends RecordStore>(store: Store, value: unknown) => ParsedRecord<Store>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('not-json');
  }
}

/** Own keys only: a key named `__proto__` in a file is a key like any other, and an unknown one. */
const own = (value: unknown, key: string): unknown => {
  const holder = Object(value) as Record<string, unknown>;
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
};

function recordsOf(file: unknown): object {
  const version = own(file, 'version');
  const records = own(file, 'records');
  if (own(file, 'format') !== 'beside-journal' || typeof version !== 'number')
    throw new FileError('not-ours');
  if (version > fileVersion) throw new FileError('newer');
  if (version < 1 || !Number.isInteger(version)) throw new FileError('not-ours');
  if (typeof records !== 'object' || records === null) throw new FileError('damaged');
  return records;
}

/** Records checked in one go; a few ms. */
const inGo = 1_000;

/** The values of one store a thousand at a time: pieces of JSON, or what was parsed already. */
function* portionsOf(store: RecordStore, file: FilePieces): Generator<readonly unknown[]> {
  const pieces = file.pieces.get(store);
  if (pieces) {
    for (const piece of pieces) yield parseJson(`[${piece}]`) as unknown[];
    return;
  }
  const values = own(recordsOf(file.rest), store);
  if (values === undefined) return;
  if (!Array.isArray(values)) throw new FileError('damaged', store);
  for (let at = 0; at < values.length; at += inGo) yield values.slice(at, at + inGo);
}

/** In pieces where it is laid out in them and each of them is JSON; else in one. @throws FileError */
async function takeApart(text: string): Promise<FilePieces> {
  if (text.length > limits.characters) throw new FileError('too-large');
  return (await piecesOf(text, fileStores)) ?? { rest: parseJson(text), pieces: new Map() };
}

async function parseParts(file: FilePieces, parse: ParseRecord): Promise<JournalRecords> {
  const values = recordsOf(file.rest);
  const [unknown] = Object.keys(values).filter((key) => !fileStores.some((store) => store === key));
  if (unknown !== undefined) throw new FileError('damaged', 'entries of an unknown kind');
  const records = emptyRecords();
  let size = 0;
  const read = async <Store extends RecordStore>(store: Store): Promise<void> => {
    const parsed: unknown[] = [];
    for (const portion of portionsOf(store, file)) {
      size += portion.length;
      if (size > limits.records) throw new FileError('too-large');
      for (const value of portion) {
        const found = parse(store, value);
        if (!found.ok) throw new FileError('damaged', `entry ${parsed.length + 1} of ${store}`);
        parsed.push(found.record);
      }
      await breath();
    }
    records[store] = parsed as JournalRecords[Store];
  };
  for (const store of fileStores) await read(store);
  return records;
}

/**
 * The records of an exported file, each checked, and none of it in one go: a large file must not hold the page up.
 * @throws FileError naming the first entry that cannot be read.
 */
export async function parseFile(text: string, parse: ParseRecord): Promise<JournalRecords> {
  const file = await takeApart(text);
  try {
    return await parseParts(file, parse);
  } catch (failure) {
    // Laid out by somebody else after all.
    const isInPieces = failure instanceof FileError && failure.code === 'not-json' && file.pieces.size > 0;
    if (!isInPieces) throw failure;
    return parseParts({ rest: parseJson(text), pieces: new Map() }, parse);
  }
}
