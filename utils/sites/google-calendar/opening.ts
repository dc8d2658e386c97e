import { defineOpening, type Place } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

/** The id in /eventedit/<id>; '' on the page of a new event; null elsewhere. */
export const editedId = ({ url }: Place) => {
  // No pattern: compiling one is a good part of what a look costs.
  const [, rest] = url.pathname.split('/eventedit', 2);
  if (rest === undefined) return null;
  return rest.startsWith('/') ? (rest.split('/', 2)[1] ?? '') : '';
};

export const quickCreate = '[jsname=SF0uGd][data-eventid], #tabEvent, [data-loggingid]';

export const named = '#xDetDlg[data-eventid]';
const field = 'input, textarea';
// Lists of the events of a day are dialogs too, and quick create has an id of its own.
const eventId = '[data-eventid]:not([data-eventchip], [data-loggingid], [data-eventid^="tasks_"])';
const detail = `${eventId}, [data-email]`;

/** A bubble whose ids changed: it bears the id of its event, has a heading and nothing to write into. */
function openUnnamed(document: Document): Element | null {
  // Of what every bubble has this takes the browser least to look for.
  const dialog = firstVisible(document, '[data-chips-dialog]');
  if (!dialog || dialog.querySelector(quickCreate) || dialog.querySelector(field)) return null;
  const open = dialog.querySelector(eventId);
  return open?.querySelector('[role=heading]') ? open : null;
}

/** The open bubble. Quick create carries data-chips-dialog as well, so a dialog alone is no event. */
export const openIn = ({ document }: Place) => firstVisible(document, named) ?? openUnnamed(document);

/**
 * A dialog of which no mark is known: its heading says what the calendar says as well, or it says a time of day. One
 * with a field in it is an event being made, and the bubble of a task is known by its title.
 */
function unnamedIn({ document }: Place): Element | null {
  // What opens takes the focus. Until anything has it the page is not walked through: that costs at load.
  if (document.activeElement === document.body) return null;
  const dialog = firstVisible(document, '[role=dialog]');
  const heading = dialog?.querySelector('[role=heading]:not(#rAECCd)');
  if (!dialog || !heading || dialog.querySelector(field)) return null;
  let first: Node = heading;
  while (first.firstChild) first = first.firstChild;
  const said = (first.nodeValue ?? '').trim();
  const isListed = said !== '' && document.querySelector('main,[role=main]')?.textContent?.includes(said);
  return isListed || /\p{Nd}[:.h]\p{Nd}{2}/u.test(dialog.textContent ?? '') ? heading : null;
}

/** What is left of a bubble whose marks changed: it can be told from quick create, but not be read. */
export function lostIn(place: Place): Element | null {
  const { document } = place;
  // One id each: the browser finds an id at once, but walks the whole page for a list of them.
  const known = firstVisible(document, '#xDetDlg') ?? firstVisible(document, '#xDetDlgWhen');
  const dialog = known ? null : firstVisible(document, '[data-chips-dialog]');
  if (known || !dialog) return known ?? unnamedIn(place);
  return dialog.querySelector(quickCreate) ? null : dialog.querySelector(detail);
}

export const anchorOf = (open: Element) => open.closest('[role=dialog]') ?? open;

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const open = editedId(place) === null ? openIn(place) : null;
  return open && anchorOf(open);
}

export default /* @__PURE__ */ defineOpening({
  id: 'google-calendar',
  claims: ({ url }) =>
    url.hostname === 'calendar.google.com' &&
    !url.pathname.includes('/calendar/embed') &&
    !url.pathname.includes('/calendar/appointments'),
  openKey(place) {
    const edited = editedId(place);
    if (edited !== null) return `editor ${edited}`;
    const open = openIn(place);
    if (open) return `bubble ${open.getAttribute('data-eventid') ?? ''}`;
    return lostIn(place) ? 'lost' : '';
  },
});
