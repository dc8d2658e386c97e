const two = (value: number): string => String(value).padStart(2, '0');

/** 2026-11-21, in the zone of this machine. */
export const toDay = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** 2026-11-21T14:00:00+01:00, in the zone of this machine. */
export function toInstant(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const ahead = Math.abs(offset);
  const zone = `${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return `${toDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}:00${zone}`;
}

/** The same day at a time of day given in minutes; days beyond a month's end run over as they do on a wall. */
export const dayAt = (day: Date, minutes: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, minutes);

const addDays = (day: Date, count: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + count);

export const isWorkingDay = (day: Date): boolean => day.getDay() !== 0 && day.getDay() !== 6;

/** The nearest working day at or after (step 1) or at or before (step -1) this one. */
export function workingDay(day: Date, step: 1 | -1): Date {
  return isWorkingDay(day) ? addDays(day, 0) : workingDay(addDays(day, step), step);
}

/** Moves by working days; `count` may be negative. */
export function addWorkingDays(day: Date, count: number): Date {
  const step = count < 0 ? -1 : 1;
  let moved = day;
  for (let left = Math.abs(count); left > 0; left -= 1) moved = workingDay(addDays(moved, step), step);
  return moved;
}

/** The last working day that is at least `count` days ago. */
export const workingDayAgo = (day: Date, count: number): Date => workingDay(addDays(day, -count), -1);
