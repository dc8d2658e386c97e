import type { Kind } from './label-words.ts';

// Names developers give to classes, ids, test hooks and icons are English all over the world.
const tokens: Readonly<Record<string, Kind>> = {
  organizer: 'organizer',
  organiser: 'organizer',
  attendees: 'attendees',
  attendee: 'attendees',
  guests: 'attendees',
  guest: 'attendees',
  participants: 'attendees',
  participant: 'attendees',
  invitees: 'attendees',
  invitee: 'attendees',
  people: 'attendees',
  location: 'where',
  where: 'where',
  when: 'when',
  datetime: 'when',
  recurrence: 'repeat',
  subject: 'subject',
  title: 'title',
  summary: 'title',
  from: 'from',
  sender: 'from',
  to: 'to',
  recipients: 'to',
  cc: 'cc',
  date: 'date',
  description: 'text',
  body: 'text',
};

/** What may follow the telling word: "senderName", and of people also "guest-list". */
const carriers = /^(?:name|names|text|label|value)$/;
const holders = /^(?:list|item|row|line|tags?|chips?|section)$/;

/** Parts of a window or of a card have a head and a body, and that body is no text. */
const windows =
  /^(?:modal|dialog|popover|popup|card|panel|drawer|offcanvas|sheet|tooltip|toast|table|page|window|accordion|box|grid\d?|list|form)$/;

const partsOf = (word: string): string[] =>
  (word.toLowerCase() === word ? word.split(/[-_:]+/u) : word.split(/[-_:]+|(?<=[a-z])(?=[A-Z])/u)).map(
    (part) => part.toLowerCase(),
  );

const kindOf = (word: string): Kind | null => (Object.hasOwn(tokens, word) ? (tokens[word] ?? null) : null);

/** What one name says: "message-from" and "senderName" of a sender, "card-body" nothing. */
function hintIn(word: string): Kind | null {
  const parts = partsOf(word);
  const last = parts.at(-1) ?? '';
  if (last === 'body' && windows.test(parts.at(-2) ?? '')) return null;
  const before = kindOf(parts.at(-2) ?? '');
  const carried = carriers.test(last) || (before === 'attendees' && holders.test(last)) ? before : null;
  return kindOf(last) ?? carried ?? (parts.includes('subject') ? 'subject' : null);
}

const named = ['itemprop', 'data-testid', 'data-test-id', 'data-field', 'id', 'class'];

/** What the names of an element say about it: `message-from`, `eventTitle`, `data-test-id=cc`. A hint, no more. */
export function hintOf(element: Element): Kind | null {
  for (const name of named) {
    const value = element.getAttribute(name);
    if (!value) continue;
    for (const word of value.slice(0, 200).split(/\s+/u)) {
      const found = hintIn(word);
      if (found) return found;
    }
  }
  return null;
}

const groupIcons = /^(?:users|people|group|groups|team|persons|attendees|guests|participants)$/;
const placeIcons = /^(?:location|pin|place|geo|marker)$/;
const glyphs = /^(?:\u{1f465}|\u{1f46a}|\u{1f4cd})\ufe0f?$/u;

const iconNames = ['class', 'data-testid', 'data-icon', 'data-lucide', 'name', 'icon'];

/** Every word an icon is named by: its own names, the symbol it shows of a set, and its text. */
function namesOfIcon(element: Element, text: string): string[] {
  const drawn = element.localName === 'svg' ? element.querySelector('use') : null;
  const names = iconNames.map((name) => element.getAttribute(name)?.slice(0, 200) ?? '');
  const href = drawn?.getAttribute('href')?.split('#')[1] ?? '';
  return [...names, href, text].join(' ').split(/\s+/u);
}

/** What an icon stands for, by the name its set has for it or by its glyph; null for anything with a text. */
export function iconOf(element: Element, text: string): 'attendees' | 'where' | null {
  if (glyphs.test(text)) return text.startsWith('\u{1f4cd}') ? 'where' : 'attendees';
  if (text !== '' && !/^[a-z_]{3,30}$/u.test(text)) return null;
  if (text === '' && !/^(?:svg|i|span|img|em|mat-icon|div)$/.test(element.localName)) return null;
  const parts = namesOfIcon(element, text).flatMap(partsOf);
  const telling = parts.find((part) => groupIcons.test(part) || placeIcons.test(part));
  return telling === undefined ? null : groupIcons.test(telling) ? 'attendees' : 'where';
}
