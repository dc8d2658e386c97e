import { clip } from '../core/situation-text.ts';
import type { Day } from '../core/time.ts';
import { daysBetween } from '../core/time.ts';
import type { Slot, Slots } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

/** `point` and `why` are read as sentences; `evidence` is a line of facts. */
export type Place = 'point' | 'evidence' | 'why';

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const utc = { timeZone: 'UTC' } as const;
const formats = {
  weekday: new Intl.DateTimeFormat('en-GB', { ...utc, weekday: 'long' }),
  long: new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'long' }),
  short: new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'short' }),
  longYear: new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'long', year: 'numeric' }),
  shortYear: new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'short', year: 'numeric' }),
};

/** A weekday within a week, else the date; another year is named. In evidence always the date. */
export function writeDay(day: Day, place: Place, today: Day): string | null {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  if (place === 'evidence') return (sameYear ? formats.short : formats.shortYear).format(ms);
  if (place === 'point' && Math.abs(daysBetween(day, today)) < 7) return formats.weekday.format(ms);
  return (sameYear || Math.abs(daysBetween(day, today)) < 180 ? formats.long : formats.longYear).format(ms);
}

function writeSlot(slot: Slot, place: Place, today: Day): string | null {
  if (typeof slot === 'string') return clip(slot, thresholds.slotLength) || null;
  if (typeof slot === 'number') {
    if (!Number.isFinite(slot)) return null;
    return (place === 'evidence' ? undefined : inWords[slot]) ?? String(slot);
  }
  return writeDay(slot.day, place, today);
}

const capitalise = (text: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
};

/** Fills `{slot}`s; null where one is not known, so that no sentence ever has a hole. */
export function fillTemplate(template: string, slots: Slots, place: Place, today: Day): string | null {
  let whole = true;
  const text = template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const slot = slots[name];
    const written = slot === undefined || slot === null ? null : writeSlot(slot, place, today);
    if (written === null) whole = false;
    return written ?? '';
  });
  return whole ? capitalise(text) : null;
}
