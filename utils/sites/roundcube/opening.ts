import { defineOpening, type Place } from '../opening.ts';
import { hasAny } from '../reading/has-any.ts';
import { hasScript } from '../reading/has-script.ts';
import { innerDocument } from '../reading/inner-document.ts';

/** Its own program file has kept its place under any skin and path. */
export const app = 'program/js/app.';
export const composeSubject = '#compose-subject';
export const messageBody = '#messagebody';
const previewFrame = 'messagecontframe';
const list = '#messagelist';
/** A row that is chosen, or one that bears other marks than are known. */
const chosenRow = `${list} :is([aria-selected=true], .selected, [id^=rcmrow]:not(.message))`;

type Open =
  | { view: 'message'; document: Document; key: string; frame: Element | null }
  | { view: 'compose'; field: Element; key: string };

const parameter = (address: string, name: string) =>
  new RegExp(`[?&]${name}=([^&#]{1,200})`).exec(address)?.[1] ?? '';

/** Folder and number of the mail an address of Roundcube's names; '' where it names none. */
function mailKeyOf(address: string): string {
  const uid = parameter(address, '_uid');
  return uid && `${parameter(address, '_mbox')} ${uid}`;
}

/**
 * False where the list has no chosen row: Roundcube then shows nothing in its preview. To ask the preview itself costs a
 * page more than all else here: the browser prepares another document for our scripts.
 */
const mayPreview = (document: Document): boolean => !hasAny(document, list) || hasAny(document, chosenRow);

/** Without its name the frame is known by what it shows. */
const isPreview = (frame: Element): boolean =>
  parameter(innerDocument(frame)?.URL ?? '', '_action') === 'preview';

/** The mail being written, the one that has the page to itself, or the one in the preview, a frame of its own. */
export function openIn({ document, url }: Place): Open | null {
  const field = document.querySelector(composeSubject);
  if (field) return { view: 'compose', field, key: parameter(url.search, '_id') };
  // A page that is there to show a mail, and does not: then that is said.
  const isShown = parameter(url.search, '_action') === 'show' && mailKeyOf(url.search) !== '';
  if (isShown || document.querySelector(messageBody))
    return { view: 'message', document, key: mailKeyOf(url.search), frame: null };
  if (!mayPreview(document)) return null;
  const frame =
    document.getElementById(previewFrame) ??
    document.querySelector(`iframe[name="${previewFrame}"]`) ??
    [...document.querySelectorAll('iframe')].find(isPreview) ??
    null;
  const inside = innerDocument(frame);
  // Where nothing is chosen the frame shows a picture of Roundcube's, whose address names no mail.
  const key = mailKeyOf(inside?.URL ?? '');
  return inside && key ? { view: 'message', document: inside, key, frame } : null;
}

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const open = openIn(place);
  if (open?.view === 'compose') return open.field;
  // What lies in the frame has no place in the page: the frame has.
  return open && (open.frame ?? open.document.querySelector('h2.subject'));
}

export default /* @__PURE__ */ defineOpening({
  id: 'roundcube',
  claims: ({ document }) => hasScript(document, app),
  openKey(place) {
    const open = openIn(place);
    return open ? `${open.view} ${open.key}` : '';
  },
});
