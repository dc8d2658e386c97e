import type { ExtensionLink } from './extension-link.ts';
import type { Follower, PageHand } from './page-hand.ts';

/** Reads one site, reports, and shows the pill. */
export interface PageReader {
  /** Something else is open than before; it is read in turns after this one. */
  open(): void;
  /** What was open is not any more. `isReplaced`: something else is in its place. */
  close(isReplaced: boolean): void;
  /** The page changed, and the same thing is still open. */
  refresh(): void;
  /** Reports once more what was reported last: something was learned since that may change what it is. */
  tellAgain(): void;
}

interface SessionPorts {
  bring: PageHand['bring'];
  link: ExtensionLink;
}

export interface PageSession extends Follower {
  /** The page goes away; it may come back. */
  leave(): void;
  tellAgain(): void;
  /** The reader of a site has come; the first for a site counts. */
  take(id: string, make: () => PageReader): void;
  /** Ends all that readers started. */
  signal: AbortSignal;
}

/** Has the reader of each site read what opens on one page, and takes back what was reported when it is gone. */
export function createPageSession({ bring, link }: SessionPorts): PageSession {
  const ending = new AbortController();
  const { signal } = ending;
  const readers = new Map<string, PageReader>();
  let site = '';
  /** '': nothing open. */
  let openKey = '';
  /** The background knows something of this page that has to be taken back when it goes. */
  let hasTold = false;

  const reader = () => readers.get(site);

  const tell = (type: 'page/left' | 'page/nothing') => {
    hasTold = type === 'page/nothing';
    void link.send({ type });
  };

  const open = (known: PageReader) => {
    hasTold = true;
    known.open();
  };

  return {
    signal,
    end: () => ending.abort(),
    turnTo: (opening, key) => {
      reader()?.close(key !== '');
      if (openKey !== '') tell(key === '' ? 'page/nothing' : 'page/left');
      openKey = key;
      site = opening?.id ?? '';
      if (key === '') return;
      const known = reader();
      if (known) open(known);
      else void bring(site);
    },
    refresh: () => reader()?.refresh(),
    lose: () => reader()?.close(false),
    leave: () => {
      reader()?.close(false);
      openKey = '';
      if (hasTold) tell('page/left');
    },
    tellAgain: () => reader()?.tellAgain(),
    take: (id, make) => {
      if (signal.aborted || readers.has(id)) return;
      const brought = make();
      readers.set(id, brought);
      if (openKey !== '' && reader() === brought) open(brought);
    },
  };
}
