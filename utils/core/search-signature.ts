/**
 * Signatures of texts: which pieces of three and of four letters occur in a group of texts, as bits. A text can only
 * hold a pattern where all of the pattern's pieces are signed; the rest need not be read.
 */

/** Texts that share one bit of a signature. */
export const inGroup = 8;
/** Groups of a block: the bits of one number. */
export const groups = 32;
/** Places of a signature; more sift finer and weigh more. */
const places = 8192;

/** One number for each place; bit g says that group g holds a piece of text that falls on it. */
export type Signature = Uint32Array;

export const newSignature = (): Signature => new Uint32Array(places);

/** Unspaced scripts say much with two letters: those are signed by pairs as well. */
const isDense = (code: number): boolean => code >= 0x2e80;

const tripleOf = (one: number, two: number, three: number): number =>
  Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35);

const placeOf = (triple: number): number => triple >>> 19;

const fourOf = (triple: number, four: number): number =>
  placeOf(Math.imul(triple, 0x27d4eb2f) ^ Math.imul(four, 0x165667b1));

/** Calls `at` with the place of each piece of a text. */
function walk(text: string, at: (place: number) => void): void {
  let one = 0;
  let two = 0;
  let triple = 0;
  for (let index = 0; index < text.length; index += 1) {
    const three = text.charCodeAt(index);
    if (index > 2) at(fourOf(triple, three));
    if (index > 1) {
      triple = tripleOf(one, two, three);
      at(placeOf(triple));
    }
    if (index > 0 && isDense(three) && isDense(two)) at(placeOf(tripleOf(two, three, 0)));
    one = two;
    two = three;
  }
}

export function sign(signature: Signature, text: string, group: number): void {
  const bit = 1 << group;
  walk(text, (place) => {
    signature[place] = (signature[place] ?? 0) | bit;
  });
}

/** Patterns of which one has to be there, each as the places that all have to be set; none for one that is too short. */
export type Choice = readonly (readonly number[])[];

export const choiceOf = (patterns: readonly string[]): Choice =>
  patterns.map((pattern) => {
    const found: number[] = [];
    walk(pattern, (place) => found.push(place));
    return found;
  });

/** The groups of a block that may hold one pattern of the choice. */
export function sift(signature: Signature, choice: Choice): number {
  let any = 0;
  for (const wanted of choice) {
    let all = -1;
    for (const place of wanted) {
      all &= signature[place] ?? 0;
      if (all === 0) break;
    }
    any |= all;
    if (any === -1) break;
  }
  return any;
}
