import type { Chip, EventItem } from '../core/page-report.ts';
import { findClocks, rangeMinutes } from '../core/time-text/clock.ts';
import { plainText } from '../core/time-text/plain-text.ts';
import { languagesFor, type When } from '../core/time-text/when.ts';
import { wallOf } from '../core/time-text/zone.ts';
import { defineSite } from './define-site.ts';
import opening, { chips, eventTitle, lostIn, openIn } from './proton-calendar/opening.ts';
import { readGuests } from './proton-calendar/people.ts';
import { saysCancelled } from './reading/cancelled-words.ts';
import { conferenceLink } from './reading/conference-link.ts';
import { filled } from './reading/filled.ts';
import { lacking } from './reading/missing.ts';
import {
  besideIcon,
  dateLineIn,
  hasIcons,
  type ProtonContext,
  protonContext,
  protonSelf,
  protonWhen,
} from './reading/proton-page.ts';
import { recurrenceOf } from './reading/recurrence-words.ts';
import { textOf, visibleText } from './reading/text.ts';
import { $, $all, $optional, type Selector, SelectorError, selectors } from './selector.ts';

// From the source of the calendar, 2025 and 2026; no signed-in page was at hand.
const calendar = selectors('proton-calendar', '2026-11', {
  app: '[data-testid^="calendar-"], [data-test-id^="calendar-"], .calendar-eventcell, .eventpopover, [data-testid="heading:userdropdown"]',
  title: eventTitle,
  chips,
  chosen: '.calendar-eventcell.isSelected',
  chipTime: '.calendar-eventcell-timestring',
  repeat: '.color-weak',
  badges: 'span:not(button span, label span)',
  // The name of the calendar is in such a part as well, and bears a title.
  location: 'span.text-break:not([title]):not(.flex-auto)',
  description: '.text-pre-wrap',
  links: 'a[href^="https:"]',
});

/** The chip of the open event: the chosen one, else the only one of its title outside of the popover. */
function chipOf(document: Document, open: Element, title: string): Element | null {
  const chosen = $optional(document, calendar.chosen, 'unsure');
  if (chosen) return chosen;
  const [same = null, more] = $all(document, calendar.chips, 400).filter(
    (chip) => chip.getAttribute('title') === title && !open.contains(chip),
  );
  return more ? null : same;
}

/** The line of hours in a chip, beside its title. */
const hoursIn = (chip: Element): string =>
  textOf($optional(chip, calendar.chipTime, 'unsure'), 100) ||
  textOf(chip, 600).replace(chip.getAttribute('title') ?? '', '');

/** A badge above the title says that the event was called off. */
const isBadged = (open: Element, heading: Element): boolean =>
  $all(open, calendar.badges, 20).some(
    (badge) => heading.compareDocumentPosition(badge) & 2 && saysCancelled(`${textOf(badge, 40)}:`),
  );

/** False where the chosen chip in the grid says another time of day than the popover. */
function chipAgrees(chip: Element | null, when: When, { lang, zone }: ProtonContext): boolean {
  const words = plainText(chip ? hoursIn(chip) : '', 100);
  const [language = 'en'] = languagesFor(lang);
  const [first, second] = findClocks(words, language).filter(({ bare }) => !bare);
  // A chip of a whole day says no time; one of several days says the part of its own day.
  if (!first || !second) return true;
  if (when.allDay) return false;
  if (Date.parse(when.end) - Date.parse(when.start) > 86_400_000) return true;
  const { start, end } = rangeMinutes(first, second);
  const from = wallOf(Date.parse(when.start), zone);
  const to = wallOf(Date.parse(when.end), zone);
  return (start === from.minutes && end % 1440 === to.minutes) || from.day !== to.day;
}

/** Behind the date nothing else stands than how often it comes back. */
const isRepeat = (line: Element): boolean =>
  line.matches(calendar.repeat.css) || (line.localName === 'div' && line.childElementCount === 0);

/** A part by its icon. By its name only where no icon is known: the calendar of an event is called like its place. */
const partOf = (open: Element, named: Selector, icon: string): Element | null =>
  besideIcon(open, icon) ?? (hasIcons(open) ? null : $optional(open, named, 'empty'));

const readChip = (chip: Element): Chip => ({ key: '', title: chip.getAttribute('title') ?? '' });

export default defineSite({
  ...opening,
  anchor: openIn,
  name: 'Proton Calendar',
  origins: ['https://calendar.proton.me/*'],
  views: [
    { id: 'grid', reads: 'titles of events in sight (day and week)', checked: 'facts only' },
    {
      id: 'event',
      reads:
        'title, time, repetition, guests with addresses and answers, own answer, place, call, description',
      checked: 'facts only',
    },
    { id: 'elsewhere', reads: 'nothing: forms, settings and the like', checked: 'facts only' },
  ],
  read(page) {
    const { document } = page;
    $(document, calendar.app);
    const context = protonContext(page);
    const { said: zone, lang } = context;
    const account = protonSelf(page);
    const open = openIn(page);
    if (open === null) {
      if (lostIn(page)) throw new SelectorError(opening.id, 'event', '2026-11');
      const chips = $all(document, calendar.chips, 200);
      return {
        view: chips.length > 0 ? 'grid' : 'elsewhere',
        self: account,
        zone,
        lang,
        chips: chips.map(readChip),
      };
    }
    const heading = $(open, calendar.title);
    const line = dateLineIn(open);
    const title = heading.getAttribute('title') ?? textOf(heading, 500);
    const chosen = chipOf(document, open, title);
    const said = protonWhen(line, context, open);
    const when = said && chipAgrees(chosen, said, context) ? said : null;
    const { attendees, self, count, isComplete } = readGuests(open, account);
    const own = attendees.find(({ email }) => email !== '' && email === self.email)?.rsvp;
    const next = line?.nextElementSibling;
    const repeat = next && isRepeat(next) ? recurrenceOf(textOf(next, 200)) : '';
    const location = textOf(partOf(open, calendar.location, 'map-pin'), 500);
    const description = visibleText(partOf(open, calendar.description, 'text-align-left'));
    const links = $all(open, calendar.links, 30).map((link) => link.getAttribute('href') ?? '');
    const item: EventItem = {
      kind: 'event',
      title,
      start: when?.start ?? '',
      end: when?.end ?? '',
      ...(when?.allDay ? { allDay: true } : {}),
      attendees,
      ...filled('recurrence', repeat),
      ...filled('location', location),
      ...filled('conferencing', conferenceLink(...links, location, description)),
      ...filled('description', description),
      ...(chosen?.classList.contains('isCancelled') || isBadged(open, heading) ? { cancelled: true } : {}),
      ...(own ? { ownAnswer: own } : {}),
      ...(count > attendees.length ? { guestCount: count } : {}),
    };
    const missing = lacking({ time: when === null, guests: !isComplete, self: self.email === '' });
    return { view: 'event', self, zone, lang, item, missing, anchor: open };
  },
});
