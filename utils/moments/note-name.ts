import type { Self } from '../core/page-report.ts';
import { foldText, isDense, toWords, withoutOneToOne } from './fold-text.ts';
import type { Hit } from './lexicon.ts';
import { nameParts } from './name-match.ts';

/** A word of a note as written, with what it is once folded. */
interface Spoken {
  written: string;
  folded: string;
  /** What stands between it and the word before. */
  before: string;
}

const longestNote = 200;
const capital = /^\p{Lu}/u;
const honoured = /^(\p{L}{1,4}?)(?:さん|くん|君|ちゃん|様|先輩|先生|님|씨|선배|老师|老師|經理|经理)/u;
/** Words before a name where letters have no capitals: with, to, from, about, for. */
const beforeName = /^(?:مع|با|עם|के|साथ|সঙ্গে|সাথে|กับ|와|과|하고)$/u;
const chineseWith =
  /(?:找|跟|和|同|与|與|约|約|給|给)(\p{Script=Han}{2,3}?)(?=聊|谈|談|的|喝|吃|讲|講|說|说|$|\P{L})/u;

const fold = (word: string): string => toWords(foldText(word)).trim();

function wordsOf(text: string): Spoken[] {
  const words: Spoken[] = [];
  const cut = withoutOneToOne(text.slice(0, longestNote));
  const pattern = /([^\p{L}\p{M}'’.-]*)([\p{L}\p{M}][\p{L}\p{M}'’.-]*)(?!\d)/gu;
  for (const [, before = '', raw = ''] of cut.matchAll(pattern)) {
    const written = raw.replace(/['’]s$|[.'’-]+$/u, (end) => (end === '.' && raw.length <= 3 ? '.' : ''));
    if (written !== '') words.push({ written, folded: fold(written), before });
  }
  return words;
}

/** True where the lexicons explain a word, or the longer part of a compound. */
function isExplained(folded: string, hits: readonly Hit[]): boolean {
  return hits.some(({ words }) =>
    words
      .trim()
      .split(' ')
      .some(
        (said) => said === folded || (said.length >= 3 && (folded.startsWith(said) || folded.endsWith(said))),
      ),
  );
}

/** The word and what belongs to the same name after it: "Lorna Fitch", "Iker Z.". */
function withSurname(words: readonly Spoken[], at: number, isOpen: (word: Spoken) => boolean): string {
  const first = words[at]?.written ?? '';
  const next = words[at + 1];
  const joined =
    next &&
    next.before === ' ' &&
    capital.test(next.written) &&
    !form.test(next.folded) &&
    (isOpen(next) || /^\p{Lu}\.?$/u.test(next.written));
  return joined ? `${first} ${next.written}` : first;
}

function caselessName(
  text: string,
  words: readonly Spoken[],
  isOpen: (word: Spoken) => boolean,
): string | null {
  const chinese = chineseWith.exec(text.slice(0, longestNote))?.[1];
  if (chinese) return chinese;
  for (const word of words) {
    const name = honoured.exec(word.written)?.[1];
    if (name) return name;
  }
  const after = words.findIndex((word) => beforeName.test(word.written));
  const told = after >= 0 ? words[after + 1] : undefined;
  if (told) return told.written;
  const open = words.filter(
    (word) =>
      isOpen(word) &&
      word.written.length >= 2 &&
      (!isDense(word.written.charCodeAt(0)) || word.written.length <= 4),
  );
  return open[0]?.written ?? null;
}

/** "6 Monate": what is counted is no name. */
const isCounted = (word: Spoken): boolean => /(?:^|[\s(])\d{1,2}\s$/.test(word.before);
const form = /^(?:sir|madam|maam|bhai|didi|san|hanim|bey|abi|ssi)$/;
const isCaseless = (word: Spoken): boolean => /^\p{Lo}/u.test(word.written);

const mostWordsOfPlainNote = 4;
const longestShortName = 7;

/** A word written as names are: a capital, then small letters; not counted by a number before it. */
const looksNamed = (word: Spoken): boolean =>
  capital.test(word.written) &&
  word.written.length > 1 &&
  !/^\p{Lu}+$/u.test(word.written) &&
  !isCounted(word);

/** "Meg", "Sal": short names that are words of some language; the one with an initial after it, or not in front. */
function shadowedName(words: readonly Spoken[], isOwn: (word: Spoken) => boolean): number {
  const may = (word: Spoken) => looksNamed(word) && !isOwn(word) && word.folded.length <= longestShortName;
  const initialled = words.findIndex(
    (word, at) => may(word) && /^\p{Lu}\.$/u.test(words[at + 1]?.written ?? ''),
  );
  if (initialled >= 0) return initialled;
  return words.findIndex((word, at) => may(word) && (at > 0 || /[\d·]/.test(word.before)));
}

/** The one word nothing explains, of a note of few words all in small letters. */
function plainName(words: readonly Spoken[], isOpen: (word: Spoken) => boolean): string | null {
  const open = words.filter((word) => isOpen(word) && word.written.length >= 3);
  const [only] = open;
  if (!only || open.length > 1 || words.length > mostWordsOfPlainNote) return null;
  return only.written.replace(/^./u, (letter) => letter.toUpperCase());
}

/** A person's name in a note the user wrote to themselves, as written there; null when none stands out. */
export function nameInNote(text: string, hits: readonly Hit[], self: Self): string | null {
  const own = new Set(nameParts(self));
  const words = wordsOf(text);
  const isOwn = (word: Spoken) => word.folded === '' || own.has(word.folded);
  const isOpen = (word: Spoken) => !isOwn(word) && !isExplained(word.folded, hits);
  // "1:1 Meg": what stands right behind is the name, whatever else the word may mean.
  const behind = words.findIndex((word) => looksNamed(word) && !isOwn(word) && word.before.includes('·'));
  const named = behind >= 0 ? behind : words.findIndex((word) => looksNamed(word) && isOpen(word));
  if (named >= 0) return withSurname(words, named, isOpen);
  if (words.some(isCaseless)) return caselessName(text, words.filter(isCaseless), isOpen);
  const shadowed = shadowedName(words, isOwn);
  return shadowed >= 0 ? withSurname(words, shadowed, isOpen) : plainName(words, isOpen);
}

/** The longer form of a name where a text gives it: "Tiffany" is "Tiffany Osborne" further down. */
export function fullerName(name: string, text: string): string {
  const at = text.indexOf(`${name} `);
  if (at < 0 || name.includes(' ')) return name;
  const next = /^(\p{Lu}\p{Ll}[\p{L}'’-]+)/u.exec(text.slice(at + name.length + 1, at + name.length + 30));
  return next?.[1] ? `${name} ${next[1]}` : name;
}
