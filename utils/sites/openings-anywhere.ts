import { lastResort } from './generic/last-resort.ts';
import generic from './generic/opening.ts';
import nextcloudCalendar from './nextcloud-calendar/opening.ts';
import nextcloudMail from './nextcloud-mail/opening.ts';
import type { Opening, Place } from './opening.ts';
import outlook from './outlook/opening.ts';
import roundcube from './roundcube/opening.ts';
import sogo from './sogo/opening.ts';

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

/** Those first that know their page without its address. */
const cheapestFirst = [sogo, roundcube, nextcloudCalendar, nextcloudMail, outlook];

/** Asked after all others, whose own marks may still come later. */
const stranger = lastResort(generic, []);
const unknown = lastResort(generic, openingsAnywhere);

/** The one opening responsible for a page of no known address, or null. */
export const pickAnywhere = (place: Place): Opening | null =>
  cheapestFirst.find((opening) => opening.claims(place)) ?? (stranger.claims(place) ? unknown : null);
