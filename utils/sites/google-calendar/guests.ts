import type { Attendee } from '../../core/page-report.ts';
import { addressIn, uniqueMailboxes } from '../reading/address.ts';
import { saysOrganizer } from '../reading/answer-words.ts';
import { readGuestLabel } from '../reading/guest-label.ts';
import { textsOf } from '../reading/text.ts';
import { $all, selectors } from '../selector.ts';

const list = selectors('google-calendar', '2026-09', {
  // Descriptions hold addresses too: only this attribute makes a person.
  guests: '[data-email*="@"]',
  cards: '[data-hovercard-id*="@"]',
});

function readGuest(element: Element, attribute: string, english: boolean): Attendee {
  const email = addressIn(element.getAttribute(attribute) ?? '');
  const shown = textsOf(element, 500);
  const said = element.getAttribute('aria-label');
  const label = said || shown.join(', ') || email;
  return {
    // Who says nothing in a label has not answered; without one nobody knows.
    ...readGuestLabel(label, shown, english && said !== null),
    email,
    ...(email.endsWith('@resource.calendar.google.com') ? { resource: true } : {}),
    ...(email.endsWith('@googlegroups.com') || element.hasAttribute('aria-expanded') ? { group: true } : {}),
  };
}

/** Everyone with an address attribute; rooms and groups are marked. */
export function readGuests(root: ParentNode, lang: string | null): Attendee[] {
  const english = /^en\b/iu.test(lang ?? '');
  const listed = $all(root, list.guests, 300);
  const [elements, attribute] = listed.length
    ? [listed, 'data-email']
    : [$all(root, list.cards, 300), 'data-hovercard-id'];
  return uniqueMailboxes(elements.map((element) => readGuest(element, attribute, english)));
}

/** The organiser is named below the list when no line of it says so. */
export function withOrganizer(guests: Attendee[], calendarLine: string): Attendee[] {
  // "Calendar of Robin · Organizer: Noor": the calendar is often called like its owner, who leads nothing by that.
  const said = calendarLine.split(/[·|]/u).find(saysOrganizer) ?? '';
  if (guests.some(({ organizer }) => organizer)) return guests;
  const named = guests.filter(({ name }) => name !== '' && said.includes(name));
  return guests.map((guest) =>
    named.length === 1 && guest === named[0] ? { ...guest, organizer: true } : guest,
  );
}

/** How many guests the page says there are: the first number before the list. */
export function saidCount(row: Element): number {
  const first = row.querySelector('[role=tree], [data-email]');
  const texts = textsOf(row, 400);
  const listed = new Set(first ? textsOf(first, 400) : []);
  const names = texts.findIndex((text) => listed.has(text));
  const head = texts.slice(0, names < 0 ? 1 : names).join(' ');
  return Number(/(?<!\d)\d{1,5}(?!\d)/u.exec(head)?.[0] ?? 0);
}
