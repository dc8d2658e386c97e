import { kindsOf } from './label-words.ts';
import { addressesIn, attributeAddress } from './names.ts';
import { ofKind } from './rows.ts';
import type { Scene } from './scene.ts';
import { dialogs, openDialogs } from './surfaces.ts';
import { whenIn } from './written-time.ts';

const hours = /\d[:.h]\d\d/u;

function saysWhen(dialog: Element, { outline, context }: Scene): boolean {
  const begins = new Set<string>();
  for (const element of outline.within(dialog)) {
    const text = outline.text(element);
    const when = text.length >= 6 && text.length <= 160 ? whenIn(text, context) : null;
    if (when && (!when.allDay || hours.test(outline.text(dialog)))) begins.add(when.start);
  }
  // Two are a list, as of reminders: none of them is open.
  return begins.size === 1;
}

/** Rows that only an event has: its guests and, apart from them, when it begins. */
function hasEventRows(surface: Element, { rows, outline }: Scene): boolean {
  const own = rows.filter(({ at }) => outline.holds(surface, at));
  const begins = ofKind(own, 'when', 'start', 'date').some(({ text }) => /\p{Nd}/u.test(text));
  return begins && ofKind(own, 'attendees', 'organizer').length > 0;
}

/** From whom, to whom and when, in rows of their own: no list of mails has them, and none that is being written. */
/** An event that has no name yet. */
const isBlank = (dialog: Element): boolean =>
  [...dialog.querySelectorAll('input')].slice(0, 40).some((field) => {
    const names = [
      field.labels?.[0]?.textContent ?? '',
      field.placeholder,
      field.getAttribute('aria-label') ?? '',
    ];
    const isTitle = names.some((name) => kindsOf(name.slice(0, 60).trim()).has('title'));
    return isTitle && (field.value || field.getAttribute('value') || '') === '';
  });

function hasHead({ rows }: Scene): boolean {
  // Chapters of a page about mails are called so too.
  const lines = rows.filter(({ at }) => !/^h[1-6]$/.test(at.localName));
  return (
    ofKind(lines, 'from').length > 0 &&
    ofKind(lines, 'to').length > 0 &&
    ofKind(lines, 'sent', 'date').some(({ text }) => /\p{Nd}/u.test(text))
  );
}

/** Forums and chats offer to reply as well: the page is for mail, and something says who writes or to whom. */
const saysWho = ({ rows, outline, evidence }: Scene): boolean =>
  evidence.mail > 2 &&
  (ofKind(rows, 'from', 'to').length > 0 || outline.elements.some((each) => outline.hint(each) === 'from'));

/** A date with its hours and at least two addresses round it, in a calendar and in no list or dialog. */
function standsAlone(time: Element, { outline }: Scene): boolean {
  if (time.closest(`${dialogs},li,tr,[role=row],[role=option],[role=gridcell]`)) return false;
  for (const holder of [time.parentElement, time.parentElement?.parentElement]) {
    if (!holder || holder.localName === 'body') return false;
    const borne = [...holder.querySelectorAll('*')].slice(0, 200).map(attributeAddress);
    const addresses = new Set([...borne, ...addressesIn(outline.text(holder).slice(0, 4000))]);
    addresses.delete('');
    if (addresses.size >= 2) return true;
  }
  return false;
}

/**
 * True where an event or a mail is plainly open, of which nothing sure could be read: then that is said, because
 * silence would mean that there is nothing.
 */
export function isLost(scene: Scene, times: readonly Element[]): boolean {
  const { outline, evidence } = scene;
  if (evidence.foreign) return false;
  if ((evidence.offersReply && saysWho(scene)) || (evidence.mail > 0 && hasHead(scene))) return true;
  const inDialog = openDialogs(outline).some(
    (dialog) =>
      !isBlank(dialog) &&
      (evidence.answersIn(dialog) >= 2 ||
        (evidence.calendar > 0 && (hasEventRows(dialog, scene) || saysWhen(dialog, scene)))),
  );
  return inDialog || (evidence.calendar > 0 && times.some((time) => standsAlone(time, scene)));
}
