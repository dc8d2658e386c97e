import { withFirstOfMonth } from '../core/first-of-month.ts';
import { addressing } from '../core/form-of-address.ts';
import { type Day, daysBetween } from '../core/time.ts';

/** Text as it stands, a list, a count, or a day; null: not known, and then a sentence with it is passed over. */
export type Slot = string | number | readonly string[] | { day: Day };
export type Slots = Readonly<Record<string, Slot | null | undefined>>;

/** One sentence, or several of which the first that is whole is said. */
export type Text = string | readonly string[];

const slotLength = 40;

/** Whole words, at most so many characters. */
export function clip(text: string, most = slotLength): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The weekday up to seven days ahead, else "19 November", with the year where it is another one. */
export function writeDay(day: Day, today: Day, lang: string): string {
  const ahead = daysBetween(today, day);
  const options: Intl.DateTimeFormatOptions =
    ahead > 0 && ahead < 7
      ? { weekday: 'long' }
      : { day: 'numeric', month: 'long', ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }) };
  const text = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
  return withFirstOfMonth(text, lang);
}

/** The user's own manner of the language of the words; that language as such where the user has another. */
export const localeOf = (language: string, own: string): string =>
  own.split('-')[0] === language.split('-')[0] ? own : language;

export interface Manner {
  today: Day;
  lang: string;
  /** Drafts take the user's words whole; sentences of Beside clip them. */
  whole?: boolean;
}

function writeSlot(slot: Slot, { today, lang, whole }: Manner): string {
  if (typeof slot === 'number') return Number.isFinite(slot) ? String(slot) : '';
  if (typeof slot === 'string') return whole ? slot.trim() : clip(slot);
  if ('day' in slot) return daysBetween(slot.day, slot.day) === 0 ? writeDay(slot.day, today, lang) : '';
  const parts = slot.map((each) => (whole ? each.trim() : clip(each))).filter((each) => each !== '');
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts);
}

/** The first of these sentences of which every slot is known; null where there is none, so that none has a hole. */
export function fill(text: Text | undefined, slots: Slots, manner: Manner): string | null {
  for (const template of text === undefined ? [] : [text].flat()) {
    let whole = true;
    const filled = addressing(template, slots.name).replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const slot = Object.hasOwn(slots, name) ? slots[name] : null;
      const written = slot === null || slot === undefined ? '' : writeSlot(slot, manner);
      if (written === '') whole = false;
      return written;
    });
    if (whole) return filled;
  }
  return null;
}
