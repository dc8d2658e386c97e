import type { Tally } from './schema.ts';

/**
 * `unexpectedly-empty`: there was something and there is nothing. `damaged`: part is gone, an older state came
 * back, or the store cannot be read. Both open recovery, never the welcome page.
 */
export type StoreState = 'first-run' | 'fine' | 'unexpectedly-empty' | 'damaged';

/** What the journal last was, kept outside IndexedDB: a browser that loses the one rarely loses the other. */
export type CanaryMark = Pick<Tally, 'store' | 'revision' | 'records'>;

export function parseMark(value: unknown): CanaryMark | null {
  const { store, revision, records } = Object(value) as Partial<CanaryMark>;
  return typeof store === 'string' && typeof revision === 'number' && typeof records === 'number'
    ? { store, revision, records }
    : null;
}

/** A mark of another store, or of a later state of this one, is evidence of a loss. */
export const contradicts = (mark: CanaryMark, tally: Tally): boolean =>
  mark.records > 0 && (mark.store !== tally.store || mark.revision > tally.revision);

export const markOf = ({ store, revision, records }: Tally): CanaryMark => ({ store, revision, records });

/** @param counted how many records there are; null where they were not counted. */
export function judge(mark: CanaryMark | null, tally: Tally | null, counted: number | null): StoreState {
  if (!tally) return 'damaged';
  if (mark && contradicts(mark, tally)) return tally.records === 0 ? 'unexpectedly-empty' : 'damaged';
  if (counted !== null && counted !== tally.records) return counted === 0 ? 'unexpectedly-empty' : 'damaged';
  return tally.revision === 0 ? 'first-run' : 'fine';
}
