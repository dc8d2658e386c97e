import type { EventItem, Self } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import type { Page } from '../site.ts';
import type { Evidence } from './evidence.ts';
import type { Outline } from './outline.ts';
import type { Row } from './rows.ts';
import type { Steps } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordPack } from './words/pack.ts';
import type { WordFile } from './words.ts';

/** What is known of a page before anything on it is read. */
export interface Sighting {
  outline: Outline;
  rows: readonly Row[];
  /** Rows without a word of label. */
  hinted: readonly Row[];
  /** Zone the page names for itself; null when it does not, or names two. */
  zone: string | null;
  self: Self;
  evidence: Evidence;
  vocabulary: Vocabulary;
  /** Events the page describes in a vocabulary made for that. */
  events: readonly EventItem[];
}

/** Files of the generic reader that come when a page needs them, by the names they have beside the others. */
export interface Parts extends Record<WordFile, WordPack> {
  'generic-reading': (page: Page, sighting: Sighting) => Steps<SiteReading>;
}
