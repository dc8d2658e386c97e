import type { Day, Instant } from './time.ts';

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone });
  } catch {
    // A page may name a zone this browser does not know; a date one day off is better than no help.
    return new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: 'UTC' });
  }
};

/** Reads the calendar date of instants in one zone; '' for text that is no instant. One formatter for thousands of records. */
export function dayReader(zone: string): (instant: Instant) => Day {
  const format = formatFor(zone);
  return (instant) => {
    const ms = Date.parse(instant);
    return Number.isNaN(ms) ? '' : format.format(ms).slice(0, 10);
  };
}
