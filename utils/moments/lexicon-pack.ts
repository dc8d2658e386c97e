import type { Lexicon } from './lexicon.ts';
import { type LexiconEntry, readLexicon } from './lexicon-entry.ts';

/**
 * A lexicon as shipped: per entry a hash and a concept, no words; half the size of the words themselves. "#concepts"
 * lists the concepts; "#of" has one character per entry; "#steps" the gaps between the sorted hashes, five characters
 * of six bits or less each.
 */
const places = 5;
const firstCode = 48;
const codeOf = (value: number): string =>
  String.fromCharCode(firstCode + value >= 92 ? firstCode + value + 1 : firstCode + value);
const stepOf = (code: number): number => (code > 92 ? code - 1 : code) - firstCode;

export const isPacked = (lexicon: Lexicon): boolean => lexicon['#of'] !== undefined;

export function packLexicon(lexicon: Lexicon): Lexicon {
  const concepts = Object.keys(lexicon);
  const seen = new Set<string>();
  const entries = readLexicon(lexicon)
    .filter(({ hash, concept }) => {
      const key = `${hash} ${concept}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.hash - b.hash || concepts.indexOf(a.concept) - concepts.indexOf(b.concept));
  const digits: string[] = Array.from({ length: places }, () => '');
  let of = '';
  let last = 0;
  for (const { hash, concept } of entries) {
    of += codeOf(concepts.indexOf(concept));
    for (let place = 0; place < places; place++)
      digits[place] += codeOf(((hash - last) >>> (6 * (places - 1 - place))) & 63);
    last = hash;
  }
  return { '#concepts': concepts.join('|'), '#of': of, '#steps': digits.join('') };
}

export function unpackLexicon(lexicon: Lexicon): LexiconEntry[] {
  const concepts = (lexicon['#concepts'] ?? '').split('|');
  const of = lexicon['#of'] ?? '';
  const steps = lexicon['#steps'] ?? '';
  const entries: LexiconEntry[] = [];
  let hash = 0;
  for (let at = 0; at < of.length; at++) {
    let step = 0;
    for (let place = 0; place < places; place++)
      step = step * 64 + stepOf(steps.charCodeAt(place * of.length + at));
    hash += step;
    entries.push({ hash, concept: concepts[stepOf(of.charCodeAt(at))] ?? '' });
  }
  return entries;
}
