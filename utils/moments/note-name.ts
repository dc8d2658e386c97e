import type { Self } from '../core/page-report.ts';
import { foldText, toWords } from './fold-text.ts';
import type { Hit } from './lexicon.ts';
import { nameParts } from './name-match.ts';

const isName = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word);

/** A person's name in a note the user wrote to themselves, as written there; null when none stands out. */
export function nameInNote(text: string, hits: readonly Hit[], self: Self): string | null {
  const own = new Set(nameParts(self));
  const spoken = new Set(hits.flatMap((hit) => hit.words.trim().split(' ')));
  const words = text
    .slice(0, 200)
    .split(/[^\p{L}\p{M}'’.-]+/u)
    .filter(Boolean);
  const names = words.filter((word) => {
    const folded = toWords(foldText(word)).trim();
    return isName(word) && !own.has(folded) && !spoken.has(folded);
  });
  return names[0] ?? null;
}
