import { cutFolded, type Lexicon } from './search-lexicon.ts';

/** What is looked for in packed texts: a piece, and the pieces that have to follow it at once. */
export class Finder {
  /** By number, 1 for what may be the first piece. */
  readonly firsts: Uint8Array;
  readonly #lexicon: Lexicon;
  readonly #rest: readonly string[];

  /** @param orLike words, by number, that will do as well; of a pattern of one piece only. */
  constructor(lexicon: Lexicon, pattern: string, orLike: readonly number[] = []) {
    const [first = '', ...rest] = cutFolded(pattern);
    this.#lexicon = lexicon;
    this.#rest = rest;
    this.firsts = lexicon.holding(first, rest.length > 0);
    if (rest.length === 0) for (const number of orLike) this.firsts[number] = 1;
  }

  get followers(): number {
    return this.#rest.length;
  }

  /** Whether a piece is what has to follow the first one at this distance, from 1 on. */
  isFollower(number: number, distance: number): boolean {
    const wanted = this.#rest[distance - 1] ?? '';
    const piece = this.#lexicon.at(number);
    return distance === this.#rest.length ? piece.startsWith(wanted) : piece === wanted;
  }
}

/** From here on a number takes two places: the first has this bit set and the upper half, the second the lower. */
const wide = 0x8000;

/**
 * Texts as the numbers of their pieces: a third of the memory their letters would take, a sixth where a letter takes
 * two bytes.
 */
export class PackedTexts {
  readonly #lexicon: Lexicon;
  #numbers = new Uint16Array(2048);
  readonly #ends: Uint32Array;
  /** How many there are, those that were taken out among them. */
  size = 0;

  constructor(lexicon: Lexicon, most: number) {
    this.#lexicon = lexicon;
    this.#ends = new Uint32Array(most);
  }

  #startOf(at: number): number {
    return at === 0 ? 0 : (this.#ends[at - 1] ?? 0);
  }

  #resize(length: number): void {
    const numbers = new Uint16Array(length);
    numbers.set(this.#numbers.subarray(0, length));
    this.#numbers = numbers;
  }

  add(folded: string): void {
    const pieces = cutFolded(folded);
    let end = this.#startOf(this.size);
    const room = end + pieces.length * 2;
    if (room > this.#numbers.length) this.#resize(2 * room);
    for (const piece of pieces) {
      const number = this.#lexicon.take(piece);
      if (number >= wide) this.#numbers[end++] = wide | (number >>> 15);
      this.#numbers[end++] = number & (wide - 1);
    }
    this.#ends[this.size] = end;
    this.size += 1;
    if (this.size === this.#ends.length) this.#resize(end);
  }

  /** The numbers of a text, as they stand in it. */
  #numbersOf(at: number): number[] {
    const places = this.#numbers.subarray(this.#startOf(at), this.#ends[at]);
    const found: number[] = [];
    let upper = 0;
    for (const place of places) {
      if (place >= wide) upper = (place - wide) << 15;
      else {
        found.push(upper | place);
        upper = 0;
      }
    }
    return found;
  }

  /** Nothing stays of its pieces; '' stands in their places. */
  takeOut(at: number): void {
    for (const number of this.#numbersOf(at)) this.#lexicon.letGo(number);
    this.#numbers.fill(0, this.#startOf(at), this.#ends[at]);
  }

  /** As `includes` of the text itself. */
  holds(at: number, finder: Finder): boolean {
    const numbers = this.#numbers;
    const { firsts } = finder;
    const to = this.#ends[at] ?? 0;
    let upper = 0;
    // A hundred thousand texts of many words may be looked through between two keys: no call for a word.
    for (let place = this.#startOf(at); place < to; place += 1) {
      const here = numbers[place] ?? 0;
      if (here >= wide) {
        upper = (here - wide) << 15;
        continue;
      }
      const number = upper | here;
      upper = 0;
      if (firsts[number] !== 1) continue;
      if (finder.followers === 0 || this.#isFollowed(finder, place + 1, to)) return true;
    }
    return false;
  }

  #isFollowed(finder: Finder, from: number, to: number): boolean {
    let place = from;
    for (let distance = 1; distance <= finder.followers; distance += 1, place += 1) {
      if (place >= to) return false;
      let number = this.#numbers[place] ?? 0;
      if (number >= wide) {
        place += 1;
        number = ((number - wide) << 15) | (this.#numbers[place] ?? 0);
      }
      if (!finder.isFollower(number, distance)) return false;
    }
    return true;
  }
}
