/** Text longer than this is cut before anything else looks at it: the guard that keeps hostile titles cheap. */
export const longestTitle = 300;
export const longestBody = 1600;

const letters: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/** Combining accents, Arabic and Hebrew vowel marks, nukta, direction and joiner marks. */
const marks =
  /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u093c\u09bc\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\ufe0e|\ufe0f/g;
const special = /[ßıøæœłđðþςىیېکة]/g;
const foreignDigit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const digitZeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

function toDigit(char: string): string {
  const code = char.charCodeAt(0);
  const zero = digitZeros.find((each) => code >= each && code < each + 10) ?? code;
  return String(code - zero);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const plain = /^[\x00-\x7f]*$/;

/** Lower case without accents and vowel marks, ASCII digits; same spelling whoever typed it. */
export function foldText(text: string, cap: number = longestTitle): string {
  const cut = text.slice(0, cap);
  // Most text is plain ASCII, which nothing below would change.
  if (plain.test(cut)) return cut.toLowerCase();
  return cut
    .normalize('NFKD')
    .slice(0, cap * 2)
    .toLowerCase()
    .replace(marks, '')
    .replace(special, (char) => letters[char] ?? char)
    .replace(foreignDigit, toDigit)
    .normalize('NFC');
}

const notWordNorMark = /[^\p{L}\p{M}\p{N}¶]+/gu;
const notWord = /[^\p{L}\p{M}\p{N}]+/gu;

/** Every spelling of "one to one" made of two ones and a joint; dates (1-1-27) and ratios (1:1:2) are not. */
const oneToOne =
  /(?<![\p{L}\p{N}:./-])(?:(?:1|one)[ -]?(?::|-|–|—|to|on|x|a|na|v|op|zu|till|til|vs|대|对|對|で|στο|ل|ב|بـ|به|ke|لـ|på)[ -]?(?:1|one)|1['’]e ?1|121|1-2-1|1 2 1|one2one|o3)(?![\p{L}\p{N}]|[:./-] ?\d)/gu;

const oneToOneOfAnyCase = new RegExp(oneToOne.source, 'giu');

/** The text with every "one to one" left out, as something that is no name. */
export const withoutOneToOne = (text: string): string => text.replace(oneToOneOfAnyCase, ' · ');

/** The first "one to one" of a text as it is written there. */
export const findOneToOne = (text: string): string | null => text.match(oneToOneOfAnyCase)?.[0] ?? null;

/** Words of a text, each once framed by spaces: " 1on1 dana ". Punctuation is gone, "1:1" is one word. */
export function toWords(folded: string): string {
  return ` ${folded.replace(oneToOne, ' 1on1 ').replace(notWord, ' ').trim()} `;
}

/** Stands between sentences, a word of its own that no lexicon knows. */
export const sentenceMark = '¶';

/** Where a sentence, a line or an item of a list ends; not the point in "v1.5" or "10.30". */
const sentenceEnd = /[.!?…;؟]+(?=\s|$)|[。！？।]|\s[-–—•*]\s|\n+/gu;

/** Words of a text of several sentences, the mark between any two. */
export function toSentences(folded: string): string {
  const joined = folded.replace(oneToOne, ' 1on1 ').replace(sentenceEnd, '¶').replace(notWordNorMark, ' ');
  return ` ${joined.replace(/[ ¶]*¶[ ¶]*/g, ' ¶ ').replace(/^[ ¶]+|[ ¶]+$/g, '')} `;
}

/** Scripts written without spaces between words, where a word may start at any character. */
export function isDense(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xe00 && code <= 0xe7f)
  );
}
