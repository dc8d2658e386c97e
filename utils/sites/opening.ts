/** The parts of an address, as both `URL` and the page's own `location` have them. */
export type PageAddress = Pick<
  URL,
  'href' | 'origin' | 'protocol' | 'host' | 'hostname' | 'port' | 'pathname' | 'search' | 'hash'
>;

/**
 * What an opening may look at: neither the clock nor the zone, which cost time to ask for. The address may be the
 * page's own and change while it is kept.
 */
export interface Place {
  url: PageAddress;
  document: Document;
}

/**
 * How a site is known and what is open on it. Of every adapter this part alone runs on a page while nothing is open,
 * together with that of all others: a few exact questions, no reading of text or time, and nothing worked out when
 * the file is loaded. It lives in utils/sites/<id>/opening.ts and is named in openings-anywhere.ts, or in
 * openings.ts where it has a watcher of its own.
 */
export interface Opening {
  /** The adapter's id. */
  id: string;
  /** True when this adapter, and no other, is responsible for the page. */
  claims(place: Place): boolean;
  /**
   * Identity of what is open now, from the address and at most a few attributes: it is asked for after every
   * settled change of the page and must cost next to nothing. '' when nothing is open.
   */
  openKey(place: Place): string;
  /**
   * What is open takes more than a few exact questions: they are asked when the page rests, and first when the reader
   * is there. Until then this one question says whether it is worth bringing.
   */
  asksMuch?: (place: Place) => boolean;
}

const longestKey = 300;

/** The same opening, which never throws: a page that breaks its own DOM methods has nothing open. */
export const defineOpening = ({ id, claims, openKey, asksMuch }: Opening): Opening => ({
  id,
  claims: (place) => {
    try {
      return claims(place);
    } catch {
      return false;
    }
  },
  openKey: (place) => {
    try {
      return openKey(place).slice(0, longestKey);
    } catch {
      return '';
    }
  },
  ...(asksMuch ? { asksMuch } : {}),
});
