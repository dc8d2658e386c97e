import { thresholds } from './thresholds.ts';

/** How a language is written, as far as sentences made of parts must know. */
export interface Manner {
  /** For `Intl`. */
  locale: string;
  /** Characters at most: a point, its evidence, the user's words in one slot. */
  point: number;
  evidence: number;
  slot: number;
  /** What a statement ends with. */
  stop: string;
  /** What stands between two sentences. */
  gap: string;
}

const spaced = {
  point: thresholds.pointLength,
  evidence: thresholds.evidenceLength,
  slot: thresholds.slotLength,
  stop: '.',
  gap: ' ',
};

/** A character of these scripts says as much as two of the others, and takes as much room. */
const dense = {
  point: thresholds.pointLength / 2,
  evidence: thresholds.evidenceLength / 2,
  slot: thresholds.slotLength / 2,
  stop: '。',
  gap: '',
};

/** "pt-BR" → "pt" */
export const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** English without a country means the British order of day and month. */
export const mannerOf = (language: string): Manner => ({
  locale: language === 'en' ? 'en-GB' : language,
  ...(['ja', 'zh'].includes(primary(language)) ? dense : spaced),
});

/** A statement out of a line of facts; one that ends with the stop of an abbreviation gets no second one. */
export const stated = (line: string, { stop }: Manner): string =>
  /[.。?…]$/u.test(line) ? line : `${line}${stop}`;
