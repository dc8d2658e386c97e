import type { Kind } from './label-words.ts';
import { addressesIn } from './names.ts';
import { type Outline, parentOf } from './outline.ts';
import { ofKind, type Row } from './rows.ts';
import type { Scene } from './scene.ts';
import { dialogs } from './surfaces.ts';
import { kindsOf } from './vocabulary.ts';
import { isSpoken } from './words.ts';

/** What of a page is enough to know what is open: of all of it only what is asked before it is read. */
type Seen = Pick<Scene, 'outline' | 'rows' | 'evidence'>;

/** What is plainly open on a page, by its labels and addresses alone, whether or not it can be read. */
export interface Evident {
  /** A mail. */
  mail(): boolean;
  /** An event outside of dialogs. */
  event(): boolean;
  /** A part of the page has the rows of an event. */
  hasRows(surface: Element): boolean;
  /** A date with its hours has at least two addresses round it, and stands in no list or dialog. */
  standsAlone(time: Element): boolean;
  /** A part of the page is an event that has no name yet. */
  isBlank(surface: Element): boolean;
}

const isField = (element: Element): element is HTMLInputElement => element.localName === 'input';

/** An event that has no name yet. */
const isBlank = (surface: Element, { within }: Outline): boolean =>
  within(surface)
    .filter(isField)
    .some((field) => {
      const names = [
        field.labels?.[0]?.textContent ?? '',
        field.placeholder,
        field.getAttribute('aria-label') ?? '',
      ];
      const isTitle = names.some((name) => kindsOf(name.slice(0, 60).trim()).has('title'));
      return isTitle && (field.value || field.getAttribute('value') || '') === '';
    });

const saysAddress = ({ text }: { text: string }): boolean => text.includes('@');
const saysFigures = ({ text }: { text: string }): boolean => /\p{Nd}/u.test(text);

/** Rows that only an event has: its guests and, apart from them, when it begins. */
function hasEventRows(surface: Element, { rows, outline }: Seen): boolean {
  const own = rows.filter(({ at }) => outline.holds(surface, at));
  const begins = ofKind(own, 'when', 'start', 'date').some(saysFigures);
  return begins && ofKind(own, 'attendees', 'organizer').length > 0;
}

/** From whom, to whom and when, in rows of their own: no list of mails has them, and none that is being written. */
function hasHead({ rows }: Seen): boolean {
  // Chapters of a page about mails are called so too.
  const lines = rows.filter(({ at }) => !/^h[1-6]$/.test(at.localName));
  return (
    ofKind(lines, 'from').length > 0 &&
    ofKind(lines, 'to').length > 0 &&
    ofKind(lines, 'sent', 'date').some(saysFigures)
  );
}

/** Forums and chats offer to reply as well: the page is for mail, or something says both who writes and to whom. */
function saysWho({ rows, outline, evidence }: Seen): boolean {
  const [from, to] = [loneRows(rows, 'from'), loneRows(rows, 'to')].map((list) => list.some(saysAddress));
  return (
    (from && to) ||
    (evidence.mail > 2 &&
      (ofKind(rows, 'from', 'to').length > 0 ||
        outline.elements.some((each) => outline.hint(each) === 'from')))
  );
}

/** How many different addresses a part of the page shows or bears, counted to two. */
function addressesOf(surface: Element, outline: Outline): number {
  const found = new Set<string>();
  for (const each of outline.within(surface)) {
    const borne = outline.address(each);
    const said = each.childElementCount === 0 ? addressesIn(outline.text(each)) : [];
    for (const email of borne === '' ? said : [borne]) found.add(email);
    if (found.size > 1) break;
  }
  return found.size;
}

function standsAlone(time: Element, { outline }: Seen): boolean {
  if (time.closest(`${dialogs},li,tr,[role=row],[role=option],[role=gridcell]`)) return false;
  const holders = [time.parentElement, time.parentElement?.parentElement];
  return holders.some((each) => each && each.localName !== 'body' && addressesOf(each, outline) > 1);
}

const lists = `${dialogs},li,[role=listitem],[role=row],[role=option],[role=gridcell],thead`;

const isColumn = ({ localName, nextElementSibling }: Element): boolean =>
  localName === 'th' && nextElementSibling?.localName !== 'td';

/** Rows of their own outside of dialogs and lists: none whose label stands there again with something else behind it. */
function loneRows(rows: readonly Row[], ...kinds: readonly Kind[]): Row[] {
  const own = ofKind(rows, ...kinds).filter(({ at }) => !at.closest(lists) && !isColumn(at));
  const isAgain = (row: Row) => own.some(({ label, text }) => label === row.label && text !== row.text);
  return own.some(isAgain) ? [] : own;
}

const hours = /\d[:.h時时시点]\d{2}/u;
const hour = /^\d{1,2}[:.h時时시点]\d{2}/u;
/** A grid has more hours at its side. */
const mostHours = 4;

/** True where a part of the page says a few hours. */
function saysHours(surface: Element, { within, text }: Outline, shape = hour): boolean {
  const said = within(surface).filter((each) => each.childElementCount === 0 && shape.test(text(each)));
  return said.length > 0 && said.length <= mostHours;
}

/** A page in a language none of the words are of: hours and two addresses on it are something that is open. */
const isForeign = ({ outline }: Seen): boolean =>
  !isSpoken(outline.document.documentElement.lang) &&
  saysHours(outline.document.body, outline, hours) &&
  addressesOf(outline.document.body, outline) > 1;

const isHeading = ({ localName }: Element): boolean => /^h[1-6]$/u.test(localName);

const mostLayers = 12;

const eventRows = (holder: Element, rows: readonly Row[], { holds }: Outline): number =>
  ofKind(rows, 'attendees', 'organizer', 'where', 'repeat').filter(({ at }) => holds(holder, at)).length;

/** One event outside of dialogs and lists: when it begins with who comes, or either of them with two addresses. */
function hasEvent({ rows, outline, evidence }: Seen): boolean {
  const [begin] = loneRows(rows, 'when', 'start', 'date').filter(saysFigures);
  const [people] = loneRows(rows, 'attendees', 'organizer').filter(({ text }) => text !== '');
  const isNamed = (holder: Element) =>
    begin && people && !isHeading(begin.at) && outline.holds(holder, people.at);
  const isAddressed = (holder: Element) =>
    addressesOf(holder, outline) > 1 && (begin || saysHours(holder, outline));
  // Where nothing else speaks of a calendar: day and hours, who comes with addresses, and a second row of an event.
  const isTold = (holder: Element) =>
    hours.test(begin?.text ?? '') && addressesOf(holder, outline) > 1 && eventRows(holder, rows, outline) > 1;
  const isOne = (holder: Element) =>
    evidence.calendar > 0 ? isNamed(holder) || isAddressed(holder) : isNamed(holder) && isTold(holder);
  let holder = (begin ?? people)?.at ?? null;
  for (let up = 0; holder && holder.localName !== 'body' && up < mostLayers; up++) {
    if (isOne(holder)) return !isBlank(holder, outline);
    holder = parentOf(holder);
  }
  return false;
}

/** Says what is plainly open on a page. */
export function evidentOn(seen: Seen): Evident {
  const { evidence } = seen;
  return {
    mail: () => (evidence.offersReply && saysWho(seen)) || (evidence.mail > 0 && hasHead(seen)),
    event: () => hasEvent(seen) || isForeign(seen),
    hasRows: (surface) => hasEventRows(surface, seen),
    standsAlone: (time) => standsAlone(time, seen),
    isBlank: (surface) => isBlank(surface, seen.outline),
  };
}
