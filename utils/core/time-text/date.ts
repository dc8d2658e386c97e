import { type Day, isDay, weekdayOf } from '../time.ts';
import { fold, type TimeWords, timeWords } from './words.ts';

/** A calendar date found in a text. */
export interface TextDate {
  day: Day;
  /** The last day of "April 25 - 27"; else the same day. */
  last: Day;
  at: number;
  end: number;
  /** False where the order of day and month had to be guessed. */
  sure: boolean;
  /** The other reading of an ambiguous numeric date. */
  other: Day | null;
}

interface Token {
  text: string;
  at: number;
  end: number;
  number: number | null;
}

interface Context {
  words: TimeWords;
  text: string;
  today: Day;
  weekday: { value: number; at: number; end: number }[];
}

const pad = (value: number, size = 2) => String(value).padStart(size, '0');
const dayFrom = (year: number, month: number, day: number): Day | null => {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
};

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\d+|\p{L}[\p{L}\p{M}'’]*/gu)) {
    const value = match[0];
    const number = /^\d/u.test(value) ? Number(value) : null;
    tokens.push({ text: fold(value), at: match.index, end: match.index + value.length, number });
    if (tokens.length >= 400) break;
  }
  return tokens;
}

// The sign of the month and of Monday is one and the same there: a single one is no weekday.
const hanOrHangul = /^[\u3040-\u9fff\uac00-\ud7af]$/u;

/** Weekday words, also inside the unspaced runs of Chinese, Japanese and Korean. */
function findWeekdays(text: string, tokens: readonly Token[], words: TimeWords) {
  const found = tokens.flatMap(({ text: word, at, end }) => {
    const value = words.weekdays.get(word);
    return value === undefined || hanOrHangul.test(word) ? [] : [{ value, at, end }];
  });
  if (!/[\u3040-\u9fff\uac00-\ud7af]/u.test(text)) return found;
  for (const [word, value] of words.weekdays) {
    for (const shape of word.length > 1 ? [word] : [`(${word})`]) {
      const at = text.indexOf(shape);
      if (at >= 0) found.push({ value, at, end: at + shape.length });
    }
  }
  return found;
}

/** The weekday that belongs to a date: just before it, or just after. */
function weekdayNear({ weekday }: Context, at: number, end: number) {
  const near = weekday
    .map((each) => ({ each, gap: each.end <= at ? at - each.end : each.at >= end ? each.at - end + 3 : 0 }))
    .filter(({ gap }) => gap <= 9)
    .sort((first, second) => first.gap - second.gap);
  return near[0]?.each ?? null;
}

/** The year a date without one means: the nearest in which the weekday is right. */
function nearestYear(month: number, day: number, weekday: number | null, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const now = Date.parse(today);
  const days = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
    .filter((step) => weekday !== null || Math.abs(step) <= 1)
    .flatMap((step) => dayFrom(year + step, month, day) ?? [])
    .filter((each) => weekday === null || weekdayOf(each) === weekday);
  return days.sort((a, b) => Math.abs(Date.parse(a) - now) - Math.abs(Date.parse(b) - now))[0] ?? null;
}

function settled(
  context: Context,
  parts: { year: number | null; month: number; day: number },
  at: number,
  end: number,
) {
  const weekday = weekdayNear(context, at, end);
  const { year, month, day } = parts;
  const found =
    year === null
      ? nearestYear(month, day, weekday?.value ?? null, context.today)
      : dayFrom(year < 100 ? 2000 + year : year, month, day);
  if (found === null || (weekday !== null && weekdayOf(found) !== weekday.value)) return null;
  return {
    day: found,
    at: weekday === null ? at : Math.min(at, weekday.at),
    end: weekday === null ? end : Math.max(end, weekday.end),
  };
}

const isYear = (token: Token | undefined) => token?.number !== null && token?.text.length === 4;
const isDayNumber = (token: Token | undefined): token is Token & { number: number } =>
  token?.number != null && token.text.length <= 2 && token.number >= 1 && token.number <= 31;
const small = /^(?:de|del|of|the|den|le|el|st|nd|rd|th|er|г|року)$/u;

/** The next token in a direction, over "de", "of" and ordinal endings. */
function beside(tokens: readonly Token[], index: number, step: 1 | -1): number {
  let next = index + step;
  while (tokens[next] && small.test(tokens[next]?.text ?? '')) next += step;
  return next;
}

const close = (from: Token | undefined, to: Token | undefined): boolean =>
  from !== undefined && to !== undefined && to.at - from.end <= 8;

interface DayPlace {
  /** Index of the day number. */
  index: number;
  /** True where it stands before the month name. */
  lead: boolean;
}

/** Which of the numbers round a month name is the day. */
function dayPlace({ words, text }: Context, tokens: readonly Token[], index: number): DayPlace | null {
  const word = tokens[index];
  const before = beside(tokens, index, -1);
  const after = beside(tokens, index, 1);
  const leading = tokens[before];
  const canLead = isDayNumber(leading) && close(leading, word);
  const canFollow = isDayNumber(tokens[after]) && close(word, tokens[after]);
  const apart = canLead && /[,-]\s*$/u.test(text.slice(leading.end, word?.at));
  if (canLead && !(canFollow && words.monthFirst && apart)) return { index: before, lead: true };
  // "mar" is Tuesday and March in Italian: without its day in the usual place it is a weekday.
  return canFollow && !words.weekdays.has(word?.text ?? '') ? { index: after, lead: false } : null;
}

/** The year beside a month name: after the last of its parts, else before the first. */
function yearBeside(
  tokens: readonly Token[],
  first: number,
  last: number,
): { year: number | null; end: number } {
  const after = tokens[beside(tokens, last, 1)];
  if (isYear(after) && close(tokens[last], after))
    return { year: after?.number ?? null, end: after?.end ?? 0 };
  const before = tokens[first - 1];
  return { year: isYear(before) && close(before, tokens[first]) ? (before?.number ?? null) : null, end: 0 };
}

/** "26 April 2026", "April 26, 2026", "26. - 28. April": a month name with the numbers round it. */
function namedDate(context: Context, tokens: readonly Token[], index: number): TextDate | null {
  const { words, text } = context;
  const word = tokens[index];
  // Hebrew writes "in September" as one word.
  const month = words.months.get(word?.text ?? '') ?? words.months.get(word?.text.replace(/^ב/u, '') ?? '');
  const place = word && month !== undefined ? dayPlace(context, tokens, index) : null;
  const dayToken = place ? tokens[place.index] : undefined;
  if (!word || month === undefined || !place || !isDayNumber(dayToken)) return null;
  const firstOf = place.lead ? dayBefore(tokens, place.index, text) : null;
  const lastOf = place.lead ? null : dayAfter(tokens, place.index, text);
  const tail = place.lead ? index : (lastOf?.index ?? place.index);
  const { year, end } = yearBeside(tokens, place.lead ? place.index : index, tail);
  const start = settled(
    context,
    { year, month, day: firstOf?.number ?? dayToken.number },
    firstOf?.at ?? (place.lead ? dayToken.at : word.at),
    Math.max(end, tokens[tail]?.end ?? 0, dayToken.end),
  );
  if (start === null) return null;
  const lastNumber = firstOf ? dayToken.number : (lastOf?.number ?? null);
  const last = lastNumber === null ? null : dayFrom(Number(start.day.slice(0, 4)), month, lastNumber);
  return { ...start, last: last ?? start.day, sure: true, other: null };
}

/** The "25" of "25 - 27 April". */
function dayBefore(tokens: readonly Token[], index: number, text: string) {
  const first = tokens[index - 1];
  const second = tokens[index];
  if (!isDayNumber(first) || !second || !/^\.? ?- ?$/u.test(text.slice(first.end, second.at))) return null;
  return first;
}

/** The "27" of "April 25 - 27, 2023". */
function dayAfter(tokens: readonly Token[], index: number, text: string) {
  const first = tokens[index];
  const second = tokens[index + 1];
  if (!first || !isDayNumber(second) || !/^ ?- ?$/u.test(text.slice(first.end, second.at))) return null;
  return { number: second.number, index: index + 1 };
}

const numeric = /(?<![\d.:/-])(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})(?![\d:])/gu;
const eastern = /(?<!\d)(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]/gu;
const short = /(?<![\d.:/-])(\d{1,2})([./]) ?(\d{1,2})\.?(?![\d:./-]|-\d)/gu;

function numericDate(
  context: Context,
  first: number,
  second: number,
  year: number | null,
  at: number,
  end: number,
) {
  const read = (month: number, day: number) => settled(context, { year, month, day }, at, end);
  const { monthFirst, orderSure } = context.words;
  const usual = monthFirst ? read(first, second) : read(second, first);
  const other = monthFirst ? read(second, first) : read(first, second);
  const chosen = usual ?? other;
  if (chosen === null) return null;
  const both = usual !== null && other !== null && usual.day !== other.day;
  return { ...chosen, last: chosen.day, sure: !both || orderSure, other: both ? other.day : null };
}

function* shapedDates(context: Context): Generator<TextDate | null> {
  const { text } = context;
  for (const match of text.matchAll(eastern)) {
    const [all, year, month, day] = match;
    const numbers = {
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: Number(day),
    };
    const found = settled(context, numbers, match.index, match.index + all.length);
    yield found && { ...found, last: found.day, sure: true, other: null };
  }
  for (const match of text.matchAll(numeric)) {
    const [all, first = '', , second, third] = match;
    const end = match.index + all.length;
    if (first.length === 4) {
      const numbers = { year: Number(first), month: Number(second), day: Number(third) };
      const found = settled(context, numbers, match.index, end);
      yield found && { ...found, last: found.day, sure: true, other: null };
    } else if (first.length <= 2) {
      yield numericDate(context, Number(first), Number(second), Number(third), match.index, end);
    }
  }
}

/** "27.7." or "7/27": a date only where a weekday stands beside it and agrees. */
function* shortDates(context: Context): Generator<TextDate | null> {
  for (const match of context.text.matchAll(short)) {
    const end = match.index + match[0].length;
    if (weekdayNear(context, match.index, end) === null) continue;
    yield numericDate(context, Number(match[1]), Number(match[3]), null, match.index, end);
  }
}

/** Where dates written in figures stand: their numbers are no times of day. */
export const figureSpans = (text: string): { at: number; end: number }[] =>
  [...text.matchAll(eastern), ...text.matchAll(numeric)].map(({ index, 0: all }) => ({
    at: index,
    end: index + all.length,
  }));

const overlaps = (list: readonly TextDate[], found: TextDate) =>
  list.some(({ at, end }) => found.at < end && found.end > at);

/**
 * Calendar dates of a plain text, in order. A date whose weekday is wrong is left out: it was misread.
 * @param today a date near those meant; gives the year where the text omits it.
 */
export function findDates(text: string, lang: string, today: Day): TextDate[] {
  const words = timeWords(lang);
  const tokens = tokensOf(text);
  const context: Context = { words, text, today, weekday: findWeekdays(text, tokens, words) };
  const found: TextDate[] = [];
  const keep = (date: TextDate | null) => {
    if (date !== null && !overlaps(found, date)) found.push(date);
  };
  for (const date of shapedDates(context)) keep(date);
  for (let index = 0; index < tokens.length; index++) keep(namedDate(context, tokens, index));
  if (found.length === 0) for (const date of shortDates(context)) keep(date);
  return found.sort((first, second) => first.at - second.at);
}
