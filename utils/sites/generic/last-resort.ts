import type { Opening, Place } from '../opening.ts';

// Pages of these belong to their adapters alone, also where those do not know what they see.
const known =
  /^(?:calendar|mail)\.google\.com$|^outlook\.(?:office|office365|live|cloud\.microsoft)(?:\.com)?$/;

/** True for a page that a site which takes any would take, and that is none of a known host. */
export const isStrange = (last: Opening, place: Place): boolean =>
  last.claims(place) && !known.test(place.url.hostname);

/** A site that claims only what nobody else does: no page that another one claims, and no page of a known host. */
export const lastResort = <Last extends Opening>(last: Last, others: readonly Opening[]): Last => ({
  ...last,
  claims: (place) => isStrange(last, place) && !others.some((other) => other.claims(place)),
});
