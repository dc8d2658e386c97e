import type { Self } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import type { Evidence } from './evidence.ts';
import type { Evident } from './evident.ts';
import type { Outline } from './outline.ts';
import type { Row } from './rows.ts';

/** What a part of the page was read as, and how sure that is. */
export interface Found<Item> {
  item: Item;
  sure: number;
  missing: string[];
  surface: Element;
}

export interface Scene {
  outline: Outline;
  rows: readonly Row[];
  /** Rows without a word of label. */
  hinted: readonly Row[];
  context: WhenContext;
  self: Self;
  evidence: Evidence;
  evident: Evident;
}
