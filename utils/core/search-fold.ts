/** Marks that a search looks past: accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/gu;

/** Letters that stand for others in a search; their decomposition does not say so. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ة: 'ه',
  ى: 'ي',
};
const standIns = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

const plain = /^[\x20-\x7e\n]*$/u;
const plainGaps = /[^a-z0-9]+/g;
const gaps = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Text as a search compares it: lower case, without accents, its words apart by single spaces and one space before
 * the first, so that a space and a word is a word's beginning. '' for text without a word.
 */
export function foldForSearch(text: string): string {
  if (plain.test(text)) {
    const words = text.toLowerCase().replace(plainGaps, ' ').trim();
    return words === '' ? '' : ` ${words}`;
  }
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(standIns, (letter) => letters[letter] ?? letter)
    .normalize('NFC')
    .replace(gaps, ' ')
    .trim();
  return words === '' ? '' : ` ${words}`;
}

/** Scripts written without spaces between words: there a search looks anywhere, from one letter on. */
export const isUnspaced = (folded: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    folded,
  );
