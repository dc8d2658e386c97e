import type { Site } from '../../utils/sites/site.ts';
import { warmUps } from '../../utils/sites/warm-up.ts';
import { handReader } from './hand-reader.ts';
import type { PageScope } from './page-hand.ts';

/** Hands over the reader of a site that reads times and texts as all adapters do. */
export const startReader = (site: Site, scope?: PageScope): void => handReader(site, warmUps, scope);
