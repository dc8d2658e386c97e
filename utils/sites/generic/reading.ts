import type { EventItem, Item } from '../../core/page-report.ts';
import type { SiteReading } from '../define-site.ts';
import { timeWarmUps } from '../reading/warm-times.ts';
import { SelectorError } from '../selector.ts';
import type { Page } from '../site.ts';
import { readEvent } from './event.ts';
import { evidentOn } from './evident.ts';
import { isLost } from './lost.ts';
import { readMail } from './mail.ts';
import { type Outline, parentOf } from './outline.ts';
import type { Sighting } from './parts.ts';
import type { Found, Scene } from './scene.ts';
import type { Steps } from './steps.ts';
import { dialogs, openDialogs, surfacesAround } from './surfaces.ts';
import { writtenTimes } from './times.ts';
import { useVocabulary } from './vocabulary.ts';

/** What is less sure than this is not said. */
const threshold = 0.6;

type Any = Found<Item>;

function* readSurface(surface: Element, scene: Scene): Steps<Any | null> {
  const mail = yield* readMail(surface, scene);
  yield;
  const event = yield* readEvent(surface, scene);
  yield;
  return mail && (!event || mail.sure >= Math.min(threshold, event.sure)) ? mail : event;
}

const keyOf = ({ item }: Any): string =>
  item.kind === 'event' ? `${item.title} ${item.start}` : `${item.subject} ${item.from.email} ${item.date}`;

const heads = 'table,thead,tbody,tr,dl,header';

/** True where the head of a mail was read alone, and what it stands in has the text of the same mail. */
const isFuller = (found: Any, best: Any): boolean =>
  found.item.kind === 'mail' &&
  best.item.kind === 'mail' &&
  keyOf(found) === keyOf(best) &&
  best.surface.matches(heads) &&
  found.item.body.length > best.item.body.length * 1.5;

/** The best reading round one place of the page. @param known what parts were read as before. */
function* bestOf(
  surfaces: readonly Element[],
  scene: Scene,
  known: Map<Element, Any | null>,
): Steps<Any | null> {
  let best: Any | null = null;
  for (const surface of surfaces) {
    const before = known.get(surface);
    const found = before === undefined ? yield* readSurface(surface, scene) : before;
    known.set(surface, found);
    if (found && (best === null || found.sure > best.sure + 0.01 || isFuller(found, best))) best = found;
  }
  return best;
}

const isSure = (found: Any | null): found is Any => found !== null && found.sure >= threshold;

/** Everything outside of dialogs. */
function outsideOf({ elements, holds }: Outline, closed: readonly Element[]): readonly Element[] {
  if (closed.length === 0) return elements;
  return elements.filter((element) => !closed.some((dialog) => holds(dialog, element)));
}

interface Open {
  /** In the dialog on top, else the one thing the page is about. Two things are nothing open. */
  found: Any | null;
  /** What says a time outside of dialogs, where that was looked for. */
  times: readonly Element[];
}

function* openIn(scene: Scene): Steps<Open> {
  const { outline } = scene;
  for (const dialog of openDialogs(outline)) {
    const found = yield* readSurface(dialog, scene);
    if (isSure(found)) return { found, times: [] };
  }
  const outside = outsideOf(
    outline,
    outline.elements.filter((element) => element.matches(dialogs)),
  );
  yield;
  const times = (yield* writtenTimes(outside, outline, scene.context)).map(({ at }) => at);
  yield;
  const senders: Element[] = [];
  for (const [index, element] of outside.entries()) {
    if (outline.hint(element) === 'from') senders.push(element);
    if (index % 200 === 0) yield;
  }
  const known = new Map<Element, Any | null>();
  const found: Any[] = [];
  for (const chain of surfacesAround(scene.rows, [...senders.slice(-4), ...times])) {
    const best = yield* bestOf(chain, scene, known);
    if (isSure(best)) found.push(best);
  }
  const mails = found.filter(({ item }) => item.kind === 'mail');
  // A line of a list looks like a mail to nobody: beside one that says whom it is to it is none.
  const sent = mails.filter(({ item }) => item.kind === 'mail' && item.to.length > 0);
  const pool = [sent, mails, found].find((list) => list.length > 0) ?? [];
  const [best] = [...pool].sort((one, two) => two.sure - one.sure);
  const rivals = pool.filter(
    (each) =>
      best &&
      keyOf(each) !== keyOf(best) &&
      !each.surface.contains(best.surface) &&
      !best.surface.contains(each.surface),
  );
  return { found: best && rivals.length === 0 ? best : null, times };
}

/** An event the page describes in a vocabulary made for that, and names in its own text. */
function markedUp(
  events: readonly EventItem[],
  { outline, evidence }: Scene,
): { item: EventItem; sure: number; missing: string[] } | null {
  const [event] = events;
  if (!event || events.length > 1 || evidence.foreign) return null;
  const isShown =
    outline.document.title.includes(event.title) ||
    (outline.document.body?.textContent ?? '')
      .replace(/\s+/gu, ' ')
      .includes(event.title.replace(/\s+/gu, ' '));
  return { item: event, sure: isShown ? 0.8 : 0.5, missing: event.end === '' ? ['end'] : [] };
}

/** Text and mark-up speak of one event: the text has the people, the mark-up the time. */
function weighed(
  found: Any | null,
  marked: ReturnType<typeof markedUp>,
): { item: Item; sure: number; missing: string[]; surface?: Element } | null {
  if (!marked) return found;
  if (!found || found.item.kind === 'mail') return found ?? marked;
  const same = Date.parse(found.item.start) === Date.parse(marked.item.start);
  if (!same && found.item.start !== '')
    return { ...found, item: { ...found.item, start: '', end: '' }, missing: ['time'] };
  const attendees = found.item.attendees.length > 0 ? found.item.attendees : marked.item.attendees;
  return {
    ...found,
    item: {
      ...marked.item,
      ...found.item,
      attendees,
      start: marked.item.start,
      end: marked.item.end || found.item.end,
    },
    sure: found.sure + 0.1,
  };
}

/** What the page's own document holds of an element: itself, or the component in whose shadow it lies. */
function inLight(element: Element | null): Element | null {
  let each = element;
  while (each && each.getRootNode().nodeType === 11) each = parentOf(each);
  return each;
}

const cold = [...timeWarmUps];

/** Reads what is open on a page that may be a calendar or a webmail. */
export function* readOpen(
  page: Page,
  { outline, rows, hinted, zone, self, evidence, vocabulary, events }: Sighting,
): Steps<SiteReading> {
  useVocabulary(vocabulary);
  for (let next = cold.shift(); next; next = cold.shift()) {
    next(page);
    yield;
  }
  const lang = page.document.documentElement.lang || null;
  const context = { lang, zone: zone ?? page.browserZone, now: page.now };
  yield;
  const evident = evidentOn({ outline, rows, evidence });
  const scene: Scene = { outline, rows, hinted, context, self, evidence, evident };
  const open = yield* openIn(scene);
  const found = weighed(open.found, markedUp(events, scene));
  const sure = found ? Math.min(1, Math.round(found.sure * 100) / 100) : 0;
  const shared = { self, zone, lang, sure };
  if ((!found || sure < threshold) && isLost(scene, open.times))
    throw new SelectorError('generic', 'page', '2026-11');
  if (!found || sure < threshold) return { view: 'elsewhere', ...shared };
  return {
    view: found.item.kind,
    item: found.item,
    missing: found.missing,
    anchor: inLight(found.surface ?? null),
    ...shared,
  };
}
