import { isDay, toMs } from '../core/time.ts';
import { nullable, number, string } from './shape.ts';

export const id = string((value) => value !== '');
export const text = string();
export const textOrNull = nullable(text);
/** Days every month has need no calendar. */
const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u;
export const day = string((value) => plainDay.test(value) || isDay(value));
export const dayOrNull = nullable(day);
/** As it is stored, and so as nearly every instant that is read comes. */
const utc = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;
const inUtc = (value: string): string => {
  if (utc.test(value)) return value;
  const ms = toMs(value);
  return Number.isNaN(ms) ? '' : new Date(ms).toISOString();
};
/** Kept in UTC: indexes compare instants as text. */
export const instant = string((value) => value !== '', inUtc);
export const stamps = { createdAt: instant, updatedAt: instant };
export const count = number((value) => Number.isInteger(value) && value >= 0);
