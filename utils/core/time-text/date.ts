import type { Day } from '../time.ts';
import { type Context, findWeekdays, type TextDate, tokensOf } from './date-context.ts';
import { shapedDates, shortDates } from './figure-date.ts';
import { namedDate } from './named-date.ts';
import { timeWords } from './words.ts';

export type { TextDate } from './date-context.ts';
export { figureSpans } from './figure-date.ts';

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
