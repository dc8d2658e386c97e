import type { Day, Instant } from './time.ts';

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  try {
    return new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone });
  } catch {
    // A page may name a zone this browser does not know; a date one day off is better than no help.
    return new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: 'UTC' });
  }
};

const weekMs = 7 * 86_400_000;

/**
 * Reads the calendar date of instants in one zone; '' for text that is no instant. Asking Intl for thousands of
 * records takes longer than all practices together, so the offset is asked once a week of time and reused where it
 * is the same at both ends.
 */
export function dayReader(zone: string): (instant: Instant) => Day {
  const format = formatFor(zone);
  const offsetAt = (ms: number): number => Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - ms;
  const weeks = new Map<number, number | null>();
  const offsetIn = (week: number): number | null => {
    const known = weeks.get(week);
    if (known !== undefined) return known;
    const [first, last] = [offsetAt(week * weekMs), offsetAt((week + 1) * weekMs)];
    const offset = first === last ? first : null;
    weeks.set(week, offset);
    return offset;
  };
  return (instant) => {
    const ms = Date.parse(instant);
    if (Number.isNaN(ms)) return '';
    const offset = offsetIn(Math.floor(ms / weekMs)) ?? offsetAt(Math.floor(ms / 1000) * 1000);
    return new Date(ms + offset).toISOString().slice(0, 10);
  };
}
