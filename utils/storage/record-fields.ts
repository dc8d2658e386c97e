import * as v from 'valibot';
import { isDay, toMs } from '../core/time.ts';

export const id = v.pipe(v.string(), v.nonEmpty());
export const text = v.string();
export const textOrNull = v.nullable(v.string());
/** Days every month has need no calendar. */
const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u;
export const day = v.pipe(
  v.string(),
  v.check((value) => plainDay.test(value) || isDay(value), 'not a day'),
);
export const dayOrNull = v.nullable(day);
/** As it is stored, and so as nearly every instant that is read comes. */
const utc = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;
const isUtc = (value: string) => utc.test(value);
/** Kept in UTC: indexes compare instants as text. */
export const instant = v.pipe(
  v.string(),
  v.check((value) => isUtc(value) || !Number.isNaN(toMs(value)), 'not an instant'),
  v.transform((value) => (isUtc(value) ? value : new Date(toMs(value)).toISOString())),
);
export const stamps = { createdAt: instant, updatedAt: instant };
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
