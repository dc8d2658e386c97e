import type { PageReport } from '../core/page-report.ts';
import type { Instant } from '../core/time.ts';
import type { Parts } from './generic/parts.ts';
import type { Steps } from './generic/steps.ts';
import type { Opening, Place } from './opening.ts';

/** Everything a reader may look at; nothing is read from globals. */
export interface Page {
  url: URL;
  document: Document;
  now: Instant;
  /** IANA zone of the browser; used only where the page does not say its own. */
  browserZone: string;
}

/** How well the reading of a view was checked; shown to the user as it stands. */
export type Checked = 'real page' | 'saved page' | 'facts only';

export interface SiteView {
  id: string;
  /** What is read there, in words for the sites page: "title, time, guests with addresses". */
  reads: string;
  checked: Checked;
}

/** One reading. `anchor` is where the pill may hang; it stays in the content script. */
export interface Reading {
  report: PageReport;
  anchor: Element | null;
}

/** A site adapter. One declarative file per site under utils/sites/, made with `defineSite`. */
export interface Site extends Opening {
  name: string;
  /** Match patterns to ask permission for; empty for products on any address. */
  origins: readonly string[];
  views: readonly SiteView[];
  /** Where the pill may hang now; null for nowhere. Without it the page is read again to find out. */
  anchor?(place: Place): Element | null;
  /** Parts of its own reading, each run once in a turn of its own before the first; what they give is not used. */
  warmUps?: readonly ((page: Page) => unknown)[];
  /** @throws SelectorError naming site, field and date of the selector when a needed part is missing. */
  read(page: Page): Reading;
  /** The same in steps, for a reading too long for one turn of the page. What a step yields is in `Steps`. */
  readInSteps?(page: Page): Steps<Reading>;
  /** Takes the files its steps asked for. */
  useParts?(parts: Partial<Parts>): void;
}
