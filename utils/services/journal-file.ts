import type { Instant } from '../core/time.ts';
import type { ParsedRecord } from '../storage/parse-record.ts';
import type { NounOf, RecordStore } from '../storage/schema.ts';

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
  if (text.length > limits.characters) throw new FileError('too-large');
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

function parseStore<Store extends RecordStore>(
  store: Store,
  values: unknown,
  parse: ParseRecord,
): NounOf<Store>[] {
  if (values === undefined) return [];
  if (!Array.isArray(values)) throw new FileError('damaged', store);
  return values.map((value: unknown, index) => {
    const parsed = parse(store, value);
    if (!parsed.ok) throw new FileError('damaged', `entry ${index + 1} of ${store}`);
    return parsed.record;
  });
}

/**
 * The records of an exported file, each checked.
 * @throws FileError naming the first entry that cannot be read.
 */
export function parseFile(text: string, parse: ParseRecord): JournalRecords {
  const values = recordsOf(parseJson(text));
  const [unknown] = Object.keys(values).filter((key) => !fileStores.some((store) => store === key));
  if (unknown !== undefined) throw new FileError('damaged', 'entries of an unknown kind');
  const sizes = fileStores.map((store) => [own(values, store)].flat().length);
  if (sizes.reduce((sum, size) => sum + size, 0) > limits.records) throw new FileError('too-large');
  const records = emptyRecords();
  const read = <Store extends RecordStore>(store: Store): void => {
    const parsed = parseStore(store, own(values, store), parse) as JournalRecords[Store];
    records[store] = parsed;
  };
  for (const store of fileStores) read(store);
  return records;
}
