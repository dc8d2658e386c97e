import type { PageReport } from '../utils/core/page-report.ts';
import { pickSite } from '../utils/sites/registry.ts';
import { SelectorError } from '../utils/sites/selector.ts';

/** What one look at a page gives; the moment is worked out by who asked. */
export interface PageReading {
  site: string | null;
  view: string | null;
  report: PageReport | null;
  /** Why the site that claims the page cannot read it. */
  error?: string;
}

export interface PageReadingRequest {
  url: string;
  now: string;
  /** null: the zone of the browser. */
  zone: string | null;
}

/** The same adapter code as the content script's, over the document it runs in. */
function readPage({ url, now, zone }: PageReadingRequest): PageReading {
  const browserZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const page = { url: new URL(url), document, now, browserZone };
  const site = pickSite(page);
  if (!site) return { site: null, view: null, report: null };
  try {
    const { report } = site.read(page);
    return { site: site.id, view: report.view, report };
  } catch (error) {
    if (!(error instanceof SelectorError)) throw error;
    const reason = `I can't read this page: ${error.message}. Notes still work.`;
    return { site: site.id, view: null, report: null, error: reason };
  }
}

Object.assign(globalThis, { besideReadPage: readPage });
