/**
 * Signatures of texts: which pieces of three letters occur in a group of texts, as bits. A text can only hold a
 * pattern where all of the pattern's pieces are signed; the rest need not be read.
 */

/** Texts that share one bit of a signature. */
export const inGroup = 16;
/** Groups of a block: the bits of one number. */
export const groups = 32;
/** Places of a signature; more sift finer and weigh more. */
const places = 4096;

/** One number for each place; bit g says that group g holds a piece of text that falls on it. */
export type Signature = Uint32Array;

export const newSignature = (): Signature => new Uint32Array(places);

/** Unspaced scripts say much with two letters: those are signed by pairs as well. */
const isDense = (code: number): boolean => code >= 0x2e80;

const placeOf = (one: number, two: number, three: number): number =>
  (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35)) >>> 20;

export function sign(signature: Signature, text: string, group: number): void {
  const bit = 1 << group;
  let one = 0;
  let two = 0;
  for (let at = 0; at < text.length; at += 1) {
    const three = text.charCodeAt(at);
    if (at > 1) {
      const place = placeOf(one, two, three);
      signature[place] = (signature[place] ?? 0) | bit;
    }
    if (isDense(three) && isDense(two)) {
      const place = placeOf(two, three, 0);
      signature[place] = (signature[place] ?? 0) | bit;
    }
    one = two;
    two = three;
  }
}

/** Places that all have to be set where a text holds the pattern; none for one that is too short to say. */
function placesOf(pattern: string): readonly number[] {
  const found: number[] = [];
  for (let at = 2; at < pattern.length; at += 1)
    found.push(placeOf(pattern.charCodeAt(at - 2), pattern.charCodeAt(at - 1), pattern.charCodeAt(at)));
  for (let at = 1; at < pattern.length; at += 1) {
    const [one, two] = [pattern.charCodeAt(at - 1), pattern.charCodeAt(at)];
    if (isDense(one) && isDense(two)) found.push(placeOf(one, two, 0));
  }
  return found;
}

/** Patterns of which one has to be there, each with its places. */
export type Choice = readonly { pattern: string; places: readonly number[] }[];

export const choiceOf = (patterns: readonly string[]): Choice =>
  patterns.map((pattern) => ({ pattern, places: placesOf(pattern) }));

/** Groups of a block that may hold one of the choice. */
export function sift(signature: Signature, choice: Choice): number {
  let any = 0;
  for (const { places: wanted } of choice) {
    let all = -1;
    for (const place of wanted) all &= signature[place] ?? 0;
    any |= all;
    if (any === -1) break;
  }
  return any;
}
