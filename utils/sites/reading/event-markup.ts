import type { Attendee, EventItem } from '../../core/page-report.ts';
import { instantAt, instantOf } from '../../core/time-text/zone.ts';
import { addressIn } from './address.ts';
import { compactDay, splitGoogleId } from './google-event-id.ts';
import { textOf } from './text.ts';

const contentOf = (element: Element | null): string =>
  element === null
    ? ''
    : (element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element, 2000)).trim();

/** The first property of a microdata item itself, not of an item inside it. */
function property(item: Element, name: string): string {
  for (const found of item.querySelectorAll(`[itemprop="${name}"]`)) {
    if (found.parentElement?.closest('[itemscope],[itemtype]') === item) return contentOf(found);
  }
  return '';
}

/** "20251111T130000Z", "2025-11-11T13:00:00+01:00" or an all-day "20251111". */
function momentIn(text: string, zone: string): { at: string; allDay: boolean } {
  const packed = /^(\d{8})(?:T(\d{2})(\d{2})(\d{2})Z)?$/u.exec(text);
  if (packed) {
    const day = compactDay(packed[1] ?? '');
    if (packed[2] === undefined) return { at: instantOf(day, 0, zone), allDay: true };
    return {
      at: instantAt(Date.parse(`${day}T${packed[2]}:${packed[3]}:${packed[4]}Z`), zone),
      allDay: false,
    };
  }
  const hasOffset = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(text);
  return { at: hasOffset ? instantAt(Date.parse(text), zone) : '', allDay: false };
}

const status = (text: string) => text.slice(text.lastIndexOf('/') + 1);

function guestsOf(item: Element): Attendee[] {
  const organizer = item.querySelector('[itemprop="organizer"]');
  const host = organizer ? addressIn(property(organizer, 'email')) : '';
  const guests: Attendee[] = [];
  for (const each of item.querySelectorAll('[itemprop="attendee"]')) {
    const email = addressIn(property(each, 'email'));
    if (guests.length < 300) guests.push({ name: property(each, 'name'), email });
  }
  if (organizer && !guests.some(({ email }) => email === host))
    guests.unshift({ name: property(organizer, 'name'), email: host });
  return guests.map((guest) => ({
    ...guest,
    ...(guest.email !== '' && guest.email === host ? { organizer: true } : {}),
    ...(guest.email.endsWith('@resource.calendar.google.com') ? { resource: true } : {}),
  }));
}

/**
 * The event a calendar program wrote into its mail as schema.org microdata. Null where there is none or only
 * something else of that vocabulary, a ticket for example.
 */
export function readEventMarkup(root: ParentNode, zone: string): EventItem | null {
  const item = root.querySelector('[itemtype$="schema.org/Event"]');
  const id = item ? property(item, 'eventId/googleCalendar') : '';
  if (!item || id === '') return null;
  const start = momentIn(property(item, 'startDate'), zone);
  const end = momentIn(property(item, 'endDate'), zone);
  const place = item.querySelector('[itemprop="location"]');
  const location = place ? property(place, 'name') || contentOf(place) : '';
  const description = property(item, 'description');
  const { key, series } = splitGoogleId(id);
  return {
    kind: 'event',
    title: property(item, 'name'),
    start: start.at,
    end: end.at,
    ...(start.allDay ? { allDay: true } : {}),
    attendees: guestsOf(item),
    ...(series === null ? {} : { recurrence: 'recurring', series }),
    ...(location === '' ? {} : { location }),
    ...(description === '' ? {} : { description }),
    ...(status(property(item, 'eventStatus')) === 'EventCancelled' ? { cancelled: true } : {}),
    key,
  };
}
