import type { ReadField } from '../../core/page-report.ts';

/** The names of the fields that are lacking: `lacking({ time: true, guests: false })` is `['time']`. */
export const lacking = (fields: Readonly<Partial<Record<ReadField, boolean>>>): ReadField[] =>
  (Object.keys(fields) as ReadField[]).filter((name) => fields[name]);
