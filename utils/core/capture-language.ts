import { foldWord } from './capture-tokens.ts';
import { type CaptureWords, captureWords, type PhraseMeaning } from './capture-words.ts';
import { timeWords } from './time-text/words.ts';

export interface Phrase {
  parts: readonly string[];
  meaning: PhraseMeaning;
}

/** A language's own words together with the names Intl has for its days and months. */
export interface CaptureLanguage {
  words: CaptureWords;
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
  /** Whether 3/4 is March; null where that is not certain. */
  monthFirst: boolean | null;
  /** By their first word, longest first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const folded = (names: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...names].map(([name, value]) => [foldWord(name), value]));

function phrasesOf(words: CaptureWords): CaptureLanguage['phrases'] {
  const byFirst = new Map<string, Phrase[]>();
  for (const [phrase, meaning] of Object.entries(words.phrases)) {
    const parts = phrase.split(' ');
    const [first = ''] = parts;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { parts, meaning }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return byFirst;
}

const known = new Map<string, CaptureLanguage | null>();

function build(lang: string): CaptureLanguage | null {
  const words = captureWords[lang.slice(0, 2).toLowerCase()];
  if (!words) return null;
  const names = timeWords(lang);
  return {
    words,
    months: folded(names.months),
    weekdays: folded(names.weekdays),
    monthFirst: names.orderSure ? names.monthFirst : null,
    phrases: phrasesOf(words),
  };
}

/** null for a language without words here. Built once per language. */
export function captureLanguage(lang: string): CaptureLanguage | null {
  let found = known.get(lang);
  if (found === undefined) {
    found = build(lang);
    if (known.size > 30) known.clear();
    known.set(lang, found);
  }
  return found;
}
