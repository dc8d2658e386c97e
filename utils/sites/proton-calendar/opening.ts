import { defineOpening, type Place } from '../opening.ts';
import { firstVisible, isVisible } from '../reading/visible.ts';

export const eventTitle = 'h1[title]';
const popovers = '.eventpopover';
/** Chips of the grid, by a name that may change and by what they are. */
export const chips = '.calendar-eventcell[title], div[role="button"][title]';
const beside = `[data-testid="heading:userdropdown"], [data-testid^="calendar-view"], ${chips}`;

/** The popover round a title: by its name, else all round it that holds no other title and nothing of the grid. */
function popoverOf(title: Element): Element | null {
  const named = title.closest(popovers);
  if (named) return named;
  let each = title;
  for (let up = each.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (up.querySelector(beside) || up.querySelectorAll(eventTitle).length > 1) break;
    each = up;
  }
  return each.querySelector('time[datetime]') ? each : null;
}

/** The popover of an event. One with a form in it is an event being made; one that is loading has no title. */
export function openIn({ document }: Place): Element | null {
  for (const title of document.querySelectorAll(eventTitle)) {
    const popover = popoverOf(title);
    if (popover && isVisible(popover) && !popover.querySelector('form')) return popover;
  }
  return null;
}

/** Something of an event is shown, in no popover that is known: Proton looks different from before. */
export const lostIn = ({ document }: Place): Element | null =>
  firstVisible(
    document,
    'h1[title], [data-testid="participant-in-popover"], [data-testid^="event-popover:"], time[datetime]',
  );

export default /* @__PURE__ */ defineOpening({
  id: 'proton-calendar',
  claims: ({ url }) => url.hostname === 'calendar.proton.me',
  openKey(place) {
    const open = openIn(place);
    if (open === null) return lostIn(place) ? 'lost' : '';
    // No event bears an id here: title and times tell one from another.
    const times = [...open.querySelectorAll('time[datetime]')].slice(0, 4);
    const title = open.querySelector(eventTitle)?.getAttribute('title')?.slice(0, 150) ?? '';
    return `event ${[title, ...times.map((each) => each.getAttribute('datetime')?.slice(0, 20))].join(' | ')}`;
  },
});
