/** From to, both counted in: letters of scripts without spaces between words (Thai, Lao, Myanmar, Khmer, Han, kana, Hangul). */
const unspaced = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x2e80, 0x9fff],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
] as const;

const isUnspacedCode = (code: number): boolean =>
  code >= 0x0e00 && unspaced.some(([from, to]) => code >= from && code <= to);

const space = 0x20;

/**
 * Folded text in pieces that give it again when they are put together: a word with the space before it, or one letter
 * of an unspaced script, where a run of letters would hardly ever come again. Whether there is a cut between two
 * letters is said by these two alone, so that a pattern is cut where the text that holds it is.
 */
export function cutFolded(folded: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let before = folded.charCodeAt(0);
  let isBefore = isUnspacedCode(before);
  for (let at = 1; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const isHere = isUnspacedCode(code);
    if (code === space || isBefore || (isHere && before !== space)) {
      pieces.push(folded.slice(from, at));
      from = at;
    }
    before = code;
    isBefore = isHere;
  }
  if (from < folded.length) pieces.push(folded.slice(from));
  return pieces;
}

/** Letters of its own: a slice of a text would keep all of the text in memory. */
const apart = (piece: string): string => Array.from(piece).join('');

/** Pieces of texts by number, each as long as a text holds it. The first have the smallest, and so have frequent ones. */
export class Lexicon {
  /** '' stands first, for what was let go. */
  readonly #pieces: string[] = [''];
  readonly #uses: number[] = [0];
  readonly #numbers = new Map<string, number>();
  /** All pieces as one text with a line for each, and where each line ends; null since they changed. */
  #lines: { text: string; ends: Uint32Array } | null = null;

  /** How many numbers were given. */
  get size(): number {
    return this.#pieces.length;
  }

  at(number: number): string {
    return this.#pieces[number] ?? '';
  }

  /** Numbers of whole words, which are asked about with the space before them. */
  words(isMeant: (word: string) => boolean): number[] {
    const found: number[] = [];
    for (let number = 0; number < this.size; number += 1) {
      const piece = this.at(number);
      if (piece.charCodeAt(0) === space && isMeant(piece)) found.push(number);
    }
    return found;
  }

  #written(): { text: string; ends: Uint32Array } {
    if (this.#lines) return this.#lines;
    const ends = new Uint32Array(this.size);
    let end = 0;
    for (let number = 0; number < this.size; number += 1) {
      end += this.at(number).length + 1;
      ends[number] = end;
    }
    this.#lines = { text: `${this.#pieces.join('\n')}\n`, ends };
    return this.#lines;
  }

  /** By number, 1 for pieces that hold these letters, or end in them. One look through one text: words may be many. */
  holding(letters: string, atEnd = false): Uint8Array {
    const { text, ends } = this.#written();
    const wanted = atEnd ? `${letters}\n` : letters;
    const found = new Uint8Array(this.size);
    let number = 0;
    for (
      let at = text.indexOf(wanted);
      at >= 0 && at < text.length;
      at = text.indexOf(wanted, ends[number])
    ) {
      while ((ends[number] ?? 0) <= at) number += 1;
      found[number] = 1;
    }
    return found;
  }

  /** The number of a piece, which is held once more by it. */
  take(piece: string): number {
    const known = this.#numbers.get(piece);
    if (known !== undefined) {
      this.#uses[known] = (this.#uses[known] ?? 0) + 1;
      return known;
    }
    this.#lines = null;
    const own = apart(piece);
    const next = this.#pieces.push(own) - 1;
    this.#uses.push(1);
    this.#numbers.set(own, next);
    return next;
  }

  /** One text less holds it; after the last one nothing of it stays. */
  letGo(number: number): void {
    const uses = (this.#uses[number] ?? 0) - 1;
    if (number === 0 || uses < 0) return;
    this.#uses[number] = uses;
    if (uses > 0) return;
    this.#lines = null;
    this.#numbers.delete(this.at(number));
    this.#pieces[number] = '';
  }
}
