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

/** The open bubble. Quick create carries data-chips-dialog as well, so a dialog alone is no event. */
export const openIn = ({ document }: Place) => firstVisible(document, '#xDetDlg[data-eventid]');

// Lists of the events of a day are dialogs too, and quick create has an id of its own.
const detail =
  '[data-eventid]:not([data-eventchip], [data-loggingid], [data-eventid^="tasks_"]), [data-email]';

/** What is left of a bubble whose marks changed: it can be told from quick create, but not be read. */
export function lostIn({ document }: Place): Element | null {
  // One id each: the browser finds an id at once, but walks the whole page for a list of them.
  const known = firstVisible(document, '#xDetDlg') ?? firstVisible(document, '#xDetDlgWhen');
  // Of what every bubble has this takes the browser least to look for.
  const dialog = known ? null : firstVisible(document, '[data-chips-dialog]');
  return known ?? (dialog && !dialog.querySelector(quickCreate) ? dialog.querySelector(detail) : null);
}

export const anchorOf = (open: Element) => open.closest('[role=dialog]') ?? open;

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
  anchor(place) {
    const open = editedId(place) === null ? openIn(place) : null;
    return open && anchorOf(open);
  },
});
