import type { Clock } from '../../components/overlay/clock.ts';
import type { Anchor } from '../../components/overlay/follow-anchor.ts';
import type { Pill } from '../../components/overlay/pill.ts';
import { type Look, peopleOf, readUntilSteady } from '../../components/overlay/steady-reading.ts';
import type { Item, MailItem, PageReport } from '../../utils/core/page-report.ts';
import { isPillView } from '../../utils/core/pill-view.ts';
import { readFieldWords } from '../../utils/core/read-field-words.ts';
import type { Steps } from '../../utils/sites/generic/steps.ts';
import type { Page, Reading, Site } from '../../utils/sites/site.ts';
import type { ExtensionLink } from './extension-link.ts';
import { createPacedLook } from './paced-look.ts';
import { partsOf } from './page-parts.ts';
import type { PageReader } from './page-session.ts';
import { createPace } from './reading-pace.ts';
import { placeOf } from './same-place.ts';

export type WarmUps = readonly ((page: Page) => unknown)[];

interface PageReaderPorts {
  link: ExtensionLink;
  clock: Clock;
  signal: AbortSignal;
  /** Ends everything: the extension is gone or the site is not granted any more. */
  stop(): void;
  /** True when the user has just done something. */
  isTouched(): boolean;
  /** The page as it is now; asked for at every look. */
  page(): Page;
  pill: Pill;
  /** Run once before the first reading, each in a turn of its own. */
  warmUps: WarmUps;
}

interface PageLook extends Look {
  report: PageReport | null;
  /** Why it could not be read, in a sentence. */
  failure: string | null;
  anchor: Element | null;
}

const plainReason = 'Cannot read this page at the moment. Notes still work.';

const cannotFind = (field: string) => `Cannot find ${readFieldWords(field)} on this page. Notes still work.`;

/** Says which part of the page was not found; an error that names none is a fault of ours. */
function reasonOf(error: unknown): string {
  const isNamed = error instanceof Error && error.name === 'SelectorError' && 'field' in error;
  return isNamed && error.field !== 'page' ? cannotFind(String(error.field)) : plainReason;
}

const failed = (error: unknown): PageLook => {
  const failure = reasonOf(error);
  return { item: null, print: failure, partial: true, same: '', report: null, failure, anchor: null };
};

/** Something is open and nothing of it was found: that is said, because silence would mean that there is nothing. */
const lostOf = ({ item, missing }: PageReport): string | null =>
  item === null && missing[0] !== undefined ? cannotFind(missing[0]) : null;

const isWritten = (item: Item | null): item is MailItem => item?.kind === 'mail' && item.compose === true;

/** A mail that is being written has the time of the look for its date: by that no two looks would ever agree. */
const untimed = (item: Item | null): Item | null => (isWritten(item) ? { ...item, date: '' } : item);

/** An event with the same people, title and start is that event, whatever is written into it. */
function sameOf(item: Item | null): string {
  const people = peopleOf(item);
  if (item === null || people === '') return '';
  if (item.kind === 'event') return JSON.stringify([people, item.title, item.start]);
  return isWritten(item) ? people : '';
}

const seen = ({ report, anchor }: Reading): PageLook => ({
  item: report.item,
  print: JSON.stringify([report.view, untimed(report.item), report.missing]),
  partial: report.missing.length > 0,
  same: sameOf(report.item),
  ...{ failure: lostOf(report), report: lostOf(report) === null ? report : null, anchor },
});

function lookAt(site: Site, page: Page): PageLook {
  try {
    return seen(site.read(page));
  } catch (error) {
    return failed(error);
  }
}

function* lookInSteps(site: Site, page: Page): Steps<PageLook> {
  try {
    return seen(site.readInSteps ? yield* site.readInSteps(page) : site.read(page));
  } catch (error) {
    return failed(error);
  }
}

/** Reads what is open on a page of one site until the reading is steady, reports it and shows the pill for it. */
export function createPageReader(site: Site, ports: PageReaderPorts): PageReader {
  const { link, pill, clock, signal } = ports;
  let lastItem: Item | null = null;
  let reading = new AbortController();
  /** Tells the last steady reading once more; null while there is none. */
  let again: (() => void) | null = null;

  /** Elements do not last: hosts replace them, and then the new one is looked for. */
  const anchorFrom = (found: PageLook) => {
    let last = found;
    const findAgain = found.anchor && site.readInSteps ? placeOf(found.anchor) : () => null;
    const again = (): PageLook => {
      if (site.anchor) return { ...last, anchor: site.anchor(ports.page()) };
      // What is read in steps is too much for one turn.
      return site.readInSteps ? { ...last, anchor: findAgain() } : lookAt(site, ports.page());
    };
    return (): Anchor => {
      if (last.anchor?.isConnected) return last.anchor;
      last = again();
      return last.failure === null ? (last.anchor ?? 'none') : 'gone';
    };
  };

  const tell = async (found: PageLook, until: AbortSignal) => {
    const { report, failure, item } = found;
    lastItem = item;
    again = () => void tell(found, until);
    const answer = await link.send(
      report
        ? { type: 'page/report', report }
        : { type: 'page/unreadable', site: site.id, view: '', reason: failure ?? plainReason },
    );
    if (until.aborted) return;
    if (!link.isAlive() || (answer?.ok === false && answer.error.code === 'not-granted')) return ports.stop();
    if (answer?.ok && isPillView(answer.value)) pill.show(answer.value, anchorFrom(found));
    else pill.hide();
  };

  const bring = async (part: string) => {
    await link.send({ type: 'page/opened', site: part });
    site.useParts?.(partsOf());
  };

  const pace = createPace({ clock, isTouched: ports.isTouched });

  /** Where reading takes long, the page has its turns in between, and is read no oftener than it has to be. */
  const look = (until: AbortSignal) => {
    if (!site.readInSteps) return (then: (found: PageLook) => void) => then(lookAt(site, ports.page()));
    const { document } = ports.page();
    const begin = () => lookInSteps(site, ports.page());
    return createPacedLook(begin, { document, pace, clock, signal: until, bring });
  };

  const read = (until: AbortSignal) =>
    readUntilSteady<PageLook>({
      look: look(until),
      // Reading was enough for this turn.
      onSteady: (found) => void clock.after(0, () => until.aborted || void tell(found, until)),
      onDoubt: () => {
        again = null;
        pill.hide();
        void link.send({ type: 'page/left' });
      },
      before: lastItem,
      clock,
      signal: until,
    });

  const cold = [...ports.warmUps, ...(site.warmUps ?? [])];

  /** Does what is still cold, then the work; each in a turn of its own. */
  const warm = (until: AbortSignal, work: () => void): void => {
    const next = cold.shift();
    if (!next) {
      work();
      return;
    }
    try {
      next(ports.page());
    } catch {
      // The reading itself will say what cannot be read.
    }
    clock.after(0, () => {
      if (!until.aborted) warm(until, work);
    });
  };

  const end = () => {
    reading.abort();
    again = null;
    pill.hide();
  };

  return {
    open: () => {
      end();
      reading = new AbortController();
      const until = AbortSignal.any([signal, reading.signal]);
      // Whoever says that something is open has done enough for this turn.
      clock.after(0, () => until.aborted || warm(until, () => read(until)));
    },
    close: (isReplaced) => {
      end();
      if (!isReplaced) lastItem = null;
    },
    refresh: () => pill.refresh(),
    tellAgain: () => again?.(),
  };
}
