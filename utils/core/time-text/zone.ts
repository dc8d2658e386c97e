import type { Day, Instant } from '../time.ts';

const minuteMs = 60_000;
const dayOffsets = new Map<string, number | null>();

/** The little of Temporal used here. Browsers have it; Node 20 does not. */
interface Offsets {
  Instant: {
    fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): { offsetNanoseconds: number } };
  };
}

/** Minutes east of UTC in an IANA zone. @throws RangeError for a name that is none. */
export type ReadOffset = (ms: number, zone: string) => number;

/** Asks Temporal: the first Intl format of a process costs tens of milliseconds, this costs next to nothing. */
export const offsetByTemporal =
  ({ Instant }: Offsets): ReadOffset =>
  (ms, zone) =>
    Math.round(Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Asks Intl, which is everywhere. */
export const offsetByIntl: ReadOffset = (ms, timeZone) => {
  const numeric = 'numeric';
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      ...{
        timeZone,
        hourCycle: 'h23',
        year: numeric,
        month: numeric,
        day: numeric,
        hour: numeric,
        minute: numeric,
      },
    });
  if (formats.size > 50) formats.clear();
  formats.set(timeZone, format);
  const parts = format.formatToParts(ms);
  const of = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((wall - Math.floor(ms / minuteMs) * minuteMs) / minuteMs);
};

let chosen: ReadOffset | null = null;

/** Chosen at the first use: to touch Temporal makes the browser load it, and most pages never need a zone. */
const readOffset: ReadOffset = (ms, zone) => {
  if (!chosen) {
    const { Temporal } = globalThis as { Temporal?: Offsets };
    chosen = Temporal ? offsetByTemporal(Temporal) : offsetByIntl;
  }
  return chosen(ms, zone);
};

const fixed = /^([+-])(\d{2}):(\d{2})$/;

/** Minutes east of UTC; null for a zone the platform does not know. */
function knownOffset(ms: number, zone: string): number | null {
  const said = fixed.exec(zone);
  if (said) return (said[1] === '-' ? -1 : 1) * (Number(said[2]) * 60 + Number(said[3]));
  // Names are words and strokes; Temporal would take "UTC[u-ca=x]" and offsets in other shapes as well.
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(zone)) return null;
  try {
    return readOffset(Math.round(ms), zone);
  } catch {
    return null;
  }
}

/** True for an IANA name the platform knows and for a fixed offset like "+02:00". */
export const isZone = (zone: string): boolean => knownOffset(0, zone) !== null;

/** Minutes east of UTC in a zone at a moment; 0 for an unknown zone. */
export const offsetAt = (ms: number, zone: string): number => knownOffset(ms, zone) ?? 0;

/** The offset of a whole day, or null on the two days of a year on which it changes. */
function offsetOfDay(day: Day, zone: string): number | null {
  const id = `${zone} ${day}`;
  const known = dayOffsets.get(id);
  if (known !== undefined) return known;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const early = offsetAt(midnight - 840 * minuteMs, zone);
  const offset = early === offsetAt(midnight + 2160 * minuteMs, zone) ? early : null;
  if (dayOffsets.size > 500) dayOffsets.clear();
  dayOffsets.set(id, offset);
  return offset;
}

const two = (value: number) => String(value).padStart(2, '0');

function written(ms: number, offset: number): Instant {
  const wall = new Date(ms + offset * minuteMs).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** ISO 8601 with the zone's offset for a moment. '' for a moment outside the calendar. */
export const instantAt = (ms: number, zone: string): Instant =>
  Number.isFinite(ms) && Math.abs(ms) < 8e15 ? written(ms, offsetAt(ms, zone)) : '';

/**
 * The moment at which clocks of a zone show `minutes` after midnight of `day` (1440: the next midnight).
 * In the hour a spring change skips, the clock is taken as moved on.
 */
export function instantOf(day: Day, minutes: number, zone: string): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs;
  if (Number.isNaN(wall)) return '';
  const whole = offsetOfDay(day, zone);
  if (whole !== null) return written(wall - whole * minuteMs, whole);
  const first = offsetAt(wall - offsetAt(wall, zone) * minuteMs, zone);
  return instantAt(wall - first * minuteMs, zone);
}

/** The calendar date and minutes after midnight clocks of a zone show at a moment. */
export function wallOf(ms: number, zone: string): { day: Day; minutes: number } {
  const wall = new Date(ms + offsetAt(ms, zone) * minuteMs).toISOString();
  return { day: wall.slice(0, 10), minutes: Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)) };
}
