import type { Ending } from '../../components/overlay/ending.ts';
import type { Opening, Place } from '../../utils/sites/opening.ts';
import type { ExtensionLink } from './extension-link.ts';

/** What the script of a page says when it is asked what is open; null for a page that no site claims. */
export type OpenOnPage = 'open' | 'nothing' | null;

/** Told what opens and closes; comes with the first reader. */
export interface Follower {
  /** @param key of what is open now; '' for nothing. */
  turnTo(opening: Opening | null, key: string): void;
  /** The page changed, and the same thing is still open. */
  refresh(): void;
  /** The page could not be looked at. */
  lose(): void;
}

interface WatchPorts {
  /** The page as it is now; asked for at every look. */
  place(): Place;
  pickOpening(place: Place): Opening | null;
  link: ExtensionLink;
  ending: Ending;
  /** Ends everything: the extension is gone or the site is not granted any more. */
  stop(): void;
}

export interface PageWatch {
  /** To be called after a settled change of the page. */
  look(): void;
  isOpen(): boolean;
  /** Looks, and says what is open now. */
  ask(): OpenOnPage;
  /** Has the file that reads a site brought, unless one is on its way. */
  bring(site: string): Promise<void>;
  /** From now on what opens and closes is told to the follower, what is open first. */
  join(follower: Follower): void;
}

/**
 * Follows what is open on one page, by its identity alone, which costs next to nothing. This is all that a page has to
 * load: reading and reporting is the work of a second file, brought when something opens for the first time. While
 * nothing is open nothing is said, nor is it asked whether there is anybody to say it to.
 */
export function createPageWatch({ place, pickOpening, link, ending, stop }: WatchPorts): PageWatch {
  let opening: Opening | null = null;
  /** '': nothing open. */
  let openKey = '';
  let follower: Follower | null = null;
  let isBringing = false;

  const bring = async (site: string) => {
    if (isBringing) return;
    isBringing = true;
    const answer = await link.send({ type: 'page/opened', site });
    isBringing = false;
    if (ending.isOver()) return;
    if (!link.isAlive() || (answer?.ok === false && answer.error.code === 'not-granted')) stop();
  };

  const turnTo = (key: string) => {
    openKey = key;
    if (follower) follower.turnTo(opening, key);
    else if (opening && key !== '') void bring(opening.id);
  };

  const look = () => {
    if (ending.isOver()) return;
    try {
      const here = place();
      if (!opening?.claims(here)) opening = pickOpening(here);
      const key = opening?.openKey(here) ?? '';
      if (key === '' && openKey === '') return;
      if (!link.isAlive()) return stop();
      if (key !== openKey) turnTo(key);
      else follower?.refresh();
    } catch {
      // A fault of ours must not show on a page of theirs; the next change brings another look.
      follower?.lose();
    }
  };

  return {
    look,
    isOpen: () => openKey !== '',
    ask: () => {
      look();
      if (openKey !== '') return 'open';
      return opening && 'nothing';
    },
    bring,
    join: (joining) => {
      follower = joining;
      if (openKey !== '') joining.turnTo(opening, openKey);
    },
  };
}
