import { addDays, daysBetween } from '../../../utils/core/time.ts';
import { instantOf } from '../../../utils/core/time-text/zone.ts';

/** Invented people and events all fakes show, so that one event can be met on several sites. */
export interface FakePerson {
  name: string;
  email: string;
}

export interface FakeGuest extends FakePerson {
  answer: 'accepted' | 'declined' | 'tentative' | 'needsAction';
  organizer?: boolean;
  optional?: boolean;
  room?: boolean;
}

export interface FakeEvent {
  id: string;
  /** Suffix of a recurring instance in Google's way; '' for a single event. */
  instance: string;
  title: string;
  /** "2026-09-16". */
  day: string;
  /** Minutes after midnight; both 0 for an all-day event. */
  start: number;
  end: number;
  guests: readonly FakeGuest[];
  repeats?: 'weekly';
  location?: string;
  description?: string;
  call?: string;
  /** What the list's heading says when the list itself is cut. */
  guestCount?: number;
}

export const robin: FakePerson = { name: 'Robin Vale', email: 'robin@northlight.example' };
export const dana: FakePerson = { name: 'Dana Whitfield', email: 'dana@northlight.example' };
export const noor: FakePerson = { name: 'Haddad, Noor', email: 'noor@northlight.example' };
export const sam: FakePerson = { name: 'Sam Okoro', email: 'sam@harbour.example' };

export const story = {
  now: '2026-09-15T09:30:00+02:00',
  zone: 'Europe/Berlin',
} as const;

export const oneOnOne: FakeEvent = {
  id: 'q1w2e3r4t5',
  instance: '_20260916T120000Z',
  title: 'Dana / Robin, weekly',
  day: '2026-09-16',
  start: 14 * 60,
  end: 15 * 60,
  repeats: 'weekly',
  call: 'https://meet.google.com/abc-defg-hij',
  guests: [
    { ...robin, answer: 'accepted', organizer: true },
    { ...dana, answer: 'needsAction' },
    { name: 'Room Fjord', email: 'c_188fjord@resource.calendar.google.com', answer: 'accepted', room: true },
  ],
  description: 'Agenda in our notes. Dial in: +1 555 0100, sip@calls.example, 9:00 to 17:00 on Oct 3, 2026.',
};

export const mentoring: FakeEvent = {
  id: 'm3n2b1v0c9',
  instance: '',
  title: 'Mentoring with Noor',
  day: '2026-09-17',
  start: 11 * 60,
  end: 12 * 60,
  location: 'https://northlight.zoom.us/j/5550100?pwd=x',
  guests: [
    { ...noor, answer: 'tentative', organizer: true },
    { ...robin, answer: 'accepted' },
  ],
};

export const launch: FakeEvent = {
  id: 'l4u5n6c7h8',
  instance: '',
  title: 'Atlas launch, 9:00 to noon',
  day: '2026-09-18',
  start: 9 * 60,
  end: 9 * 60 + 45,
  location: 'Harbour hall, Kiel',
  guestCount: 14,
  guests: [
    { ...sam, answer: 'accepted', organizer: true },
    { ...robin, answer: 'declined' },
    { ...dana, answer: 'accepted', optional: true },
  ],
};

export const holiday: FakeEvent = {
  id: 'h0l1d2a3y4',
  instance: '',
  title: 'Company day off',
  day: '2026-09-15',
  start: 0,
  end: 0,
  guests: [],
};

export const allEvents: readonly FakeEvent[] = [oneOnOne, mentoring, launch, holiday];

/** The events of the story by name. */
export const events = { oneOnOne, mentoring, launch, holiday };

/** The day of the one-on-one in the story. */
const storyDay = oneOnOne.day;

/**
 * The same story in another week, so that a real browser with a real clock meets it on the day it should.
 * @param day the day the one-on-one shall be on.
 */
export function storyOn(day: string): typeof events {
  const shift = daysBetween(storyDay, day);
  const moved = (event: FakeEvent): FakeEvent => {
    const on = addDays(event.day, shift);
    const utc = new Date(Date.parse(instantOf(on, event.start, story.zone)));
    const stamp = utc.toISOString().replace(/[-:]|\.\d+/gu, '');
    return { ...event, day: on, instance: event.instance === '' ? '' : `_${stamp}` };
  };
  return {
    oneOnOne: moved(oneOnOne),
    mentoring: moved(mentoring),
    launch: moved(launch),
    holiday: moved(holiday),
  };
}
