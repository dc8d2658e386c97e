import { breath } from './breath.ts';
import type { RecordStore } from './journal-ports.ts';

/** A file taken apart: all but the records, and the records of each store in pieces of JSON. */
export interface FilePieces {
  rest: unknown;
  pieces: ReadonlyMap<RecordStore, readonly string[]>;
}

/** A piece is parsed in one go, a few ms: so many records of a line or two, or so many characters. */
const inPiece = { records: 1_000, characters: 131_072 };

/** Pieces cut in one go. */
const beforeBreath = 8;

const [end, close] = ['\n   }', '\n  ]'];

interface Region {
  store: RecordStore;
  pieces: readonly string[];
  /** Where the records of the store begin and end. */
  from: number;
  to: number;
}

/**
 * The records from here on, cut between records only: a piece that is none does not parse. null where they end otherwise
 * than Beside ends them.
 */
async function cut(text: string, from: number): Promise<{ pieces: string[]; to: number } | null> {
  const pieces: string[] = [];
  let begin = from;
  let at = from - 1;
  for (let count = 1; ; count += 1) {
    at = text.indexOf(end, at);
    if (at < 0) return null;
    at += end.length;
    const isLast = text[at] !== ',';
    if (isLast || count === inPiece.records || at - begin > inPiece.characters) {
      pieces.push(text.slice(begin, at));
      [begin, count] = [at + 1, 0];
      if (pieces.length % beforeBreath === 0) await breath();
    }
    if (isLast) return text.startsWith(close, at) ? { pieces, to: at } : null;
  }
}

async function regionsOf(text: string, stores: readonly RecordStore[]): Promise<Region[] | null> {
  const regions: Region[] = [];
  const head = /\n {2}"([a-zA-Z]+)": \[\n/gu;
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const store = stores.find((each) => each === found[1]);
    const from = head.lastIndex;
    const records = store && (await cut(text, from));
    if (!store || !records) return null;
    regions.push({ store, from, ...records });
    head.lastIndex = records.to;
  }
  return regions;
}

const standIn = (store: RecordStore): string => `the records of ${store}`;

function isInPlace(rest: unknown, { store }: Region): boolean {
  const { records } = Object(rest) as { records?: Record<string, unknown> };
  const found = records && Object.hasOwn(records, store) ? records[store] : undefined;
  return Array.isArray(found) && found.length === 1 && found[0] === standIn(store);
}

/**
 * Takes an export apart where it shows its parts by its lines, so that a large one is not parsed in one go, which
 * would hold every page up. What each piece says is only known once it is parsed; all of them together, with the rest,
 * are the file. null for a file of another layout, which is JSON all the same, or is none.
 */
export async function piecesOf(text: string, stores: readonly RecordStore[]): Promise<FilePieces | null> {
  const regions = await regionsOf(text, stores);
  if (regions === null) return null;
  let skeleton = '';
  let at = 0;
  for (const { store, from, to } of regions) {
    skeleton += `${text.slice(at, from)}${JSON.stringify(standIn(store))}`;
    at = to;
  }
  try {
    const rest: unknown = JSON.parse(skeleton + text.slice(at));
    const pieces = new Map(regions.map((region) => [region.store, region.pieces]));
    return regions.every((region) => isInPlace(rest, region)) ? { rest, pieces } : null;
  } catch {
    return null;
  }
}
