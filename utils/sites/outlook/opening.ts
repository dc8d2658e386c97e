import { defineOpening, type Place } from '../opening.ts';
import { hasScript } from '../reading/has-script.ts';
import { textOf } from '../reading/text.ts';
import { firstVisible, isVisible } from '../reading/visible.ts';

const hosts = /^outlook\.(?:office|office365|live|cloud\.microsoft)(?:\.com)?$/u;

/** Its program is on hosts that are not named here as well. */
export const program = '/owamail/';
export const mailSubject = '[id^="CONV_"][id$="_SUBJECT"], [role=heading][title]';
export const composeSubject = 'input[id^="MSG_"][id$="_SUBJECT"], [id^="MSG_"][id$="_SUBJECT"] input';
/** In other languages than English the same three labelled lines stand in the same order. */
export const peekLabelled = '[aria-label]:not(button):not([role=button])';
const peekRoot = '[data-app-section="CalendarItemPeek"]';
const peekLayer = 'fluent-default-layer-host';
const lastParts = 5;
const labelledPlainly = 'div[aria-label]:not([role]), span[aria-label]:not([role])';
const formRoot = '[id^="EVENT_CalendarCompose"], [data-app-section="Form_Content"]';
const composeRoot = '[id^="docking_InitVisiblePart"]';
const pane =
  '[data-app-section="ReadingPane"], #ReadingPaneContainerId, #ConversationReadingPaneContainer, [data-app-section="ConversationContainer"]';

type Open =
  | { view: 'peek' | 'form' | 'compose'; root: Element }
  | { view: 'reading'; root: Element; subject: Element };

/** What is open, from few and exact questions. */
export function openIn({ document, url }: Place): Open | null {
  const peeked = firstVisible(document, peekRoot);
  if (peeked) return { view: 'peek', root: peeked };
  const editing = firstVisible(document, formRoot);
  if (editing && !url.pathname.startsWith('/mail')) return { view: 'form', root: editing };
  const reading = firstVisible(document, pane);
  const subject = reading && firstVisible(reading, mailSubject);
  const field = firstVisible(document, composeSubject);
  const writing =
    field?.closest(composeRoot) ??
    (field && /\/deeplink\/compose/u.test(url.pathname) ? document.body : null);
  if (writing && (!subject || writing.contains(document.activeElement)))
    return { view: 'compose', root: writing };
  return reading && subject ? { view: 'reading', root: reading, subject } : null;
}

/** Whose mail it is: "From: Dana<dana@…>" is a label of nothing else. */
const senderLabel = '[aria-label$=">"][aria-label*="<"][aria-label*="@"]:not([role=option])';
const writtenText = '[aria-multiline=true], [role=document]';

/** A hint says the title of the chip below it as well. */
const passing = '[role=tooltip], [role^=menu], [role=listbox], [role=alert]';

/** True where something says what a chip of the calendar says in the first line of its title. */
function isOnChip(texts: Iterable<Element>, document: Document): boolean {
  const said = new Set([...texts].map((each) => textOf(each, 200)).filter((text) => text !== ''));
  for (const chip of document.querySelectorAll('main [title]')) {
    const [first = '', second] = (chip.getAttribute('title') ?? '').split('\n', 2);
    if (second !== undefined && said.has(first.trim())) return true;
  }
  return false;
}

/**
 * A peek whose mark is gone: plain parts with a label in the layer Outlook draws what opens into. Menus and hints there
 * say by their role what they are. Where the layer cannot be told either it is one of the last parts of the page, and
 * the second of the two, right after the first, must bear figures: that is the time. Without labels it says the title
 * of a chip.
 */
function lostPeek(document: Document): Element | null {
  const layer = document.getElementById(peekLayer);
  for (const part of layer ? [layer] : [...document.body.children].slice(-lastParts)) {
    if (!layer && part.querySelector('main')) continue;
    const [first, second] = part.querySelectorAll(labelledPlainly);
    const isPeek =
      layer || (first?.nextElementSibling === second && /\p{Nd}{2}/u.test(textOf(second ?? null, 80)));
    if (first && second && isPeek && isVisible(second)) return first;
  }
  const plain = layer && !layer.querySelector(passing) ? layer : null;
  return plain && isOnChip(plain.querySelectorAll('div, span'), document) ? plain : null;
}

/** Something is open of which too few marks are left to read it. */
export function lostIn(place: Place): Element | null {
  const { document, url } = place;
  if (url.pathname.startsWith('/mail')) {
    const sender = firstVisible(document, senderLabel);
    return sender && /^[^<:：]{1,40}[:：]/u.test(sender.getAttribute('aria-label') ?? '') ? sender : null;
  }
  if (!url.pathname.startsWith('/calendar')) return null;
  const written = itemIdOf(place) === '' ? null : firstVisible(document, writtenText);
  return written ?? lostPeek(document);
}

/** The id in /calendar/item/<id>; '' elsewhere. */
export function itemIdOf({ url }: Place): string {
  const found = /\/calendar\/item\/([^/?#]+)/u.exec(url.pathname)?.[1] ?? '';
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
}

export const mailKeyOf = ({ url }: Place, subject: Element) =>
  /^CONV_(.+)_SUBJECT$/u.exec(subject.id)?.[1] ?? /\/id\/([^/?#]+)/u.exec(url.pathname)?.[1] ?? '';

/** The peek bears no id: its labelled lines are title, time and place. */
const linesOf = (peek: Element) =>
  [...peek.querySelectorAll(peekLabelled)].slice(0, 4).map((each) => textOf(each, 80));

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const open = openIn(place);
  return open && (open.view === 'reading' ? open.subject : open.root);
}

export default /* @__PURE__ */ defineOpening({
  id: 'outlook',
  claims: ({ url, document }) => hosts.test(url.hostname) || hasScript(document, program),
  openKey(place) {
    const open = openIn(place);
    if (open === null) return lostIn(place) ? 'lost' : '';
    if (open.view === 'reading')
      return `reading ${mailKeyOf(place, open.subject) || textOf(open.subject, 200)}`;
    if (open.view !== 'peek') return `${open.view} ${itemIdOf(place) || open.root.id}`;
    return `peek ${linesOf(open.root).join(' | ')}`;
  },
});
