// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import site from '../../utils/sites/outlook.ts';
import { SelectorError } from '../../utils/sites/selector.ts';
import { fakeOutlook } from './fakes/outlook.ts';
import { launch, mentoring, oneOnOne } from './fakes/story.ts';
import { overhaul } from './marks.ts';
import { pageOf } from './page-of.ts';

const start = (options = {}) => fakeOutlook(document.implementation.createHTMLDocument(), options);
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

describe('outlook: what is open', () => {
  it('changes with the event in the peek, though its layer is one and the same', () => {
    expect(openKey()).toBe('');
    fake.openPeek(oneOnOne);
    const first = openKey();
    fake.openPeek(mentoring);
    expect(openKey()).not.toBe(first);
    expect(readEvent().title).toBe(mentoring.title);
  });

  it('is never a hidden peek of before', () => {
    fake.leaveOldPeek(launch);
    expect([openKey(), read().item]).toEqual(['', null]);
  });

  it('is the mail in the reading pane, or the one being written', () => {
    fake.showMail();
    expect(openKey()).toBe('');
    fake.openMail();
    expect(openKey()).toBe('reading Q1');
    fake.openCompose('Thank you.');
    expect(openKey()).toMatch(/^compose /);
    expect(read().item).toMatchObject({ compose: true, to: [{ email: 'dana@northlight.example' }] });
  });
});

describe('outlook: the sender of a mail', () => {
  const from = () => {
    const { item } = read();
    return item?.kind === 'mail' ? item.from : null;
  };
  const label = () => fake.document.querySelector('[aria-label*="<"][aria-label*="@"]');

  it.each([
    ['Dana Whitfield', 'dana@northlight.example'],
    ['DW', 'dana@northlight.example'],
    ['Whitfield, Dana (Ext)', 'dana@northlight.example'],
    ['', 'dana@northlight.example'],
    ['Sam Okoro', ''],
    ['Dana Whitfield <sam@harbour.example>', ''],
  ])('with "%s" beside the label is <%s>', (words, email) => {
    fake.openMail();
    const element = label();
    if (element) element.textContent = words;
    expect(from()?.email).toBe(email);
  });
});

describe('outlook: people in the peek', () => {
  it('are named once each, without an address, and the user is known by their own name', () => {
    fake.openPeek(oneOnOne);
    fake.settle();
    expect(readEvent().attendees).toEqual([
      { name: 'Robin Vale', email: 'robin@northlight.example', organizer: true },
      { name: 'Dana Whitfield', email: '', rsvp: 'needsAction' },
      // Invited like a person, and the place as well.
      { name: 'Room Fjord', email: '', rsvp: 'accepted', resource: true },
    ]);
  });

  it('have their own answer also where the event bears their name', () => {
    fake.openPeek({ ...launch, title: 'Dana Whitfield' });
    fake.settle();
    expect(readEvent().attendees.find(({ name }) => name === 'Dana Whitfield')?.rsvp).toBe('accepted');
  });

  it('are found in a language whose labels nobody has listed', () => {
    fake = start({ lang: 'de' });
    fake.openPeek(oneOnOne);
    fake.settle();
    const people = readEvent().attendees.filter(({ resource }) => !resource);
    expect(people.map(({ name }) => name)).toEqual(['Robin Vale', 'Dana Whitfield']);
  });
});

describe('outlook: time', () => {
  it('of chips is read past commas and times in the subject', () => {
    expect(read().chips.find(({ title }) => title === launch.title)).toMatchObject({
      start: '2026-09-18T09:00:00+02:00',
      end: '2026-09-18T09:45:00+02:00',
    });
  });

  it('takes the order of day and month from the weekday', () => {
    fake.openPeek(mentoring);
    const time = fake.document.querySelector('[aria-label=Time]');
    if (time) time.textContent = 'Thu 17/9/2026 11:00 - 12:00';
    expect(readEvent().start).toBe('2026-09-17T11:00:00+02:00');
  });

  it('takes the order from the chip when the peek has no weekday', () => {
    const early = { ...mentoring, day: '2026-10-09' };
    fake = start({ events: [early], lang: 'en-GB' });
    fake.openPeek(early);
    fake.document.documentElement.lang = 'en';
    const time = fake.document.querySelector('[aria-label=Time]');
    if (time) time.textContent = '09/10/2026 11:00 - 12:00';
    expect(readEvent().start).toBe('2026-10-09T11:00:00+02:00');
  });

  it('is left out when peek and chip contradict each other', () => {
    fake.openPeek(mentoring);
    const time = fake.document.querySelector('[aria-label=Time]');
    if (time) time.textContent = 'Thu 9/17/2026 4:00 PM - 5:00 PM';
    expect(readEvent().start).toBe('');
    expect(read().missing).toContain('time');
  });

  it('follows the clock Outlook shows where it is not the one of the browser', () => {
    fake = start({ clock: 'Tue 5:30 PM' });
    fake.openPeek(mentoring);
    expect(readEvent().start).toBe('2026-09-17T11:00:00+10:00');
    expect(read().missing).toContain('zone');
  });

  it('does not believe a clock that stands still, as on a saved page', () => {
    fake = start({ clock: 'Sat 5:17 PM' });
    fake.openPeek(mentoring);
    expect(readEvent().start).toBe('2026-09-17T11:00:00+02:00');
  });
});

describe('outlook: an event opened in full', () => {
  it('has no time where the grid behind it says another', () => {
    fake.showCalendar();
    fake.openForm(mentoring);
    const time = fake.document.querySelector('#c_DATETIME [role=button]');
    if (time) time.textContent = 'Thursday, September 17, 2026 4:00 PM - 5:00 PM';
    expect(readEvent().start).toBe('');
    expect(read().missing).toContain('time');
  });
});

describe.each(site.origins)('outlook at %s', (origin) => {
  it('is read there as anywhere', () => {
    fake = start({ origin: new URL(origin.replace('*', '')).origin });
    expect(site.claims(pageOf(fake))).toBe(true);
    fake.openPeek(oneOnOne);
    fake.settle();
    expect(readEvent()).toMatchObject({ title: oneOnOne.title, start: '2026-09-16T14:00:00+02:00' });
    fake.openMail();
    expect(read().item).toMatchObject({ from: { email: 'dana@northlight.example' } });
    fake.openCompose('Thank you.');
    expect(read().item).toMatchObject({ compose: true });
  });
});

describe('outlook: a page that changed', () => {
  it('does not mind other class names', () => {
    fake.openPeek(oneOnOne);
    fake.settle();
    const before = read();
    for (const each of fake.document.querySelectorAll('*')) each.setAttribute('class', 'q1');
    expect(read()).toEqual(before);
  });

  it('says that it cannot read a page without any known part', () => {
    fake.document.body.replaceChildren();
    expect(() => read()).toThrow(SelectorError);
  });
});

describe('outlook: a peek whose attributes are gone', () => {
  /** Every attribute of what is open and of the layer it lies in. */
  const attributes = ({ layer }: typeof fake) =>
    [layer, ...layer.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().map((name) => ({ element, name })),
    );
  const open = (lang: 'en-US' | 'ko') => {
    const opened = start({ lang });
    opened.openPeek(oneOnOne);
    opened.settle();
    return opened;
  };

  it.each(['en-US', 'ko'] as const)(
    'is read or said to be unreadable, whichever two they are, in %s',
    (lang) => {
      const { length } = attributes(open(lang));
      expect(length).toBeGreaterThan(6);
      for (let one = 0; one < length; one++)
        for (let other = 0; other < one; other++) {
          const opened = open(lang);
          const all = attributes(opened);
          const lost = [all[one], all[other]];
          for (const each of lost) each?.element.removeAttribute(each.name);
          expect([lost.map((each) => each?.name), site.openKey(pageOf(opened))]).not.toEqual([
            expect.anything(),
            '',
          ]);
        }
    },
  );

  it('has not its place for a title where the place alone has a label left', () => {
    const opened = open('en-US');
    for (const label of ['Title', 'Time'])
      opened.layer.querySelector(`[aria-label="${label}"]`)?.removeAttribute('aria-label');
    expect(() => site.read(pageOf(opened))).toThrow(SelectorError);
  });

  it('is not seen in a header or a hint with labels of its own', () => {
    const header = fake.document.createElement('div');
    for (const text of ['Outlook', 'Robin Vale']) {
      const label = fake.document.createElement('div');
      label.textContent = text;
      label.setAttribute('aria-label', text);
      header.append(label);
    }
    fake.layer.replaceWith(header);
    expect(openKey()).toBe('');
  });
});

describe('outlook: what is open when two kinds of marks changed', () => {
  const openKey = () => site.openKey(pageOf(fake));

  it('is a form that is said to be unreadable, by its address and its text', () => {
    fake.openForm(mentoring);
    overhaul(fake.document, ['ids', 'data attributes']);
    expect(openKey()).toBe('lost');
    expect(() => read()).toThrow(SelectorError);
  });

  it.each([
    ['ids', 'data attributes'],
    ['ids', 'roles'],
  ] as const)('is a mail that is said to be unreadable, by the label of its sender: %s, %s', (one, other) => {
    fake.openMail();
    overhaul(fake.document, [one, other]);
    expect(openKey()).toBe('lost');
    expect(() => read()).toThrow(SelectorError);
  });

  it('is a peek that says the title of a chip', () => {
    fake.openPeek(oneOnOne);
    fake.settle();
    overhaul(fake.document, ['data attributes', 'labels']);
    expect(openKey()).toBe('lost');
    fake.showCalendar();
    overhaul(fake.document, ['data attributes', 'labels']);
    expect(openKey()).toBe('');
  });

  it('is no hint that says the title of the chip below it', () => {
    const hint = fake.document.createElement('div');
    const words = fake.document.createElement('div');
    words.setAttribute('role', 'tooltip');
    words.append(oneOnOne.title);
    hint.append(words);
    fake.layer.append(hint);
    expect(openKey()).toBe('');
  });

  it('is no card of somebody, though its label ends in an address as well', () => {
    fake.showMail();
    const card = fake.document.createElement('a');
    card.setAttribute('aria-label', 'Send mail to Dana Whitfield <dana@northlight.example>');
    fake.layer.append(card);
    expect(openKey()).toBe('');
  });

  it('is no mail of a list, whose label may end in an address', () => {
    fake.showMail();
    const row = fake.document.querySelector('[role=option]');
    row?.setAttribute('aria-label', 'Noor Haddad Re: Thursday: Dana wrote to <robin@northlight.example>');
    expect(openKey()).toBe('');
  });
});

describe('outlook: a title in another language', () => {
  it('is the one its chip bears, where another text stands in its place', () => {
    fake = start({ lang: 'ja' });
    fake.openPeek(mentoring);
    fake.settle();
    const [title, , place] = fake.layer.querySelectorAll('[aria-label]:not([role]):not(button)');
    title?.removeAttribute('aria-label');
    if (title && place) title.before(place);
    const { item } = read();
    expect(item?.kind === 'event' && item.title).toBe(mentoring.title);
  });
});

describe('outlook: the answer of a guest', () => {
  it('is not that of somebody beside who bears no mark any more', () => {
    fake.openPeek(mentoring);
    fake.settle();
    for (const each of fake.layer.querySelectorAll('[aria-label$="Robin Vale"]'))
      each.removeAttribute('aria-label');
    const { item } = read();
    expect(item?.kind === 'event' && item.attendees).toEqual([
      { name: 'Haddad, Noor', email: '', organizer: true },
    ]);
  });
});
