// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { SelectorError } from '../../utils/sites/selector.ts';
import site from '../../utils/sites/sogo.ts';
import { fakeSogo } from './fakes/sogo.ts';
import { holiday, launch, mentoring, oneOnOne } from './fakes/story.ts';
import { languages } from './languages.ts';
import { overhaul } from './marks.ts';
import { pageOf } from './page-of.ts';

const start = (options = {}) => fakeSogo(document.implementation.createHTMLDocument(), options);
let fake: ReturnType<typeof start>;
const read = (zone = 'Asia/Tokyo') => site.read(pageOf(fake, zone)).report;
const readEvent = () => {
  const { item } = read();
  if (item?.kind !== 'event') throw new Error('no event was read');
  return item;
};
const readMail = () => {
  const { item } = read();
  if (item?.kind !== 'mail') throw new Error('no mail was read');
  return item;
};
const openKey = () => site.openKey(pageOf(fake));
const wordsOf = (name: string) => fake.document.querySelector(`[ng-bind$="${name}"]`);

beforeEach(() => {
  fake = start();
});

describe('sogo: which pages are its own', () => {
  it.each(['/SOGo', '', '/office/groupware'])('known at the path "%s" of any host', (path) => {
    fake = start({ path });
    expect(site.claims(pageOf(fake))).toBe(true);
  });

  it('not a page of another AngularJS program', () => {
    fake.document.body.setAttribute('ng-app', 'Shop.Main');
    fake.document.querySelector('script[src]')?.setAttribute('src', '/js/angular.js');
    expect(site.claims(pageOf(fake))).toBe(false);
  });
});

describe('sogo: what is open', () => {
  it('changes with the event, though the address does not', () => {
    expect(openKey()).toBe('');
    fake.openEvent(oneOnOne);
    const first = openKey();
    fake.openEvent(mentoring);
    expect(openKey()).not.toBe(first);
    fake.openEvent({ ...oneOnOne, day: '2026-09-23' });
    expect(openKey()).not.toBe(first);
  });

  it('is never the dialog on its way out, and never a task', () => {
    fake.leaveOldDialog(launch);
    expect([openKey(), read().item]).toEqual(['', null]);
    fake.openTask();
    expect([openKey(), read().item]).toEqual(['', null]);
  });

  it('is the mail of the address, or the one being written over it', () => {
    fake.showMail();
    expect(openKey()).toBe('');
    fake.openMessage();
    expect(openKey()).toBe('message 0/INBOX/9');
    fake.openCompose('Thank you.');
    expect(openKey()).toBe('compose 0/INBOX/9');
    expect(readMail()).toMatchObject({ compose: true, to: [{ email: 'dana@northlight.example' }] });
  });
});

describe('sogo: people', () => {
  it('have addresses and answers, the organiser among them', () => {
    fake.openEvent(oneOnOne);
    expect(readEvent().attendees).toEqual([
      { name: 'Robin Vale', email: 'robin@northlight.example', organizer: true, rsvp: 'accepted' },
      { name: 'Dana Whitfield', email: 'dana@northlight.example', rsvp: 'needsAction' },
    ]);
    expect(read().self).toEqual({ name: 'Robin Vale', email: 'robin@northlight.example' });
  });

  it('are without a name where the page only repeats the address', () => {
    fake.openEvent({
      ...oneOnOne,
      guests: [{ name: 'x@y.example', email: 'x@y.example', answer: 'declined' }],
    });
    expect(readEvent().attendees).toEqual([{ name: '', email: 'x@y.example', rsvp: 'declined' }]);
  });

  it('the own answer is the chosen one', () => {
    fake.openEvent(launch);
    expect(readEvent().ownAnswer).toBe('declined');
  });
});

describe('sogo: time', () => {
  it('is in the zone of its settings, not of the browser', () => {
    fake.openEvent(oneOnOne);
    expect(readEvent()).toMatchObject({
      start: '2026-09-16T14:00:00+02:00',
      end: '2026-09-16T15:00:00+02:00',
    });
    expect(read().zone).toBe('Europe/Berlin');
  });

  it('off the quarter hour agrees with a chip that is drawn from one to another', () => {
    const odd = { ...mentoring, start: 650, end: 675 };
    fake = start({ events: [odd] });
    fake.openEvent(odd);
    expect(readEvent()).toMatchObject({
      start: '2026-09-17T10:50:00+02:00',
      end: '2026-09-17T11:15:00+02:00',
    });
    expect(read().missing).toEqual([]);
  });

  it('is left out when the popup and the chip contradict each other', () => {
    fake.openEvent(mentoring);
    const time = wordsOf('localizedStartTime');
    if (time) time.textContent = '10:30';
    expect(readEvent()).toMatchObject({ start: '', end: '' });
    expect(read().missing).toContain('time');
  });

  it('is left out when a weekday is not that of its date', () => {
    fake.openEvent({ ...mentoring, day: '2026-10-08' });
    const date = wordsOf('localizedStartDate');
    if (date) date.textContent = 'Monday, October 8, 2026';
    expect(readEvent().start).toBe('');
  });

  it('is not taken for a whole day when the times are gone', () => {
    fake.openEvent({ ...mentoring, day: '2026-10-08' });
    wordsOf('localizedStartTime')?.remove();
    wordsOf('localizedEndTime')?.remove();
    expect(readEvent()).not.toHaveProperty('allDay');
    expect(readEvent().start).toBe('');
    fake.openEvent(holiday);
    expect(readEvent()).toMatchObject({ allDay: true, start: '2026-09-15T00:00:00+02:00' });
  });
});

describe('sogo: what stays hidden', () => {
  it('is not read: a row that does not apply has words all the same', () => {
    fake.openEvent(mentoring);
    expect(readEvent()).not.toHaveProperty('recurrence');
    expect(readEvent()).not.toHaveProperty('description');
  });

  it('what its owner keeps private is marked so', () => {
    fake.openEvent(oneOnOne, 'confidential');
    expect(readEvent().private).toBe(true);
  });
});

describe('sogo: invitations', () => {
  it('have time, organiser and own answer from the card, drawn as often as it may be', () => {
    fake.openInvitation('accept');
    expect(readMail()).toMatchObject({
      invite: true,
      event: {
        title: oneOnOne.title,
        start: '2026-09-16T14:00:00+02:00',
        ownAnswer: 'accepted',
        attendees: [{ email: 'dana@northlight.example', organizer: true }, { name: 'Robin Vale' }, {}],
      },
    });
    expect(JSON.stringify(read())).not.toContain('$chip');
  });

  it('a card that asks for no answer invites to nothing', () => {
    fake.openInvitation(null, false);
    expect(readMail()).not.toHaveProperty('invite');
  });

  it('say no answer of the user where a button no longer says what it does', () => {
    fake.openInvitation();
    const answerOf = () => readMail().event?.ownAnswer;
    expect(answerOf()).toBe('needsAction');
    fake.document.querySelector('[ng-click*="tentative"]')?.removeAttribute('ng-click');
    expect(answerOf()).toBeUndefined();
  });
});

describe('sogo: a page that changed', () => {
  it('does not mind other class names of its toolkit', () => {
    fake.openMessage();
    const before = read();
    for (const each of fake.document.querySelectorAll('*')) each.setAttribute('class', 'q1');
    expect(read()).toEqual(before);
  });

  it('says which part is gone', () => {
    fake.openEvent(oneOnOne);
    wordsOf('localizedStartDate')?.remove();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('sogo: a page bound to other names', () => {
  const rename = () => overhaul(fake.document, ['own attributes']);
  const openKey = () => site.openKey(pageOf(fake));

  it('is still its own, by the address of its program, and an event is said to be unreadable', () => {
    fake.openEvent(oneOnOne);
    rename();
    expect(site.claims(pageOf(fake))).toBe(true);
    expect(openKey()).toMatch(/^lost/u);
    expect(() => read()).toThrow(SelectorError);
  });

  it('says so of a mail too, and not of a calendar or a list', () => {
    rename();
    expect(openKey()).toBe('');
    fake.showMail();
    rename();
    expect(openKey()).toBe('');
    fake.openMessage();
    rename();
    expect(openKey()).toMatch(/^lost/u);
  });
});

describe.each(languages)('sogo in %s', (lang) => {
  beforeEach(() => {
    fake = fakeSogo(document.implementation.createHTMLDocument(), { lang });
  });

  it.each([
    [oneOnOne, '2026-09-16T14:00:00+02:00', '2026-09-16T15:00:00+02:00'],
    [mentoring, '2026-09-17T11:00:00+02:00', '2026-09-17T12:00:00+02:00'],
    [launch, '2026-09-18T09:00:00+02:00', '2026-09-18T09:45:00+02:00'],
    [holiday, '2026-09-15T00:00:00+02:00', '2026-09-16T00:00:00+02:00'],
  ])('reads the event $title', (event, from, until) => {
    fake.openEvent(event);
    expect(readEvent()).toMatchObject({
      ...{ title: event.title, start: from, end: until },
      ...(event.repeats ? { recurrence: event.repeats } : {}),
    });
    expect(read().missing).toEqual([]);
  });

  it('reads when a mail came, and when what it invites to is', () => {
    fake.openMessage();
    expect(readMail().date).toBe('2026-09-14T10:33:00+02:00');
    fake.openInvitation();
    expect(readMail().event).toMatchObject({ start: '2026-09-16T14:00:00+02:00' });
  });
});
