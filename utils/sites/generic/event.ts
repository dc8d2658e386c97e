import type { Attendee, EventItem } from '../../core/page-report.ts';
import { uniqueMailboxes } from '../reading/address.ts';
import { saysCancelled } from '../reading/cancelled-words.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { descriptionIn, keyOf, ownAnswer, placeOf, repetition, saysAlone } from './event-details.ts';
import { guestsOf, isDoubtful } from './guests.ts';
import type { Outline } from './outline.ts';
import { ofKind, type Row } from './rows.ts';
import type { Found, Scene } from './scene.ts';
import type { Steps } from './steps.ts';
import { dialogs } from './surfaces.ts';
import { type FoundTime, readTime } from './times.ts';
import { type FoundTitle, readTitle } from './title.ts';
import { isOneOf } from './vocabulary.ts';

/** Parts of an event that hold its author's own words: dates and people in them are not its own. */
const isProse = (element: Element, outline: Outline): boolean =>
  element.localName === 'blockquote' ||
  (element.localName === 'p' && outline.text(element).length > 90) ||
  outline.hint(element) === 'text';

/** A part of the page that may be an event, without the words of its author. */
interface Part {
  surface: Element;
  rows: readonly Row[];
  prose: readonly Node[];
  elements: readonly Element[];
}

function partOf(surface: Element, scene: Scene): Part {
  const { outline } = scene;
  const rows = scene.rows.filter(({ at }) => outline.holds(surface, at));
  const texts = ofKind(rows, 'text').flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'));
  const written = outline.within(surface).filter((element) => isProse(element, outline));
  const prose = [...texts, ...written].filter((part) => !rows.some(({ at }) => part.contains(at)));
  const elements = outline.within(surface).filter((element) => !prose.some((part) => part.contains(element)));
  return { surface, rows, prose, elements };
}

function* timeOf({ surface, rows, prose, elements }: Part, { outline, context }: Scene): Steps<FoundTime> {
  const isDated = (element: Element) =>
    prose.some((part) => element.contains(part) && /\p{Nd}/u.test(outline.text(part)));
  const places = [surface, ...elements].filter((element) => !isDated(element));
  const told = rows.filter((row) => !row.kinds.has('text'));
  return yield* readTime(places, told, outline, context, surface.matches(dialogs));
}

/** "From" with somebody behind it is the head of a mail, and its date is no event's. */
const isMailHead = (rows: readonly Row[]): boolean =>
  ofKind(rows, 'from', 'sent', 'cc').some(({ text }) => !/\p{Nd}{2}/u.test(text));

/** What an event is known by: when it is, and its name. */
interface Core extends Part {
  time: FoundTime;
  title: FoundTitle;
}

function* coreOf(surface: Element, scene: Scene): Steps<Core | null> {
  const { outline, context } = scene;
  const part = partOf(surface, scene);
  if (isMailHead(part.rows)) return null;
  yield;
  const time = yield* timeOf(part, scene);
  if (!time.at) return null;
  yield;
  const title = yield* readTitle(surface, part.rows, outline, time.at, context.lang);
  if (!title || (time.when === null && time.start === '' && !time.conflict)) return null;
  return isListed(time.at, title.at, surface) ? null : { ...part, time, title };
}

interface Guests {
  attendees: readonly Attendee[];
  /** How many the page says there are, where that is more. */
  count: number;
}

function* guestsIn({ rows, elements }: Core, unsaid: readonly Row[], outline: Outline): Steps<Guests> {
  const listed = uniqueMailboxes(yield* guestsOf(rows, unsaid, elements, outline)) as Attendee[];
  const attendees = listed.filter((each) => !isDoubtful(each, listed));
  const isPerson = ({ resource }: Attendee) => !resource;
  const isCut = attendees.length < listed.length;
  const said = ofKind(rows, 'attendees').map(({ label }) => Number(/\d{1,5}/u.exec(label)?.[0] ?? 0));
  const count = Math.max(isCut ? listed.filter(isPerson).length : 0, ...said);
  return { attendees, count: count > attendees.filter(isPerson).length ? count : 0 };
}

/** A call to join, in a link, the place or the description. */
function callIn(surface: Element, place: string, description: string): string {
  const links = [...surface.querySelectorAll('a[href^="https:"]')]
    .slice(0, 50)
    .map((link) => link.getAttribute('href') ?? '');
  return conferenceLink(...links, place, description);
}

const isPrivate = ({ rows, elements }: Core, outline: Outline): boolean =>
  ofKind(rows, 'privacy').some(({ text }) => isOneOf('private', text)) ||
  saysAlone('private', elements, outline);

function* itemOf(core: Core, { attendees, count }: Guests, unsaid: readonly Row[], scene: Scene) {
  const { surface, rows, elements, time, title } = core;
  const { outline, self } = scene;
  const place = placeOf(rows, unsaid, elements, outline);
  const description = descriptionIn(rows, outline);
  const answer = ownAnswer(surface, attendees, self);
  const isCancelled = saysCancelled(title.text) || saysAlone('cancelled', elements, outline);
  const isHidden = isPrivate(core, outline);
  yield;
  const link = callIn(surface, place, description);
  const repeats = repetition(rows, elements, outline);
  yield;
  const item: EventItem = {
    ...{ kind: 'event', title: title.text, attendees: [...attendees] },
    start: time.when?.start ?? time.start,
    end: time.when?.end ?? '',
    ...(time.when?.allDay ? { allDay: true } : {}),
    ...filled('recurrence', repeats),
    ...filled('location', place),
    ...filled('conferencing', link),
    ...filled('description', description),
    ...(isHidden ? { private: true } : {}),
    ...(isCancelled ? { cancelled: true } : {}),
    ...(answer ? { ownAnswer: answer } : {}),
    ...filled('key', keyOf(surface)),
    ...(count > 0 ? { guestCount: count } : {}),
  };
  return item;
}

/** What speaks for a calendar in a part of the page, counted. */
interface Signs {
  marks: number;
  labelled: number;
  addressed: number;
  isDialog: boolean;
}

function signsOf({ surface, rows }: Core, attendees: readonly Attendee[], scene: Scene): Signs {
  const { evidence } = scene;
  const answers = evidence.answersIn(surface) >= 2 ? 2 : 0;
  return {
    marks: evidence.calendar + answers + (evidence.hasFile(surface) ? 2 : 0),
    labelled: ofKind(rows, 'organizer', 'attendees', 'where', 'repeat').length,
    addressed: attendees.filter(({ email }) => email !== '').length,
    isDialog: surface.matches(dialogs),
  };
}

/**
 * Outside of a dialog something must say that this page is a calendar: people with addresses, an organiser, a rhythm or
 * a chip of the same name. Minutes of a meeting have none of them.
 */
function isCalendar({ time, title, rows }: Core, signs: Signs, { evidence }: Scene): boolean {
  const { marks, labelled, addressed, isDialog } = signs;
  const hasWhen = time.strong && ofKind(rows, 'when', 'start', 'date').length > 0;
  const isNamed = (title.elsewhere && addressed > 0) || (evidence.calendar > 0 && addressed > 1);
  const some = [hasWhen, title.elsewhere, isNamed].filter(Boolean).length;
  const sum = marks + Math.min(labelled, 2) + some;
  const isOwn =
    marks > 0 || title.elsewhere || addressed > 0 || ofKind(rows, 'organizer', 'repeat').length > 0;
  return isDialog ? sum >= 1 : isOwn && sum >= 2;
}

/** How sure a reading is, by what agrees in it. */
function surenessOf({ time, title }: Core, attendees: readonly Attendee[], signs: Signs): number {
  const { marks, labelled, addressed, isDialog } = signs;
  const people = addressed > 0 ? 0.15 : attendees.length > 0 ? 0.08 : 0;
  return (
    (time.when || time.conflict ? 0.3 : 0.2) +
    (time.strong ? 0.1 : 0) +
    0.15 +
    (title.confirmed ? 0.1 : 0) +
    people +
    Math.min(0.25, marks * 0.08) +
    Math.min(0.15, labelled * 0.05) +
    (isDialog ? 0.1 : 0)
  );
}

/** Reads a part of the page as an event; null where time or title is not there. */
export function* readEvent(surface: Element, scene: Scene): Steps<Found<EventItem> | null> {
  const core = yield* coreOf(surface, scene);
  if (!core) return null;
  yield;
  const { time, prose } = core;
  const unsaid = scene.hinted.filter(
    ({ at }) => scene.outline.holds(surface, at) && !prose.some((part) => part.contains(at)),
  );
  const guests = yield* guestsIn(core, unsaid, scene.outline);
  yield;
  const signs = signsOf(core, guests.attendees, scene);
  if (scene.evidence.foreign || !isCalendar(core, signs, scene)) return null;
  const isTimed = time.when === null && time.start !== '';
  return {
    item: yield* itemOf(core, guests, unsaid, scene),
    sure: surenessOf(core, guests.attendees, signs),
    missing: lacking({
      time: time.when === null && time.start === '',
      ...{ end: isTimed, guests: guests.count > 0 },
    }),
    surface,
  };
}

/** True where title and time stand in one line of a list: it is one of several, and none is open. */
function isListed(time: Element, title: Element | null, surface: Element): boolean {
  const line = time.closest('li,tr,[role=option],[role=row],[role=listitem]');
  const isOne =
    line !== null && title !== null && line !== title && line.contains(title) && !line.contains(surface);
  return (
    (isOne || (line === surface && title !== null)) &&
    !line.matches('[aria-selected=true],[aria-current],[aria-expanded=true]')
  );
}
