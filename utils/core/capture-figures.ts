import { dayFrom, nearestDate } from './capture-calendar.ts';
import type { CaptureLanguage } from './capture-language.ts';
import type { Token } from './capture-tokens.ts';
import type { Day } from './time.ts';

/** Words around a place in the text, in one language. */
export interface Reader {
  tokens: readonly Token[];
  language: CaptureLanguage;
  today: Day;
}

/** A date found at a token. `end` is the index behind its last token. */
export interface Found {
  /** null where it may mean two days. */
  day: Day | null;
  end: number;
  /** Counts only with a word like "by" before it: "3/4" may be a fraction, "sat" a verb. */
  needsBy?: boolean;
}

export type Matcher = (reader: Reader, at: number) => Found | null;

export const figure = (token: Token | undefined, digits: number): number | null =>
  token && token.word.length <= digits && /^\d+$/u.test(token.word) ? Number(token.word) : null;

export const touches = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined && other !== undefined && one.to === other.from;

/** 2026-11-23 */
export const matchIso: Matcher = ({ tokens }, at) => {
  const [year, dash, month, second, day] = tokens.slice(at, at + 5);
  if (year?.word.length !== 4 || dash?.word !== '-' || second?.word !== '-') return null;
  if (!touches(year, dash) || !touches(second, day)) return null;
  const found = dayFrom(figure(year, 4) ?? 0, figure(month, 2) ?? 0, figure(day, 2) ?? 0);
  return found === null ? null : { day: found, end: at + 5 };
};

const dated = (month: number, date: number, year: number | null, today: Day): Day | null =>
  year === null ? nearestDate(month, date, today) : dayFrom(year, month, date);

/** 23.11. · 23.11.2026: everywhere the day comes first. "3.5" is a figure. */
export const matchDotted: Matcher = ({ tokens, today }, at) => {
  const [one, dot, two, second, last] = tokens.slice(at, at + 5);
  const [date, month] = [figure(one, 2), figure(two, 2)];
  if (date === null || month === null || dot?.word !== '.' || second?.word !== '.') return null;
  if (!touches(one, dot) || !touches(dot, two) || !touches(two, second)) return null;
  const year = last?.word.length === 4 ? figure(last, 4) : null;
  return { day: dated(month, date, year, today), end: at + (year === null ? 4 : 5) };
};

/** 23/11 · 23/11/2026: which part is the month must be certain. */
export const matchSlashed: Matcher = ({ tokens, today, language }, at) => {
  const [one, slash, two, second, last] = tokens.slice(at, at + 5);
  const [first, other] = [figure(one, 2), figure(two, 2)];
  if (first === null || other === null || slash?.word !== '/') return null;
  if (!touches(one, slash) || !touches(slash, two)) return null;
  const hasYear = second?.word === '/' && touches(two, second) && last?.word.length === 4;
  const year = hasYear ? figure(last, 4) : null;
  const found = { end: at + (year === null ? 3 : 5), needsBy: year === null };
  const monthFirst = first > 12 ? false : other > 12 ? true : language.monthFirst;
  if (monthFirst === null) return { ...found, day: null };
  return { ...found, day: dated(monthFirst ? first : other, monthFirst ? other : first, year, today) };
};

const ordinal = /^(?:st|nd|rd|th|er|e|o|a|º|ª|°|\.)$/u;
const joins = ['de', 'of', 'del', "d'"];

/** A year right behind a date, with or without a joining word. */
function yearAt(tokens: readonly Token[], at: number): { year: number | null; end: number } {
  const skipped = tokens[at]?.word === ',' || joins.includes(tokens[at]?.word ?? '') ? at + 1 : at;
  const year = tokens[skipped]?.word.length === 4 ? figure(tokens[skipped], 4) : null;
  return year === null ? { year, end: at } : { year, end: skipped + 1 };
}

const behindOrdinal = (tokens: readonly Token[], at: number): number =>
  touches(tokens[at - 1], tokens[at]) && ordinal.test(tokens[at]?.word ?? '') ? at + 1 : at;

/** 23 Nov · 23. November · 23 de noviembre de 2026 */
export const matchDayMonth: Matcher = ({ tokens, today, language }, at) => {
  const date = figure(tokens[at], 2);
  if (date === null) return null;
  let next = behindOrdinal(tokens, at + 1);
  if (joins.includes(tokens[next]?.word ?? '')) next++;
  const month = language.months.get(tokens[next]?.word ?? '');
  if (month === undefined) return null;
  const dotted = tokens[next + 1]?.word === '.' && touches(tokens[next], tokens[next + 1]);
  const isLast = next + 2 >= tokens.length;
  // "23 Nov." at the end of a sentence gives its full stop away; within one it is an abbreviation.
  const behind = dotted && !isLast ? next + 2 : next + 1;
  const { year, end } = yearAt(tokens, behind);
  return { day: dated(month, date, year, today), end: year === null ? next + 1 : end };
};

/** Nov 23 · November 23rd, 2026 */
export const matchMonthDay: Matcher = ({ tokens, today, language }, at) => {
  const month = language.months.get(tokens[at]?.word ?? '');
  const dotted = tokens[at + 1]?.word === '.' && touches(tokens[at], tokens[at + 1]);
  const next = dotted ? at + 2 : at + 1;
  const date = figure(tokens[next], 2);
  if (month === undefined || date === null) return null;
  const behind = behindOrdinal(tokens, next + 1);
  // A full stop behind the day ends the sentence.
  const closed = tokens[behind - 1]?.word === '.' ? behind - 1 : behind;
  const { year, end } = yearAt(tokens, closed);
  return { day: dated(month, date, year, today), end: year === null ? closed : end };
};
