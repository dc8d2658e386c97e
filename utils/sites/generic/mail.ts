import type { Attendee, EventItem, Mailbox, MailItem } from '../../core/page-report.ts';
import { uniqueMailboxes } from '../reading/address.ts';
import { lacking } from '../reading/missing.ts';
import { visibleText } from '../reading/text.ts';
import { answersOffered, offersFile } from './evidence.ts';
import { bodiesIn, bodyOf, isQuoted } from './mail-body.ts';
import { peopleIn } from './people.ts';
import { ofKind, type Row } from './rows.ts';
import type { Found, Scene } from './scene.ts';
import { chosen, hasLaterMessage, isDoubtful, sendersIn, untilQuoted } from './senders.ts';
import type { Steps } from './steps.ts';
import { readTime } from './times.ts';
import { readTitle, titleNear } from './title.ts';
import { isOneOf, shapeOf } from './words.ts';
import { instantIn, stamped, whenIn } from './written-time.ts';

const boxes = (rows: readonly Row[], scene: Scene): Mailbox[] =>
  uniqueMailboxes(
    rows.flatMap(({ parts, text }) => {
      const found: Attendee[] = peopleIn(parts, scene.outline, { names: true });
      if (found.length === 0 && isOneOf('me', text) && scene.self.email !== '') return [scene.self];
      return found.map(({ name, email }) =>
        email === '' && isOneOf('me', name) && scene.self.email !== '' ? scene.self : { name, email },
      );
    }),
  ).map(({ name, email }) => ({ name, email }));

function dateOf(message: Element, rows: readonly Row[], scene: Scene): string {
  const { outline, context } = scene;
  const found = new Set<number>();
  const add = (at: string | undefined) => void (at && found.add(Math.floor(Date.parse(at) / 60_000)));
  const first = ofKind(rows, 'sent')[0] ?? ofKind(rows, 'date')[0] ?? ofKind(rows, 'when')[0];
  if (first && whenIn(first.text, context)?.allDay !== false) add(instantIn(first.text, context));
  const inside = outline.within(message);
  const stamp = inside.find((element) => element.localName === 'time' && element.hasAttribute('datetime'));
  const value = stamp ? stamped(stamp.getAttribute('datetime') ?? '', context.zone) : null;
  if (value && value.day === '') add(value.at);
  if (found.size === 0)
    for (const element of inside
      .filter((each) => outline.hint(each) === 'date' || each.localName === 'time')
      .slice(0, 5))
      add(
        instantIn(outline.text(element), context) ||
          instantIn((element.getAttribute('title') ?? '').slice(0, 200), context),
      );
  if (found.size === 0)
    for (const element of inside.slice(0, 60))
      if (outline.text(element).length <= 60 && element.childElementCount === 0)
        add(instantIn(outline.text(element), context));
  const [only] = found;
  if (only === undefined || found.size > 1) return '';
  return instantAtMinute(only, context.zone);
}

const invitePrefix = (words: string): string => String.raw`^(?:${words})\s?[:：]\s*`;

/** The event an inviting mail speaks of: its labelled rows, or the one time written beside its answer buttons. */
function* invitedEvent(
  message: Element,
  subject: string,
  from: Mailbox,
  others: readonly Mailbox[],
  scene: Scene,
): Steps<EventItem | null> {
  const rows = scene.rows.filter(({ at }) => scene.outline.holds(message, at));
  const timely = rows.filter((row) => !ofKind([row], 'from', 'to', 'sent', 'text').length);
  const time = yield* readTime([], timely, scene.outline, scene.context);
  if (!time.when) return null;
  const guests = ofKind(rows, 'attendees', 'optional').flatMap(({ parts }) =>
    peopleIn(parts, scene.outline, { names: true }),
  );
  const hosts = ofKind(rows, 'organizer').flatMap(({ parts }) =>
    peopleIn(parts, scene.outline, { names: true }).map((each) => ({ ...each, organizer: true })),
  );
  const title = ofKind(rows, 'title')[0]?.text ?? subject.replace(shapeOf('invite', invitePrefix), '');
  const place = ofKind(rows, 'where')[0]?.text ?? '';
  return {
    kind: 'event',
    title,
    start: time.when.start,
    end: time.when.end,
    ...(time.when.allDay ? { allDay: true } : {}),
    attendees: uniqueMailboxes([
      ...(hosts.length > 0 ? hosts : [{ ...from, organizer: true }]),
      ...guests,
      ...(guests.length === 0 ? others : []),
    ]),
    ...(place === '' ? {} : { location: place }),
  };
}

/** Reads a part of the page as an open mail; null where subject or sender is not there. */
export function* readMail(surface: Element, scene: Scene): Steps<Found<MailItem> | null> {
  const { outline, evidence, self } = scene;
  if (evidence.foreign) return null;
  // Pages about mails have chapters called "From" and "Subject", and samples of heads.
  const all = scene.rows.filter(
    ({ at }) => outline.holds(surface, at) && !/^h[1-6]$/.test(at.localName) && !at.closest('pre,code'),
  );
  const bodies = bodiesIn(surface, outline);
  const free = all.filter(({ at }) => !bodies.some((body) => outline.holds(body, at)));
  yield;
  const senders = yield* sendersIn(surface, free, scene);
  // More messages than senders: whose the last one is cannot be told.
  if (ofKind(free, 'to').length > Math.max(1, senders.length)) return null;
  yield;
  const picked = chosen(senders, surface);
  yield;
  if (picked && hasLaterMessage(picked.sender.at)) return null;
  const rows = picked ? untilQuoted(free, picked, outline) : free;
  if (!picked || isWriting(surface)) return null;
  const { sender, message } = picked;
  yield;
  const own = rows.filter(({ at }) => outline.holds(message, at));
  const named = rows.filter(({ kinds }) => !kinds.has('title'));
  const first = yield* readTitle(surface, named, outline, null);
  const near = first ? titleNear(sender.at, first, surface, outline) : null;
  const headed = near && near.text !== sender.box.name ? near : first;
  // Without a heading the subject is what stands first, where the page says it a second time.
  const title = headed?.at ? headed : yield* readTitle(surface, named, outline, sender.at);
  if (!title?.at || title.isProduct || (!headed?.at && (!title.confirmed || title.text === sender.box.name)))
    return null;
  yield;
  const [toRow] = ofKind(own, 'to');
  const [ccRow] = ofKind(own, 'cc');
  const hinted = (kind: 'to' | 'cc') =>
    outline.within(message).find((element) => outline.hint(element) === kind);
  const boxesOf = (row: Row | undefined, kind: 'to' | 'cc') => {
    const element = row ? null : hinted(kind);
    return boxes(
      row
        ? [row]
        : element
          ? [{ kinds: new Set(), label: '', parts: [element], text: outline.text(element), at: element }]
          : [],
      scene,
    );
  };
  const to = boxesOf(toRow, 'to');
  const cc = boxesOf(ccRow, 'cc');
  const around = message === surface ? outline.elements : outline.within(message);
  if (isDoubtful(sender, [sender.box, self, ...to, ...cc], around, outline)) return null;
  yield;
  const date = dateOf(message, own, scene);
  const head = [
    title.at,
    sender.at,
    ...own
      .filter(
        (row) =>
          ofKind([row], 'to', 'cc', 'sent', 'date', 'subject', 'when', 'where', 'organizer', 'attendees')
            .length > 0,
      )
      .flatMap(
        ({ at, parts }) =>
          [at, ...parts.filter((part) => typeof part !== 'string' && part.nodeType === 1)] as Element[],
      ),
  ];
  const bodied = yield* bodyOf(
    message,
    head.filter((part) => outline.holds(message, part)),
    scene,
  );
  yield;
  const strangers = outline.within(message).filter((each) => {
    const email = bodied?.contains(each) ? '' : outline.address(each);
    return email !== '' && ![sender.box, self, ...to, ...cc].some((known) => known.email === email);
  });
  // Somebody nobody labels, beside a sender nobody labels: there are two mails, or it is read wrongly.
  if (!sender.labelled && strangers.length > 0) return null;
  yield;
  const body = visibleText(bodied, 20_000, isQuoted);
  const invite = answersOffered(surface) >= 2 || offersFile(message, outline);
  const others = uniqueMailboxes([...to, ...cc]);
  const event = invite ? yield* invitedEvent(message, title.text, sender.box, others, scene) : null;
  // When what it invites to begins is not when it was sent.
  const sent = event && Date.parse(event.start) === Date.parse(date) ? '' : date;
  const item: MailItem = {
    kind: 'mail',
    subject: title.text,
    from: sender.box,
    to,
    cc,
    date: sent,
    body,
    ...(invite ? { invite: true } : {}),
    ...(event ? { event } : {}),
  };
  const isMail = evidence.mail + (to.length > 0 ? 1 : 0) + (sender.labelled ? 1 : 0) >= 2;
  // A line of a list has a sender, a subject and a date as well.
  if (!isMail || (body === '' && (date === '' || to.length === 0))) return null;
  // An invoice has a head as well: where nothing speaks of mail, it has to have all that a mail has.
  if (evidence.mail === 0 && (body === '' || date === '')) return null;
  const hasName = sender.box.name !== sender.box.email;
  const sure =
    0.15 +
    (title.confirmed ? 0.1 : 0) -
    (headed?.at ? 0 : 0.1) +
    (sender.labelled ? 0.3 : 0.2) +
    (hasName ? 0.1 : 0) +
    (to.length > 0 || (self.email !== '' && cc.length > 0) ? 0.15 : 0) +
    (sent === '' ? 0 : 0.15) +
    (body === '' ? 0 : 0.05) +
    Math.min(0.15, evidence.mail * 0.05);
  return {
    item,
    sure,
    missing: lacking({ date: sent === '', to: to.length === 0, body: body === '' }),
    surface,
  };
}

/** True for a mail in the making: it is the user's own and nobody's business. */
function isWriting(surface: Element): boolean {
  return [...surface.querySelectorAll('input')].some(
    (field) =>
      ['name', 'id', 'placeholder', 'aria-label'].some((name) =>
        shapeOf('writing').test(field.getAttribute(name) ?? ''),
      ) && field.getAttribute('type') !== 'hidden',
  );
}

const instantAtMinute = (minute: number, zone: string): string =>
  stamped(String(minute * 60_000), zone)?.at ?? '';
