import type { EventItem, Mailbox } from '../../core/page-report.ts';
import { uniqueMailboxes } from '../reading/address.ts';
import { peopleIn } from './people.ts';
import { ofKind } from './rows.ts';
import type { Scene } from './scene.ts';
import type { Steps } from './steps.ts';
import { readTime } from './times.ts';
import { shapeOf } from './vocabulary.ts';

const invitePrefix = (words: string): string => `^(?:${words})\\s?[:：]\\s*`;

/** The event an inviting mail speaks of: its labelled rows, or the one time written beside its answer buttons. */
export function* invitedEvent(
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
    peopleIn(parts, scene.outline, { names: true, one: true }).map((each) => ({ ...each, organizer: true })),
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
