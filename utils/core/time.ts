/** A moment in time, ISO 8601 with offset or Z: "2026-11-19T14:00:00+01:00". */
export type Instant = string;

/** A calendar date without time or zone: "2026-11-19". */
export type Day = string;

const dayMs = 86_400_000;

/** Milliseconds since the epoch; NaN for text that is no instant. */
export const toMs = (instant: Instant): number => Date.parse(instant);

/** Making one takes longer than all that is done with it, and a page asks for the day of each of its records. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone } as const;
  const made = new Intl.DateTimeFormat('en-CA', options);
  formats.set(zone, made);
  return made;
}

/** The calendar date of an instant in a zone; `zone` is an IANA name. */
export function dayOf(instant: Instant, zone: string): Day {
  const parts = formatOf(zone).formatToParts(toMs(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;

/** The date `count` days after `day`; negative counts go back. */
export const addDays = (day: Day, count: number): Day => {
  const ms = Date.parse(`${day}T00:00:00Z`) + count * dayMs;
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Monday-to-Friday days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  const span = daysBetween(from, to);
  if (!(span > 0)) return 0;
  const weeks = Math.floor(span / 7);
  const weekday = weekdayOf(from);
  let count = weeks * 5;
  for (let step = 1; step <= span % 7; step++) {
    const each = (weekday + step) % 7;
    if (each !== 0 && each !== 6) count++;
  }
  return count;
}
