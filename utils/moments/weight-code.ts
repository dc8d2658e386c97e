import { codeOf, numberOf } from './gap-code.ts';

/** How likely a bit is a one, in 65536ths, learnt from the bits before it: writer and reader learn the same. */
type Odds = Uint16Array;

const even = 2 ** 15;
const pace = 7;

const learn = (odds: Odds, at: number, bit: number): void => {
  const now = odds[at] ?? even;
  odds[at] = bit === 1 ? now + ((65536 - now) >> pace) : now - (now >> pace);
};

/** The numbers still possible are those from `low` to `high`, of 30 bits, five characters of the code. */
const all = 2 ** 30 - 1;
const top = 24;

const middleOf = (low: number, high: number, odds: number): number => low + ((high - low) >>> 16) * odds;

/** Reads or writes one bit that is a one with these odds. */
type Coder = (odds: Odds, at: number, bit: number) => number;

/** An arithmetic coder (after M. Mahoney's of 2002): what is likely costs a part of a bit. */
function createWriter(): { code: Coder; end: () => string } {
  let low = 0;
  let high = all;
  let coded = '';
  const code: Coder = (odds, at, bit) => {
    const middle = middleOf(low, high, odds[at] ?? even);
    if (bit === 1) high = middle;
    else low = middle + 1;
    learn(odds, at, bit);
    while (low >>> top === high >>> top) {
      coded += codeOf(high >>> top);
      low = (low << 6) & all;
      high = ((high << 6) & all) | 63;
    }
    return bit;
  };
  const end = () =>
    coded + Array.from({ length: 5 }, (_, at) => codeOf((high >>> (top - 6 * at)) & 63)).join('');
  return { code, end };
}

function createReader(coded: string): Coder {
  let low = 0;
  let high = all;
  let held = 0;
  let next = 0;
  const take = () => {
    held = ((held << 6) & all) | (next < coded.length ? numberOf(coded.charCodeAt(next)) : 0);
    next++;
  };
  for (let at = 0; at < 5; at++) take();
  return (odds, at) => {
    const middle = middleOf(low, high, odds[at] ?? even);
    const bit = held <= middle ? 1 : 0;
    if (bit === 1) high = middle;
    else low = middle + 1;
    learn(odds, at, bit);
    while (low >>> top === high >>> top) {
      low = (low << 6) & all;
      high = ((high << 6) & all) | 63;
      take();
    }
    return bit;
  };
}

/** The greatest size of a weight, in steps. */
export const mostSteps = 31;

/** What a row may hold that tells of the next weight: nothing yet, one that is not zero, more of them. */
const fillings = 3;
/** What stood before in the row: nothing but zeros, a weight below zero, one above. */
const signs = 3;

interface Tables {
  isAny: Odds;
  isBelow: Odds;
  isMore: Odds;
}

const createTables = (count: number): Tables => ({
  isAny: new Uint16Array(count * fillings).fill(even),
  isBelow: new Uint16Array(count * signs).fill(even),
  isMore: new Uint16Array(2 * (mostSteps + 1)).fill(even),
});

/** The size of a weight that is not zero, as so many ones and a zero. */
function passSize(code: Coder, { isMore }: Tables, below: number, given: number): number {
  let size = 1;
  while (size < mostSteps && code(isMore, below * mostSteps + size, given > size ? 1 : 0) === 1) size++;
  return size;
}

/** A row of weights through a coder, read into its place: zero or not, then sign, then size. */
function passRow(code: Coder, tables: Tables, row: Int8Array): void {
  let filled = 0;
  let sign = 0;
  row.forEach((given, at) => {
    row[at] = 0;
    if (code(tables.isAny, at * fillings + filled, given === 0 ? 0 : 1) === 0) return;
    const below = code(tables.isBelow, at * signs + sign, given < 0 ? 1 : 0);
    const size = passSize(code, tables, below, Math.abs(given));
    row[at] = below === 1 ? -size : size;
    sign = below === 1 ? 1 : 2;
    filled = Math.min(fillings - 1, filled + 1);
  });
}

/** Weights in steps, a row of `count` per feature, as characters: a fifth less than gzip makes of one for each. */
export function encodeWeights(rows: readonly (readonly number[])[], count: number): string {
  const { code, end } = createWriter();
  const tables = createTables(count);
  for (const row of rows) passRow(code, tables, Int8Array.from(row));
  return end();
}

/** The rows of `encodeWeights`. */
export function decodeWeights(coded: string, count: number, rows: number): Int8Array[] {
  const code = createReader(coded);
  const tables = createTables(count);
  return Array.from({ length: rows }, () => {
    const row = new Int8Array(count);
    passRow(code, tables, row);
    return row;
  });
}
