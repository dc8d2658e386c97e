import { isStrange } from './generic/last-resort.ts';
import generic from './generic/opening.ts';
import nextcloudCalendar from './nextcloud-calendar/opening.ts';
import nextcloudMail from './nextcloud-mail/opening.ts';
import type { Opening, Place } from './opening.ts';
import outlook, { program as ofOutlook } from './outlook/opening.ts';
import { hasAny } from './reading/has-any.ts';
import { nextcloudHead } from './reading/nextcloud-head.ts';
import roundcube, { app as ofRoundcube } from './roundcube/opening.ts';
import sogo, { body as bodyOfSogo, program as ofSogo } from './sogo/opening.ts';

/**
 * The openings of products that may live on any address, in the order of registry.ts. All of them are in the one script
 * of every allowed page that is no home of a site, so that its size is the sum of theirs.
 */
export const openingsAnywhere: readonly Opening[] = [
  outlook,
  sogo,
  roundcube,
  nextcloudCalendar,
  nextcloudMail,
];

/** One question for all programs, which begins with what they all are: the browser walks the page for it once. */
const programs = `script:is([src*="${ofSogo}"],[src*="${ofRoundcube}"],[src*="${ofOutlook}"])`;

/** What their pages are known by, and whose it is. Most have nothing of it, and are not asked for each product. */
const byMark: readonly (readonly [string, readonly Opening[]])[] = [
  [bodyOfSogo, [sogo]],
  [nextcloudHead, [nextcloudCalendar, nextcloudMail]],
  [programs, [roundcube, sogo, outlook]],
];

const knownOn = (place: Place): Opening | null => {
  for (const [mark, products] of byMark) {
    const found = hasAny(place.document, mark) && products.find((opening) => opening.claims(place));
    if (found) return found;
  }
  return null;
};

/** Asked after all others, whose own marks may still come later. */
const unknown: Opening = {
  ...generic,
  claims: (place) => isStrange(generic, place) && knownOn(place) === null,
};

/** The one opening responsible for a page of no known address, or null. */
export const pickAnywhere = (place: Place): Opening | null =>
  knownOn(place) ?? (isStrange(generic, place) ? unknown : null);
