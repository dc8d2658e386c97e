import { anyLanguage, type Hit } from './lexicon.ts';

/** The small words every sentence is made of: they tell best which language it is. */
const smallWords: ReadonlySet<string> = new Set(['me', 'you', 'we', 'q', 'not', 'with']);
const smallWeight = 1;
const otherWeight = 0.5;

/** Words up to this length mean different things in different languages: "the" is no tea in English. */
const shortWord = 5;

/** How much the words of a text speak for each language; a word shared by several counts less for each. */
function votesOf(hits: readonly Hit[]): Map<number, number> {
  const byWord = new Map<string, Map<number, number>>();
  for (const { concept, language, words } of hits) {
    if (language === anyLanguage) continue;
    const weight = smallWords.has(concept) ? smallWeight : otherWeight;
    const languages = byWord.get(words) ?? new Map<number, number>();
    byWord.set(words, languages.set(language, Math.max(weight, languages.get(language) ?? 0)));
  }
  const votes = new Map<number, number>();
  for (const languages of byWord.values()) {
    for (const [language, weight] of languages)
      votes.set(language, (votes.get(language) ?? 0) + weight / languages.size);
  }
  return votes;
}

const votesOfContext = new WeakMap<readonly Hit[], ReadonlyMap<number, number>>();

/** The votes of a text, counted once for its title and its body. */
function votesOnce(context: readonly Hit[]): ReadonlyMap<number, number> {
  const known = votesOfContext.get(context);
  if (known) return known;
  const votes = votesOf(context);
  votesOfContext.set(context, votes);
  return votes;
}

/** A phrase in a language of which the text has next to nothing else is chance: hashes of other words agree. */
const leastForPhrase = 0.25;

/** Languages a phrase may be in: those spoken beside it; null where nothing tells. */
export function languagesOfPhrases(hits: readonly Hit[]): ReadonlySet<number> | null {
  const votes = votesOf(hits.filter(({ words }) => !words.includes(' ')));
  const most = Math.max(0, ...votes.values());
  if (most === 0) return null;
  return new Set(
    [...votes].filter(([, vote]) => vote >= most * leastForPhrase).map(([language]) => language),
  );
}

/**
 * The hits whose language the text may well be in. Long words and phrases count in any language, since titles mix
 * them freely; short ones only in the languages its words speak for. One hit per concept and place is left.
 */
export function hitsInLanguage(hits: readonly Hit[], context: readonly Hit[] = hits): Hit[] {
  const votes = votesOnce(context);
  const most = Math.max(0, ...votes.values());
  const isSpoken = (language: number) => (votes.get(language) ?? 0) >= most * 0.5;
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (hit.words.trim().length <= shortWord && !isSpoken(hit.language)) continue;
    const last = kept.findLastIndex((each) => each.words !== hit.words);
    const twin = kept.slice(last + 1).some((each) => each.concept === hit.concept);
    if (!twin) kept.push(hit);
  }
  return kept;
}
