import { findOneToOne, foldText } from './fold-text.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;
const wordChar = /[\p{L}\p{M}\p{N}]/u;

/** Most words are written as they are folded, but for their case. */
function literally(raw: string, folded: string): string | null {
  const lower = raw.toLowerCase();
  // A letter whose lower case is two characters long shifts all places behind it.
  if (lower.length !== raw.length) return null;
  let at = lower.indexOf(folded);
  while (at > 0 && wordChar.test(lower.charAt(at - 1))) at = lower.indexOf(folded, at + 1);
  return at < 0 ? null : raw.slice(at, at + folded.length);
}

/** Word by word, whatever stands between: "2.0" for "2 0", "Rückblick" for "ruckblick". */
function byWords(raw: string, parts: readonly string[]): string | null {
  const words = [...raw.matchAll(word)];
  const folds = words.map(([each]) => foldText(each));
  const last = parts.length - 1;
  const first = folds.findIndex((_, at) =>
    parts.every((part, nth) => {
      const fold = folds[at + nth] ?? '';
      return nth < last ? fold === part : fold.startsWith(part);
    }),
  );
  const from = words[first];
  const to = words[first + last];
  return from && to ? raw.slice(from.index, to.index + to[0].length) : null;
}

/** Words found in a folded text as the user sees them on the page; as folded where they are not found again. */
export function asWritten(raw: string, folded: string): string {
  const found = folded === '1on1' ? findOneToOne(raw) : literally(raw, folded);
  return found ?? byWords(raw, folded.split(' ')) ?? folded;
}
