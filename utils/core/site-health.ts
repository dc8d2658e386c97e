/** How the last reading on a host went: structure only, never content. */
export interface SiteHealth {
  /** "calendar.google.com". */
  host: string;
  /** Id of the site adapter. */
  site: string;
  /** ms since the epoch of the last reading. */
  at: number;
  /** ms since the epoch since when it is as it is now. */
  since: number;
  /** Names of fields that could not be read; empty when all was well. */
  missing: readonly string[];
  /** Why the page could not be read at all, in a sentence; '' when it could. */
  reason: string;
}

/** How long a reading that says the same is not worth a write, in ms. */
const quiet = 60_000;

/**
 * The records after one more reading; the same array when there is nothing new to keep. At most 100 hosts, the
 * most recently read ones.
 */
export function noteReading(
  records: readonly SiteHealth[],
  reading: Omit<SiteHealth, 'since'>,
): readonly SiteHealth[] {
  const before = records.find(({ host }) => host === reading.host);
  const isSame =
    before !== undefined &&
    before.site === reading.site &&
    before.reason === reading.reason &&
    before.missing.join() === reading.missing.join();
  if (isSame && reading.at - before.at < quiet) return records;
  const noted = { ...reading, since: isSame ? before.since : reading.at };
  return [noted, ...records.filter(({ host }) => host !== reading.host)].slice(0, 100);
}

/** What was kept, without anything this version did not write. */
export const parseSiteHealth = (stored: unknown): readonly SiteHealth[] =>
  Array.isArray(stored) ? stored.filter(isSiteHealth) : [];

function isSiteHealth(value: unknown): value is SiteHealth {
  if (typeof value !== 'object' || value === null) return false;
  const { host, site, at, since, missing, reason } = value as Record<keyof SiteHealth, unknown>;
  return (
    typeof host === 'string' &&
    typeof site === 'string' &&
    typeof at === 'number' &&
    typeof since === 'number' &&
    Array.isArray(missing) &&
    missing.every((each) => typeof each === 'string') &&
    typeof reason === 'string'
  );
}
