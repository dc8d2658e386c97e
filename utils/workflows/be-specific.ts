import type { Check, Phrases } from './define-workflow.ts';

/** Languages without spaces have no words to bound a phrase by. */
const isSpaced = (phrase: string): boolean =>
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(phrase);

const segments = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter('ja', { granularity: 'word' }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

const spaced = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const words = (text: string): readonly string[] =>
  (isSpaced(text) ? spaced : segments)(text.toLocaleLowerCase());

/** A word that names something, not one that sentences are made of: long, or of two characters that are no kana. */
const tells = (word: string): boolean =>
  word.length > (isSpaced(word) ? 3 : 1) && !/^\p{Script=Hiragana}+$/u.test(word);

const pattern = (phrase: string): RegExp => {
  const plain = phrase.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
  return new RegExp(isSpaced(phrase) ? `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])` : plain, 'giu');
};

/** The phrases that stand in a text, as they are written there. */
export const phrasesIn = (text: string, phrases: readonly string[]): readonly string[] =>
  phrases.flatMap((phrase) => text.match(pattern(phrase)) ?? []);

const holds = (text: string, phrases: readonly string[]): boolean => phrasesIn(text, phrases).length > 0;

/** Where a phrase began a sentence, what follows it begins one now. */
const beginAnew = (draft: string, phrase: string): string =>
  draft.replaceAll(
    new RegExp(`(^|[.!?…]\\s+)${pattern(phrase).source}[\\s,;:–—]*(\\p{L}?)`, 'giu'),
    (_, before: string, next: string) => `${before}${next.toLocaleUpperCase()}`,
  );

/** A draft without one of its phrases, and without the comma or space that is left over. */
export const leaveOut = (draft: string, phrase: string): string =>
  beginAnew(draft, phrase)
    .replaceAll(pattern(phrase), '')
    .replaceAll(/[ \t]+([,.;:])/gu, '$1')
    .replaceAll(/([,;:])\s*(?=[,.;:])/gu, '')
    .replaceAll(/^[\s,.;:!]+/gu, '')
    .replaceAll(/[ \t]{2,}/gu, ' ')
    .trim();

/** How much of the shorter text stands in the other, 0 to 1. */
function likeness(one: string, other: string): number {
  const [first, second] = [new Set(words(one)), new Set(words(other))];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((each) => second.has(each)).length;
  return shared / Math.min(first.size, second.size);
}

const tooLike = 0.8;

/** What the checks know beside the draft. */
export interface About {
  /** Names of work, and words of notes on the person: what one can have done. */
  work: readonly string[];
  /** The user's other thanks. */
  earlier: readonly string[];
}

const isNamed = (text: string, work: readonly string[]): boolean => {
  const said = new Set(words(text));
  return /\p{N}/u.test(text) || work.flatMap(words).some((each) => tells(each) && said.has(each));
};

/**
 * Three checks on a thank-you: it says what was done, it says what that changed, and it could not be for anyone.
 * A phrase that could be for anyone is named, so that it may be left out; nothing is ever held back.
 */
export function beSpecific(draft: string, phrases: Phrases, about: About): readonly Check[] {
  const generic = phrasesIn(draft, phrases.generic);
  const rest = generic.reduce(leaveOut, draft);
  const count = spaced(rest).length;
  // Texts without spaces are one long word: their length tells.
  const says = count >= 5 || rest.length >= 20;
  const copied = about.earlier.some((each) => likeness(each, draft) >= tooLike);
  const [phrase] = generic;
  return [
    { id: 'done', passes: says && (isNamed(rest, about.work) || count >= 8) },
    { id: 'changed', passes: says && holds(rest, phrases.effect) },
    { id: 'theirs', passes: draft !== '' && generic.length === 0 && !copied, ...(phrase && { phrase }) },
  ];
}

/** Quiet hints on a thank-you, by their keys: a "but", a request along with it, who somebody is instead of what was done. */
export const noticesOn = (draft: string, { but, request, trait }: Phrases): readonly string[] =>
  (
    [
      ['but', but],
      ['request', request],
      ['trait', trait],
    ] as const
  )
    .filter(([, list]) => holds(draft, list))
    .map(([key]) => key);
