import type { PhraseMeaning } from './capture-words.ts';
import { addDays, type Day, daysBetween, isDay, weekdayOf } from './time.ts';

const pad = (value: number, size: number) => String(value).padStart(size, '0');

/** null for a day the calendar does not have. */
export const dayFrom = (year: number, month: number, day: number): Day | null => {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : null;
};

/** 0 Monday to 6 Sunday. */
const fromMonday = (weekday: number) => (weekday + 6) % 7;

/** Friday of the week that is `weeks` later; on a weekend "this week" is over, so null. */
function fridayOf(today: Day, weeks: number): Day | null {
  const ahead = 4 - fromMonday(weekdayOf(today)) + weeks * 7;
  return ahead < 0 ? null : addDays(today, ahead);
}

const lastOfMonth = (year: number, month: number): Day => addDays(`${pad(year, 4)}-${pad(month, 2)}-01`, -1);

/** `count` months later, on the last day where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dayFrom(year, month, Number(day.slice(8))) ?? endOfMonth(year, month);
}

const endOfMonth = (year: number, month: number): Day =>
  month === 12 ? lastOfMonth(year + 1, 1) : lastOfMonth(year, month + 1);

/** The day a phrase names; "next week" as a due date means by the end of it. */
export function dayOfPhrase(meaning: PhraseMeaning, today: Day): Day | null {
  if (typeof meaning === 'number') return addDays(today, meaning);
  if (meaning === 'end-of-week') return fridayOf(today, 0);
  if (meaning === 'next-week') return fridayOf(today, 1);
  const shown = meaning === 'end-of-month' ? today : addMonths(`${today.slice(0, 7)}-01`, 1);
  return endOfMonth(Number(shown.slice(0, 4)), Number(shown.slice(5, 7)));
}

/** The next such weekday; on the day itself it may mean today or in a week, so null. */
export function comingWeekday(weekday: number, today: Day): Day | null {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return ahead === 0 ? null : addDays(today, ahead);
}

/** A weekday of the week that is `weeks` later; null when it is over or is today. */
export function weekdayInWeek(weekday: number, weeks: number, today: Day): Day | null {
  const ahead = fromMonday(weekday) - fromMonday(weekdayOf(today)) + weeks * 7;
  return ahead <= 0 ? null : addDays(today, ahead);
}

/** "Next Friday": one day only where both ways of counting agree. */
export function nextWeekday(weekday: number, today: Day): Day | null {
  const coming = comingWeekday(weekday, today);
  // Weeks begin on Sunday in some places and on Monday in others; Sundays are never certain.
  return weekday !== 0 && coming === weekdayInWeek(weekday, 1, today) ? coming : null;
}

/** A date without a year: the next one, unless it has only just passed and so may mean the past. */
export function nearestDate(month: number, day: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const next = [year, year + 1]
    .map((each) => dayFrom(each, month, day))
    .find((each) => each !== null && each >= today);
  return next && daysBetween(today, next) <= 300 ? next : null;
}
