import type { Answer, Attendee, EventItem, Self } from '../../core/page-report.ts';
import { uniqueMailboxes } from '../reading/address.ts';
import { answerIn } from '../reading/answer-words.ts';
import { saysCancelled } from '../reading/cancelled-words.ts';
import { conferenceLink } from '../reading/conference-link.ts';
import { filled } from '../reading/filled.ts';
import { lacking } from '../reading/missing.ts';
import { recurrenceOf } from '../reading/recurrence-words.ts';
import { visibleText } from '../reading/text.ts';
import { answersOffered, offersFile } from './evidence.ts';
import { guestsOf, isDoubtful } from './guests.ts';
import type { Outline } from './outline.ts';
import { ofKind, type Row } from './rows.ts';
import type { Found, Scene } from './scene.ts';
import type { Steps } from './steps.ts';
import { dialogs } from './surfaces.ts';
import { readTime } from './times.ts';
import { readTitle } from './title.ts';
import { isOneOf } from './words.ts';

const rhythm = /^(?:daily|weekly|biweekly|monthly|yearly|weekdays)$/u;

/** Parts of an event that hold its author's own words: dates and people in them are not its own. */
const isProse = (element: Element, outline: Outline): boolean =>
  element.localName === 'blockquote' ||
  (element.localName === 'p' && outline.text(element).length > 90) ||
  outline.hint(element) === 'text';

function repetition(rows: readonly Row[], elements: readonly Element[], outline: Outline): string {
  const said = ofKind(rows, 'repeat')[0]?.text ?? '';
  if (said !== '') return isOneOf('never', said.replace(/\.$/u, '')) ? '' : recurrenceOf(said);
  for (const element of elements) {
    const text = outline.text(element);
    if (element.childElementCount > 0 || text.length < 4 || text.length > 60) continue;
    const words = recurrenceOf(
      text.replace(/^(?:repeats|se répète|se repite|repete|si ripete|herhaalt|wiederholt sich) /iu, ''),
    );
    if (rhythm.test(words)) return words;
  }
  return '';
}

function pressedAnswer(surface: Element): Answer | null {
  const pressed = [
    ...surface.querySelectorAll(
      '[aria-pressed=true],[role=radio][aria-checked=true],input[type=radio][checked]',
    ),
  ].slice(0, 10);
  const said = pressed.map((each) =>
    answerIn(
      (
        each.textContent ||
        each.getAttribute('aria-label') ||
        each.getAttribute('value') ||
        each.closest('label')?.textContent ||
        ''
      ).slice(0, 60),
    ),
  );
  const answers = new Set(said.filter((answer) => answer !== null));
  return answers.size === 1 ? ([...answers][0] ?? null) : null;
}

const isSelf = ({ name, email }: Attendee, self: Self): boolean =>
  self.email !== '' && (email === self.email || (email === '' && self.name !== '' && name === self.name));

/** What the field of a row holds. */
function writtenIn({ parts }: Row): string {
  for (const part of parts) {
    const element = typeof part !== 'string' && part.nodeType === 1 ? (part as Element) : null;
    const field = element?.matches('input') ? element : element?.querySelector('input');
    if (field && (field.getAttribute('type') ?? 'text') === 'text')
      return ((field as HTMLInputElement).value || field.getAttribute('value') || '').slice(0, 300);
  }
  return '';
}

/** Where it is, by the name of an element or by an icon before it. */
function unsaidPlace(hinted: readonly Row[], elements: readonly Element[], outline: Outline): string {
  const named = elements.find((each) => outline.hint(each) === 'where' && outline.text(each) !== '');
  if (named) return outline.text(named);
  const behind = ofKind(hinted, 'where').filter(({ text }) => text.length <= 120 && !text.includes('@'));
  return behind.length === 1 ? (behind[0]?.text ?? '') : '';
}

/** Reads a part of the page as an event; null where time or title is not there. */
export function* readEvent(surface: Element, scene: Scene): Steps<Found<EventItem> | null> {
  const { outline, context, self, evidence } = scene;
  const rows = scene.rows.filter(({ at }) => outline.holds(surface, at));
  const prose = [
    ...ofKind(rows, 'text').flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string')),
    ...outline.within(surface).filter((element) => isProse(element, outline)),
  ].filter((part) => !rows.some(({ at }) => part.contains(at)));
  const elements = outline.within(surface).filter((element) => !prose.some((part) => part.contains(element)));
  const places = [surface, ...elements].filter(
    (element) => !prose.some((part) => element.contains(part) && /\p{Nd}/u.test(outline.text(part))),
  );
  // "From" with somebody behind it is the head of a mail, and its date is no event's.
  if (ofKind(rows, 'from', 'sent', 'cc').some(({ text }) => !/\p{Nd}{2}/u.test(text))) return null;
  const told = rows.filter((row) => !row.kinds.has('text'));
  yield;
  const time = yield* readTime(places, told, outline, context, surface.matches(dialogs));
  if (!time.at) return null;
  yield;
  const title = yield* readTitle(surface, rows, outline, time.at, context.lang);
  if (!title || (time.when === null && time.start === '' && !time.conflict)) return null;
  if (isListed(time.at, title.at, surface)) return null;
  yield;
  const unsaid = scene.hinted.filter(
    ({ at }) => outline.holds(surface, at) && !prose.some((part) => part.contains(at)),
  );
  const listed = uniqueMailboxes(yield* guestsOf(rows, unsaid, elements, outline)) as Attendee[];
  const attendees = listed.filter((each) => !isDoubtful(each, listed));
  yield;
  const [where] = [...ofKind(rows, 'where'), ...ofKind(rows, 'resource')].filter(
    ({ text }) => !text.includes('@'),
  );
  const place = (where && (where.text || writtenIn(where))) || unsaidPlace(unsaid, elements, outline);
  const description = ofKind(rows, 'text').find(({ parts }) => parts.length > 0);
  const [textNode] = description?.parts ?? [];
  const words =
    typeof textNode === 'string'
      ? textNode
      : textNode?.nodeType === 1
        ? visibleText(textNode as Element)
        : outline.text(textNode ?? null);
  const links = [...surface.querySelectorAll('a[href^="https:"]')]
    .slice(0, 50)
    .map((link) => link.getAttribute('href') ?? '');
  const answer = pressedAnswer(surface) ?? attendees.find((each) => isSelf(each, self))?.rsvp ?? null;
  const count = Math.max(
    attendees.length < listed.length ? listed.filter(({ resource }) => !resource).length : 0,
    ...ofKind(rows, 'attendees').map(({ label }) => Number(/\d{1,5}/u.exec(label)?.[0] ?? 0)),
  );
  const people = attendees.filter(({ resource }) => !resource).length;
  const isPrivate =
    ofKind(rows, 'privacy').some(({ text }) => isOneOf('private', text)) ||
    elements.some((each) => each.childElementCount === 0 && isOneOf('private', outline.text(each)));
  const cancelled =
    saysCancelled(title.text) ||
    elements.some((each) => each.childElementCount === 0 && isOneOf('cancelled', outline.text(each)));
  yield;
  const link = conferenceLink(...links, place, words);
  const repeats = repetition(rows, elements, outline);
  yield;
  const item: EventItem = {
    kind: 'event',
    title: title.text,
    start: time.when?.start ?? time.start,
    end: time.when?.end ?? '',
    ...(time.when?.allDay ? { allDay: true } : {}),
    attendees,
    ...filled('recurrence', repeats),
    ...filled('location', place),
    ...filled('conferencing', link),
    ...filled('description', words),
    ...(isPrivate ? { private: true } : {}),
    ...(cancelled ? { cancelled: true } : {}),
    ...(answer ? { ownAnswer: answer } : {}),
    ...filled('key', keyOf(surface)),
    ...(count > people ? { guestCount: count } : {}),
  };
  const addressed = attendees.filter(({ email }) => email !== '').length;
  const marks =
    evidence.calendar + (answersOffered(surface) >= 2 ? 2 : 0) + (offersFile(surface, outline) ? 2 : 0);
  const labelled = ofKind(rows, 'organizer', 'attendees', 'where', 'repeat').length;
  const hasWhen = time.strong && ofKind(rows, 'when', 'start', 'date').length > 0;
  const isDialog = surface.matches(dialogs);
  // Outside of a dialog something must say that this page is a calendar.
  // People with addresses, an organiser, a rhythm or a chip of the same name: minutes of a meeting have none of them.
  const own = marks > 0 || title.elsewhere || addressed > 0 || ofKind(rows, 'organizer', 'repeat').length > 0;
  const named = (title.elsewhere && addressed > 0) || (evidence.calendar > 0 && addressed > 1) ? 1 : 0;
  const signs = marks + Math.min(labelled, 2) + (hasWhen ? 1 : 0) + (title.elsewhere ? 1 : 0) + named;
  const isCalendar = isDialog ? signs >= 1 : own && signs >= 2;
  const sure =
    (time.when || time.conflict ? 0.3 : 0.2) +
    (time.strong ? 0.1 : 0) +
    0.15 +
    (title.confirmed ? 0.1 : 0) +
    (addressed > 0 ? 0.15 : attendees.length > 0 ? 0.08 : 0) +
    Math.min(0.25, marks * 0.08) +
    Math.min(0.15, labelled * 0.05) +
    (isDialog ? 0.1 : 0);
  if (!isCalendar || evidence.foreign) return null;
  return {
    item,
    sure,
    missing: lacking({
      time: time.when === null && time.start === '',
      end: time.when === null && time.start !== '',
      guests: count > people,
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

/** An id the page itself gives to what is open. */
function keyOf(surface: Element): string {
  for (const element of [
    surface,
    ...surface.querySelectorAll('[data-event-id],[data-eventid],[data-id],[data-uid]'),
  ].slice(0, 5)) {
    for (const name of ['data-event-id', 'data-eventid', 'data-uid', 'data-id']) {
      const value = element.getAttribute(name) ?? '';
      if (value !== '') return value.slice(0, 300);
    }
  }
  return '';
}
