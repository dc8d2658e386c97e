import { foldWord, type Token } from './capture-tokens.ts';
import { givenName } from './person.ts';

export interface Mention {
  /** The name as the journal has it. */
  name: string;
  from: number;
  to: number;
}

/** Words people may be called by: the given name, and after an @ also its beginning. */
const byGivenName = (names: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const given = foldWord(givenName(name));
    if (given !== '') found.set(given, [...(found.get(given) ?? []), name]);
  }
  return found;
};

const isCapital = (text: string, { from }: Token): boolean =>
  /^\p{Lu}|^[\p{Lo}]/u.test(String.fromCodePoint(text.codePointAt(from) ?? 0));

/** Of several with the same given name the one whose surname follows; null when that does not settle it. */
function pick(
  named: readonly string[],
  tokens: readonly Token[],
  at: number,
): { name: string; end: number } | null {
  const full = named.find((name) => {
    const parts = name.split(/\s+/u).map(foldWord);
    return parts.length > 1 && parts.every((part, index) => tokens[at + index]?.word === part);
  });
  if (full !== undefined) return { name: full, end: at + full.split(/\s+/u).length };
  const [only, second] = named;
  return only !== undefined && second === undefined ? { name: only, end: at + 1 } : null;
}

/** Known people named in a line, once each; a name that two people share is nobody's. */
export function findMentions(text: string, tokens: readonly Token[], people: readonly string[]): Mention[] {
  const given = byGivenName(people);
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const isCalled = tokens[at - 1]?.word === '@' && tokens[at - 1]?.to === token.from;
    let named = given.get(token.word.replace(/'s?$/u, '')) ?? [];
    if (isCalled && named.length === 0 && token.word.length >= 2) {
      named = [...given].flatMap(([word, names]) => (word.startsWith(token.word) ? names : []));
    }
    const picked = isCalled || isCapital(text, token) ? pick(named, tokens, at) : null;
    if (!picked || found.some(({ name }) => name === picked.name)) continue;
    const from = isCalled ? token.from - 1 : token.from;
    found.push({ name: picked.name, from, to: tokens[picked.end - 1]?.to ?? token.to });
  }
  return found;
}
