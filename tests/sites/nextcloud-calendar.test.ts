// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/nextcloud-calendar.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { fakeNextcloudCalendar } from './fakes/nextcloud-calendar.ts';
import { type FakeEvent, holiday, launch, mentoring, oneOnOne } from './fakes/story.ts';
import { languages } from './languages.ts';
import { pageOf } from './page-of.ts';
import { renameClasses } from './rename-classes.ts';

const times: readonly [FakeEvent, string, string][] = [
  [oneOnOne, '2026-09-16T14:00:00+02:00', '2026-09-16T15:00:00+02:00'],
  [mentoring, '2026-09-17T11:00:00+02:00', '2026-09-17T12:00:00+02:00'],
  [launch, '2026-09-18T09:00:00+02:00', '2026-09-18T09:45:00+02:00'],
  [holiday, '2026-09-15T00:00:00+02:00', '2026-09-16T00:00:00+02:00'],
];

const start = (options = {}) => fakeNextcloudCalendar(document.implementation.createHTMLDocument(), options);
let fake: ReturnType<typeof start>;
const read = (zone = 'Europe/Berlin') => site.read(pageOf(fake, zone)).report;
const readEvent = (zone?: string) => {
  const { item } = read(zone);
  if (item?.kind !== 'event') throw new Error('no event was read');
  return item;
};
const openKey = () => site.openKey(pageOf(fake));

beforeEach(() => {
  fake = start();
});

describe('nextcloud calendar: which pages are its own', () => {
  it.each(['', '/index.php', '/office/cloud'])('known below the path "%s" of any host', (path) => {
    fake = start({ path });
    expect(site.claims(pageOf(fake))).toBe(true);
  });

  it('not another app, and not a page that only shares the path', () => {
    expect(site.claims({ ...pageOf(fake), url: new URL('https://cloud.example/apps/files') })).toBe(false);
    expect(site.claims({ ...pageOf(fake), url: new URL('https://cloud.example/apps/calendar/p/x') })).toBe(
      false,
    );
    fake.document.head.removeAttribute('data-requesttoken');
    expect(site.claims(pageOf(fake))).toBe(false);
  });
});

describe('nextcloud calendar: what is open', () => {
  it('is in the address, also while the popover is still loading', () => {
    expect(openKey()).toBe('');
    fake.openEvent(oneOnOne);
    const key = openKey();
    expect(read()).toMatchObject({ item: null, missing: ['event'] });
    fake.settle();
    expect(openKey()).toBe(key);
    expect(readEvent().title).toBe(oneOnOne.title);
    fake.openEvent(mentoring);
    expect(openKey()).not.toBe(key);
  });
});

describe('nextcloud calendar: people', () => {
  it('have addresses; the user is found among them by name', () => {
    fake.openEvent(oneOnOne);
    fake.settle();
    expect(read().self).toEqual({ name: 'Robin Vale', email: 'robin@northlight.example' });
    expect(readEvent()).toMatchObject({
      ownAnswer: 'accepted',
      attendees: [{ organizer: true }, { rsvp: 'needsAction' }],
    });
  });

  it('are said to be more where the popover lists only the first of them', () => {
    fake.openEvent(launch, 2);
    fake.settle();
    expect(readEvent()).toMatchObject({ guestCount: 3 });
    expect(read().missing).toContain('guests');
  });
});

describe('nextcloud calendar: time', () => {
  it('is confirmed by the moment in the address', () => {
    fake.openEvent(mentoring);
    fake.settle();
    expect(readEvent()).toMatchObject({
      start: '2026-09-17T11:00:00+02:00',
      end: '2026-09-17T12:00:00+02:00',
    });
  });

  it('is left out where the page shows another zone than the browser has', () => {
    fake.openEvent(mentoring);
    fake.settle();
    expect(readEvent('America/New_York').start).toBe('');
    expect(read('America/New_York').missing).toContain('time');
  });

  it('is left out where popover and chip contradict each other', () => {
    fake.openEvent(mentoring);
    fake.settle();
    const chip = [...fake.document.querySelectorAll('.fc-event')].find(
      (each) => each.textContent === mentoring.title,
    );
    chip?.setAttribute('aria-label', `${mentoring.title}, September 17, 2026 3:00 PM to 4:00 PM`);
    expect(readEvent().start).toBe('');
  });

  it('of a whole day has no clock', () => {
    fake.openEvent(holiday);
    fake.settle();
    expect(readEvent()).toMatchObject({ allDay: true, start: '2026-09-15T00:00:00+02:00' });
  });
});

describe('nextcloud calendar with other class names', () => {
  const open = (event = oneOnOne, limit?: number) => {
    fake.openEvent(event, limit);
    fake.settle();
    const before = readEvent();
    renameClasses(fake.document);
    return before;
  };

  it.each([oneOnOne, mentoring, launch, holiday])('has title, time and people of $title', (event) => {
    const { location, description, ...before } = open(event);
    expect(readEvent()).toEqual(before);
    expect([location, description].every((text) => text === undefined || text !== '')).toBe(true);
  });

  it('still says that more guests are not listed', () => {
    open(launch, 2);
    expect(readEvent()).toMatchObject({ guestCount: 3 });
  });

  it('takes nobody from the text of an event', () => {
    open(mentoring);
    const link = fake.document.createElement('a');
    link.setAttribute('href', 'mailto:sam@harbour.example');
    link.append('Sam Okoro');
    fake.document.querySelector('[role=dialog]')?.firstElementChild?.after(link);
    expect(JSON.stringify(readEvent().attendees)).not.toContain('sam@harbour.example');
  });

  it('gives no time that its chip does not say', () => {
    open(mentoring);
    const [chip] = [...fake.document.querySelectorAll('[data-object-id]')].filter(
      (each) => each.textContent === mentoring.title,
    );
    chip?.setAttribute('aria-label', `${mentoring.title}, September 17, 2026 3:00 PM to 4:00 PM`);
    expect(readEvent().start).toBe('');
    expect(read().missing).toContain('time');
  });

  it('cannot read an event whose chip is not in sight', () => {
    open(mentoring);
    for (const chip of fake.document.querySelectorAll('[data-object-id]')) chip.remove();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('nextcloud calendar: place and description', () => {
  const pictures = () => fake.document.querySelectorAll('.property-text .material-design-icon');

  it('are each known by its picture, or by the other', () => {
    fake.openEvent(mentoring);
    fake.settle();
    const before = readEvent();
    expect(before.location).toBe(mentoring.location);
    for (const each of pictures()) each.className = 'material-design-icon pin-icon';
    const { location, description } = readEvent();
    expect([location, description]).toEqual([undefined, undefined]);
    expect(read().missing).toEqual(['place', 'description']);
  });

  it('are known by their own names in the large form', () => {
    const event = { ...mentoring, description: 'Our notes.' };
    fake = start({ events: [event] });
    fake.openForm(event);
    for (const title of fake.document.querySelectorAll('.property-title')) {
      const when = fake.document.createElement('div');
      when.className = 'property-title-time-picker';
      when.append('September 17, 2026 11:00 AM to 12:00 PM');
      title.after(when);
    }
    expect(readEvent()).toMatchObject({ location: mentoring.location, description: 'Our notes.' });
  });

  it('are missed where no part of the event has a known name', () => {
    fake.openEvent(mentoring);
    fake.settle();
    renameClasses(fake.document);
    expect(read().missing).toEqual(['place', 'description']);
    fake = start();
    fake.openEvent(holiday);
    fake.settle();
    renameClasses(fake.document);
    expect(read().missing).toEqual([]);
  });
});

describe.each(languages)('nextcloud calendar in %s', (lang) => {
  it.each(times)('reads the event $title', (event, from, until) => {
    fake = start({ lang });
    fake.openEvent(event);
    fake.settle();
    expect(readEvent()).toMatchObject({ title: event.title, start: from, end: until });
    expect(read().missing).toEqual([]);
  });
});

describe('nextcloud calendar: the own answer', () => {
  it('is that of the chip where the user is not among those who are listed', () => {
    fake.openEvent(launch, 1);
    fake.settle();
    expect(readEvent()).toMatchObject({ ownAnswer: 'declined', guestCount: 3 });
    fake.openEvent(oneOnOne);
    fake.settle();
    expect(readEvent().ownAnswer).toBe('accepted');
    fake.openEvent(holiday);
    fake.settle();
    expect(readEvent()).not.toHaveProperty('ownAnswer');
  });
});
