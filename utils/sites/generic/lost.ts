import { answersOffered } from './evidence.ts';
import { addressesIn, attributeAddress } from './names.ts';
import { ofKind } from './rows.ts';
import type { Scene } from './scene.ts';
import { dialogs, openDialogs } from './surfaces.ts';
import { whenIn } from './written-time.ts';

const saysWhen = (element: Element, { outline, context }: Scene): boolean => {
  const text = outline.text(element);
  return text.length >= 6 && text.length <= 160 && whenIn(text, context) !== null;
};

/** Rows that only an event has: its guests and, apart from them, when it begins. */
function hasEventRows(surface: Element, { rows, outline }: Scene): boolean {
  const own = rows.filter(({ at }) => outline.holds(surface, at));
  const begins = ofKind(own, 'when', 'start', 'date').some(({ text }) => /\p{Nd}/u.test(text));
  return begins && ofKind(own, 'attendees', 'organizer').length > 0;
}

/** From whom, to whom and when, in rows of their own: no list of mails has them, and none that is being written. */
const hasHead = ({ rows }: Scene): boolean =>
  ofKind(rows, 'from').length > 0 &&
  ofKind(rows, 'to').length > 0 &&
  ofKind(rows, 'sent', 'date').some(({ text }) => /\p{Nd}/u.test(text));

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
      answersOffered(dialog) >= 2 ||
      (evidence.calendar > 0 &&
        (hasEventRows(dialog, scene) || outline.within(dialog).some((each) => saysWhen(each, scene)))),
  );
  return inDialog || (evidence.calendar > 0 && times.some((time) => standsAlone(time, scene)));
}
