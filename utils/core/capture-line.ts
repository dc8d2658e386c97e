import { type DateHit, findDateHits } from './capture-date.ts';
import { findJapaneseHits } from './capture-japanese.ts';
import { captureLanguage } from './capture-language.ts';
import { findMentions } from './capture-mentions.ts';
import { foldWord, type Token, tokensOf } from './capture-tokens.ts';
import type { NoteMark } from './note.ts';
import { givenName } from './person.ts';
import type { Day } from './time.ts';

export interface CaptureContext {
  today: Day;
  /** BCP 47 language of the user; English is understood beside it. */
  lang: string;
  /** Whom the line is about. */
  person: { name: string };
  /** Names of known people. */
  people: readonly string[];
}

/** A stretch of the line that was understood; offsets into the text as typed. */
export interface CaptureSpan {
  from: number;
  to: number;
  kind: 'mark' | 'owner' | 'due' | 'mention';
}

/** What a line means. Nothing typed is lost: each word is in `text` or in a span. */
export interface CapturedLine {
  mark: NoteMark | 'follow-up';
  /** The line without its mark, and a follow-up without "Dana:" before it and "by Friday" at its end. */
  text: string;
  /** Who promised; null where the line is no follow-up. */
  owner: 'me' | 'them' | null;
  /** Only of a follow-up; null where none is named or where it may mean two days. */
  due: Day | null;
  /** Names as in `people`. */
  mentions: readonly string[];
  spans: readonly CaptureSpan[];
}

const marks: readonly { pattern: RegExp; mark: CapturedLine['mark'] }[] = [
  { pattern: /^\s*(?:[-*]\s*)?(?:\[\s?\]|［\s?］|☐)/u, mark: 'follow-up' },
  { pattern: /^\s*[!！]/u, mark: 'win' },
  { pattern: /^\s*[?？]/u, mark: 'challenge' },
  { pattern: /^\s*[>＞]/u, mark: 'advice' },
];

function readMark(text: string): { mark: CapturedLine['mark']; from: number; to: number } {
  for (const { pattern, mark } of marks) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { mark, from: found.length - found.trimStart().length, to: found.length };
  }
  return { mark: 'note', from: 0, to: 0 };
}

interface Owner {
  from: number;
  to: number;
  /** "Dana:" is no part of the promise; the "Dana" of "Dana drafts the rota" is. */
  isLabel: boolean;
}

const andWords = ['and', 'und', 'et', 'y', 'e', 'en', '&', '+'];

/** The person's own name at the start of a follow-up. */
function readOwner(tokens: readonly Token[], name: string): Owner | null {
  const called = tokens[0]?.word === '@' ? 1 : 0;
  const [first, ...rest] = [givenName(name), ...name.trim().split(/\s+/u).slice(1)].map(foldWord);
  const token = tokens[called];
  if (!token || first === undefined || first === '' || token.word !== first) return null;
  const hasSurname =
    rest.length > 0 && rest.every((part, index) => tokens[called + 1 + index]?.word === part);
  const last = hasSurname ? called + rest.length : called;
  const next = tokens[last + 1];
  if (next && andWords.includes(next.word)) return null;
  const gap = next ? next.from - (tokens[last] ?? token).to : 0;
  // "Dana-led" is one word, "Dana - draft" names who does it.
  const isSign = next && (gap > 0 ? /^[:,–—-]$/u : /^[:,：、，]$/u).test(next.word);
  const sign = isSign ? next : undefined;
  const to = (sign ?? tokens[last] ?? token).to;
  return { from: tokens[0]?.from ?? token.from, to, isLabel: sign !== undefined };
}

/** Of several dates the one named as due, or the one the line ends with; two that are due are none. */
function pickHit(hits: readonly DateHit[], end: number): DateHit | null {
  const due = hits.filter(({ isDue }) => isDue);
  if (due.length > 1) return null;
  const [first] = due;
  if (first) return first;
  return hits.length > 1 ? (hits.find(({ to }) => to === end) ?? null) : (hits[0] ?? null);
}

/** Where the words of the line end; a loop, as a pattern for this takes quadratic time on long gaps. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s.,;!。、]/u.test(text.charAt(end - 1))) end--;
  return end;
}

function readDue(text: string, tokens: readonly Token[], context: CaptureContext): DateHit | null {
  const end = endOfWords(text);
  const isJapanese = /^ja\b/iu.test(context.lang) || /[\u3040-\u30ff]/u.test(text);
  const japanese = isJapanese ? pickHit(findJapaneseHits(text, context.today), end) : null;
  if (japanese) return japanese;
  for (const lang of /^en\b/iu.test(context.lang) ? [context.lang] : [context.lang, 'en']) {
    const language = captureLanguage(lang);
    const hit = language && pickHit(findDateHits(tokens, language, context.today), end);
    if (hit) return hit;
  }
  return null;
}

interface Cut {
  from: number;
  to: number;
}

/** "by Friday" at either end is told by its chip; a date in the midst, or without such a word, is part of a sentence. */
function isAtEdge(text: string, body: Cut, hit: Cut): boolean {
  const isSilent = (part: string) => /^[\s.,;:。、]*$/u.test(part);
  return isSilent(text.slice(body.from, hit.from)) || isSilent(text.slice(hit.to, body.to));
}

function without(text: string, body: Cut, hit: DateHit | null): string {
  const whole = text.slice(body.from, body.to).trim();
  if (!hit?.isDue || !isAtEdge(text, body, hit)) return whole;
  const before = text
    .slice(body.from, hit.from)
    .trimEnd()
    .replace(/[,、]$/u, '');
  const after = text.slice(hit.to, body.to).trim();
  const rest = /^[.。;:,、]+$/u.test(after) ? '' : after.replace(/^[,、:]\s*/u, '');
  // A line that is nothing but a date keeps it: there has to be something to promise.
  return `${before} ${rest}`.trim() || whole;
}

/**
 * Understands one line of the capture box. Takes any text, never throws, and takes time in proportion to its
 * length.
 */
export function parseLine(text: string, context: CaptureContext): CapturedLine {
  const { mark, from, to } = readMark(text);
  const tokens = tokensOf(text).filter((token) => token.from >= to);
  const mentions = findMentions(
    text,
    tokens,
    context.people.filter((name) => name !== context.person.name),
  );
  const spans: CaptureSpan[] = mark === 'note' ? [] : [{ from, to, kind: 'mark' }];
  const named = mentions.map((each) => ({ from: each.from, to: each.to, kind: 'mention' as const }));
  const names = mentions.map(({ name }) => name);
  if (mark !== 'follow-up') {
    const plain = text.slice(to).trim();
    return { mark, text: plain, owner: null, due: null, mentions: names, spans: [...spans, ...named] };
  }
  const owner = readOwner(tokens, context.person.name);
  const hit = readDue(text, tokens, context);
  const due = hit?.day ?? null;
  if (owner) spans.push({ from: owner.from, to: owner.to, kind: 'owner' });
  if (hit && due !== null) spans.push({ from: hit.from, to: hit.to, kind: 'due' });
  const body = { from: owner?.isLabel ? owner.to : to, to: text.length };
  return {
    mark,
    text: without(text, body, due === null ? null : hit),
    owner: owner ? 'them' : 'me',
    due,
    mentions: names,
    spans: [...spans, ...named].sort((a, b) => a.from - b.from),
  };
}
