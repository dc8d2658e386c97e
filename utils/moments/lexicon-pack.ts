import { codeOf, decodeGaps, encodeGaps, numberOf } from './gap-code.ts';
import type { Lexicon } from './lexicon.ts';
import { type LexiconEntry, readLexicon } from './lexicon-entry.ts';

/**
 * Lexicons as shipped: per entry a hash, a kind and a concept, no words; half the size of the words themselves. What is
 * alike stands together, since gzip wants few sorts of things in one place: "#concepts" lists the concepts, "#of" has
 * one character per entry, "#kinds" one per three entries, "#steps" the gaps between the sorted hashes, lexicon by
 * lexicon. The first holds the long words of all languages, where the gaps are smaller.
 */
const kindsPerCode = 3;
const between = ' ';

export const isPacked = (lexicons: readonly Lexicon[]): boolean => lexicons[0]?.['#steps'] !== undefined;

const keyOf = ({ hash, kind, concept }: LexiconEntry): string => `${hash} ${kind} ${concept}`;

const inOrder = (given: readonly LexiconEntry[], concepts: readonly string[]): LexiconEntry[] =>
  [...new Map(given.map((entry) => [keyOf(entry), entry])).values()].sort(
    (a, b) => a.hash - b.hash || a.kind - b.kind || concepts.indexOf(a.concept) - concepts.indexOf(b.concept),
  );

function packKinds(entries: readonly LexiconEntry[]): string {
  let kinds = '';
  for (let at = 0; at < entries.length; at += kindsPerCode) {
    const three = [0, 1, 2].map((next) => entries[at + next]?.kind ?? 0);
    kinds += codeOf(three.reduce((sum, kind) => sum * 4 + kind, 0));
  }
  return kinds;
}

/** All lexicons as shipped, as one: the words of any language first, then each language's own. */
export function packLexicons(lexicons: readonly Lexicon[]): Lexicon[] {
  const read = lexicons.map(readLexicon);
  const concepts = [...new Set(lexicons.flatMap((lexicon) => Object.keys(lexicon)))];
  const lists = [
    read.flatMap((entries) => entries.filter((entry) => entry.ofAny)),
    ...read.map((entries) => entries.filter((entry) => !entry.ofAny)),
  ].map((entries) => inOrder(entries, concepts));
  return [
    {
      '#concepts': concepts.join('|'),
      '#kinds': packKinds(lists.flat()),
      '#of': lists
        .flat()
        .map(({ concept }) => codeOf(concepts.indexOf(concept)))
        .join(''),
      '#steps': lists.map((entries) => encodeGaps(entries.map(({ hash }) => hash))).join(between),
    },
  ];
}

/** The entries of each lexicon that was packed. */
export function unpackLexicons([packed = {}]: readonly Lexicon[]): LexiconEntry[][] {
  const concepts = (packed['#concepts'] ?? '').split('|');
  const of = packed['#of'] ?? '';
  const kinds = packed['#kinds'] ?? '';
  let at = 0;
  return (packed['#steps'] ?? '').split(between).map((steps, list) =>
    decodeGaps(steps).map((hash) => {
      const three = numberOf(kinds.charCodeAt(Math.floor(at / kindsPerCode)));
      const kind = (three >> (2 * (kindsPerCode - 1 - (at % kindsPerCode)))) & 3;
      return { hash, kind, ofAny: list === 0, concept: concepts[numberOf(of.charCodeAt(at++))] ?? '' };
    }),
  );
}
