import { type Day, daysBetween, type Instant, toMs } from '../core/time.ts';

/** Making one takes longer than writing a hundred dates with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: string, options: Intl.DateTimeFormatOptions, ms: number): string {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(lang, options);
  formats.set(key, known);
  return known.format(ms);
}

const atNoon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** "14:00", or as the language writes it. '' for text that is no instant. */
export function timeWords(instant: Instant, zone: string, lang: string): string {
  const ms = toMs(instant);
  if (Number.isNaN(ms)) return '';
  return format(lang, { timeStyle: 'short', timeZone: zone }, ms);
}

/** "today", "tomorrow", "yesterday", else "Mon 23 Nov", with the year when it is another one. */
export function dayWords(day: Day, today: Day, lang: string): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return format(
    lang,
    { weekday: 'short', day: 'numeric', month: 'short', year, timeZone: 'UTC' },
    atNoon(day),
  );
}

/** A date by itself: "Fri 20 Nov", never "today". */
export const dateWords = (day: Day, lang: string): string =>
  format(lang, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }, atNoon(day));

/** "5 November". */
export const longDayWords = (day: Day, lang: string): string =>
  format(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }, atNoon(day));

/** "Thursday 19 November". */
export const fullDateWords = (day: Day, lang: string): string =>
  format(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }, atNoon(day));

/** "14 days ago", "in 3 days", "today". */
export function agoWords(day: Day, today: Day): string {
  const away = daysBetween(day, today);
  if (away === 0) return 'today';
  if (away === 1) return 'yesterday';
  if (away === -1) return 'tomorrow';
  return away > 0 ? `${away} days ago` : `in ${-away} days`;
}

/** When a follow-up is due; a past date is said without blame. */
export function dueWords(due: Day | null, today: Day, lang: string): string {
  if (due === null) return '';
  const words = dayWords(due, today, lang);
  return due < today && words !== 'yesterday' ? `was for ${shortDay(due, lang)}` : words;
}

/** "5 Nov 2026", in the zone. */
export const fullDayWords = (ms: number, zone: string, lang: string): string =>
  format(lang, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }, ms);

/** "5 Nov". */
export const shortDay = (day: Day, lang: string): string =>
  format(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' }, atNoon(day));

/** "November 2026" of "2026-11", or short "Nov". */
export const monthWords = (month: string, lang: string, isShort = false): string =>
  format(
    lang,
    isShort ? { month: 'short', timeZone: 'UTC' } : { month: 'long', year: 'numeric', timeZone: 'UTC' },
    atNoon(`${month}-15`),
  );

/** "in 12 minutes", "in 2 hours"; '' when `from` is not before `to`. */
export function untilWords(from: Instant, to: Instant): string {
  const minutes = Math.ceil((toMs(to) - toMs(from)) / 60_000);
  if (!(minutes > 0)) return '';
  if (minutes === 1) return 'in 1 minute';
  if (minutes < 90) return `in ${minutes} minutes`;
  return `in ${Math.round(minutes / 60)} hours`;
}

/** A date in the margin of a timeline: "today", "5 Nov", with the year when it is another one. */
export function dateInMargin(day: Day, today: Day, lang: string): string {
  if (day === today) return 'today';
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return format(lang, { day: 'numeric', month: 'short', year, timeZone: 'UTC' }, atNoon(day));
}

/** "Today", "Tomorrow", "Mon 23 Nov": a date that stands by itself. */
export function nextWords(day: Day, today: Day, lang: string): string {
  const words = dayWords(day, today, lang);
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
}

/** The beginning of a text, in whole words, for a name that has to be short. */
export function clip(text: string, most = 40): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
