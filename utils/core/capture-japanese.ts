import {
  addMonths,
  comingWeekday,
  dayFrom,
  dayOfPhrase,
  nearestDate,
  weekdayInWeek,
} from './capture-calendar.ts';
import type { DateHit } from './capture-date.ts';
import type { PhraseMeaning } from './capture-words.ts';
import { addDays, type Day } from './time.ts';

const weekdays = '日月火水木金土';

const phrases: Readonly<Record<string, PhraseMeaning>> = {
  今日: 0,
  本日: 0,
  明日: 1,
  あした: 1,
  明後日: 2,
  あさって: 2,
  今週: 'end-of-week',
  今週中: 'end-of-week',
  今週末: 'end-of-week',
  来週: 'next-week',
  来週中: 'next-week',
  今月中: 'end-of-month',
  今月末: 'end-of-month',
  月末: 'end-of-month',
  来月: 'next-month',
  来月末: 'next-month',
};

const due = '(?<due>までに?|迄に?|中に)?';
const written = new RegExp(
  [
    '(?<week>今週|来週|再来週)の?(?<dayInWeek>[日月火水木金土])曜日?',
    '(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<date>\\d{1,2})日',
    '(?<iso>\\d{4}-\\d{2}-\\d{2})',
    '(?<count>\\d{1,3})(?<unit>日|週間|[かヶカヵケ]月)後',
    `(?<phrase>${Object.keys(phrases)
      .sort((a, b) => b.length - a.length)
      .join('|')})`,
    '(?<weekday>[日月火水木金土])曜日?',
  ].join('|'),
  'u',
);
const pattern = new RegExp(`(?:${written.source})${due}`, 'gu');

function laterBy(count: number, unit: string, today: Day): Day {
  if (unit === '日') return addDays(today, count);
  return unit === '週間' ? addDays(today, count * 7) : addMonths(today, count);
}

const weeksAhead: Readonly<Record<string, number>> = { 今週: 0, 来週: 1, 再来週: 2 };

function dayOf(groups: Readonly<Record<string, string | undefined>>, today: Day): Day | null {
  const { week, dayInWeek, year, month, date, iso, count, unit, phrase, weekday } = groups;
  if (week !== undefined && dayInWeek !== undefined) {
    return weekdayInWeek(weekdays.indexOf(dayInWeek), weeksAhead[week] ?? 0, today);
  }
  if (month !== undefined) {
    return year === undefined
      ? nearestDate(Number(month), Number(date), today)
      : dayFrom(Number(year), Number(month), Number(date));
  }
  if (iso !== undefined) {
    return dayFrom(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
  }
  if (count !== undefined) return laterBy(Number(count), unit ?? '', today);
  if (phrase !== undefined) return dayOfPhrase(phrases[phrase] ?? 0, today);
  return weekday === undefined ? null : comingWeekday(weekdays.indexOf(weekday), today);
}

/** Full-width figures as plain ones; every character keeps its place. */
const withPlainFigures = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Dates in Japanese text, which has no spaces to go by. */
export function findJapaneseHits(text: string, today: Day): DateHit[] {
  return Array.from(withPlainFigures(text).matchAll(pattern), (match) => ({
    day: dayOf(match.groups ?? {}, today),
    from: match.index,
    to: match.index + match[0].length,
    isDue: match.groups?.due !== undefined,
  }));
}
