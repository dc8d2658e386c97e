import type { Answer, Attendee, EventItem } from '../../core/page-report.ts';
import { readInstant, readWhen, type When } from '../../core/time-text/when.ts';
import { wallOf } from '../../core/time-text/zone.ts';
import type { SiteReading } from '../define-site.ts';
import { addressIn, uniqueMailboxes } from '../reading/address.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { recurrenceOf } from '../reading/recurrence-words.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { isVisible } from '../reading/visible.ts';
import { $, $all, $optional, type Selector, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { chipsIn, type GridChip, whenOf } from './grid.ts';
import { endDate, startDate, startTime, title } from './opening.ts';
import { type Context, contextOf } from './page.ts';

const popup = selectors('sogo', '2026-11', {
  ...{ title, startDate, startTime, endDate },
  endTime: '[ng-bind$="component.localizedEndTime"]',
  repeats: '[ng-bind$="component.repeatDescription()"]',
  location: '[ng-bind-html*="component.location"]',
  description: '[ng-bind-html*="component.comment"]',
  links: 'a[href^="https:"]',
  organizer: 'md-chips[ng-model$="editor.organizer"] md-chip',
  attendees: 'md-chips[ng-model$="component.attendees"] md-chip',
  // The picture beside it has the address as well, but as the expression it is made from.
  address: '[aria-label*="@"]',
  guestName: 'a[href]',
  answer: '[ng-class*="partstat"]',
  hidden: '[ng-model$="component.classification"] [aria-checked=true]',
  reply: '[ng-model$="component.reply"] md-option[selected]',
});

/** A row that does not apply stays in the document, hidden and with words in it. */
function shown(open: Element, selector: Selector): Element | null {
  const found = $optional(open, selector, 'elsewhere');
  return found && isVisible(found) && isVisible(found.closest('md-list-item') ?? found) ? found : null;
}

const answers: Readonly<Record<string, Answer>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'tentative',
  'needs-action': 'needsAction',
};
const replies: Readonly<Record<string, Answer>> = {
  0: 'needsAction',
  1: 'accepted',
  2: 'declined',
  3: 'tentative',
};

function guestOf(chip: Element, organizer: boolean): Attendee {
  const label = $optional(chip, popup.address, 'unsure');
  const email = addressIn(label?.getAttribute('aria-label') ?? '');
  const classes = $optional(chip, popup.answer, 'empty')?.getAttribute('class') ?? '';
  const said = /\bicon-([a-z-]{1,20})\b/.exec(classes.slice(0, 300))?.[1] ?? '';
  const rsvp = answers[said];
  const name = textOf($optional(chip, popup.guestName, 'unsure'), 300);
  return {
    name: name.toLowerCase() === email ? '' : name,
    email,
    ...(organizer ? { organizer: true } : {}),
    ...(rsvp ? { rsvp } : {}),
  };
}

function guestsOf(open: Element): Attendee[] {
  const organizers = $all(open, popup.organizer, 2).map((chip) => guestOf(chip, true));
  const others = $all(open, popup.attendees, 300).map((chip) => guestOf(chip, false));
  return uniqueMailboxes([...organizers, ...others]);
}

/** The words of the popup: a date and a time each for start and end; no times on an event of the whole day. */
function saidWhen(open: Element, context: Context): When | null {
  const words = (selector: Selector) => textOf(shown(open, selector), 100);
  const [from, to] = [words(popup.startDate), words(popup.endDate)];
  const [startTime, endTime] = [words(popup.startTime), words(popup.endTime)];
  // On an event of the whole day the places of the times are there, empty and hidden.
  const hasPlaces = open.querySelector(popup.startTime.css) && open.querySelector(popup.endTime.css);
  if (!hasPlaces) return null;
  if (startTime === '' && endTime === '') {
    const first = readWhen(from, context);
    const last = readWhen(to, context);
    const whole = first?.allDay && last?.allDay && first.start <= last.start;
    return whole ? { ...first, end: last.end, sure: first.sure && last.sure } : null;
  }
  const start = readInstant(`${from} ${startTime}`, context);
  const end = readInstant(`${to} ${endTime}`, context);
  if (start === '' || end === '' || Date.parse(end) < Date.parse(start)) return null;
  return { start, end, allDay: false, sure: true };
}

const quarter = 900_000;

/**
 * A chip begins on the quarter hour before its event and ends on the one after it, or at midnight where the event
 * goes on.
 */
function fits(said: When, chip: GridChip, zone: string): boolean {
  const drawn = whenOf(chip, zone);
  if (drawn === null || said.allDay !== drawn.allDay) return false;
  const early = Date.parse(said.start) - Date.parse(drawn.start);
  const late = Date.parse(drawn.end) - Date.parse(said.end);
  if (said.allDay) return early >= 0;
  const goesOn = chip.start !== null && chip.start + (chip.length ?? 0) === 1440 && late <= 0;
  return early >= 0 && early < quarter && (goesOn || (late >= 0 && late < quarter));
}

/** The chips of the open event: the popup bears no id, so those of its title on its day. */
function chipsOf(summary: string, said: When | null, { zone }: Context, document: Document): GridChip[] {
  if (said === null) return [];
  const { day } = wallOf(Date.parse(said.start), zone);
  return chipsIn(document).filter((chip) => chip.day === day && chip.title === summary);
}

/** Reads the popup of an event. @throws SelectorError without a title or a place for its time. */
export function readEvent(page: Page, open: Element): SiteReading {
  const context = contextOf(page);
  const summary = textOf($(open, popup.title));
  $(open, popup.startDate);
  const said = saidWhen(open, context);
  const chips = chipsOf(summary, said, context, page.document);
  const drawn = chips.filter((chip) => whenOf(chip, context.zone) !== null);
  const agrees =
    drawn.length === 0 || (said !== null && drawn.some((chip) => fits(said, chip, context.zone)));
  const when = agrees ? said : null;
  const attendees = guestsOf(open);
  const location = textOf(shown(open, popup.location), 500);
  const description = visibleText(shown(open, popup.description));
  const links = $all(open, popup.links, 50).map((link) => link.getAttribute('href') ?? '');
  const hidden = $optional(open, popup.hidden, 'elsewhere')?.getAttribute('value') ?? 'public';
  const ownAnswer = replies[$optional(open, popup.reply, 'elsewhere')?.getAttribute('value') ?? ''];
  const item: EventItem = {
    kind: 'event',
    title: summary,
    start: when?.start ?? '',
    end: when?.end ?? '',
    ...(when?.allDay ? { allDay: true } : {}),
    attendees,
    ...filled('recurrence', recurrenceOf(textOf(shown(open, popup.repeats), 200))),
    ...filled('location', location),
    ...filled('conferencing', conferenceLink(...links, location, description)),
    ...filled('description', description),
    ...(hidden === 'public' ? {} : { private: true }),
    ...(chips.some(({ cancelled }) => cancelled) ? { cancelled: true } : {}),
    ...(ownAnswer && attendees.length > 0 ? { ownAnswer } : {}),
  };
  const unread = attendees.some(({ email }) => email === '');
  const missing = lacking({ time: when === null, guests: unread, self: context.self.email === '' });
  const { self, said: zone, lang } = context;
  return { view: 'event', self, zone, lang, item, missing, anchor: open };
}
