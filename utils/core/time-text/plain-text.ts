/** Arabic-Indic, extended Arabic-Indic and Devanagari digits, by the code point of their zero. */
const zeros = [0x660, 0x6f0, 0x966];

function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code < each + 10) ?? code;
  return String(code - zero);
}

/**
 * Text as the time grammar wants it: one kind of dash, space and digit, no direction marks, no middle dots.
 * @param cap characters looked at; a longer text is cut, so that no page can make reading slow.
 */
export function plainText(text: string, cap = 2000): string {
  return text
    .slice(0, cap)
    .normalize('NFKC')
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212\u301c~]/gu, '-')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu, toAsciiDigit)
    .replace(/[\s\u22c5\u00b7\u2022\u30fb]+/gu, ' ')
    .trim();
}
