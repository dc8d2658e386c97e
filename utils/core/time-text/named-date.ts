import { type Context, dayFrom, settled, type TextDate, type Token } from './date-context.ts';

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

/** Hebrew writes "in September" as one word. */
const monthOf = ({ words }: Context, word: string): number | undefined =>
  words.months.get(word) ?? words.months.get(word.replace(/^ב/u, ''));

/** "26 April 2026", "April 26, 2026", "26. - 28. April": a month name with the numbers round it. */
export function namedDate(context: Context, tokens: readonly Token[], index: number): TextDate | null {
  const word = tokens[index];
  const month = word && monthOf(context, word.text);
  const place = month === undefined ? null : dayPlace(context, tokens, index);
  const number = place && tokens[place.index];
  if (!word || month === undefined || !place || !number || !isDayNumber(number)) return null;
  return place.lead
    ? dayFirst(context, tokens, { month, index, day: place.index })
    : monthFirst(context, tokens, { month, index, day: place.index });
}

interface Parts {
  month: number;
  /** Index of the month name. */
  index: number;
  /** Index of the day number. */
  day: number;
}

/** "26 April 2026" and "25. - 27. April". */
function dayFirst(context: Context, tokens: readonly Token[], { month, index, day }: Parts): TextDate | null {
  const last = tokens[day];
  const first = dayBefore(tokens, day, context.text) ?? last;
  const { year, end } = yearBeside(tokens, day, index);
  const numbers = { year, month, day: first?.number ?? 0 };
  const start = settled(context, numbers, first?.at ?? 0, Math.max(end, tokens[index]?.end ?? 0));
  return withLast(start, month, last?.number ?? 0);
}

/** "April 26, 2026" and "April 25 - 27". */
function monthFirst(
  context: Context,
  tokens: readonly Token[],
  { month, index, day }: Parts,
): TextDate | null {
  const first = tokens[day];
  const more = dayAfter(tokens, day, context.text);
  const tail = more?.index ?? day;
  const { year, end } = yearBeside(tokens, index, tail);
  const numbers = { year, month, day: first?.number ?? 0 };
  const start = settled(context, numbers, tokens[index]?.at ?? 0, Math.max(end, tokens[tail]?.end ?? 0));
  return withLast(start, month, more?.number ?? first?.number ?? 0);
}

function withLast(start: ReturnType<typeof settled>, month: number, last: number): TextDate | null {
  if (start === null) return null;
  return { ...start, last: dayFrom(Number(start.day.slice(0, 4)), month, last) ?? start.day, sure: true };
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
