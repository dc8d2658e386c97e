import type { EventItem } from '../../core/page-report.ts';
import { readWhen, type When, type WhenContext } from '../../core/time-text/when.ts';
import type { SiteReading } from '../define-site.ts';
import { agreedTime } from '../reading/agreed-time.ts';
import { saysCancelled } from '../reading/cancelled-words.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { readPersonas } from '../reading/personas.ts';
import { textOf, textsOf } from '../reading/text.ts';
import { $, $all, $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { chipFacts, chipsTitled, guestsBy, placeOn, type ReadChip } from './chips.ts';
import { peekLabelled } from './opening.ts';
import { type Context, selfOf } from './page.ts';

const peek = selectors('outlook', '2026-09', {
  title: '[aria-label="Title"]',
  time: '[aria-label="Time"]',
  location: '[aria-label="Location"]',
  labelled: peekLabelled,
  links: 'a[href^="https:"]',
});

export interface PeekParts {
  title: Element | null;
  time: Element | null;
  location: string;
}

/** Title, time and place by their English labels, else by their order round the one text that is a time. */
export function peekParts(open: Element, context: WhenContext): PeekParts {
  const title = $optional(open, peek.title, 'unsure');
  const time = $optional(open, peek.time, 'unsure');
  const place = textOf($optional(open, peek.location, 'unsure'));
  const location = /^no location/iu.test(place) ? '' : place;
  if (title && time) return { title, time, location };
  const labelled = $all(open, peek.labelled, 30);
  const at = labelled.findIndex((each) => readWhen(textOf(each, 200), context) !== null);
  return {
    // One line alone may be the place.
    title: title ?? labelled[at < 0 && labelled.length > 1 ? 0 : at - 1] ?? null,
    time: time ?? labelled[at] ?? null,
    location,
  };
}

export const sameTime = (first: When | null, second: When | null) =>
  first !== null && second !== null && Date.parse(first.start) === Date.parse(second.start);

/** A chip of the same title at another time is another event's: it says nothing of this one. */
export const chipFor = (chip: ReadChip | null, when: When | null): ReadChip | null =>
  chip?.when && when && !sameTime(chip.when, when) ? null : chip;

/** The chip the peek belongs to: the one with its title, and of several the one with its time. */
export function chipOf(chips: readonly ReadChip[], title: string, when: When | null): ReadChip | null {
  const named = chips.filter((chip) => chip.title === title);
  if (named.length <= 1) return named[0] ?? null;
  const timed = named.filter((chip) => sameTime(chip.when, when));
  return timed.length === 1 ? (timed[0] ?? null) : null;
}

const fewTexts = 12;

/**
 * The title among the texts of a peek: the one that a chip bears which lies at the time of the peek, where the one that
 * stands in its place is on no chip.
 */
function chipTitled(page: Page, open: Element, text: When | null, context: Context): string {
  const texts = textsOf(open, 2000).slice(0, fewTexts);
  return (
    texts.find((said) =>
      chipsTitled(page, said, context).some((chip) => chip.title === said && sameTime(chip.when, text)),
    ) ?? ''
  );
}

/** Reads the quick view: guests by name only. @throws SelectorError without a title. */
export function readPeek(page: Page, open: Element, context: Context): SiteReading {
  const self = selfOf(page);
  const parts = peekParts(open, context);
  const text = parts.time ? readWhen(textOf(parts.time, 200), context) : null;
  const stated = textOf(parts.title ?? $(open, peek.title));
  const isTold = parts.title?.matches(peek.title.css) || chipsTitled(page, stated, context).length > 0;
  const title = isTold ? stated : chipTitled(page, open, text, context) || stated;
  const chip = chipOf(chipsTitled(page, title, context), title, text);
  const time = agreedTime({ text, chip: chip?.when ?? null }, context.zone);
  const witness = chipFor(chip, text);
  const place = placeOn(witness) || parts.location;
  const attendees = guestsBy(witness, readPersonas(open, self), place);
  const links = $all(open, peek.links, 30).map((link) => link.getAttribute('href') ?? '');
  const own = attendees.find(({ name }) => name === self.name)?.rsvp;
  const item: EventItem = {
    kind: 'event',
    title,
    start: time.when?.start ?? '',
    end: time.when?.end ?? '',
    ...(time.when?.allDay ? { allDay: true } : {}),
    attendees,
    ...filled('location', place),
    ...filled('conferencing', conferenceLink(...links, place)),
    ...(saysCancelled(title) ? { cancelled: true } : {}),
    ...(own ? { ownAnswer: own } : {}),
    ...chipFacts(witness),
  };
  const missing = lacking({ time: !time.agreed, zone: context.foreignClock });
  return { view: 'peek', self, zone: context.said, lang: context.lang, item, missing, anchor: open };
}
