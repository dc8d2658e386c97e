import type { RowShape, Rows } from './rows.ts';

/** What seals and opens bytes at once, under one key; see utils/seal/row-cipher.ts. */
export interface RowCipher {
  /** @param bound is not kept, and has to be the same when it is opened. */
  seal(words: Uint8Array, bound: Uint8Array): Uint8Array<ArrayBuffer>;
  /** @throws when it is of another key, or either part was changed. */
  open(sealed: Uint8Array, bound: Uint8Array): Uint8Array;
  /** The same beside what this page does, for many. */
  sealApart(words: Uint8Array, bound: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  openApart(sealed: Uint8Array, bound: Uint8Array): Promise<Uint8Array>;
  /** The same short text for the same words, which nobody can tell the words from. */
  mark(words: string): string;
}

/** All of a record but what stands beside it for the indexes. */
interface SealedRow {
  sealed: Uint8Array;
}

/** The ends of the paths that are read in the order of time; they hold a day or an instant and stay as they are. */
const ordered: ReadonlySet<string> = new Set(['at', 'on', 'start', 'due', 'updatedAt']);
const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}Z)?$/u;

interface Path {
  name: string;
  steps: readonly string[];
  isOrdered: boolean;
}

/** Words are filled up to a multiple of this, so that the length of a row says little. */
const block = 64;

/** Marks kept in memory, as nearly every row of a page names the same person. */
const mostMarks = 5_000;

const toPath = (name: string): Path => {
  const steps = name.split('.');
  return { name, steps, isOrdered: ordered.has(steps.at(-1) ?? '') };
};

const pathsOf = (keyPath: string | string[] | null): readonly Path[] =>
  keyPath === null ? [] : [keyPath].flat().map(toPath);

const valueAt = (record: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (value, step) => (Object.hasOwn(Object(value), step) ? (Object(value) as Fields)[step] : undefined),
    record,
  );

type Fields = Record<string, unknown>;

function placeAt(row: Fields, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    row[step] = value;
    return;
  }
  const inner: Fields = { ...(row[step] as Fields | undefined) };
  placeAt(inner, rest, value);
  row[step] = inner;
}

const utf8 = new TextEncoder();
const text = new TextDecoder('utf-8', { fatal: true });

/** Spaces at the end of JSON mean nothing. */
function filled(json: string): Uint8Array {
  const bytes = utf8.encode(json);
  const whole = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(0x20);
  whole.set(bytes);
  return whole;
}

/** Waited for together: enough to keep the browser busy, few enough to be held in memory. */
const portion = 500;

async function inPortions<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < items.length; at += portion)
    made.push(...(await Promise.all(items.slice(at, at + portion).map(make))));
  return made;
}

const isSealed = (row: unknown): row is SealedRow & Fields =>
  (Object(row) as Partial<SealedRow>).sealed instanceof Uint8Array;

/**
 * Rows that say nothing: the whole record is sealed, and beside it stand, for the key and the indexes of its store,
 * times as they are and a mark for everything else. What stands open in a row is bound to what is sealed in it, and
 * so is the store.
 */
export function createSealedRows({ seal, open, sealApart, openApart, mark }: RowCipher): Rows {
  const shapes = new Map<string, readonly Path[]>();
  const marks = new Map<string, string>();

  /** All paths of the store, its key among them. */
  function pathsIn(shape: RowShape): readonly Path[] {
    const known = shapes.get(shape.name);
    if (known) return known;
    const indexes = Array.from(shape.indexNames).flatMap((name) => pathsOf(shape.index(name).keyPath));
    const byName = new Map([...pathsOf(shape.keyPath), ...indexes].map((path) => [path.name, path]));
    const paths = [...byName.values()];
    shapes.set(shape.name, paths);
    return paths;
  }

  function markOf(store: string, path: Path, value: string): string {
    const words = `${store}\n${path.name}\n${value}`;
    const known = marks.get(words);
    if (known !== undefined) return known;
    if (marks.size >= mostMarks) marks.clear();
    const made = mark(words);
    marks.set(words, made);
    return made;
  }

  /** What stands in the row for one path; undefined: nothing, and the index leaves the record out as before. */
  function standIn(store: string, path: Path, value: unknown): unknown {
    if (path.isOrdered) return typeof value === 'string' && time.test(value) ? value : undefined;
    if (Array.isArray(value)) return [...new Set(value.map((each) => standIn(store, path, each)))];
    return value === null || value === undefined ? undefined : markOf(store, path, String(value));
  }

  /** One part of a key that is looked for; an empty list stands for "whatever comes after". */
  const partOf = (store: string, path: Path | undefined, value: unknown): unknown =>
    path === undefined || path.isOrdered || Array.isArray(value) ? value : markOf(store, path, String(value));

  function keyIn(store: string, paths: readonly Path[], key: IDBValidKey): IDBValidKey {
    const parts = Array.isArray(key)
      ? key.map((each, index) => partOf(store, paths[index], each))
      : partOf(store, paths[0], key);
    return parts as IDBValidKey;
  }

  const boundOf = (store: string, plain: Fields): Uint8Array =>
    utf8.encode(`${store}\n${JSON.stringify(plain)}`);

  function plainOf(shape: RowShape, record: object): Fields {
    const plain: Fields = {};
    for (const path of pathsIn(shape)) {
      const value = standIn(shape.name, path, valueAt(record, path.steps));
      if (value !== undefined) placeAt(plain, path.steps, value);
    }
    return plain;
  }

  const wordsOf = (record: object): Uint8Array => filled(JSON.stringify(record));
  const recordOf = (words: Uint8Array): unknown => JSON.parse(text.decode(words));

  /** What was sealed and what it is bound to. @throws TypeError for what lies open. */
  function partsOf(store: string, row: unknown): [Uint8Array, Uint8Array] {
    if (!isSealed(row)) throw new TypeError('stands open among sealed ones');
    const { sealed, ...plain } = row;
    return [sealed, boundOf(store, plain)];
  }

  /** With its key, so that it is reported, kept and counted like any record that cannot be read. */
  function unopened(row: unknown): unknown {
    const { id, eventKey, name } = Object(row) as Fields;
    return { id, eventKey, name, unopened: row };
  }

  async function openBeside(store: string, row: unknown): Promise<unknown> {
    if (row === undefined) return undefined;
    try {
      return recordOf(await openApart(...partsOf(store, row)));
    } catch {
      return unopened(row);
    }
  }

  return {
    close(shape, record) {
      const plain = plainOf(shape, record);
      return { ...plain, sealed: seal(wordsOf(record), boundOf(shape.name, plain)) };
    },
    open(store, row) {
      if (row === undefined) return undefined;
      try {
        return recordOf(open(...partsOf(store, row)));
      } catch {
        return unopened(row);
      }
    },
    closeAll: (shape, records) =>
      inPortions(records, async (record) => {
        const plain = plainOf(shape, record);
        return { ...plain, sealed: await sealApart(wordsOf(record), boundOf(shape.name, plain)) };
      }),
    openAll: (store, rows) => inPortions(rows, (row) => openBeside(store, row)),
    key: (shape, key) => keyIn(shape.name, pathsOf(shape.keyPath), key),
    range(shape, index, range) {
      const paths = pathsOf(index === undefined ? shape.keyPath : shape.index(index).keyPath);
      const { lower, upper, lowerOpen, upperOpen } = range;
      const [from, to] = [lower, upper].map((each: unknown) =>
        each === undefined ? undefined : keyIn(shape.name, paths, each as IDBValidKey),
      );
      if (from === undefined) return IDBKeyRange.upperBound(to, upperOpen);
      if (to === undefined) return IDBKeyRange.lowerBound(from, lowerOpen);
      return IDBKeyRange.bound(from, to, lowerOpen, upperOpen);
    },
  };
}
