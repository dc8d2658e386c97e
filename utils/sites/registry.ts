import demo from './demo.ts';
import gmail from './gmail.ts';
import googleCalendar from './google-calendar.ts';
import outlook from './outlook.ts';
import type { Page, Site } from './site.ts';

/** Every site adapter. A test walks this folder and fails for one that is not here. */
export const sites: readonly Site[] = [demo, googleCalendar, gmail, outlook];

/** The one site responsible for a page, or null. */
export const pickSite = (page: Page): Site | null => sites.find((site) => site.claims(page)) ?? null;
