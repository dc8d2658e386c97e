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
  /** False for a bare "en", which may be either order. */
  orderSure: boolean;
}

const known = new Map<string, TimeWords>();

/** Lower case, no dots: "Sept." and "sept" are one word. */
export const fold = (word: string): string => word.toLowerCase().replace(/[.'’\u05f3]/gu, '');

function namesBy(
  lang: string,
  count: number,
  dateOf: (index: number) => Date,
  styles: Intl.DateTimeFormatOptions[],
  type: string,
) {
  const names = new Map<string, number>();
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(lang, { ...style, timeZone: 'UTC' });
    for (let index = 0; index < count; index++) {
      const word = fold(format.formatToParts(dateOf(index)).find((each) => each.type === type)?.value ?? '');
      // Bare numbers ("7月") are read by shape, not by name. The first style of a word wins.
      if (word === '' || /\d/u.test(word)) continue;
      // "יום רביעי" is known by its last word, "quarta-feira" by its first.
      for (const each of [word, word.split(' ').at(-1) ?? word, word.split('-')[0] ?? word]) {
        if (!names.has(each)) names.set(each, index);
      }
    }
  }
  return names;
}

function build(lang: string): TimeWords {
  const parts = (hour: number) =>
    new Intl.DateTimeFormat(lang, {
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
      timeZone: 'UTC',
    }).formatToParts(Date.UTC(2026, 0, 5, hour));
  const period = (hour: number) => parts(hour).find((each) => each.type === 'dayPeriod')?.value ?? '';
  const clock = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).formatToParts(0);
  const date = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(0);
  const order = date.map((each) => each.type);
  const months = namesBy(
    lang,
    12,
    (index) => new Date(Date.UTC(2026, index, 15)),
    [
      { month: 'long', day: 'numeric' },
      { month: 'long' },
      { month: 'short', day: 'numeric' },
      { month: 'short' },
    ],
    'month',
  );
  const weekdays = namesBy(
    lang,
    7,
    (index) => new Date(Date.UTC(2026, 0, 4 + index)),
    [{ weekday: 'long' }, { weekday: 'short' }],
    'weekday',
  );
  return {
    months: new Map([...months].map(([word, index]) => [word, index + 1])),
    weekdays,
    am: period(9).toLowerCase(),
    pm: period(21).toLowerCase(),
    separator: clock.some((each) => each.type === 'literal' && each.value.trim() === '.') ? '.' : ':',
    monthFirst: order.indexOf('month') < order.indexOf('day'),
    orderSure: !/^en$/iu.test(lang),
  };
}

/** The words of a language; English for a tag the platform does not know. Built once per language. */
export function timeWords(lang: string): TimeWords {
  const found = known.get(lang);
  if (found) return found;
  let words: TimeWords;
  try {
    words = build(lang);
  } catch {
    words = lang === 'en' ? build('en-US') : timeWords('en');
  }
  if (known.size > 30) known.clear();
  known.set(lang, words);
  return words;
}
