import { breath } from './breath.ts';
import type { RecordStore } from './journal-ports.ts';

/** A file as the user chose it, which is then read bit by bit, or all that is in it. */
export type FileSource = string | Blob;

/** A file taken apart: all but the records, and the records of each store in pieces of JSON. */
export interface FilePieces {
  rest: unknown;
  pieces: ReadonlyMap<RecordStore, readonly string[]>;
}

/** Characters, or bytes, read in one go. */
const inChunk = 524_288;

const sizeOf = (source: FileSource): number => (typeof source === 'string' ? source.length : source.size);

async function readPart(source: FileSource, at: number): Promise<string | ArrayBuffer> {
  const part = source.slice(at, at + inChunk);
  return typeof part === 'string' ? part : part.arrayBuffer();
}

/** A file from its beginning to its end: to make one text of it would hold the page up. The next part is read meanwhile. */
export async function* chunksOf(source: FileSource): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let next = readPart(source, 0);
  for (let at = 0; at < sizeOf(source); at += inChunk) {
    const part = await next;
    next = readPart(source, at + inChunk);
    // Asked for below, if it is asked for at all.
    next.catch(() => undefined);
    yield typeof part === 'string' ? part : decoder.decode(part, { stream: true });
    await breath();
  }
  yield decoder.decode();
}

/** A piece is parsed in one go, a few ms: so many records of a line or two, or so many characters. */
const inPiece = { records: 1_000, characters: 131_072 };

const head = /\n {2}"([a-zA-Z]+)": \[\n/u;
/** More than a head that is one of ours takes. */
const longestHead = 64;
const [end, close] = ['\n   }', '\n  ]'];

const standIn = (store: RecordStore): string => `the records of ${store}`;

/** The store whose records are being read. */
interface Region {
  store: RecordStore;
  pieces: string[];
  /** Records since the last piece. */
  count: number;
  /** As far as it was looked at. */
  at: number;
}

/** Looks at a file as it comes, and holds no more of it than what is not understood yet. */
class Cutter {
  readonly regions: Region[] = [];
  /** All but the records; what stands for those of a store is known. */
  skeleton = '';
  private held = '';
  private region: Region | null = null;

  constructor(private readonly stores: readonly RecordStore[]) {}

  /** False for a file of another layout. */
  add(chunk: string): boolean {
    this.held += chunk;
    for (;;) {
      const found = this.region === null ? this.findHead() : this.cut(this.region);
      if (found !== 'more') return found !== 'odd';
    }
  }

  /** False where it ends among records. */
  close(): boolean {
    this.skeleton += this.held;
    return this.region === null;
  }

  private findHead(): 'more' | 'wait' | 'odd' {
    const found = head.exec(this.held);
    if (!found) {
      const known = Math.max(0, this.held.length - longestHead);
      this.skeleton += this.held.slice(0, known);
      this.held = this.held.slice(known);
      return 'wait';
    }
    const store = this.stores.find((each) => each === found[1]);
    if (!store) return 'odd';
    const from = found.index + found[0].length;
    this.skeleton += `${this.held.slice(0, from)}${JSON.stringify(standIn(store))}`;
    this.held = this.held.slice(from);
    this.region = { store, pieces: [], count: 0, at: 0 };
    this.regions.push(this.region);
    return 'more';
  }

  /**
   * The records from here on, cut between records only: a piece that is none does not parse. 'odd' where they end otherwise
   * than Beside ends them.
   */
  private cut(region: Region): 'more' | 'wait' | 'odd' {
    let begin = 0;
    const wait = (at: number): 'wait' => {
      this.held = this.held.slice(begin);
      region.at = Math.max(0, at - begin);
      return 'wait';
    };
    for (let at = region.at; ; ) {
      const found = this.held.indexOf(end, at);
      if (found < 0) return wait(this.held.length - end.length);
      at = found + end.length;

      if (this.held.length < at + close.length) return wait(found);
      const isLast = this.held[at] !== ',';
      region.count += 1;
      if (isLast || region.count === inPiece.records || at - begin > inPiece.characters) {
        region.pieces.push(this.held.slice(begin, at));
        [begin, region.count] = [at + 1, 0];
      }
      if (!isLast) continue;
      if (!this.held.startsWith(close, at)) return 'odd';
      this.held = this.held.slice(at);
      this.region = null;
      return 'more';
    }
  }
}

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
export async function piecesOf(
  chunks: AsyncIterable<string>,
  stores: readonly RecordStore[],
): Promise<FilePieces | null> {
  const cutter = new Cutter(stores);
  for await (const chunk of chunks) if (!cutter.add(chunk)) return null;
  if (!cutter.close()) return null;
  try {
    const rest: unknown = JSON.parse(cutter.skeleton);
    const pieces = new Map(cutter.regions.map((region) => [region.store, region.pieces]));
    return cutter.regions.every((region) => isInPlace(rest, region)) ? { rest, pieces } : null;
  } catch {
    return null;
  }
}
