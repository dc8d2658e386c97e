/** The words of a file that does not say how its letters are stored. */
export interface FileText {
  text: string;
  /** How they were read where that is a guess, as its name is said; null where it is known. */
  guess: string | null;
}

/** What older programs write in a language where they do not write UTF-8; Windows-1252 in all others. */
const olderByLanguage: Readonly<Record<string, string>> = {
  ...{ ja: 'Shift_JIS', ko: 'EUC-KR', zh: 'GB18030', th: 'Windows-874', vi: 'Windows-1258' },
  ...{ ru: 'Windows-1251', uk: 'Windows-1251', bg: 'Windows-1251', sr: 'Windows-1251', mk: 'Windows-1251' },
  ...{ pl: 'Windows-1250', cs: 'Windows-1250', sk: 'Windows-1250', hu: 'Windows-1250', ro: 'Windows-1250' },
  ...{ sl: 'Windows-1250', hr: 'Windows-1250', el: 'Windows-1253', tr: 'Windows-1254', he: 'Windows-1255' },
  ...{ ar: 'Windows-1256', fa: 'Windows-1256', et: 'Windows-1257', lv: 'Windows-1257', lt: 'Windows-1257' },
};
const western = 'Windows-1252';

/** Null where a byte means nothing in it. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Looked at to tell how a file is written. */
const inHead = 2_000;

/** Every other byte of plain words in UTF-16 is zero; of no other text is one. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const zeros = [0, 0];
  const head = bytes.subarray(0, inHead);
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even < odd / 4) return 'UTF-16LE';
  return even > head.length / 4 && odd < even / 4 ? 'UTF-16BE' : null;
}

/** How often a pattern is found. */
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** UTF-8 in which a few letters were hurt; null where most that is not ASCII is none. */
function hurtUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  const lost = countOf(text, /\u{FFFD}/gu);
  return countOf(text, /[^\p{ASCII}\u{FFFD}]/gu) > lost ? text : null;
}

/**
 * Reads the letters of a file of another tool: UTF-8 or UTF-16 where it is one, else what older programs write in this
 * language. Nothing is replaced by a sign for "not known" without a word of it.
 * @param lang BCP 47.
 */
export function readText(bytes: Uint8Array, lang: string): FileText {
  const wide = wideEncoding(bytes);
  const sure = wide === null ? decode(bytes, 'UTF-8') : new TextDecoder(wide).decode(bytes);
  if (sure !== null) return { text: sure, guess: null };
  const hurt = hurtUtf8(bytes);
  if (hurt !== null) return { text: hurt, guess: 'UTF-8, with letters that are hurt' };
  const older = olderByLanguage[lang.split('-')[0] ?? ''] ?? western;
  const text = decode(bytes, older);
  if (text !== null) return { text, guess: older };
  return { text: new TextDecoder(western).decode(bytes), guess: western };
}
