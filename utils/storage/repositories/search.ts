import { type SearchEntry, type SearchStore, toSearchEntry } from '../../core/search-entry.ts';
import type { Instant } from '../../core/time.ts';
import type { Access } from '../access.ts';

/** Where reading goes on: after this key, or at this moment without the notes of it that were read. */
export type SearchCursor = { after: string } | { until: Instant; seen: readonly string[] };

export interface SearchPage {
  entries: readonly SearchEntry[];
  /** null when all is read. */
  next: SearchCursor | null;
}

const fieldOf = (value: unknown, name: 'id' | 'at'): string => {
  const field: unknown = (Object(value) as Record<string, unknown>)[name];
  return typeof field === 'string' ? field : '';
};

const entriesOf = (store: SearchStore, values: readonly unknown[]): readonly SearchEntry[] =>
  values.flatMap((value) => toSearchEntry(store, value) ?? []);

/**
 * Records as a search takes them: folded words only. They are looked at field by field instead of parsed whole, as
 * there may be a hundred thousand; one that cannot be read is left out.
 */
export const createSearchReading = (access: Access) => ({
  /** Notes from the newest on, whoever they are about. */
  async notes(count: number, cursor: SearchCursor | null): Promise<SearchPage> {
    const { until, seen } = cursor !== null && 'until' in cursor ? cursor : { until: undefined, seen: [] };
    const range = until === undefined ? undefined : IDBKeyRange.upperBound(until);
    const values = await access.rawPage('notes', count + seen.length, { index: 'by-at', range });
    const fresh = values.filter(
      (value) => fieldOf(value, 'at') !== until || !seen.includes(fieldOf(value, 'id')),
    );
    const last = fieldOf(values.at(-1), 'at');
    const entries = entriesOf('notes', fresh);
    if (values.length < count + seen.length || fresh.length === 0) return { entries, next: null };
    const atLast = values
      .filter((value) => fieldOf(value, 'at') === last)
      .map((value) => fieldOf(value, 'id'));
    return {
      entries,
      next: { until: last, seen: last === until ? [...new Set([...seen, ...atLast])] : atLast },
    };
  },
  /** Any other store, in no order of time. */
  async store(store: SearchStore, count: number, cursor: SearchCursor | null): Promise<SearchPage> {
    const range =
      cursor !== null && 'after' in cursor ? IDBKeyRange.lowerBound(cursor.after, true) : undefined;
    const values = await access.rawPage(store, count, { range });
    const next = values.length < count ? null : { after: fieldOf(values.at(-1), 'id') };
    return { entries: entriesOf(store, values), next };
  },
  /** One record; null when it is gone. */
  async one(store: SearchStore, id: string): Promise<SearchEntry | null> {
    return toSearchEntry(store, await access.rawOne(store, id));
  },
  /** As stored, unparsed; undefined when it is gone. */
  rawOne: (store: SearchStore, id: string): Promise<unknown> => access.rawOne(store, id),
});
