import type { RecordStore } from './journal-ports.ts';

/** A file taken apart: all but the records, and the records of each store in pieces of JSON, a thousand in each. */
export interface FilePieces {
  rest: unknown;
  pieces: ReadonlyMap<RecordStore, readonly string[]>;
}

const inPiece = 1_000;

interface Region {
  store: RecordStore;
  from: number;
  to: number;
}

/** Where the records of a store stand in a file laid out as Beside does; null where it is laid out otherwise. */
function regionOf(text: string, store: RecordStore): Region | null {
  const head = `\n  "${store}": [\n`;
  const at = text.indexOf(head);
  const from = at + head.length;
  const to = text.indexOf('\n  ]', from - 1);
  return at < 0 || to < from ? null : { store, from, to };
}

/** Cut between records only: a piece that is none does not parse. */
function cut(text: string, { from, to }: Region): string[] {
  const end = '\n   },';
  const pieces: string[] = [];
  let begin = from;
  let at = from;
  for (let count = 1; ; count += 1) {
    const next = text.indexOf(end, at);
    if (next < 0 || next + end.length > to) break;
    at = next + end.length;
    if (count % inPiece !== 0) continue;
    pieces.push(text.slice(begin, at - 1));
    begin = at;
  }
  return [...pieces, text.slice(begin, to)];
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
export function piecesOf(text: string, stores: readonly RecordStore[]): FilePieces | null {
  const regions = stores.flatMap((store) => regionOf(text, store) ?? []).toSorted((a, b) => a.from - b.from);
  let skeleton = '';
  let at = 0;
  for (const { store, from, to } of regions) {
    if (from < at) return null;
    skeleton += `${text.slice(at, from)}${JSON.stringify(standIn(store))}`;
    at = to;
  }
  try {
    const rest: unknown = JSON.parse(skeleton + text.slice(at));
    if (!regions.every((region) => isInPlace(rest, region))) return null;
    const pieces = new Map(regions.map((region) => [region.store, cut(text, region)]));
    // A comma with nothing behind it.
    const isOdd = [...pieces.values()].some((each) => each.length > 1 && each.at(-1)?.trim() === '');
    return isOdd ? null : { rest, pieces };
  } catch {
    return null;
  }
}
