import type { Clock } from '../../components/overlay/clock.ts';
import type { Opening, Place } from '../../utils/sites/opening.ts';
import type { ExtensionLink } from './extension-link.ts';
import type { PageReader } from './page-hand.ts';

interface SessionPorts {
  /** The page as it is now; asked for at every look. */
  place(): Place;
  pickOpening(place: Place): Opening | null;
  link: ExtensionLink;
  clock: Clock;
  signal: AbortSignal;
  /** Ends the whole script: the extension is gone or the site is not granted any more. */
  stop(): void;
}

export interface PageSession {
  /** To be called after a settled change of the page. */
  look(): void;
  /** The page goes away; it may come back. */
  leave(): void;
  /** Reports once more what was reported last: something was learned since that may change what it is. */
  tellAgain(): void;
  isOpen(): boolean;
  /** The reader of a site has come; the first for a site counts. */
  take(id: string, make: () => PageReader): void;
}

/**
 * Follows what is open on one page, by its identity alone, which costs next to nothing. Reading it is the work of a
 * second file, which the background brings when something opens for the first time.
 */
export function createPageSession({
  place,
  pickOpening,
  link,
  clock,
  signal,
  stop,
}: SessionPorts): PageSession {
  const readers = new Map<string, PageReader>();
  let opening: Opening | null = null;
  /** '': nothing open. */
  let openKey = '';
  /** The background knows something of this page that has to be taken back when it goes. */
  let hasTold = false;
  let isBringing = false;

  const reader = () => readers.get(opening?.id ?? '');

  const tell = (type: 'page/left' | 'page/nothing') => {
    hasTold = type === 'page/nothing';
    void link.send({ type });
  };

  const bring = async (site: string) => {
    if (isBringing) return;
    isBringing = true;
    const answer = await link.send({ type: 'page/opened', site });
    isBringing = false;
    if (signal.aborted) return;
    if (!link.isAlive() || (answer?.ok === false && answer.error.code === 'not-granted')) stop();
  };

  const open = () => {
    hasTold = true;
    const known = reader();
    if (known) known.open();
    else if (opening) void bring(opening.id);
  };

  const turnTo = (key: string) => {
    reader()?.close(key !== '');
    if (openKey !== '') tell(key === '' ? 'page/nothing' : 'page/left');
    openKey = key;
    if (key !== '') open();
  };

  const look = () => {
    if (signal.aborted) return;
    if (!link.isAlive()) return stop();
    try {
      const here = place();
      const isFirst = opening === null;
      if (!opening?.claims(here)) opening = pickOpening(here);
      const key = opening?.openKey(here) ?? '';
      if (key !== openKey) turnTo(key);
      else if (key !== '') reader()?.refresh();
      // A page that has settled with nothing open says so once, so that the user is told and not left waiting.
      else if (isFirst && opening) tell('page/nothing');
    } catch {
      // A fault of ours must not show on a page of theirs; the next change brings another look.
      reader()?.close(false);
    }
  };

  return {
    look,
    leave: () => {
      reader()?.close(false);
      openKey = '';
      if (hasTold) tell('page/left');
    },
    tellAgain: () => reader()?.tellAgain(),
    isOpen: () => openKey !== '',
    take: (id, make) => {
      if (signal.aborted || readers.has(id)) return;
      const brought = make();
      readers.set(id, brought);
      // In a turn of its own: compiling the file was enough for this one.
      clock.after(0, () => {
        if (!signal.aborted && openKey !== '' && reader() === brought) brought.open();
      });
    },
  };
}
