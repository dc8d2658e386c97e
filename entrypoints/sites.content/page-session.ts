import type { Clock } from '../../components/overlay/clock.ts';
import type { Anchor } from '../../components/overlay/follow-anchor.ts';
import type { Pill } from '../../components/overlay/pill.ts';
import { type Look, readUntilSteady } from '../../components/overlay/steady-reading.ts';
import type { Item, PageReport } from '../../utils/core/page-report.ts';
import { isPillView } from '../../utils/core/pill-view.ts';
import type { Page, Site } from '../../utils/sites/site.ts';
import type { ExtensionLink } from './extension-link.ts';

interface SessionPorts {
  /** The page as it is now; asked for at every look. */
  page(): Page;
  pickSite(page: Page): Site | null;
  link: ExtensionLink;
  pill: Pill;
  clock: Clock;
  signal: AbortSignal;
  /** Ends the whole script: the extension is gone or the site is not granted any more. */
  stop(): void;
}

interface PageLook extends Look {
  report: PageReport | null;
  /** Why it could not be read, in a sentence. */
  failure: string | null;
  anchor: Element | null;
}

const plainReason = 'Cannot read this page at the moment. Notes still work.';

/** Says which part of the page was not found; an error that names none is a fault of ours. */
function reasonOf(error: unknown): string {
  const isNamed = error instanceof Error && error.name === 'SelectorError' && 'field' in error;
  return isNamed ? `Cannot find ${String(error.field)} on this page. Notes still work.` : plainReason;
}

function lookAt(site: Site, page: Page): PageLook {
  try {
    const { report, anchor } = site.read(page);
    const print = JSON.stringify([report.view, report.item, report.missing]);
    return { item: report.item, print, partial: report.missing.length > 0, report, failure: null, anchor };
  } catch (error) {
    const failure = reasonOf(error);
    return { item: null, print: failure, partial: true, report: null, failure, anchor: null };
  }
}

export interface PageSession {
  /** To be called after a settled change of the page. */
  look(): void;
  /** Reports once more what was reported last: something was learned since that may change what it is. */
  tellAgain(): void;
  isOpen(): boolean;
}

/**
 * Follows what is open on one page. After each settled change it asks the adapter for the identity of what is open,
 * which costs next to nothing, and only when that is another one it reads.
 */
export function createPageSession(ports: SessionPorts): PageSession {
  const { link, pill, clock, signal } = ports;
  let site: Site | null = null;
  /** '': nothing open. */
  let openKey = '';
  let lastItem: Item | null = null;
  let reading = new AbortController();
  /** Tells the last steady reading once more; null while there is none. */
  let again: (() => void) | null = null;

  /** Elements do not last: hosts replace them, and then the page is read again to find the new one. */
  const anchorFrom = (known: Site, found: PageLook) => {
    let last = found;
    return (): Anchor => {
      if (!last.anchor?.isConnected) last = lookAt(known, ports.page());
      return last.failure === null ? (last.anchor ?? 'none') : 'gone';
    };
  };

  const tell = async (known: Site, found: PageLook, until: AbortSignal) => {
    const { report, failure, item } = found;
    lastItem = item;
    again = () => void tell(known, found, until);
    const answer = await link.send(
      report
        ? { type: 'page/report', report }
        : { type: 'page/unreadable', site: known.id, view: '', reason: failure ?? plainReason },
    );
    if (until.aborted) return;
    if (!link.isAlive() || (answer?.ok === false && answer.error.code === 'not-granted')) return ports.stop();
    if (answer?.ok && isPillView(answer.value)) pill.show(answer.value, anchorFrom(known, found));
    else pill.hide();
  };

  const leave = (type: 'page/left' | 'page/nothing') => {
    again = null;
    pill.hide();
    void link.send({ type });
  };

  const open = (known: Site, before: Item | null) => {
    reading = new AbortController();
    const until = AbortSignal.any([signal, reading.signal]);
    readUntilSteady<PageLook>({
      look: () => lookAt(known, ports.page()),
      onSteady: (found) => void tell(known, found, until),
      onDoubt: () => leave('page/left'),
      before,
      clock,
      signal: until,
    });
  };

  const look = () => {
    if (signal.aborted) return;
    if (!link.isAlive()) return ports.stop();
    try {
      const page = ports.page();
      site = site?.claims(page) ? site : ports.pickSite(page);
      const key = site?.openKey(page) ?? '';
      if (key === openKey) return pill.refresh();
      reading.abort();
      // A page that has just come has nothing to take back: who asks is told that nothing is open here.
      if (openKey) leave(key === '' ? 'page/nothing' : 'page/left');
      openKey = key;
      if (site && key !== '') open(site, lastItem);
      else lastItem = null;
    } catch {
      // A fault of ours must not show on a page of theirs; the next change brings another look.
      pill.hide();
    }
  };

  return { look, tellAgain: () => again?.(), isOpen: () => openKey !== '' };
}
