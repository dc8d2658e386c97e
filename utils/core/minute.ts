import type { Instant } from './time.ts';

/** The minute that has begun, in UTC: talks begin with one. */
export const minuteOf = (ms: number): Instant => new Date(ms - (ms % 60_000)).toISOString();
