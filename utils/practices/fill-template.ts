import { withFirstOfMonth } from '../core/first-of-month.ts';
import { addressing } from '../core/form-of-address.ts';
import { clip } from '../core/situation-text.ts';
import type { Day } from '../core/time.ts';
import { daysBetween } from '../core/time.ts';
import type { Slot, Slots } from './define-practice.ts';
import { type Manner, mannerOf } from './manner.ts';
import type { Pack, PackWords } from './pack.ts';
import { readVariants, slotIn } from './template.ts';

/** `point` and `why` are read as sentences; `evidence` is a line of facts. */
export type Place = 'point' | 'evidence' | 'why';

/** What a sentence is filled with besides its slots. */
export interface Speech {
  manner: Manner;
  words: Pick<PackWords, 'numbers' | 'times' | 'agreement'>;
  today: Day;
}

export const speechOf = ({ language, words }: Pack, today: Day): Speech => ({
  manner: mannerOf(language),
  words,
  today,
});

/** A slot in words, and which of the variants of a template it takes. */
interface Written {
  text: string;
  kind: string;
}

const kept = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions, ms: number): string {
  const key = `${locale} ${options.weekday} ${options.month} ${options.year}`;
  const found = kept.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  kept.set(key, found);
  return withFirstOfMonth(found.format(ms), locale);
}

function dayWritten(day: Day, place: Place, { manner, today }: Omit<Speech, 'words'>): Written | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const distance = Math.abs(daysBetween(day, today));
  if (place === 'point' && distance < 7) {
    return { text: format(manner.locale, { weekday: 'long' }, ms), kind: 'weekday' };
  }
  const sameYear = day.slice(0, 4) === today.slice(0, 4) || (place !== 'evidence' && distance < 180);
  const month = place === 'evidence' ? 'short' : 'long';
  const year = sameYear ? {} : { year: 'numeric' as const };
  return { text: format(manner.locale, { day: 'numeric', month, ...year }, ms), kind: 'date' };
}

/** A weekday within a week, else the date; another year is named. In evidence always the date. */
export const writeDay = (day: Day, place: Place, today: Day, language = 'en'): string | null =>
  dayWritten(day, place, { manner: mannerOf(language), today })?.text ?? null;

function numberWritten(count: number, place: Place, { manner, words }: Speech): Written | null {
  if (!Number.isFinite(count)) return null;
  const inWords = place === 'evidence' ? undefined : words.numbers?.[count];
  return {
    text: inWords ?? new Intl.NumberFormat(manner.locale).format(count),
    kind: new Intl.PluralRules(manner.locale).select(count),
  };
}

/** "twice", "three times"; the last of the words stands for whatever is more. */
function timesWritten(count: number, { manner, words: { times } }: Speech): string | null {
  if (count < 1) return null;
  const found = times[count - 1] ?? times.at(-1) ?? null;
  return found?.replace('{count}', () => new Intl.NumberFormat(manner.locale).format(count)) ?? null;
}

function writeSlot(slot: Slot, place: Place, speech: Speech): Written | null {
  const plain = (text: string | null): Written | null => (text ? { text, kind: 'other' } : null);
  if (typeof slot === 'string') return plain(clip(slot, speech.manner.slot));
  if (typeof slot === 'number') return numberWritten(slot, place, speech);
  if ('times' in slot) return plain(timesWritten(slot.times, speech));
  if ('line' in slot) return plain(speech.words.agreement[slot.line]);
  return dayWritten(slot.day, place, speech);
}

/** Fills `{slot}`s; null where one is not known, so that no sentence ever has a hole. */
export function fillTemplate(template: string, slots: Slots, place: Place, speech: Speech): string | null {
  let whole = true;
  const text = addressing(template, slots.name).replace(
    slotIn,
    (_, name: string, variants: string | undefined) => {
      const slot = Object.hasOwn(slots, name) ? slots[name] : null;
      const written = slot === undefined || slot === null ? null : writeSlot(slot, place, speech);
      const given = variants === undefined ? null : readVariants(variants);
      const around = given ? (given.get(written?.kind ?? '') ?? given.get('other')) : '#';
      if (written === null || around === undefined) whole = false;
      return around?.replaceAll('#', () => written?.text ?? '') ?? '';
    },
  );
  if (!whole) return null;
  const [first = ''] = text;
  return first.toLocaleUpperCase(speech.manner.locale) + text.slice(first.length);
}
