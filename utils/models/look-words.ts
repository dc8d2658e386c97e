import type { Delivery, Reflection } from '../core/delivery.ts';
import { addDays, type Day } from '../core/time.ts';
import type { Look, LookKind } from '../services/journal-reflections.ts';
import { type Shown, showEntry, showReflection } from '../workflows/shown.ts';
import { englishWords } from '../workflows/words.ts';
import { dayWords, shortDay } from './day-words.ts';

export type { Shown };

/** What a form says of a look back; the rest of it stays as it is. */
export type LookWords = Pick<Reflection, 'facts' | 'myPart' | 'willTry'> & { tryWhen: string };

export const blankLook: LookWords = { facts: '', myPart: '', tryWhen: '', willTry: '' };

/** What was said in a look back, part by part; nothing where nothing was. */
export const lookParts = (reflection: Reflection): Shown => showReflection(reflection, englishWords);

/** The same of one that a workflow kept. */
export const shownLook = (look: Look, today: Day, lang: string): Shown =>
  look.kind === 'work' ? showEntry(look.entry, englishWords, { today, lang }) : lookParts(look.reflection);

const titles: Readonly<Record<Exclude<LookKind, 'work'>, string>> = {
  delivery: 'After a delivery',
  conflict: 'After an exchange',
  quarter: 'At the end of a quarter',
};

export const lookTitle = (look: Look): string =>
  look.kind === 'work' ? englishWords.kept[look.entry.kind].title : titles[look.kind];

/** The last day of the quarter a day is in. */
const quarterEnd = (day: Day): Day => {
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  const next =
    month === 12
      ? `${Number(day.slice(0, 4)) + 1}-01-01`
      : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
};

/** The days around a quarter's end that still look back on it. */
const around = 14;

/** The end of the quarter that follows the one looked back on. */
export const nextQuarterEnd = (on: Day): Day => {
  const own = quarterEnd(addDays(on, -around));
  return own > addDays(on, around) ? own : quarterEnd(addDays(own, 1));
};

/** When a look back is shown again; '' where that is not known, or is over. */
export function backWords(look: Look, next: Delivery | null, today: Day, lang: string): string {
  if (look.kind === 'delivery')
    return next === null
      ? 'Comes back when the next delivery starts'
      : `Comes back with the next delivery, ${shortDay(next.on, lang)}`;
  if (look.kind === 'quarter') {
    const day = nextQuarterEnd(look.on);
    return day < today ? '' : `Comes back at the end of the quarter, ${shortDay(day, lang)}`;
  }
  if (look.kind === 'work' && 'by' in look.entry && look.entry.by !== null && look.entry.by >= today)
    return `Comes back ${dayWords(look.entry.by, today, lang)}`;
  return '';
}
