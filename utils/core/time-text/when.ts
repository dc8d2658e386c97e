import { addDays, type Day, type Instant } from '../time.ts';
import { type Clock, findClocks, rangeMinutes, toMinutes } from './clock.ts';
import { figureSpans, findDates, type TextDate } from './date.ts';
import { plainText } from './plain-text.ts';
import { instantOf, wallOf } from './zone.ts';

/** When something is, as a text says it. */
export interface When {
  start: Instant;
  end: Instant;
  allDay: boolean;
  /** False where day and month could be the other way round and nothing in the text settles it. */
  sure: boolean;
}

export interface WhenContext {
  /** Language of the text; null: unknown, then the common ones are tried. */
  lang: string | null;
  /** IANA zone or fixed offset the text speaks in. */
  zone: string;
  now: Instant;
  /** The day, where the place of the text gives it and the text may not. */
  day?: Day | null;
}

/** Languages tried, after the page's own and English, when the page says none. */
export const commonLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ja',
  'zh',
  'ko',
  'ar',
  'he',
  'sv',
  'tr',
];

export const languagesFor = (lang: string | null): readonly string[] =>
  lang === null ? commonLanguages : /^en\b/iu.test(lang) ? [lang] : [lang, 'en'];

// What may stand between the two times of a range; a mere gap is not one (hour gutters read "12 AM 1 AM").
const separator =
  /^[\s,.()]*(?:-|to|until|till|bis|à|au|a|al|alle|às|até|tot|do|til|till|ile|から|至|到|إلى|الى|עד|부터)[\s,.()]*(?:alle|las|la|le|at|um|kl|om|ore)?[\s,.()]*$/iu;

const blanked = (text: string, spans: readonly { at: number; end: number }[]) =>
  spans.reduce((line, { at, end }) => line.slice(0, at) + ' '.repeat(end - at) + line.slice(end), text);

/** The first two times of a text that a separator joins, dates in between allowed. */
export function findRange(
  text: string,
  clocks: readonly Clock[],
  dates: readonly TextDate[],
): [Clock, Clock] | null {
  const bare = blanked(text, dates);
  const free = clocks.filter(({ at, end }) => !dates.some((date) => at < date.end && end > date.at));
  for (let index = 0; index + 1 < free.length; index++) {
    const first = free[index];
    const second = free[index + 1];
    if (!first || !second || (first.bare && second.bare) || (second.bare && first.meridiem === null))
      continue;
    if (second.at - first.end <= 60 && separator.test(bare.slice(first.end, second.at)))
      return [first, second];
  }
  return null;
}

function timed(dates: readonly TextDate[], range: [Clock, Clock], context: WhenContext): When | null {
  const [first, second] = range;
  const before = dates.filter(({ end }) => end <= first.at).at(-1);
  const after = dates.find(({ at }) => at >= second.end);
  const between = dates.find(({ at, end }) => at >= first.end && end <= second.at);
  const date = before ?? after;
  const day = date?.day ?? context.day;
  if (!day) return null;
  const { start, end } = rangeMinutes(first, second);
  const endDay = between?.day ?? day;
  const last = endDay === day && end <= start ? addDays(endDay, 1) : endDay;
  const from = instantOf(day, start, context.zone);
  const to = instantOf(last, end, context.zone);
  if (from === '' || to === '' || Date.parse(to) < Date.parse(from)) return null;
  return { start: from, end: to, allDay: false, sure: date?.sure ?? true };
}

function allDay(text: string, dates: readonly TextDate[], zone: string): When | null {
  const [first, second] = dates;
  if (!first) return null;
  const joined = second !== undefined && separator.test(text.slice(first.end, second.at));
  const last = joined && second.last >= first.day ? second.last : first.last;
  const sure = first.sure && (!joined || second.sure);
  return {
    start: instantOf(first.day, 0, zone),
    end: instantOf(addDays(last, 1), 0, zone),
    allDay: true,
    sure,
  };
}

const todayIn = ({ now, zone }: WhenContext): Day => wallOf(Date.parse(now), zone).day;

function readIn(text: string, lang: string, context: WhenContext): When | null {
  const clocks = findClocks(blanked(text, figureSpans(text)), lang);
  const dates = findDates(masked(text, clocks), lang, todayIn(context));
  const range = findRange(text, clocks, dates);
  if (range) return timed(dates, range, context);
  // One time alone has no end, and an all-day event has none: neither is guessed from the other.
  return clocks.some(({ bare }) => !bare) ? null : allDay(text, dates, context.zone);
}

/** Hides sure times, so that the "30" of "9:30 April" is not taken for a day. */
const masked = (text: string, clocks: readonly Clock[]) =>
  blanked(
    text,
    clocks.filter(({ bare }) => !bare),
  );

/**
 * Reads "Wednesday, April 26 · 2:00 - 3:00pm", "26. April 2026, 14:00 bis 15:00", "2026年9月15日 午後3:00-4:00",
 * "April 25 - 27, 2026" (all day) and their like. Null where the text holds no such thing or contradicts itself.
 */
export function readWhen(text: string, context: WhenContext): When | null {
  const plain = plainText(text, 400);
  for (const lang of languagesFor(context.lang)) {
    const found = readIn(plain, lang, context);
    if (found) return found;
  }
  return null;
}

/** Reads one moment: "Thu, Dec 18, 2014 at 12:35 PM". '' where the text holds none that is sure. */
export function readInstant(text: string, context: WhenContext): Instant {
  const plain = plainText(text, 200);
  for (const lang of languagesFor(context.lang)) {
    const clock = findClocks(blanked(plain, figureSpans(plain)), lang).find(({ bare }) => !bare);
    const date = findDates(clock ? masked(plain, [clock]) : plain, lang, todayIn(context))[0];
    if (clock && date?.sure) return instantOf(date.day, toMinutes(clock), context.zone);
  }
  return '';
}
