import demo from './demo/opening.ts';
import { lastResort } from './generic/last-resort.ts';
import generic from './generic/opening.ts';
import gmail from './gmail/opening.ts';
import googleCalendar from './google-calendar/opening.ts';
import nextcloudCalendar from './nextcloud-calendar/opening.ts';
import nextcloudMail from './nextcloud-mail/opening.ts';
import type { Opening, Place } from './opening.ts';
import outlook from './outlook/opening.ts';
import roundcube from './roundcube/opening.ts';
import sogo from './sogo/opening.ts';

const products: readonly Opening[] = [
  googleCalendar,
  gmail,
  outlook,
  sogo,
  roundcube,
  nextcloudCalendar,
  nextcloudMail,
];

/**
 * The opening of every site in registry.ts, in the same order; a test fails for one that is not here. All of them are
 * in the one script that runs on every allowed page, so that its size is the sum of theirs.
 */
const adapters: readonly Opening[] = import.meta.env?.MODE === 'production' ? products : [demo, ...products];

/** All of them, the generic reader's last: it takes what no other claims. */
export const openings: readonly Opening[] = [...adapters, lastResort(generic, adapters)];

/** The one opening responsible for a page, or null. */
export const pickOpening = (place: Place): Opening | null =>
  openings.find((opening) => opening.claims(place)) ?? null;
