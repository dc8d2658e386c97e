// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import site from '../../utils/sites/outlook.ts';
import { fakeOutlook, outlookLanguages } from './fakes/outlook.ts';
import { type FakeEvent, holiday, launch, mentoring, oneOnOne } from './fakes/story.ts';
import { pageOf } from './page-of.ts';

const start = (options = {}) => fakeOutlook(document.implementation.createHTMLDocument(), options);
const read = (fake: ReturnType<typeof start>) => site.read(pageOf(fake)).report;

const times: readonly [FakeEvent, string, string][] = [
  [oneOnOne, '2026-09-16T14:00:00+02:00', '2026-09-16T15:00:00+02:00'],
  [mentoring, '2026-09-17T11:00:00+02:00', '2026-09-17T12:00:00+02:00'],
  [launch, '2026-09-18T09:00:00+02:00', '2026-09-18T09:45:00+02:00'],
  [holiday, '2026-09-15T00:00:00+02:00', '2026-09-16T00:00:00+02:00'],
];

describe.each(outlookLanguages)('outlook in %s', (lang) => {
  it.each(times)('reads chip and peek of $title', (event, from, to) => {
    const fake = start({ lang });
    expect(read(fake).chips.find(({ title }) => title === event.title)).toMatchObject({
      start: from,
      end: to,
    });
    fake.openPeek(event);
    fake.settle();
    expect(read(fake).item).toMatchObject({ title: event.title, start: from, end: to });
    expect(read(fake).missing).not.toContain('time');
  });

  it('reads who said what, who leads, and that it repeats', () => {
    const fake = start({ lang });
    fake.openPeek(launch);
    fake.settle();
    expect(read(fake).item).toMatchObject({
      ownAnswer: 'declined',
      attendees: [
        { name: 'Sam Okoro', organizer: true },
        { name: 'Robin Vale', rsvp: 'declined' },
        { name: 'Dana Whitfield', rsvp: 'accepted' },
      ],
    });
    fake.openPeek(oneOnOne);
    fake.settle();
    expect(read(fake).item).toMatchObject({
      recurrence: 'recurring',
      attendees: [{ organizer: true }, { name: 'Dana Whitfield', rsvp: 'needsAction' }, { resource: true }],
    });
  });

  it('knows by the chip who leads, where no word beside them says so', () => {
    const fake = start({ lang });
    fake.openPeek(launch);
    fake.settle();
    const [first] = [...fake.layer.querySelectorAll('span')].filter(
      ({ textContent }) => textContent === 'Sam Okoro',
    );
    first?.nextElementSibling?.remove();
    expect(read(fake).item).toMatchObject({
      attendees: [{ name: 'Sam Okoro', organizer: true }, { name: 'Robin Vale' }, { name: 'Dana Whitfield' }],
    });
  });

  it('reads of an event opened in full what its chip says of it', () => {
    const fake = start({ lang });
    fake.openForm(launch);
    expect(read(fake).item).toMatchObject({ location: 'Harbour hall, Kiel', ownAnswer: 'declined' });
    fake.openForm(oneOnOne);
    expect(read(fake).item).toMatchObject({ recurrence: 'recurring', description: oneOnOne.description });
    const chip = fake.document.querySelector('[data-calitemid] [title^="Dana / Robin"]');
    chip?.setAttribute('aria-label', (chip.getAttribute('aria-label') ?? '').replace(/:00/gu, ':30'));
    expect(read(fake).item).not.toHaveProperty('recurrence');
  });

  it('reads an event opened in full', () => {
    const fake = start({ lang });
    fake.openForm(mentoring);
    expect(read(fake).item).toMatchObject({
      title: mentoring.title,
      start: '2026-09-17T11:00:00+02:00',
      end: '2026-09-17T12:00:00+02:00',
    });
  });

  it('reads a mail with those it is for, and those who get a copy', () => {
    const fake = start({ lang });
    fake.openMail();
    expect(read(fake).item).toMatchObject({
      from: { name: 'Dana Whitfield', email: 'dana@northlight.example' },
      to: [{ name: 'Robin Vale' }],
      cc: [{ name: 'Haddad, Noor' }, { name: 'Sam Okoro' }],
      date: '2026-09-15T09:12:00+02:00',
    });
    expect(read(fake).missing).toEqual([]);
  });

  it('reads the time of an invitation', () => {
    const fake = start({ lang });
    fake.openInvitation(oneOnOne);
    expect(read(fake).item).toMatchObject({
      invite: true,
      event: { start: '2026-09-16T14:00:00+02:00', end: '2026-09-16T15:00:00+02:00' },
    });
  });
});
