import type { Chip, Item, Self } from '../core/page-report.ts';
import { instantAt, isZone } from '../core/time-text/zone.ts';
import type { Parts } from './generic/parts.ts';
import { inOneGo, type Steps } from './generic/steps.ts';
import { defineOpening } from './opening.ts';
import { boundChips, boundItem, boundMailbox, caps, line } from './reading/bounds.ts';
import { SelectorError } from './selector.ts';
import type { Page, Reading, Site, SiteView } from './site.ts';

/** What an adapter gives; the rest of the report is the same for every site. */
export interface SiteReading {
  /** Id of one of the declared views. */
  view: string;
  self?: Self | undefined;
  /** Zone the page shows times in; null when it does not say. */
  zone?: string | null | undefined;
  lang?: string | null | undefined;
  item?: Item | null | undefined;
  chips?: readonly Chip[] | undefined;
  missing?: readonly string[] | undefined;
  /** 0 to 1; only a reader that does not know the page says it. */
  sure?: number | undefined;
  /** Where the pill may hang. */
  anchor?: Element | null | undefined;
}

interface DeclaredSite {
  /** The first three come from the adapter's opening: `...opening`. */
  id: string;
  claims(page: Page): boolean;
  openKey(page: Page): string;
  anchor?(page: Page): Element | null;
  name: string;
  /** Match patterns to ask permission for. */
  origins: readonly string[];
  views: readonly SiteView[];
  /** Parts of `read` that are worth a turn of their own the first time. */
  warmUps?: readonly ((page: Page) => unknown)[];
}

interface Whole {
  /** @throws SelectorError */
  read(page: Page): SiteReading;
}

interface InSteps {
  /** @throws SelectorError */
  steps(page: Page): Steps<SiteReading>;
  useParts(parts: Partial<Parts>): void;
}

export type SiteDeclaration = DeclaredSite & (Whole | InSteps);

function toReading(page: Page, site: DeclaredSite, reading: SiteReading): Reading {
  const { view, self, zone, lang, item, chips = [], missing = [], anchor = null, sure } = reading;
  const aliases = self?.aliases?.slice(0, 20).map((each) => line(each).toLowerCase());
  return {
    anchor,
    report: {
      site: site.id,
      view,
      url: page.url.href.slice(0, 2000),
      self: { ...boundMailbox(self ?? { name: '', email: '' }), ...(aliases?.length ? { aliases } : {}) },
      zone: zone && isZone(zone) ? zone : null,
      lang: lang ? line(lang, 35) : null,
      item: item ? boundItem(item) : null,
      chips: boundChips(chips),
      missing: [...new Set(missing)].slice(0, caps.missing),
      ...(sure === undefined ? {} : { sure }),
    },
  };
}

/**
 * Turns a declaration into a site: the adapter's opening with the rest beside it. Whatever a page does, `read` gives a
 * bounded report or throws SelectorError, and `claims` and `openKey` never throw.
 */
export const defineSite = (site: SiteDeclaration): Site => {
  function* readInSteps(page: Page): Steps<Reading> {
    try {
      return toReading(page, site, 'steps' in site ? yield* site.steps(page) : site.read(page));
    } catch (error) {
      if (error instanceof SelectorError) throw error;
      throw new SelectorError(site.id, 'page', instantAt(Date.parse(page.now), 'UTC').slice(0, 7), error);
    }
  }
  return {
    ...defineOpening(site),
    name: site.name,
    origins: site.origins,
    views: site.views,
    ...(site.anchor ? { anchor: site.anchor } : {}),
    ...(site.warmUps ? { warmUps: site.warmUps } : {}),
    ...('steps' in site ? { readInSteps, useParts: site.useParts } : {}),
    read: (page) => inOneGo(readInSteps(page)),
  };
};
