import type { EventItem } from '../../core/page-report.ts';
import { readLabel } from '../../core/time-text/label.ts';
import { readWhen } from '../../core/time-text/when.ts';
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
import { anchorOf, named } from './opening.ts';
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
  // What holds without the ids.
  anything: 'div, span',
  listed: '[role=tree]',
});

/** The blocks of the "when" row: the time, then how it repeats. */
function whenBlocks(row: Element | null): { first: string; second: string } {
  let inner = row;
  while (inner?.children.length === 1 && inner.firstElementChild) inner = inner.firstElementChild;
  const blocks = [...(inner?.children ?? [])].filter(({ localName }) => localName === 'div');
  const first = blocks.length > 0 ? textOf(blocks[0] ?? null) : textOf(row);
  return { first, second: textOf(blocks[1] ?? null) };
}

type Context = ReturnType<typeof contextOf>;

interface Witnesses {
  /** What they know beside the words: the time, the day alone, or nothing. */
  know: 'time' | 'day' | null;
  agree(words: string): AgreedTime;
}

/** What else the page says about when an event is: its chips, the columns they lie in, the instant in its id. */
function witnessesOf(page: Page, context: Context, raw: string): Witnesses {
  const id = decodeGoogleEventId(raw);
  const chips = chipsOf(page.document, raw);
  const days = chips.flatMap((chip) => dayOf(chip) ?? []);
  const chip = chips[0] ? readLabel(labelOf(chips[0]), { ...context, day: days[0] ?? null }).when : null;
  // The chips of an event over several days each speak of their own day.
  const single = chips.length === 1 ? chip : null;
  const said = { chip: single, days, instance: id?.instance ?? null, instanceDay: id?.instanceDay ?? null };
  return {
    // Where the page names no zone, chip and words may both be in another than the browser's.
    know:
      id?.instance != null || (single !== null && context.said !== null)
        ? 'time'
        : days.length > 0 || id?.instanceDay != null
          ? 'day'
          : null,
    agree(words) {
      // A date with a loose end has lost its time: it is no event of the whole day.
      const text = /[⋅·]\s*$/u.test(words) ? null : readWhen(words, context);
      return agreedTime({ text, ...said }, context.zone);
    },
  };
}

const mostTexts = 60;

/** The time where no row is called so: the words that another witness confirms. Without one a text may have them too. */
function timeAmong(open: Element, { know, agree }: Witnesses): AgreedTime {
  const texts = know
    ? new Set(
        $all(open, bubble.anything, 300)
          .map((each) => textOf(each, 200))
          .filter((text) => text.length < 160 && /\p{Nd}/u.test(text)),
      )
    : [];
  const found = [...texts].slice(0, mostTexts).map(agree);
  const isFit = ({ when, agreed }: AgreedTime) => agreed && (know === 'time' || when?.allDay === true);
  return found.find(isFit) ?? { when: null, agreed: false };
}

/** Reads the quick view of an event. @throws SelectorError without a title. */
export function readBubble(page: Page, open: Element): SiteReading {
  const context = contextOf(page);
  const self = selfOf(page);
  const raw = open.getAttribute('data-eventid') ?? '';
  const isNamed = open.matches(named);
  const blocks = whenBlocks($optional(open, bubble.when, 'later'));
  const witnesses = witnessesOf(page, context, raw);
  const time = isNamed ? witnesses.agree(blocks.first) : timeAmong(open, witnesses);
  const list =
    $optional(open, bubble.guestList, 'empty') ??
    $optional(open, bubble.listed, 'empty')?.parentElement ??
    null;
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
  const missing = lacking({
    time: !time.agreed,
    zone: context.said === null,
    guests: guestsMissing,
    // Rows are told apart by their ids alone.
    place: !isNamed,
    description: !isNamed,
    self: self.email === '',
  });
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
