import type { Attendee, EventItem } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import { addressIn, parseMailbox, uniqueMailboxes } from '../reading/address.ts';
import { saysOrganizer } from '../reading/answer-words.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { protonWhen } from '../reading/proton-page.ts';
import { textOf } from '../reading/text.ts';
import { $all, $optional, selectors } from '../selector.ts';

const card = selectors('proton-mail', '2026-11', {
  date: '[data-testid="extra-event-date-header"]',
  people: 'a[href^="mailto:"]',
  links: 'a[href^="https:"]',
});

/** "Name <address>" of a link to one person; another address in its title than in the link is nobody's. */
function guestOf(link: Element): Attendee | null {
  const email = addressIn(link.getAttribute('href') ?? '');
  const said = parseMailbox(link.getAttribute('title') ?? textOf(link, 300));
  if (email === '' || (said.email !== '' && said.email !== email)) return null;
  const words = textOf(link.parentElement, 400).replace(textOf(link, 400), '');
  return { name: said.name, email, ...(saysOrganizer(words) ? { organizer: true } : {}) };
}

/** The smallest part round the date that holds the people as well: Proton draws it above the text of the mail. */
function cardOf(date: Element, message: Element): Element {
  let each: Element = date.parentElement ?? date;
  while (each.parentElement && each.parentElement !== message && !each.querySelector(card.people.css))
    each = each.parentElement;
  return each;
}

export interface Invitation {
  event: EventItem;
  guestsMissing: boolean;
}

/** The event Proton shows above a mail that carries one; null for any other mail. */
export function invitationIn(message: Element, context: WhenContext): Invitation | null {
  const date = $optional(message, card.date, 'elsewhere');
  if (date === null) return null;
  const root = cardOf(date, message);
  const when = protonWhen(date, context);
  const links = $all(root, card.people, 300).filter((link) => !link.matches('[data-testid^="recipient"]'));
  const guests = links.map(guestOf);
  const known = guests.filter((each) => each !== null);
  const calls = $all(root, card.links, 20).map((link) => link.getAttribute('href') ?? '');
  const call = conferenceLink(...calls);
  const event: EventItem = {
    kind: 'event',
    title: textOf(date.previousElementSibling, 500),
    start: when?.start ?? '',
    end: when?.end ?? '',
    ...(when?.allDay ? { allDay: true } : {}),
    attendees: uniqueMailboxes(known),
    ...(call === '' ? {} : { conferencing: call }),
  };
  return { event, guestsMissing: known.length === 0 || known.length < guests.length };
}
