import { recordStores } from '../core/record-stores.ts';
import type { Instant } from '../core/time.ts';
import type { ParsedRecord } from '../storage/parse-record.ts';
import type { NounOf, RecordStore } from '../storage/schema.ts';
import { breath, portionsOf } from './breath.ts';
import { chunksOf, type FilePieces, type FileSource, piecesOf } from './file-pieces.ts';

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

/** An exported file as it is read, a portion at a time. */
export interface ReadFile {
  /** Each portion is parsed and checked when it is asked for. @throws FileError naming the first entry that cannot be read. */
  portions<Store extends RecordStore>(store: Store): Iterable<NounOf<Store>[]>;
}

/** The values of one store some at a time: pieces of JSON, or what was parsed already. */
function* valuesOf(store: RecordStore, file: FilePieces): Generator<readonly unknown[]> {
  const pieces = file.pieces.get(store);
  if (pieces) {
    for (const piece of pieces) yield parseJson(`[${piece}]`) as unknown[];
    return;
  }
  const values = own(recordsOf(file.rest), store);
  if (values === undefined) return;
  if (!Array.isArray(values)) throw new FileError('damaged', store);
  yield* portionsOf<unknown>(values);
}

function openFile(file: FilePieces, parse: ParseRecord): ReadFile {
  const values = recordsOf(file.rest);
  const [unknown] = Object.keys(values).filter((key) => !recordStores.some((store) => store === key));
  if (unknown !== undefined) throw new FileError('damaged', 'entries of an unknown kind');
  return {
    *portions(store) {
      let size = 0;
      for (const portion of valuesOf(store, file)) {
        if (size + portion.length > limits.records) throw new FileError('too-large');
        const first = size;
        size += portion.length;
        yield portion.map((value, index) => {
          const found = parse(store, value);
          if (!found.ok) throw new FileError('damaged', `entry ${first + index + 1} of ${store}`);
          return found.record;
        });
      }
    },
  };
}

const refuseLong = (characters: number): void => {
  if (characters > limits.characters) throw new FileError('too-large');
};

async function* upToLimit(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let characters = 0;
  for await (const chunk of chunks) {
    characters += chunk.length;
    refuseLong(characters);
    yield chunk;
  }
}

/** Parsed in one go. @throws FileError */
async function inOne(source: FileSource): Promise<FilePieces> {
  const text = typeof source === 'string' ? source : await source.text();
  refuseLong(text.length);
  return { rest: parseJson(text), pieces: new Map() };
}

/**
 * Gives an exported file to `use`, and once more where it turns out there that somebody else laid it out: what `use` did
 * until then has to be undone when it throws. None of it is parsed in one go: a large file must not hold the page up.
 * @throws FileError, or what `use` throws.
 */
export async function withFile<Value>(
  source: FileSource,
  parse: ParseRecord,
  use: (file: ReadFile) => Promise<Value>,
): Promise<Value> {
  const file = await piecesOf(upToLimit(chunksOf(source)), recordStores);
  if (file === null) return use(openFile(await inOne(source), parse));
  try {
    return await use(openFile(file, parse));
  } catch (failure) {
    const isInPieces = failure instanceof FileError && failure.code === 'not-json' && file.pieces.size > 0;
    if (!isInPieces) throw failure;
    return use(openFile(await inOne(source), parse));
  }
}

/** All records of one store. @throws FileError */
export async function readStore<Store extends RecordStore>(
  file: ReadFile,
  store: Store,
): Promise<NounOf<Store>[]> {
  const records: NounOf<Store>[] = [];
  for (const portion of file.portions(store)) {
    records.push(...portion);
    await breath();
  }
  return records;
}
