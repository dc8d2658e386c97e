import type { Meeting } from '../../utils/core/meeting.ts';
import type { Moment, MomentKind } from '../../utils/core/moment.ts';
import type { FollowUp, Note } from '../../utils/core/note.ts';
import type { EventItem, Mailbox, PageReport } from '../../utils/core/page-report.ts';
import type { Person } from '../../utils/core/person.ts';
import type { Topic } from '../../utils/core/topic.ts';
import type { TabState } from '../../utils/messages/protocol.ts';

/** Twelve minutes before Dana's 1:1. */
export const now = '2026-11-19T12:48:00.000Z';
const stamps = { createdAt: '2026-09-01T09:00:00.000Z', updatedAt: '2026-09-01T09:00:00.000Z' };

export const toPerson = (id: string, name: string, change: Partial<Person> = {}): Person => ({
  id,
  name,
  addresses: [`${id}@northlight.example`],
  aliases: [],
  pronoun: null,
  relationships: [{ kind: 'report', from: null, to: null }],
  flags: [],
  rhythm: 7,
  ...stamps,
  ...change,
});

export const dana = toPerson('dana', 'Dana Okafor', { pronoun: 'she' });
export const priya = toPerson('priya', 'Priya Raman', {
  relationships: [{ kind: 'peer', from: null, to: null }],
});

export const toMeeting = (personId: string, day: string, change: Partial<Meeting> = {}): Meeting => ({
  id: `${personId}-${day}`,
  personId,
  kind: 'one-on-one',
  title: 'Weekly',
  start: `${day}T13:00:00.000Z`,
  end: `${day}T13:30:00.000Z`,
  eventKey: `calendar:${personId}-${day}`,
  seriesKey: `calendar:${personId}`,
  state: 'held',
  whoseTime: null,
  load: null,
  oneLine: '',
  ...stamps,
  ...change,
});

export const toTopic = (personId: string, id: string, change: Partial<Topic> = {}): Topic => ({
  id,
  personId,
  turn: 'mine',
  text: id,
  order: 1,
  state: 'open',
  meetingId: null,
  practice: null,
  ...stamps,
  ...change,
});

export const toNote = (personId: string, text: string, change: Partial<Note> = {}): Note => ({
  id: `note ${text}`,
  personId,
  meetingId: null,
  mark: 'note',
  text,
  at: now,
  flags: [],
  advice: null,
  deliveryId: null,
  createdAt: now,
  updatedAt: now,
  ...change,
});

export const toFollowUp = (personId: string, text: string, change: Partial<FollowUp> = {}): FollowUp => ({
  id: `follow-up ${text}`,
  personId,
  meetingId: null,
  owner: 'me',
  text,
  due: null,
  state: 'open',
  carried: 0,
  ...stamps,
  ...change,
});

export const toEvent = (key: string, change: Partial<EventItem> = {}): EventItem => ({
  kind: 'event',
  title: 'Weekly',
  start: '2026-11-19T13:00:00.000Z',
  end: '2026-11-19T13:30:00.000Z',
  attendees: [],
  key,
  ...change,
});

export const toReport = (item: PageReport['item']): PageReport => ({
  site: 'calendar',
  view: 'bubble',
  url: 'https://calendar.northlight.example/',
  self: { name: 'Robin Vale', email: 'robin@northlight.example' },
  zone: 'UTC',
  lang: 'en',
  item,
  chips: [],
  missing: [],
});

export const toMoment = (counterpart: Mailbox | null, kind: MomentKind = 'one-on-one'): Moment => ({
  kind,
  counterpart,
  confidence: 0.97,
  evidence: ['two people, same organisation', 'repeats every week'],
});

let revisions = 0;
export const toTab = (change: Partial<TabState> = {}): TabState => ({
  revision: ++revisions,
  state: 'nothing',
  report: null,
  moment: null,
  reason: '',
  at: 0,
  ...change,
});

/** A tab with the 1:1 of somebody open, found by address. */
export const withPerson = (person: Person, key = `${person.id}-2026-11-19`): TabState =>
  toTab({
    state: 'open',
    report: toReport(toEvent(key)),
    moment: toMoment({ name: person.name, email: person.addresses[0] ?? '' }),
  });
