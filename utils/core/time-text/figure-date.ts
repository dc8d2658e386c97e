import { type Context, settled, type TextDate, weekdayNear } from './date-context.ts';

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
  return { ...chosen, last: chosen.day, sure: !both || orderSure };
}

const nearYears = 2;

/** "26.9.16" where the year comes first; null where that would be a day of another time. */
function yearFirstDate(context: Context, numbers: readonly number[], at: number, end: number) {
  const [year = 0, month = 0, day = 0] = numbers;
  const found = settled(context, { year, month, day }, at, end);
  const isNear =
    found !== null &&
    Math.abs(Number(found.day.slice(0, 4)) - Number(context.today.slice(0, 4))) <= nearYears;
  return isNear ? { ...found, last: found.day, sure: true } : null;
}

/** "2026-09-16", "16.9.2026", "2026年9月16日". */
export function* shapedDates(context: Context): Generator<TextDate | null> {
  const { text } = context;
  for (const match of text.matchAll(eastern)) {
    const [all, year, month, day] = match;
    const numbers = {
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: Number(day),
    };
    const found = settled(context, numbers, match.index, match.index + all.length);
    yield found && { ...found, last: found.day, sure: true };
  }
  for (const match of text.matchAll(numeric)) {
    const [all, first = '', , second, third = ''] = match;
    const end = match.index + all.length;
    if (first.length === 4) {
      const numbers = { year: Number(first), month: Number(second), day: Number(third) };
      const found = settled(context, numbers, match.index, end);
      yield found && { ...found, last: found.day, sure: true };
    } else if (first.length <= 2) {
      const numbers = [first, second, third].map(Number);
      const isShort = context.words.yearFirst && third.length <= 2;
      const found = isShort ? yearFirstDate(context, numbers, match.index, end) : null;
      yield found ?? numericDate(context, Number(first), Number(second), Number(third), match.index, end);
    }
  }
}

/** "27.7." or "7/27": a date only where a weekday stands beside it and agrees. */
export function* shortDates(context: Context): Generator<TextDate | null> {
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
