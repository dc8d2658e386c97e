import type { Day, Instant } from '../time.ts';

const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat | null>();
const dayOffsets = new Map<string, number | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    // An unknown name: the caller asks isZone first and falls back.
  }
  if (formats.size > 50) formats.clear();
  formats.set(zone, format);
  return format;
}

const fixed = /^([+-])(\d{2}):(\d{2})$/;

/** True for an IANA name the platform knows and for a fixed offset like "+02:00". */
export const isZone = (zone: string): boolean => zone !== '' && (fixed.test(zone) || formatOf(zone) !== null);

/** Minutes east of UTC in a zone at a moment; 0 for an unknown zone. */
export function offsetAt(ms: number, zone: string): number {
  const said = fixed.exec(zone);
  if (said) return (said[1] === '-' ? -1 : 1) * (Number(said[2]) * 60 + Number(said[3]));
  const parts = formatOf(zone)?.formatToParts(ms) ?? [];
  if (parts.length === 0) return 0;
  const of = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((wall - Math.floor(ms / minuteMs) * minuteMs) / minuteMs);
}

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
