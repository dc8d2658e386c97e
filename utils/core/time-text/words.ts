/** How a language writes dates and times, as the platform's own Intl data says. */
export interface TimeWords {
  /** Month names and short forms, lower case and without dots, to 1-12. */
  months: ReadonlyMap<string, number>;
  /** Weekday names and short forms to 0 (Sunday) - 6. */
  weekdays: ReadonlyMap<string, number>;
  am: string;
  pm: string;
  /** Between hour and minute: ':' or '.'. */
  separator: string;
  /** True where numeric dates put the month before the day. */
  monthFirst: boolean;
  /** True where numeric dates begin with the year. */
  yearFirst: boolean;
  /** False for a bare "en", which may be either order. */
  orderSure: boolean;
}

const known = new Map<string, TimeWords>();

/** Lower case, no dots: "Sept." and "sept" are one word. */
export const fold = (word: string): string => word.toLowerCase().replace(/[.'’\u05f3]/gu, '');

/** Twelve days, one of each month, that fall on every weekday: one pass over them gives all names of a style. */
const sampleDays = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));

function addName(names: Map<string, number>, text: string, value: number): void {
  const word = fold(text);
  // Bare numbers ("7月") are read by shape, not by name. The first style of a word wins.
  if (word === '' || /\d/u.test(word)) return;
  // "יום רביעי" is known by its last word, "quarta-feira" by its first.
  for (const each of [word, word.split(' ').at(-1) ?? word, word.split('-')[0] ?? word]) {
    if (!names.has(each)) names.set(each, value);
  }
}

function namesOf(lang: string) {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(lang, {
      weekday: style,
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (const [index, day] of sampleDays.entries()) {
      for (const { type, value } of format.formatToParts(day)) {
        if (type === 'month') addName(months, value, index + 1);
        if (type === 'weekday') addName(weekdays, value, new Date(day).getUTCDay());
      }
    }
  }
  return { months, weekdays };
}

const monthNames = 'january february march april may june july august september october november december';
const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday';

/** Each name, its first three letters, and "sept", "tues", "thurs" in between. */
function englishNames(text: string, first: number): Map<string, number> {
  const names = new Map<string, number>();
  for (const [index, name] of text.split(' ').entries()) {
    for (let size = 3; size <= Math.min(5, name.length); size++)
      names.set(name.slice(0, size), index + first);
    names.set(name, index + first);
  }
  return names;
}

/**
 * English is written out: the first Intl format of a process takes up to 30 ms, longer than all else together, and
 * most pages need no other language.
 */
const english = (lang: string): TimeWords => ({
  months: englishNames(monthNames, 1),
  weekdays: englishNames(weekdayNames, 0),
  am: 'am',
  pm: 'pm',
  separator: ':',
  monthFirst: /^en(?:-(?:us|ph|latn-us))?$/iu.test(lang),
  yearFirst: false,
  orderSure: !/^en$/iu.test(lang),
});

/** Few formats and few calls: making one costs more than a whole reading. */
function build(lang: string): TimeWords {
  const figures = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'UTC',
  });
  const [morning, evening] = [9, 21].map((hour) => figures.formatToParts(Date.UTC(2026, 0, 5, hour)));
  const period = (parts = morning) =>
    parts?.find(({ type }) => type === 'dayPeriod')?.value.toLowerCase() ?? '';
  const order = morning?.map(({ type }) => type) ?? [];
  return {
    ...namesOf(lang),
    am: period(),
    pm: period(evening),
    separator: morning?.[order.indexOf('hour') + 1]?.value.trim() === '.' ? '.' : ':',
    monthFirst: order.indexOf('month') < order.indexOf('day'),
    yearFirst: order.indexOf('year') < order.indexOf('month'),
    orderSure: !/^en$/iu.test(lang),
  };
}

function attempt(lang: string): TimeWords {
  try {
    return build(lang);
  } catch {
    return english('en');
  }
}

/** The words of a language; English for a tag the platform does not know. Built once per language. */
export function timeWords(lang: string): TimeWords {
  const found = known.get(lang);
  if (found) return found;
  const words = /^en\b/iu.test(lang) ? english(lang) : attempt(lang);
  if (known.size > 30) known.clear();
  known.set(lang, words);
  return words;
}
