// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import site from '../../utils/sites/google-calendar.ts';
import { fakeGoogleCalendar } from './fakes/google-calendar.ts';
import { allEvents, type FakeEvent, holiday, launch, mentoring, oneOnOne } from './fakes/story.ts';
import { fakeLanguages } from './fakes/time-words.ts';
import { pageOf } from './page-of.ts';

const start = (options = {}) => fakeGoogleCalendar(document.implementation.createHTMLDocument(), options);
const read = (fake: ReturnType<typeof start>) => site.read(pageOf(fake)).report;

const times: readonly [FakeEvent, string, string][] = [
  [oneOnOne, '2026-09-16T14:00:00+02:00', '2026-09-16T15:00:00+02:00'],
  [mentoring, '2026-09-17T11:00:00+02:00', '2026-09-17T12:00:00+02:00'],
  [launch, '2026-09-18T09:00:00+02:00', '2026-09-18T09:45:00+02:00'],
  [holiday, '2026-09-15T00:00:00+02:00', '2026-09-16T00:00:00+02:00'],
];

describe.each(fakeLanguages)('google-calendar in %s', (lang) => {
  it.each(times)('reads the bubble of $title', (event, from, to) => {
    const fake = start({ lang });
    fake.openEvent(event);
    fake.settle();
    expect(read(fake).item).toMatchObject({ title: event.title, start: from, end: to });
    expect(read(fake).missing).not.toContain('time');
  });

  it('reads who said what, and who leads', () => {
    const fake = start({ lang });
    fake.openEvent(launch);
    fake.settle();
    expect(read(fake).item).toMatchObject({
      ownAnswer: 'declined',
      attendees: [
        { name: 'Sam Okoro', organizer: true, rsvp: 'accepted' },
        { name: 'Robin Vale', rsvp: 'declined' },
        { name: 'Dana Whitfield', optional: true, rsvp: 'accepted' },
      ],
    });
    fake.openEvent(mentoring);
    fake.settle();
    expect(read(fake).item).toMatchObject({
      attendees: [{ name: 'Haddad, Noor', organizer: true, rsvp: 'tentative' }, { rsvp: 'accepted' }],
    });
  });

  it('reads a weekly repetition', () => {
    const fake = start({ lang });
    fake.openEvent(oneOnOne);
    fake.settle();
    expect(read(fake).item).toMatchObject({ recurrence: 'weekly', series: 'q1w2e3r4t5' });
  });

  it.each(['day', 'week', 'month', 'agenda', 'search'] as const)('reads the chips of the view %s', (view) => {
    const shown = read(start({ lang, view })).chips;
    const expected = view === 'day' ? [holiday] : allEvents;
    expect(shown.map(({ title }) => title).sort()).toEqual(expected.map(({ title }) => title).sort());
    for (const [event, from, to] of times.filter(([each]) => each !== holiday && expected.includes(each)))
      expect(shown.find(({ title }) => title === event.title)).toMatchObject({ start: from, end: to });
  });

  it('reads the page of an event', () => {
    const fake = start({ lang });
    fake.openEditor(mentoring);
    expect(read(fake).item).toMatchObject({
      title: mentoring.title,
      start: '2026-09-17T11:00:00+02:00',
      end: '2026-09-17T12:00:00+02:00',
      attendees: [{ name: 'Haddad, Noor' }, { email: 'robin@northlight.example' }],
    });
    fake.openEditor(holiday);
    expect(read(fake).item).toMatchObject({ allDay: true, start: '2026-09-15T00:00:00+02:00' });
  });
});
