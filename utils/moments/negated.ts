import { sentenceMark } from './fold-text.ts';
import type { Field } from './reading.ts';

/** So far behind a "not" its word is still meant, in characters: "not signed", "never once said". */
const reach = 14;
const small: ReadonlySet<string> = new Set(['with', 'me', 'you', 'we', 'q', 'not']);

/** Concepts that stand close behind a negation in the same sentence. */
export function negatedConcepts({ masked, hits }: Field): Set<string> {
  const found = new Set<string>();
  let at = 0;
  let negation = -1;
  for (const { concept, words } of hits) {
    const place = masked.indexOf(words, at);
    if (place < 0) continue;
    at = place;
    if (concept === 'not') negation = place + words.length;
    else if (small.has(concept) || negation < 0 || place < negation || place - negation > reach) continue;
    else if (!masked.slice(negation, place).includes(sentenceMark)) found.add(concept);
  }
  return found;
}
