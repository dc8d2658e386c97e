import type { FakeEvent } from './story.ts';

/** The languages the fakes speak. "en-GB" is English with a 24-hour clock. */
export const fakeLanguages = [
  ...(['en', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja', 'zh', 'ko', 'ar', 'he'] as const),
];
export type FakeLanguage = (typeof fakeLanguages)[number];

const at = (day: string, minutes: number) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000);

const clock24 = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function clock12(minutes: number, space: string): string {
  const hour = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${rest}${space}${hour < 12 ? 'am' : 'pm'}`;
}

/** "2:00 - 3:00pm" the way Google's bubble writes it: one meridiem where both ends share it. */
function range12(start: number, end: number): string {
  const full = (minutes: number) => clock12(minutes, '\u202f').replace(/^(\d+)(?=\u202f)/u, '$1:00');
  const sameHalf = start < 720 === end < 720;
  return `${sameHalf ? full(start).replace(/\u202f.*$/u, '') : full(start)} \u2013 ${full(end)}`;
}

/** Languages whose ranges are built here; of the others the platform knows how they are written. */
const dash: Partial<Record<FakeLanguage, string>> = {
  'en-GB': ' \u2013 ',
  de: ' \u2013 ',
  fr: ' \u2013 ',
  ja: '\uff5e',
  he: ' \u2013 ',
};

function rangeWords(event: FakeEvent, lang: FakeLanguage): string {
  const between = dash[lang];
  if (lang === 'en') return range12(event.start, event.end);
  if (between) return `${clock24(event.start)}${between}${clock24(event.end)}`;
  const format = new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'UTC' });
  return format.formatRange(at(event.day, event.start), at(event.day, event.end));
}

/** The date and the time as an open event shows them, year left out as hosts do in the current one. */
export function bubbleWhen(event: FakeEvent, lang: FakeLanguage): { date: string; time: string } {
  const date = new Intl.DateTimeFormat(lang, {
    weekday: lang === 'ja' ? 'short' : 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(at(event.day, 0));
  if (event.start === event.end) return { date, time: '' };
  return { date, time: rangeWords(event, lang) };
}

const labelRange: Record<FakeLanguage, (start: string, end: string) => string> = {
  en: (start, end) => `${start} to ${end}`,
  'en-GB': (start, end) => `${start} to ${end}`,
  de: (start, end) => `${start} bis ${end}`,
  fr: (start, end) => `De ${start} à ${end}`,
  ja: (start, end) => `${start}～${end}`,
  he: (start, end) => `${start} עד ${end}`,
  es: (start, end) => `De ${start} a ${end}`,
  pt: (start, end) => `Das ${start} às ${end}`,
  it: (start, end) => `Dalle ore ${start} alle ore ${end}`,
  nl: (start, end) => `${start} tot ${end}`,
  pl: (start, end) => `Od ${start} do ${end}`,
  zh: (start, end) => `${start}到${end}`,
  ko: (start, end) => `${start}~${end}`,
  ar: (start, end) => `من ${start} إلى ${end}`,
};

const allDayWord: Record<FakeLanguage, string> = {
  en: 'All day',
  'en-GB': 'All day',
  de: 'Ganztägig',
  fr: 'Toute la journée',
  ja: '終日',
  he: 'כל היום',
  es: 'Todo el día',
  pt: 'O dia todo',
  it: 'Tutto il giorno',
  nl: 'Hele dag',
  pl: 'Cały dzień',
  zh: '全天',
  ko: '종일',
  ar: 'طوال اليوم',
};

function labelClock(minutes: number, lang: FakeLanguage): string {
  if (lang === 'en') return clock12(minutes, '');
  if (lang === 'zh' || lang === 'ko' || lang === 'ar')
    return new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'UTC' }).format(minutes * 60_000);
  if (lang !== 'ja') return clock24(minutes);
  const rest = minutes % 60 === 0 ? '' : `${minutes % 60}分`;
  return `${minutes < 720 ? '午前' : '午後'}${Math.floor(minutes / 60) % 12 || 12}時${rest}`;
}

/** "3pm to 4pm": the head of a chip's hidden label. */
export const labelTime = (event: FakeEvent, lang: FakeLanguage): string =>
  event.start === event.end
    ? allDayWord[lang]
    : labelRange[lang](labelClock(event.start, lang), labelClock(event.end, lang));

/** "October 6, 2026": its tail. */
export const labelDate = (event: FakeEvent, lang: FakeLanguage): string =>
  new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    at(event.day, 0),
  );

/** "3 - 4pm": what a chip shows. */
export const chipTime = rangeWords;
