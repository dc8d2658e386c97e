import type { Day } from '../../core/time.ts';

/** What the opaque-looking `data-eventid` and `eid` of Google Calendar hold. */
export interface GoogleEventId {
  /** Identity of the instance, the same in every guest's calendar. */
  key: string;
  /** Identity of the series; null for a single event. */
  series: string | null;
  /** The calendar it lies in, often an address. */
  calendar: string;
  /** When the instance was first meant to begin; a moved one keeps it. Milliseconds; null for single events. */
  instance: number | null;
  /** The same for an all-day instance. */
  instanceDay: Day | null;
}

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/-/gu, '+').replace(/_/gu, '/').replace(/=+$/u, ''));
  } catch {
    return '';
  }
}

const fullDomain = (calendar: string) =>
  calendar.replace(/@m$/u, '@gmail.com').replace(/@g$/u, '@group.calendar.google.com');

/** Reads "20260916" as a date; '' for anything else. */
export const compactDay = (digits: string): Day =>
  /^\d{8}$/u.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : '';

/** Splits `<id>[_R20251111T130000][_20260916T120000Z] <calendar>`, given in base64. Null for tasks and foreign text. */
export function decodeGoogleEventId(encoded: string): GoogleEventId | null {
  if (encoded.length > 2000 || !/^[\w+/=-]+$/u.test(encoded)) return null;
  const [id = '', calendar = '', more] = fromBase64(encoded).split(' ');
  // Ids are plain words: anything else was not base64 to begin with.
  if (!/^[\w@.-]{3,1024}$/u.test(id) || calendar === '' || more !== undefined) return null;
  return { ...splitGoogleId(id), calendar: fullDomain(calendar) };
}

/** The parts of a bare id as mails carry it. */
export function splitGoogleId(id: string): Omit<GoogleEventId, 'calendar'> {
  const suffix = /_(\d{8})(?:T(\d{2})(\d{2})(\d{2})Z)?$/u.exec(id);
  const base = (suffix ? id.slice(0, suffix.index) : id).replace(/_R\d{8}(?:T\d{6}Z?)?$/u, '');
  const repeats = suffix !== null || base !== id;
  const day = compactDay(suffix?.[1] ?? '');
  const [hour, minute, second] = suffix?.slice(2) ?? [];
  const timed = suffix !== null && hour !== undefined;
  const at = timed ? Date.parse(`${day}T${hour}:${minute}:${second}Z`) : Number.NaN;
  return {
    key: id,
    series: repeats ? base : null,
    instance: Number.isNaN(at) ? null : at,
    instanceDay: suffix !== null && !timed ? day : null,
  };
}

/** `data-datekey` packs a date into one number: (year - 1970) << 9 | month << 5 | day. */
export function dayOfDateKey(text: string | null): Day | null {
  const packed = Number(text);
  if (text === null || !Number.isInteger(packed) || packed <= 0 || packed > 1e6) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${1970 + (packed >> 9)}-${two((packed >> 5) & 15)}-${two(packed & 31)}`;
}
