import type { Page } from '../../utils/sites/site.ts';

/** What a site is given of a fake: the same as the content script gives it of a real page. */
export const pageOf = (
  fake: { document: Document; url: string; now: string },
  browserZone = 'Europe/Berlin',
): Page => ({
  url: new URL(fake.url),
  document: fake.document,
  now: fake.now,
  browserZone,
});
