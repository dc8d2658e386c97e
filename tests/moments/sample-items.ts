import type { Attendee, EventItem, Mailbox, MailItem, Self } from '../../utils/core/page-report.ts';

/** The user in these tests, and people round them. All invented. */
export const self: Self = { name: 'Robin Vale', email: 'robin.vale@harlow.example' };
export const dana: Mailbox = { name: 'Dana Whitfield', email: 'dana.whitfield@harlow.example' };
export const outsider: Mailbox = { name: 'Kurt Ames', email: 'kurt.ames@supplier.example' };

const me: Attendee = { ...self, organizer: true, rsvp: 'accepted' };

export function anEvent(
  title: string,
  others: readonly Attendee[] = [dana],
  more: Partial<EventItem> = {},
): EventItem {
  return {
    kind: 'event',
    title,
    start: '2026-10-06T10:00:00+00:00',
    end: '2026-10-06T10:30:00+00:00',
    attendees: others.length === 0 ? [] : [me, ...others],
    ...more,
  };
}

export function aMail(subject: string, body: string, more: Partial<MailItem> = {}): MailItem {
  return {
    kind: 'mail',
    subject,
    body,
    from: dana,
    to: [self],
    cc: [],
    date: '2026-10-06T10:00:00+00:00',
    ...more,
  };
}

export const crowd: readonly Attendee[] = ['Ada Kerr', 'Bjorn Lund', 'Chi Park', 'Elif Kaya'].map((name) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@harlow.example`,
}));
