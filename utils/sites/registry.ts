import demo from './demo.ts';
import googleCalendar from './google-calendar.ts';
import type { Page, Site } from './site.ts';

/** Every site adapter. A test walks this folder and fails for one that is not here. */
export const sites: readonly Site[] = [demo, googleCalendar];

/** The one site responsible for a page, or null. */
export const pickSite = (page: Page): Site | null => sites.find((site) => site.claims(page)) ?? null;
