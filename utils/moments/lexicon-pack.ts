import { codeOf, decodeGaps, encodeGaps, numberOf } from './gap-code.ts';
import type { Lexicon } from './lexicon.ts';
import { type LexiconEntry, readLexicon } from './lexicon-entry.ts';

/**
 * A lexicon as shipped: per entry a hash, a kind and a concept, no words; half the size of the words themselves.
 * "#concepts" lists the concepts; "#of" has one character per entry; "#kinds" one per three entries; "#steps" the gaps
 * between the sorted hashes. The first, "#any", holds the long words of all languages, where the gaps are smaller.
 */
const kindsPerCode = 3;

export const isPacked = (lexicon: Lexicon): boolean => lexicon['#of'] !== undefined;

const keyOf = ({ hash, kind, concept }: LexiconEntry): string => `${hash} ${kind} ${concept}`;

function packEntries(given: readonly LexiconEntry[], concepts: readonly string[]): Lexicon {
  const entries = [...new Map(given.map((entry) => [keyOf(entry), entry])).values()].sort(
    (a, b) => a.hash - b.hash || a.kind - b.kind || concepts.indexOf(a.concept) - concepts.indexOf(b.concept),
  );
  let kinds = '';
  for (let at = 0; at < entries.length; at += kindsPerCode) {
    const three = [0, 1, 2].map((next) => entries[at + next]?.kind ?? 0);
    kinds += codeOf(three.reduce((sum, kind) => sum * 4 + kind, 0));
  }
  return {
    '#concepts': concepts.join('|'),
    '#of': entries.map(({ concept }) => codeOf(concepts.indexOf(concept))).join(''),
    '#kinds': kinds,
    '#steps': encodeGaps(entries.map(({ hash }) => hash)),
  };
}

/** All lexicons as shipped: the words of any language first, then each language's own. */
export function packLexicons(lexicons: readonly Lexicon[]): Lexicon[] {
  const read = lexicons.map(readLexicon);
  const concepts = [...new Set(lexicons.flatMap((lexicon) => Object.keys(lexicon)))];
  const ofAny = read.flatMap((entries) => entries.filter((entry) => entry.ofAny));
  return [
    { ...packEntries(ofAny, concepts), '#any': '1' },
    ...read.map((entries) =>
      packEntries(
        entries.filter((entry) => !entry.ofAny),
        concepts,
      ),
    ),
  ];
}

export function unpackLexicon(lexicon: Lexicon): LexiconEntry[] {
  const concepts = (lexicon['#concepts'] ?? '').split('|');
  const of = lexicon['#of'] ?? '';
  const kinds = lexicon['#kinds'] ?? '';
  const ofAny = lexicon['#any'] !== undefined;
  return decodeGaps(lexicon['#steps'] ?? '').map((hash, at) => {
    const three = numberOf(kinds.charCodeAt(Math.floor(at / kindsPerCode)));
    const kind = (three >> (2 * (kindsPerCode - 1 - (at % kindsPerCode)))) & 3;
    return { hash, kind, ofAny, concept: concepts[numberOf(of.charCodeAt(at))] ?? '' };
  });
}
