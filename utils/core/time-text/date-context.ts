import { type Day, isDay, weekdayOf } from '../time.ts';
import { fold, type TimeWords } from './words.ts';

/** A calendar date found in a text. */
export interface TextDate {
  day: Day;
  /** The last day of "April 25 - 27"; else the same day. */
  last: Day;
  at: number;
  end: number;
  /** False where the order of day and month had to be guessed. */
  sure: boolean;
}

export interface Token {
  text: string;
  at: number;
  end: number;
  number: number | null;
}

export interface Context {
  words: TimeWords;
  text: string;
  today: Day;
  weekday: { value: number; at: number; end: number }[];
}

const pad = (value: number, size = 2) => String(value).padStart(size, '0');
export const dayFrom = (year: number, month: number, day: number): Day | null => {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
};

export function tokensOf(text: string): Token[] {
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
export function findWeekdays(text: string, tokens: readonly Token[], words: TimeWords) {
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
export function weekdayNear({ weekday }: Context, at: number, end: number) {
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

export function settled(
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
