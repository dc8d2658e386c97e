import type { Answer, Attendee, Chip, EventItem, Self } from '../core/page-report.ts';
import { readWhen, type When, type WhenContext } from '../core/time-text/when.ts';
import { defineSite } from './define-site.ts';
import opening, { openedIn, popoverIn } from './nextcloud-calendar/opening.ts';
import { addressIn, uniqueMailboxes } from './reading/address.ts';
import { answerIn, saysOrganizer } from './reading/answer-words.ts';
import { conferenceLink } from './reading/conference-link.ts';
import { valueIn } from './reading/field.ts';
import { filled } from './reading/filled.ts';
import { lacking } from './reading/missing.ts';
import { nextcloudContext, nextcloudSelf } from './reading/nextcloud-page.ts';
import { textOf, textsOf, visibleText } from './reading/text.ts';
import { $, $all, $optional, type Selector, selectors } from './selector.ts';

// From the source of the calendar app, versions of 2025 and 2026; its class names are its own and follow its parts.
const open = selectors('nextcloud-calendar', '2026-11', {
  app: '#app-content-vue, #content-vue, .fc, .app-calendar',
  title: '.property-title',
  when: '.property-title-time-picker',
  texts: '.property-text',
  // Place and description are rows alike, told apart by the picture before them or by their own name.
  place: '[class*="map-marker"], [class*="property-location"]',
  description: '[class*="text-box"], [class*="property-description"]',
  // What may be read out of the last of its parts when none has a name: buttons and fields say nothing of the event.
  controls: 'button, input, select, [role=button]',
  guests: '.invitees-list-item',
  guestName: '.attendee-display__name, .invitees-list-item__displayname',
  guestAddress: '[title*="@"], a[href^="mailto:"], .attendee-display__email',
  organizer: '.invitees-list-item__organizer-hint',
  answer: '.avatar-participation-status__text',
  more: '.invitees-list__more',
  chips: '[data-object-id][data-recurrence-id]',
  // What holds without the names above. What an author links in a text bears no address in its title.
  anything: '*',
  titled: '[title*="@"]',
});

const addressOf = (said: Element | null): string =>
  addressIn(said?.getAttribute('title') ?? '') ||
  addressIn(said?.getAttribute('href') ?? '') ||
  addressIn(textOf(said, 300));

function guestOf(item: Element): Attendee {
  const email = addressOf($optional(item, open.guestAddress, 'unsure'));
  const label = textOf($optional(item, open.guestName, 'unsure'), 300);
  const rsvp = answerIn(textOf($optional(item, open.answer, 'empty'), 200));
  return {
    name: addressIn(label) === '' ? label : '',
    email: email || addressIn(label),
    ...($optional(item, open.organizer, 'elsewhere') ? { organizer: true } : {}),
    ...(rsvp ? { rsvp } : {}),
  };
}

/** A guest by what is round an address: the name right before it, the answer and the role in other words. */
function unnamedGuest(said: Element, item: Element): Attendee {
  const name = textOf(said.previousElementSibling, 300);
  const words = textsOf(item, 600).filter((text) => text !== name && addressIn(text) === '');
  const [rsvp, more] = words.map(answerIn).filter((each) => each !== null);
  const leads = words.some((text) => answerIn(text) === null && saysOrganizer(text));
  return {
    name: addressIn(name) === '' ? name : '',
    email: addressIn(said.getAttribute('title') ?? ''),
    // Two answers are those of two: somebody beside has lost their address.
    ...(leads && !more ? { organizer: true } : {}),
    ...(rsvp && !more ? { rsvp } : {}),
  };
}

interface Guests {
  attendees: readonly Attendee[];
  /** How many more there are than are listed. */
  hidden: number;
}

/** Guests by the names of their parts, else each of them round an address that stands behind a name. */
function guestsIn(root: Element): Guests {
  const named = $all(root, open.guests, 300);
  if (named.length > 0) {
    const more = /\d{1,4}/.exec(textOf($optional(root, open.more, 'empty'), 60))?.[0];
    return { attendees: uniqueMailboxes(named.map(guestOf)), hidden: Number(more ?? 0) };
  }
  const said = $all(root, open.titled, 300).filter(
    (each) =>
      addressIn(each.getAttribute('title') ?? '') !== '' && textOf(each.previousElementSibling, 300) !== '',
  );
  const items = said.map((each) => {
    let item = each;
    for (let up = item.parentElement; up && up !== root; up = up.parentElement) {
      if (said.some((other) => other !== each && up?.contains(other))) break;
      item = up;
    }
    return item;
  });
  // Who is not listed is counted in a line right behind those who are.
  const more = /^\+?(\d{1,4})\b/u.exec(textOf(items.at(-1)?.nextElementSibling ?? null, 60))?.[1];
  return {
    attendees: uniqueMailboxes(said.map((each, index) => unnamedGuest(each, items[index] ?? each))),
    hidden: Number(more ?? 0),
  };
}

interface Texts {
  location: string;
  description: string;
  /** There are words of which nobody knows which of the two they are. */
  isUnknown: boolean;
}

const isMarked = (row: Element, mark: Selector): boolean =>
  row.matches(mark.css) || row.querySelector(mark.css) !== null;

/**
 * Place and description: each by its mark, and one beside the other, which has its own. Where neither is marked they can
 * be told in two ways, and are not said.
 */
function textsIn(root: Element): Texts {
  const rows = $all(root, open.texts, 6).filter((row) => wordsIn(row) !== '');
  const marked = rows.find((row) => isMarked(row, open.place));
  const described = rows.find((row) => row !== marked && isMarked(row, open.description));
  const [other, more] = rows.filter((row) => row !== marked && row !== described);
  const left = more ? undefined : other;
  const place = marked ?? (described && left);
  const text = described ?? (marked && left);
  const isUnknown = rows.some((row) => row !== place && row !== text);
  return { location: wordsIn(place), description: wordsIn(text), isUnknown };
}

const wordsIn = (row: Element | undefined): string => (row ? valueIn(row) || visibleText(row) : '');

/** The user has a name and no address here; their own line among the guests has both. */
function knownSelf(self: Self, guests: readonly Attendee[]): Self {
  const own = guests.filter(({ name }) => name === self.name && name !== '');
  return self.email === '' && own.length === 1 ? { ...self, email: own[0]?.email ?? '' } : self;
}

/** The label of a chip: title, date, "from to to". Its title may hold anything, so the date is taken from its end. */
function chipWhen(chip: Element, title: string, context: WhenContext): When | null {
  const label = (chip.getAttribute('aria-label') ?? '').slice(0, 600);
  return label.startsWith(title) ? readWhen(label.slice(title.length), context) : null;
}

interface Times {
  when: When | null;
  /** A witness confirmed it. */
  agreed: boolean;
}

/** The words of the popover and the moment in the address; where they differ, one may be in another zone. */
function agreedWhen(words: When | null, chip: When | null, instance: number): Times {
  if (words === null || !words.sure) return { when: null, agreed: false };
  const differs = chip !== null && (chip.start !== words.start || chip.end !== words.end);
  const isInstance = Number.isNaN(instance) || words.allDay || Date.parse(words.start) === instance;
  const agreed = !differs && isInstance;
  return { when: agreed ? words : null, agreed };
}

/** The title in a chip: of its texts the longest with which its label begins. */
function titleIn(chip: Element): string {
  const label = chip.getAttribute('aria-label') ?? '';
  const own = textsOf(chip, 600).filter((text) => label.startsWith(`${text},`));
  return own.sort((one, two) => two.length - one.length)[0] ?? '';
}

const titleOf = (chip: Element): string =>
  textOf(chip.querySelector('.fc-event-title, .fc-list-event-title'), 300) || titleIn(chip);

const toChip = (chip: Element, context: WhenContext): Chip => {
  const title = titleOf(chip);
  const when = chipWhen(chip, title, context);
  const key = [chip.getAttribute('data-object-id'), chip.getAttribute('data-recurrence-id')].join(' ');
  return { key, title, ...(when?.sure ? { start: when.start, end: when.end } : {}) };
};

interface Said {
  title: string;
  words: When | null;
}

/** Title and time of a popover whose parts have other names: what it and its chip both say. */
function saidTwice(root: Element, chip: Element | null, context: WhenContext): Said | null {
  const title = chip ? titleOf(chip) : '';
  const drawn = chip && chipWhen(chip, title, context);
  if (title === '' || !drawn) return null;
  const texts = $all(root, open.anything, 400).map((each) => textOf(each, 200));
  const same = (when: When | null) => when?.sure && when.start === drawn.start && when.end === drawn.end;
  const isTimely = (text: string) => text.length < 160 && /\p{Nd}/u.test(text) && text !== title;
  const words = texts.filter(isTimely).map((text) => readWhen(text, context));
  return texts.includes(title) ? { title, words: words.find(same) ?? null } : null;
}

/** Where no part has a name: what stands before the guests and is neither title nor time is a place or a description. */
function hasOtherWords(root: Element, { title }: Said, { attendees }: Guests, context: WhenContext): boolean {
  const [guest] = $all(root, open.titled, 1);
  const known = new Set([title, ...attendees.map(({ name }) => name)]);
  return $all(root, open.anything, 400).some((each) => {
    const text = each.childElementCount === 0 ? textOf(each, 200) : '';
    const isBefore = !guest || (each.compareDocumentPosition(guest) & 4) > 0;
    const isOwn = text !== '' && isBefore && !known.has(text) && !each.closest(open.controls.css);
    return isOwn && answerIn(text) === null && !saysOrganizer(text) && readWhen(text, context) === null;
  });
}

export default defineSite({
  ...opening,
  name: 'Nextcloud Calendar',
  // Every company has it on an address of its own.
  origins: [],
  views: [
    { id: 'grid', reads: 'titles and times of events in sight', checked: 'facts only' },
    {
      id: 'event',
      reads:
        'title, time, guests with addresses and answers as far as they are listed, place, call, description',
      checked: 'facts only',
    },
  ],
  read(page) {
    const { document } = page;
    $(document, open.app);
    const context = nextcloudContext(page);
    const self = nextcloudSelf(page);
    const ids = openedIn(page);
    const root = ids && popoverIn(page);
    const chips = $all(document, open.chips, 200);
    if (!ids)
      return { view: 'grid', self, lang: context.lang, chips: chips.map((chip) => toChip(chip, context)) };
    if (!root) return { view: 'event', self, lang: context.lang, missing: ['event'] };
    const chip = chips.find(
      (each) =>
        each.getAttribute('data-object-id') === ids[0] && each.getAttribute('data-recurrence-id') === ids[1],
    );
    const named = $optional(root, open.title, 'unsure') && $optional(root, open.when, 'unsure');
    const twice = named ? null : saidTwice(root, chip ?? null, context);
    const title = twice?.title ?? valueIn($(root, open.title));
    const words = twice ? twice.words : readWhen(textOf($(root, open.when), 400), context);
    const instance = /^\d{6,12}$/.test(ids[1]) ? Number(ids[1]) * 1000 : Number.NaN;
    const { when, agreed } = agreedWhen(words, chip ? chipWhen(chip, title, context) : null, instance);
    const listed = guestsIn(root);
    const { attendees, hidden } = listed;
    const known = knownSelf(self, attendees);
    const own = attendees.find(({ email }) => email !== '' && email === known.email);
    const answer: Answer | undefined = own?.rsvp;
    const { location, description, isUnknown } = textsIn(root);
    const call = conferenceLink(...(twice ? [textOf(root, 8000)] : [location, description]));
    const item: EventItem = {
      kind: 'event',
      title,
      start: when?.start ?? '',
      end: when?.end ?? '',
      ...(when?.allDay ? { allDay: true } : {}),
      attendees,
      ...filled('location', location),
      ...filled('conferencing', call),
      ...filled('description', description),
      ...(chip?.classList.contains('fc-event-nc-cancelled') ? { cancelled: true } : {}),
      ...(answer ? { ownAnswer: answer } : {}),
      key: ids.join(' '),
      ...(hidden > 0 ? { guestCount: attendees.length + hidden } : {}),
    };
    const guests = hidden > 0 || attendees.some(({ email }) => email === '');
    // Of the user the page has a name; an address only where they are among the guests.
    const isNobody = attendees.length > 0 && known.email === '';
    const unread = isUnknown || (twice !== null && hasOtherWords(root, twice, listed, context));
    const missing = lacking({ time: !agreed, guests, place: unread, description: unread, self: isNobody });
    return { view: 'event', self: known, lang: context.lang, item, missing, anchor: root };
  },
});
