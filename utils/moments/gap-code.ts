/** The code's alphabet: 64 characters of ASCII from the zero on, without the backslash. */
const firstCode = 48;

export const codeOf = (value: number): string =>
  String.fromCharCode(firstCode + value >= 92 ? firstCode + value + 1 : firstCode + value);

export const numberOf = (code: number): number => (code > 92 ? code - 1 : code) - firstCode;

/** Bits of one character. */
const width = 6;

/** How many bits all gaps take when so many low bits of each are written plainly, the rest as ones and a zero. */
const bitsWith = (gaps: readonly number[], plain: number): number =>
  gaps.reduce((sum, gap) => sum + (gap >>> plain) + 1 + plain, 0);

/**
 * Ascending numbers as the gaps between them, in Rice's code (R. F. Rice, 1979): of each gap the high part as so many
 * ones and a zero, then its low bits plainly. The first character says how many bits are low; what is left of the last
 * is ones. Next to nothing is wasted, which cannot be said of gzip over digits.
 */
export function encodeGaps(ascending: readonly number[]): string {
  const gaps = ascending.map((number, at) => number - (ascending[at - 1] ?? 0));
  const choices = Array.from({ length: 24 }, (_, plain) => plain);
  const plain = choices.reduce(
    (best, each) => (bitsWith(gaps, each) < bitsWith(gaps, best) ? each : best),
    0,
  );
  let coded = codeOf(plain);
  let held = 0;
  let count = 0;
  const write = (bit: number) => {
    held = held * 2 + bit;
    if (++count < width) return;
    coded += codeOf(held);
    held = 0;
    count = 0;
  };
  for (const gap of gaps) {
    for (let ones = gap >>> plain; ones > 0; ones--) write(1);
    write(0);
    for (let at = plain - 1; at >= 0; at--) write((gap >>> at) & 1);
  }
  while (count > 0) write(1);
  return coded;
}

/** The numbers of `encodeGaps`, in their order. */
export function decodeGaps(coded: string): number[] {
  const plain = numberOf(coded.charCodeAt(0));
  const end = coded.length * width;
  const bitAt = (at: number): number =>
    (numberOf(coded.charCodeAt(Math.floor(at / width))) >>> (width - 1 - (at % width))) & 1;
  const numbers: number[] = [];
  let number = 0;
  let at = width;
  while (at < end) {
    let gap = 0;
    while (at < end && bitAt(at) === 1) {
      gap++;
      at++;
    }
    // Ones up to the end are no gap.
    if (at++ >= end) break;
    for (let low = 0; low < plain; low++) gap = gap * 2 + bitAt(at++);
    number += gap;
    numbers.push(number);
  }
  return numbers;
}
