import type { EventItem } from '../../core/page-report.ts';
import { readLabel } from '../../core/time-text/label.ts';
import { readWhen, type WhenContext } from '../../core/time-text/when.ts';
import type { SiteReading } from '../define-site.ts';
import { type AgreedTime, agreedTime } from '../reading/agreed-time.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { filled } from '../reading/filled.ts';
import { decodeGoogleEventId } from '../reading/google-event-id.ts';
import { lacking } from '../reading/missing.ts';
import { recurrenceOf } from '../reading/recurrence-words.ts';
import { textOf, visibleText } from '../reading/text.ts';
import { $, $all, $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { chipsOf, dayOf, labelOf } from './chips.ts';
import { readGuests, saidCount, withOrganizer } from './guests.ts';
import { anchorOf } from './opening.ts';
import { contextOf, idParts, namedSelf, optionalText, ownAnswerOf, selfOf, timeParts } from './page.ts';

// The bubble is drawn in several passes: a row that is not there may still come. Ids have held since 2022.
const bubble = selectors('google-calendar', '2026-09', {
  title: '#rAECCd, [role=heading]',
  when: '#xDetDlgWhen',
  location: '#xDetDlgLoc',
  guestList: '#xDetDlgAtt',
  description: '#xDetDlgDesc',
  calendar: '#xDetDlgCal',
  links: 'a[href^="https:"]',
});

/** The blocks of the "when" row: the time, then how it repeats. */
function whenBlocks(row: Element | null): { first: string; second: string } {
  let inner = row;
  while (inner?.children.length === 1 && inner.firstElementChild) inner = inner.firstElementChild;
  const blocks = [...(inner?.children ?? [])].filter(({ localName }) => localName === 'div');
  const first = blocks.length > 0 ? textOf(blocks[0] ?? null) : textOf(row);
  return { first, second: textOf(blocks[1] ?? null) };
}

function bubbleTime(page: Page, context: WhenContext, raw: string, words: string): AgreedTime {
  const id = decodeGoogleEventId(raw);
  const chips = chipsOf(page.document, raw);
  const days = chips.flatMap((chip) => dayOf(chip) ?? []);
  const chip = chips[0] ? readLabel(labelOf(chips[0]), { ...context, day: days[0] ?? null }).when : null;
  // A date with a loose end has lost its time: it is no event of the whole day.
  const text = /[⋅·]\s*$/u.test(words) ? null : readWhen(words, context);
  // The chips of an event over several days each speak of their own day.
  const single = chips.length === 1 ? chip : null;
  return agreedTime(
    { text, chip: single, days, instance: id?.instance ?? null, instanceDay: id?.instanceDay ?? null },
    context.zone,
  );
}

/** Reads the quick view of an event. @throws SelectorError without a title. */
export function readBubble(page: Page, open: Element): SiteReading {
  const context = contextOf(page);
  const self = selfOf(page);
  const raw = open.getAttribute('data-eventid') ?? '';
  const blocks = whenBlocks($optional(open, bubble.when, 'later'));
  const time = bubbleTime(page, context, raw, blocks.first);
  const list = $optional(open, bubble.guestList, 'empty');
  const calendarLine = optionalText(open, bubble.calendar, 'later');
  const attendees = withOrganizer(readGuests(list ?? open, context.lang), calendarLine);
  const count = list ? saidCount(list) : 0;
  const people = attendees.filter(({ resource }) => !resource).length;
  const location = optionalText(open, bubble.location, 'empty');
  const description = visibleText($optional(open, bubble.description, 'empty'));
  const links = $all(open, bubble.links, 50).map((link) => link.getAttribute('href') ?? '');
  const ids = idParts(raw);
  const repeats = /\d:\d|GMT|UTC/u.test(blocks.second) ? '' : recurrenceOf(blocks.second);
  const item: EventItem = {
    kind: 'event',
    title: textOf($(open, bubble.title)),
    ...timeParts(time),
    attendees,
    ...filled('recurrence', repeats || ('series' in ids ? 'recurring' : '')),
    ...filled('location', location),
    ...filled('conferencing', conferenceLink(...links, location, description)),
    ...filled('description', description),
    ...ownAnswerOf(self, attendees),
    ...ids,
    ...(count > people ? { guestCount: count } : {}),
  };
  const guestsMissing = count > people || (list !== null && attendees.length === 0);
  const missing = lacking({ time: !time.agreed, guests: guestsMissing });
  const { said, lang } = context;
  return {
    view: 'bubble',
    self: namedSelf(self, attendees),
    zone: said,
    lang,
    item,
    missing,
    anchor: anchorOf(open),
  };
}
