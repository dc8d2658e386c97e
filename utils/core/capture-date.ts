import { addMonths, comingWeekday, dayOfPhrase, nextWeekday, weekdayInWeek } from './capture-calendar.ts';
import {
  type Found,
  figure,
  type Matcher,
  matchDayMonth,
  matchDotted,
  matchIso,
  matchMonthDay,
  matchSlashed,
  type Reader,
} from './capture-figures.ts';
import type { CaptureLanguage } from './capture-language.ts';
import type { Token } from './capture-tokens.ts';
import { addDays, type Day } from './time.ts';

/** A stretch of text that speaks of a date. `day` is null where it may mean two. */
export interface DateHit {
  day: Day | null;
  from: number;
  to: number;
  /** A word before it says that something is due then. */
  isDue: boolean;
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

const matchPhrase: Matcher = ({ tokens, language, today }, at) => {
  const found = language.phrases
    .get(wordAt(tokens, at))
    ?.find(({ parts }) => parts.every((part, index) => wordAt(tokens, at + index) === part));
  if (!found || language.words.notAfter.includes(wordAt(tokens, at - 1))) return null;
  return { day: dayOfPhrase(found.meaning, today), end: at + found.parts.length };
};

/** in 2 weeks · in einer Woche · dentro de dos semanas */
const matchSpan: Matcher = ({ tokens, language: { words }, today }, at) => {
  const lead = words.in.find((each) =>
    each.split(' ').every((part, index) => wordAt(tokens, at + index) === part),
  );
  if (lead === undefined) return null;
  const next = at + lead.split(' ').length;
  const count = figure(tokens[next], 3) ?? words.numbers[wordAt(tokens, next)];
  const unit = Object.hasOwn(words.units, wordAt(tokens, next + 1))
    ? words.units[wordAt(tokens, next + 1)]
    : undefined;
  if (count === undefined || unit === undefined || count === 0) return null;
  const day = unit === 'month' ? addMonths(today, count) : addDays(today, unit === 'day' ? count : count * 7);
  return { day, end: next + 2 };
};

interface Named {
  weekday: number;
  end: number;
  isShort: boolean;
}

function weekdayAt({ tokens, language }: Reader, at: number): Named | null {
  const word = wordAt(tokens, at);
  const weekday = language.weekdays.get(word);
  if (weekday === undefined) return null;
  const hasFeira = wordAt(tokens, at + 1) === '-' && wordAt(tokens, at + 2) === 'feira';
  const isWordy = language.words.wordyWeekdays === true && !hasFeira;
  return { weekday, end: hasFeira ? at + 3 : at + 1, isShort: word.length < 5 || isWordy };
}

/** Which of the coming weeks a weekday means, by the word before or after it. */
function dayOfNamed({ weekday }: Named, modifier: string, { language, today }: Reader): Day | null {
  const { words } = language;
  if (words.thisWeekday.includes(modifier)) return weekdayInWeek(weekday, 0, today);
  if (words.nextWeekday.includes(modifier)) return nextWeekday(weekday, today);
  return comingWeekday(weekday, today);
}

const isNextWeek = (reader: Reader, at: number): number | null => {
  const { tokens, language } = reader;
  const found = language.phrases
    .get(wordAt(tokens, at))
    ?.find(({ parts }) => parts.every((part, index) => wordAt(tokens, at + index) === part));
  return found?.meaning === 'next-week' ? at + found.parts.length : null;
};

/** Friday · next Friday · vendredi prochain · Friday next week */
const matchWeekday: Matcher = (reader, at) => {
  const { tokens, language } = reader;
  const { thisWeekday, nextWeekday: next, coming } = language.words;
  const modifiers = [...thisWeekday, ...next, ...coming];
  const isLed = modifiers.includes(wordAt(tokens, at));
  const named = weekdayAt(reader, isLed ? at + 1 : at);
  if (!named) return null;
  const inNextWeek = isNextWeek(reader, named.end);
  if (inNextWeek !== null) return { day: weekdayInWeek(named.weekday, 1, reader.today), end: inNextWeek };
  const isFollowed = !isLed && next.includes(wordAt(tokens, named.end));
  const modifier = isLed ? wordAt(tokens, at) : isFollowed ? wordAt(tokens, named.end) : '';
  return {
    day: dayOfNamed(named, modifier, reader),
    end: isFollowed ? named.end + 1 : named.end,
    needsBy: named.isShort && modifier === '',
  };
};

/** next week Friday */
const matchWeekThenDay: Matcher = (reader, at) => {
  const end = isNextWeek(reader, at);
  const named = end === null ? null : weekdayAt(reader, end);
  return named ? { day: weekdayInWeek(named.weekday, 1, reader.today), end: named.end } : null;
};

/** Friday 20 November: the weekday only confirms, and must. */
const matchWeekdayDate: Matcher = (reader, at) => {
  const named = weekdayAt(reader, at);
  if (!named) return null;
  const { tokens } = reader;
  const next = [',', '.', 'the', 'den', 'le', 'el'].includes(wordAt(tokens, named.end))
    ? named.end + 1
    : named.end;
  const date = firstOf([matchIso, matchDotted, matchDayMonth, matchMonthDay], reader, next);
  if (!date) return null;
  const agrees = date.day !== null && new Date(`${date.day}T00:00:00Z`).getUTCDay() === named.weekday;
  return { ...date, day: agrees ? date.day : null };
};

function firstOf(matchers: readonly Matcher[], reader: Reader, at: number): Found | null {
  for (const matcher of matchers) {
    const found = matcher(reader, at);
    if (found) return found;
  }
  return null;
}

const grammar: readonly Matcher[] = [
  matchIso,
  matchDotted,
  matchSlashed,
  matchWeekThenDay,
  matchWeekdayDate,
  matchDayMonth,
  matchMonthDay,
  matchPhrase,
  matchSpan,
  matchWeekday,
];

/** Takes the words before a date along: "by the", "bis zum". */
function leadIn({ tokens, language: { words } }: Reader, at: number): { at: number; isDue: boolean } {
  let first = at;
  for (let back = at - 1; back >= at - 3 && back >= 0; back--) {
    const word = wordAt(tokens, back);
    if (words.by.includes(word)) return { at: back, isDue: true };
    if (!words.fillers.includes(word)) break;
    first = back;
  }
  // An article alone belongs to the date as well: "le 23 novembre".
  return { at: first, isDue: false };
}

/** All stretches that speak of a date, in order. Time grows with the length of the text and no faster. */
export function findDateHits(tokens: readonly Token[], language: CaptureLanguage, today: Day): DateHit[] {
  const reader: Reader = { tokens, language, today };
  const hits: DateHit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = firstOf(grammar, reader, at);
    if (!found) {
      at++;
      continue;
    }
    const lead = leadIn(reader, at);
    const [first, last] = [tokens[lead.at], tokens[found.end - 1]];
    if (first && last && (lead.isDue || found.needsBy !== true)) {
      hits.push({ day: found.day, from: first.from, to: last.to, isDue: lead.isDue });
    }
    at = found.end;
  }
  return hits;
}
