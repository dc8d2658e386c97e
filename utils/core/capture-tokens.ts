/** A word, a run of digits or a single sign, with its place in the text. */
export interface Token {
  /** Lower case, without accents; apostrophes are all straight. */
  word: string;
  from: number;
  to: number;
}

/** Lower case, no accents, no full stops. */
export const foldWord = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/gu, "'").replace(/\./gu, '').toLowerCase();

export const tokensOf = (text: string): Token[] =>
  Array.from(
    text.matchAll(/\d+|[\p{L}\p{M}](?:[\p{L}\p{M}'’ʼ]*[\p{L}\p{M}])?|[^\s\p{L}\p{M}\d]/gu),
    (match) => ({
      word: foldWord(match[0]) || match[0],
      from: match.index,
      to: match.index + match[0].length,
    }),
  );
