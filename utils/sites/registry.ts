import demo from './demo.ts';
import fastmail from './fastmail.ts';
import { allParts } from './generic/all-parts.ts';
import { lastResort } from './generic/last-resort.ts';
import generic from './generic.ts';
import gmail from './gmail.ts';
import googleCalendar from './google-calendar.ts';
import nextcloudCalendar from './nextcloud-calendar.ts';
import nextcloudMail from './nextcloud-mail.ts';
import outlook from './outlook.ts';
import protonCalendar from './proton-calendar.ts';
import protonMail from './proton-mail.ts';
import roundcube from './roundcube.ts';
import type { Page, Site } from './site.ts';
import sogo from './sogo.ts';
import yahooMail from './yahoo-mail.ts';
import zohoMail from './zoho-mail.ts';

const products: readonly Site[] = [
  googleCalendar,
  gmail,
  protonCalendar,
  protonMail,
  fastmail,
  yahooMail,
  zohoMail,
  outlook,
  sogo,
  roundcube,
  nextcloudCalendar,
  nextcloudMail,
];

/**
 * Every site adapter. A test walks this folder and fails for one that is not here. The demo is no part of what is
 * published: the build replaces the mode by a constant and leaves the adapter out.
 */
const adapters: readonly Site[] = import.meta.env?.MODE === 'production' ? products : [demo, ...products];

generic.useParts?.(allParts);

/** All of them, the generic reader last: it takes what no other claims. */
export const sites: readonly Site[] = [...adapters, lastResort(generic, adapters)];

/** The one site responsible for a page, or null. */
export const pickSite = (page: Page): Site | null => sites.find((site) => site.claims(page)) ?? null;
