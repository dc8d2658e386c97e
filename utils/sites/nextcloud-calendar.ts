import type { EventItem } from '../core/page-report.ts';
import { readWhen, type When, type WhenContext } from '../core/time-text/when.ts';
import { defineSite, type SiteReading } from './define-site.ts';
import { chipWhen, ownAnswerOn, titleOf, toChip } from './nextcloud-calendar/chips.ts';
import { guestsIn, knownSelf } from './nextcloud-calendar/guests.ts';
import opening, { openedIn, popoverIn } from './nextcloud-calendar/opening.ts';
import { open } from './nextcloud-calendar/page.ts';
import { hasOtherWords, textsIn } from './nextcloud-calendar/texts.ts';
import { conferenceLink } from './reading/conference-link.ts';
import { valueIn } from './reading/field.ts';
import { filled } from './reading/filled.ts';
import { lacking } from './reading/missing.ts';
import { nextcloudContext, nextcloudSelf } from './reading/nextcloud-page.ts';
import { textOf } from './reading/text.ts';
import { $, $all, $optional } from './selector.ts';
import type { Page } from './site.ts';

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

/** Reads what shows an event. @throws SelectorError where title or time have no known place and no chip says both. */
function readEvent(page: Page, root: Element, ids: readonly [string, string]): SiteReading {
  const context = nextcloudContext(page);
  const chip = $all(page.document, open.chips, 200).find(
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
  const known = knownSelf(nextcloudSelf(page), attendees);
  const own = attendees.find(({ email }) => email !== '' && email === known.email);
  const answer = own?.rsvp ?? ownAnswerOn(chip ?? null);
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
  const unread = isUnknown || (twice !== null && hasOtherWords(root, twice.title, listed, context));
  const missing = lacking({ time: !agreed, guests, place: unread, description: unread, self: isNobody });
  return { view: 'event', self: known, lang: context.lang, item, missing, anchor: root };
}

export default defineSite({
  ...opening,
  anchor: popoverIn,
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
    const { lang } = nextcloudContext(page);
    const ids = openedIn(page);
    const root = ids && popoverIn(page);
    if (ids && root) return readEvent(page, root, ids);
    const self = nextcloudSelf(page);
    if (ids) return { view: 'event', self, lang, missing: ['event'] };
    const chips = $all(document, open.chips, 200).map((chip) => toChip(chip, nextcloudContext(page)));
    return { view: 'grid', self, lang, chips };
  },
});
