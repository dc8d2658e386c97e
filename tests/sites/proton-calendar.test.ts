// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/proton-calendar.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { fakeProtonCalendar } from './fakes/proton-calendar.ts';
import { holiday, launch, mentoring, oneOnOne } from './fakes/story.ts';
import { languages } from './languages.ts';
import { pageOf } from './page-of.ts';
import { renameClasses } from './rename-classes.ts';

const start = (options = {}) => fakeProtonCalendar(document.implementation.createHTMLDocument(), options);
let fake: ReturnType<typeof start>;
const read = (zone?: string) => site.read(pageOf(fake, zone)).report;
const readEvent = (zone?: string) => {
  const { item } = read(zone);
  if (item?.kind !== 'event') throw new Error('no event was read');
  return item;
};
const openKey = () => site.openKey(pageOf(fake));
const open = (event = oneOnOne, listed?: number) => {
  fake.openEvent(event, listed);
  fake.settle();
};
const part = (css: string): Element => {
  const found = fake.document.querySelector(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};

beforeEach(() => {
  fake = start();
});

describe('proton calendar: what is open', () => {
  it('is nothing in the grid, whose titles are listed', () => {
    expect(openKey()).toBe('');
    expect(read()).toMatchObject({ view: 'grid', item: null });
    expect(read().chips.map(({ title }) => title)).toContain(oneOnOne.title);
  });

  it('is nothing while the popover is being decrypted, nor in the form of a new event', () => {
    fake.openEvent(oneOnOne);
    fake.step();
    expect(openKey()).toBe('');
    fake.openForm();
    expect([openKey(), read().item]).toEqual(['', null]);
  });

  it('is told by title and times, since no event has an id', () => {
    open(oneOnOne);
    const first = openKey();
    open({ ...oneOnOne, day: '2026-09-17' });
    expect(openKey()).not.toBe(first);
    open(mentoring);
    expect(openKey()).not.toBe(first);
  });
});

describe('proton calendar: time', () => {
  it.each(languages)('is read in %s from figures and from words', (lang) => {
    fake = start({ lang });
    open(mentoring);
    expect(readEvent()).toMatchObject({
      start: '2026-09-17T11:00:00+02:00',
      end: '2026-09-17T12:00:00+02:00',
    });
    open(holiday);
    expect(readEvent()).toMatchObject({ allDay: true, start: '2026-09-15T00:00:00+02:00' });
  });

  it("is in the zone of the page's own picker, not the browser's", () => {
    open();
    expect(readEvent('America/New_York').start).toBe('2026-09-16T14:00:00+02:00');
    expect(read('America/New_York').zone).toBe('Europe/Berlin');
  });

  it('is in the offset of a picker too narrow for a name', () => {
    fake = start({ picker: 'GMT+2' });
    open();
    expect(readEvent('America/New_York').start).toBe('2026-09-16T14:00:00+02:00');
    expect(read('America/New_York').zone).toBeNull();
  });

  it.each([
    [
      'another day in figures',
      'time[datetime="2026-09-16"]',
      (each: Element) => each.setAttribute('datetime', '2026-09-17'),
    ],
    ['another hour in words', '.inline-block time', (each: Element) => each.replaceChildren('1:00 PM')],
    [
      'another hour in the grid',
      '.isSelected .calendar-eventcell-timestring',
      (each: Element) => each.replaceChildren('3:00 PM - 4:00 PM'),
    ],
    ['no day in figures', 'time[datetime="2026-09-16"]', (each: Element) => each.removeAttribute('datetime')],
  ])('is left out with %s', (_, css, spoil) => {
    open();
    spoil(part(css));
    expect(readEvent()).toMatchObject({ start: '', end: '' });
    expect(read().missing).toContain('time');
  });
});

describe('proton calendar: a date line that is cut', () => {
  it.each(['.inline-block', '.inline-block time'])('is no event of the whole day without %s', (css) => {
    open();
    for (const each of fake.document.querySelectorAll(css)) each.remove();
    expect(readEvent().start).toBe('');
  });

  it('is none either where something was put round its day', () => {
    open();
    const line = part('[data-testid^="calendar-event-header"]');
    line.removeAttribute('data-testid');
    const day = part('time[datetime="2026-09-16"]');
    const wrapper = fake.document.createElement('div');
    day.replaceWith(wrapper);
    wrapper.append(day);
    expect(readEvent().start).toBe('');
  });
});

describe('proton calendar: people', () => {
  it('are read with address and answer also from the list that is folded away', () => {
    open(launch);
    expect(readEvent().attendees).toEqual([
      { name: 'Robin Vale', email: 'robin@northlight.example', rsvp: 'declined' },
      { name: 'Dana Whitfield', email: 'dana@northlight.example', optional: true, rsvp: 'accepted' },
      { name: 'Sam Okoro', email: 'sam@harbour.example', organizer: true, rsvp: 'accepted' },
    ]);
    expect(readEvent().ownAnswer).toBe('declined');
    expect(read().missing).toEqual([]);
  });

  it.each(['en', 'de', 'fr', 'ja'])('never are called "You", whatever that is in %s', (lang) => {
    fake = start({ lang });
    open();
    const names = readEvent().attendees.map(({ name }) => name);
    expect(names).toEqual(['Dana Whitfield', 'Robin Vale']);
  });

  it('are said to be more where the list has not been drawn', () => {
    open(launch, 0);
    expect(readEvent()).toMatchObject({ guestCount: 3, attendees: [{ name: 'Sam Okoro' }] });
    expect(read().missing).toContain('guests');
  });

  it('lose an address that stands there in two ways', () => {
    open();
    part('[title^="Dana Whitfield <"]').setAttribute('title', 'Dana Whitfield <sam@harbour.example>');
    expect(JSON.stringify(readEvent().attendees)).not.toContain('sam@harbour.example');
    expect(read().missing).toContain('guests');
  });

  it('have the own address the page means by "You", with the one of the account beside it', () => {
    open();
    part('[data-testid="heading:userdropdown"] span span:last-child').replaceChildren('robin@pm.example');
    expect(read().self).toEqual({
      name: 'Robin Vale',
      email: 'robin@northlight.example',
      aliases: ['robin@pm.example'],
    });
  });
});

describe('proton calendar: the rest', () => {
  it('knows place, call and repetition, and what was called off by its chip', () => {
    open(mentoring);
    expect(readEvent()).toMatchObject({ location: mentoring.location, conferencing: mentoring.location });
    open(oneOnOne);
    expect(readEvent()).toMatchObject({ recurrence: 'weekly', conferencing: oneOnOne.call });
    expect(readEvent()).not.toHaveProperty('location');
    part('.isSelected').classList.add('isCancelled');
    expect(readEvent().cancelled).toBe(true);
  });

  it('says which part is gone', () => {
    fake.document.body.replaceChildren();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('proton calendar with other class names', () => {
  const renamed = (event = oneOnOne, listed?: number) => {
    open(event, listed);
    const before = read();
    renameClasses(fake.document);
    return before;
  };

  it.each([oneOnOne, mentoring, launch, holiday])('says of $title what it said before', (event) => {
    const before = renamed(event);
    expect(read()).toEqual(before);
    expect(openKey()).not.toBe('lost');
  });

  it('still says that more guests were not drawn', () => {
    renamed(launch, 0);
    expect(readEvent()).toMatchObject({ guestCount: 3, attendees: [{ name: 'Sam Okoro' }] });
  });

  it('is read beside what is left of another popover', () => {
    open(launch);
    const old = part('.eventpopover');
    open();
    const layer = fake.document.createElement('div');
    layer.append(old, part('.eventpopover'));
    fake.document.body.append(layer);
    old.setAttribute('style', 'display: none');
    renameClasses(fake.document);
    expect(readEvent()).toMatchObject({ title: oneOnOne.title, start: '2026-09-16T14:00:00+02:00' });
  });

  it('gives no time where the one chip of that title says another', () => {
    renamed();
    part(`div[role=button][title="${oneOnOne.title}"] div:last-child`).replaceChildren('3:00 PM - 4:00 PM');
    expect(readEvent().start).toBe('');
  });

  it('knows by its badge that an event was called off', () => {
    renamed();
    const badge = fake.document.createElement('span');
    badge.append('canceled');
    part('h1').before(badge);
    expect(readEvent().cancelled).toBe(true);
  });

  it('lists the titles of the grid', () => {
    renameClasses(fake.document);
    expect(read().chips.map(({ title }) => title)).toContain(oneOnOne.title);
  });
});

describe('proton calendar: the calendar of an event', () => {
  it('is not its place, where it has lost its title', () => {
    fake.openEvent(holiday);
    fake.settle();
    for (const each of fake.document.querySelectorAll('span[title=Work]')) each.removeAttribute('title');
    expect(readEvent()).not.toHaveProperty('location');
  });
});
