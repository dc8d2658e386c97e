/** The code's alphabet: 64 characters of ASCII from the zero on, without the backslash. */
const firstCode = 48;

export const codeOf = (value: number): string =>
  String.fromCharCode(firstCode + value >= 92 ? firstCode + value + 1 : firstCode + value);

export const numberOf = (code: number): number => (code > 92 ? code - 1 : code) - firstCode;

/**
 * Ascending numbers as the gaps between them, each of `places` characters of six bits; first all the highest places,
 * then the next, because like things beside each other pack well.
 */
export function encodeGaps(ascending: readonly number[], places: number): string {
  const digits: string[] = Array.from({ length: places }, () => '');
  let last = 0;
  for (const number of ascending) {
    for (let place = 0; place < places; place++)
      digits[place] += codeOf(((number - last) >>> (6 * (places - 1 - place))) & 63);
    last = number;
  }
  return digits.join('');
}

/** The numbers of `encodeGaps`, in their order. */
export function decodeGaps(coded: string, places: number): number[] {
  const count = coded.length / places;
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < count; at++) {
    let gap = 0;
    for (let place = 0; place < places; place++)
      gap = gap * 64 + numberOf(coded.charCodeAt(place * count + at));
    number += gap;
    numbers.push(number);
  }
  return numbers;
}
