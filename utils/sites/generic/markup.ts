import type { Attendee, EventItem } from '../../core/page-report.ts';
import { addressIn } from '../reading/address.ts';
import { filled } from '../reading/filled.ts';
import { textOf } from '../reading/text.ts';
import { span, stamped } from './written-time.ts';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 300) : value === undefined ? [] : [value];
const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 5000).trim() : '');
const typesOf = (data: Data): string[] =>
  listOf(data['@type']).map((type) => words(type).replace(/^.*[/#]/u, ''));

/** Everything in a JSON-LD document that has a type, at most a few layers deep. */
function typed(value: unknown, depth = 0): Data[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => typed(each, depth + 1));
  if (!isData(value)) return [];
  const inner = ['@graph', 'reservationFor', 'mainEntity', 'about', 'itemListElement', 'item'].flatMap(
    (name) => typed(value[name], depth + 1),
  );
  return typesOf(value).length > 0 ? [value, ...inner] : inner;
}

function linkedData(document: Document): Data[] {
  const found: Data[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10)) {
    try {
      const parsed: unknown = JSON.parse((script.textContent ?? '').slice(0, 200_000));
      found.push(...typed(parsed));
    } catch {
      // A page may hold anything in its scripts; what is no JSON says nothing.
    }
  }
  return found.slice(0, 200);
}

/** A microdata item as JSON-LD would have it. */
function itemData(item: Element, depth = 0): Data {
  const data: Record<string, unknown> = { '@type': item.getAttribute('itemtype') ?? '' };
  for (const each of [...item.querySelectorAll('[itemprop]')].slice(0, 500)) {
    if (each.parentElement?.closest('[itemscope],[itemtype]') !== item) continue;
    const value = each.matches('[itemscope],[itemtype]')
      ? depth < 4
        ? itemData(each, depth + 1)
        : ''
      : (each.getAttribute('content') ??
        each.getAttribute('datetime') ??
        (each.getAttribute('href') || textOf(each, 5000)));
    for (const name of (each.getAttribute('itemprop') ?? '').slice(0, 100).split(/\s+/u)) {
      if (name === '__proto__') continue;
      data[name] = Object.hasOwn(data, name) ? [...listOf(data[name]), value] : value;
    }
  }
  return data;
}

const personOf = (value: unknown, organizer: boolean): Attendee[] =>
  listOf(value).flatMap((each) => {
    const name = isData(each) ? words(each.name) : words(each);
    const email = isData(each) ? addressIn(words(each.email)) : '';
    const type = isData(each) ? typesOf(each) : [];
    if (name === '' && email === '') return [];
    // An organisation holds a public event; nobody meets it.
    if (type.includes('Organization') && email === '') return [];
    return [{ name: name || email, email, ...(organizer ? { organizer: true } : {}) }];
  });

function placeOf(value: unknown): string {
  const [place] = listOf(value);
  if (!isData(place)) return words(place);
  const address = isData(place.address) ? words(place.address.streetAddress) : words(place.address);
  return words(place.name) || address || words(place.url);
}

function eventOf(data: Data, zone: string): EventItem {
  const start = words(data.startDate);
  const end = words(data.endDate);
  const when = end === '' ? null : span(start, end, zone);
  const from = when?.start ?? (end === '' ? (stamped(start, zone)?.at ?? '') : '');
  return {
    kind: 'event',
    title: words(data.name) || words(data.summary),
    start: from,
    end: when?.end ?? '',
    ...(when?.allDay ? { allDay: true } : {}),
    attendees: [
      ...personOf(data.organizer, true),
      ...personOf(data.attendee ?? data.attendees ?? data.invitee, false),
    ],
    ...filled('location', placeOf(data.location)),
    ...filled('description', words(data.description)),
    ...(words(data.eventStatus).endsWith('Cancelled') ? { cancelled: true } : {}),
  };
}

/** hCalendar and h-event: the class names are the vocabulary. */
function classData(root: Element): Data {
  const first = (css: string) => root.querySelector(css);
  const moment = (css: string) => {
    const at = first(css);
    return at
      ? (at.getAttribute('datetime') ??
          at.getAttribute('title') ??
          at.getAttribute('value') ??
          textOf(at, 100))
      : '';
  };
  return {
    name: textOf(first('.p-name, .summary'), 500),
    startDate: moment('.dt-start, .dtstart'),
    endDate: moment('.dt-end, .dtend'),
    location: textOf(first('.p-location, .location'), 500),
  };
}

export interface Markup {
  events: readonly EventItem[];
  /** Type names of everything else the page says it is about. */
  types: readonly string[];
}

const isEvent = (type: string) => /^(?:[A-Z][a-z]+)?Event$/u.test(type);

/** What a page says of itself in schema.org's vocabulary or in microformats. */
export function readMarkup(document: Document, zone: string): Markup {
  const items = [...document.querySelectorAll('[itemscope][itemtype*="schema.org/"]')]
    .slice(0, 100)
    .map((item) => itemData(item));
  const data = [...linkedData(document), ...items];
  const classes = [...document.querySelectorAll('.h-event, .vevent')].slice(0, 20).map(classData);
  const found = [...data.filter((each) => typesOf(each).some(isEvent)), ...classes].map((each) =>
    eventOf(each, zone),
  );
  const events = found.filter(
    ({ title, start }, index) =>
      title !== '' &&
      start !== '' &&
      found.findIndex((each) => each.title === title && each.start === start) === index,
  );
  return { events, types: data.flatMap(typesOf) };
}
