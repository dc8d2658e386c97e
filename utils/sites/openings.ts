import demo from './demo/opening.ts';
import fastmail from './fastmail/opening.ts';
import { lastResort } from './generic/last-resort.ts';
import generic from './generic/opening.ts';
import gmail from './gmail/opening.ts';
import googleCalendar from './google-calendar/opening.ts';
import type { Opening } from './opening.ts';
import { openingsAnywhere } from './openings-anywhere.ts';
import protonCalendar from './proton-calendar/opening.ts';
import protonMail from './proton-mail/opening.ts';
import yahooMail from './yahoo-mail/opening.ts';
import zohoMail from './zoho-mail/opening.ts';

const products: readonly Opening[] = [
  googleCalendar,
  gmail,
  protonCalendar,
  protonMail,
  fastmail,
  yahooMail,
  zohoMail,
  ...openingsAnywhere,
];

const adapters: readonly Opening[] = import.meta.env?.MODE === 'production' ? products : [demo, ...products];

/**
 * The opening of every site in registry.ts, in the same order; a test fails for one that is not here. The generic
 * reader's is the last: it takes what no other claims.
 */
export const openings: readonly Opening[] = [...adapters, lastResort(generic, adapters)];
