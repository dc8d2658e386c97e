import type { Mailbox } from '../../core/page-report.ts';
import { addressIn } from '../reading/address.ts';
import type { Outline } from './outline.ts';
import { peopleIn } from './people.ts';
import { ofKind, type Row } from './rows.ts';
import type { Scene } from './scene.ts';
import type { Steps } from './steps.ts';

export interface Sender {
  box: Mailbox;
  at: Element;
  labelled: boolean;
}

/** Senders in a part of the page: labelled rows first, else elements whose own names say so. */
export function* sendersIn(surface: Element, rows: readonly Row[], scene: Scene): Steps<Sender[]> {
  const { outline } = scene;
  const labelled = ofKind(rows, 'from').flatMap(({ parts, at }) => {
    const found = peopleIn(parts, outline, { names: false });
    const [box] = found;
    return box && found.length === 1
      ? [{ box: { name: box.name, email: box.email }, at, labelled: true }]
      : [];
  });
  if (labelled.length > 0) return labelled;
  const hinted = outline.within(surface).filter((element) => outline.hint(element) === 'from');
  if (hinted.length === 0) return senderBefore(surface, rows, scene);
  const isIn = (outer: Element | undefined, inner: Element) =>
    outer !== undefined && outer !== inner && outline.holds(outer, inner);
  const senders: Sender[] = [];
  let outer: Element | undefined;
  let taken = 0;
  for (const at of hinted) {
    if (isIn(outer, at)) continue;
    if (taken % 5 === 4) yield;
    const found = peopleIn([at], outline, { names: false });
    const [box] = found;
    const isOne = box !== undefined && found.length === 1;
    if (isOne) outer = at;
    if (isOne) senders.push({ box: { name: box.name, email: box.email }, at, labelled: false });
    if (++taken >= 50) break;
  }
  return senders.length > 0 ? senders : senderBefore(surface, rows, scene);
}

/** The one person with an address who stands alone between a heading and the label "To". */
function senderBefore(surface: Element, rows: readonly Row[], { outline, self }: Scene): Sender[] {
  const [row] = ofKind(rows, 'to');
  if (!row) return [];
  const before = outline
    .within(surface)
    .filter(
      (element) =>
        !outline.holds(element, row.at) &&
        element.compareDocumentPosition(row.at) & 4 &&
        (outline.address(element) !== '' || isAddress(element, outline)),
    )
    .map((element) => (isAddress(element, outline) ? lineOf(element, outline) : element));
  const found = before.flatMap((at) => peopleIn([at], outline, { names: false }).map((box) => ({ box, at })));
  const [only] = found;
  // The user's own address stands over every mail.
  const named = only && only.box.name !== only.box.email && only.box.email !== self.email;
  return named && found.every(({ box }) => box.email === only.box.email)
    ? [{ box: { name: only.box.name, email: only.box.email }, at: only.at, labelled: false }]
    : [];
}

const isAddress = (element: Element, outline: Outline): boolean =>
  element.childElementCount === 0 && /^[<(]?[^\s@]+@[^\s@]+\.[^\s@]+?[)>]?$/u.test(outline.text(element));

/** What a written address stands in together with the name before it. */
function lineOf(element: Element, outline: Outline): Element {
  const { parentElement: line } = element;
  return line && outline.text(line).length <= 160 && outline.text(line) !== outline.text(element)
    ? line
    : element;
}

/** The message of a thread a sender stands in: as large as it can be without another sender. */
function messageOf(at: Element, senders: readonly Sender[], surface: Element): Element {
  let each = at;
  while (
    each !== surface &&
    each.parentElement &&
    !senders.some((other) => other.at !== at && each.parentElement?.contains(other.at))
  )
    each = each.parentElement;
  return each;
}

/**
 * Of several senders the one of the last message, where they stand in messages of one kind. Where they stand in
 * different places the first one counts, the others are quoted; where it cannot be told, none does.
 */
export function chosen(
  senders: readonly Sender[],
  surface: Element,
): { sender: Sender; message: Element } | null {
  const [first] = senders;
  if (!first) return null;
  if (senders.length === 1) return { sender: first, message: surface };
  const all = senders.map((sender) => ({ sender, message: messageOf(sender.at, senders, surface) }));
  const [head, ...rest] = all.map(({ message }) => message);
  const beside = rest.every(
    (each) => each.parentElement === head?.parentElement && each.localName === head.localName,
  );
  const isLine = /^(?:tr|p|span|b|a)$/.test(head?.localName ?? '');
  if (!beside || isLine) return first.labelled ? { sender: first, message: surface } : null;
  const alike = rest.every((each) => each.getAttribute('class') === head?.getAttribute('class'));
  return alike ? (all.at(-1) ?? null) : null;
}

/** True where another article follows that of a sender: the last message is somebody's nobody could read. */
export function hasLaterMessage(at: Element): boolean {
  const article = at.closest('article,[role=article]');
  for (let each = article?.nextElementSibling; each; each = each.nextElementSibling)
    if (each.localName === article?.localName) return true;
  return false;
}

/** The rows up to the second sender of one message: what follows is the head of a quoted mail. */
export function untilQuoted(
  rows: readonly Row[],
  { message, sender }: { message: Element; sender: Sender },
  outline: Outline,
): Row[] {
  const inside = rows.filter(({ at }) => outline.holds(message, at));
  const next = ofKind(inside, 'from').find(
    ({ at }) => at !== sender.at && sender.at.compareDocumentPosition(at) & 4,
  );
  return rows.filter(({ at }) => !next || (at !== next.at && !(next.at.compareDocumentPosition(at) & 4)));
}

/** True where somebody else's address stands between the nearest heading and a sender: that sender may be quoted. */
export function isDoubtful(
  sender: Sender,
  known: readonly Mailbox[],
  elements: readonly Element[],
  outline: Outline,
): boolean {
  for (let index = elements.indexOf(sender.at) - 1, steps = 0; index >= 0 && steps < 300; index--, steps++) {
    const element = elements[index];
    if (!element || element.contains(sender.at)) continue;
    if (/^h[1-3]$/.test(element.localName) || element.getAttribute('role') === 'heading') return false;
    const text = element.childElementCount === 0 ? addressIn(outline.text(element)) : '';
    const email = outline.address(element) || text;
    if (email !== '' && !known.some((each) => each.email === email)) return hasHeading(elements, index);
  }
  return false;
}

const hasHeading = (elements: readonly Element[], before: number): boolean =>
  elements.slice(Math.max(0, before - 300), before).some((each) => /^h[1-3]$/.test(each.localName));
