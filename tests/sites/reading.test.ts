// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  addressIn,
  agreedAddress,
  parseMailbox,
  uniqueMailboxes,
} from '../../utils/sites/reading/address.ts';
import { answerIn } from '../../utils/sites/reading/answer-words.ts';
import { conferenceLink } from '../../utils/sites/reading/conference-link.ts';
import {
  dayOfDateKey,
  decodeGoogleEventId,
  splitGoogleId,
} from '../../utils/sites/reading/google-event-id.ts';
import { readGuestLabel } from '../../utils/sites/reading/guest-label.ts';
import { offsetOfClock } from '../../utils/sites/reading/shown-clock.ts';
import { textOf, visibleText } from '../../utils/sites/reading/text.ts';
import { isVisible } from '../../utils/sites/reading/visible.ts';
import { zoneHint } from '../../utils/sites/reading/zone-hint.ts';

describe('ids of Google events', () => {
  it.each([
    [
      'abc123 robin@northlight.example',
      { key: 'abc123', series: null, calendar: 'robin@northlight.example' },
    ],
    [
      'abc123_20260916T120000Z robin@m',
      { series: 'abc123', calendar: 'robin@gmail.com', instance: Date.UTC(2026, 8, 16, 12) },
    ],
    ['abc123_20260916 x@g', { instanceDay: '2026-09-16', calendar: 'x@group.calendar.google.com' }],
    ['abc_R20251111T130000_20251118T130000Z x@y.example', { series: 'abc' }],
  ])('%s', (plain, wanted) => {
    expect(decodeGoogleEventId(btoa(plain).replace(/=+$/, ''))).toMatchObject(wanted);
    expect(decodeGoogleEventId(btoa(plain).replace(/\+/g, '-').replace(/\//g, '_'))).toMatchObject(wanted);
  });

  it.each(['tasks_abc', '', 'draft', '!!', btoa('no calendar behind it'), btoa('a b c d')])(
    '%s is none',
    (text) => {
      expect(decodeGoogleEventId(text)).toBeNull();
    },
  );

  it('know a series that was split', () => {
    expect(splitGoogleId('abc_R20251111T130000')).toMatchObject({ series: 'abc', instance: null });
  });
});

describe('date keys', () => {
  it.each([
    ['25123', '2019-01-03'],
    ['28975', '2026-09-15'],
  ])('%s is %s', (packed, day) => {
    expect(dayOfDateKey(packed)).toBe(day);
  });

  it.each([null, '', '-1', 'x', '1e9'])('%s is no day', (packed) => {
    expect(dayOfDateKey(packed)).toBeNull();
  });
});

describe('labels of guests', () => {
  it.each([
    [
      'Dana Whitfield, Attending, Organizer',
      ['Dana Whitfield'],
      { name: 'Dana Whitfield', rsvp: 'accepted', organizer: true },
    ],
    ['Whitfield, Dana, Not attending', ['Whitfield, Dana'], { name: 'Whitfield, Dana', rsvp: 'declined' }],
    [
      'Whitfield, Dana, Maybe attending, Optional',
      [],
      { name: 'Whitfield, Dana', rsvp: 'tentative', optional: true },
    ],
    ['Dana Whitfield', ['Dana Whitfield'], { name: 'Dana Whitfield', rsvp: 'needsAction' }],
    ['Dana Whitfield, deltar', [], { name: 'Dana Whitfield' }],
    ['dana@northlight.example', [], { name: 'dana@northlight.example' }],
  ])('%s', (label, shown, wanted) => {
    expect(readGuestLabel(label, shown, true)).toMatchObject(wanted);
  });

  it('say nothing of an answer in a language nobody listed', () => {
    expect(readGuestLabel('Dana Whitfield', ['Dana Whitfield'], false).rsvp).toBeUndefined();
  });

  it.each([
    ['Nimmt nicht teil', 'declined'],
    ['Nimmt teil', 'accepted'],
    ['Ne participe pas', 'declined'],
    ['不参加', 'declined'],
    ['参加', 'accepted'],
    ["Didn't respond", 'needsAction'],
    ['Keine Antwort', 'needsAction'],
    ['Mit Vorbehalt', 'tentative'],
    ['Dana', null],
  ])('%s means %s', (text, answer) => {
    expect(answerIn(text)).toBe(answer);
  });
});

describe('addresses', () => {
  it('are found in the shapes pages give them', () => {
    expect(parseMailbox('"Dana Whitfield" <Dana@Northlight.example>')).toEqual({
      name: 'Dana Whitfield',
      email: 'dana@northlight.example',
    });
    expect(parseMailbox('Dana Whitfield')).toEqual({ name: 'Dana Whitfield', email: '' });
    expect(addressIn('Google Account: Dana \n(dana@northlight.example)')).toBe('dana@northlight.example');
    expect(addressIn('meet @ nine')).toBe('');
  });

  it('are kept once each', () => {
    const list = [
      { name: 'Dana', email: 'dana@x.example' },
      { name: 'D.', email: 'DANA@x.example' },
      { name: 'Sam', email: '' },
      { name: 'Sam', email: '' },
      { name: '', email: '' },
    ];
    expect(uniqueMailboxes(list)).toEqual([list[0], list[2]]);
  });
});

describe('links of calls', () => {
  it.each([
    'https://meet.google.com/abc-defg-hij',
    'https://northlight.zoom.us/j/5550100?pwd=x',
    'https://zoom.us/j/5550100',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    'https://northlight.webex.com/meet/dana',
    'https://meet.jit.si/Harbour',
  ])('%s', (link) => {
    expect(conferenceLink('', `Join: <${link}> or call`)).toBe(link);
  });

  it.each(['https://zoom.us/pricing', 'https://evil.example/?https://meet.google.org/', 'meet at nine'])(
    '%s is none',
    (text) => {
      expect(conferenceLink(text)).toBe('');
    },
  );
});

describe('clocks and zones a page shows', () => {
  const tuesday = Date.UTC(2026, 8, 15, 7, 30);
  it.each([
    ['calendar view, current time: Tue 9:30 AM', '+02:00'],
    ['calendar view, current time: Tue 9:31 AM', '+02:00'],
    ['Tue 5:30 PM', '+10:00'],
    ['Mon 11:30 PM', '-08:00'],
    ['Tue 9:47 AM', null],
    ['Fri 9:30 AM', null],
    ['calendar view', null],
  ])('%s is %s', (text, offset) => {
    expect(offsetOfClock(text, 'en', tuesday)).toBe(offset);
  });

  it.each([
    ['CET', '+01:00'],
    ['GMT+5:30', '+05:30'],
    ['GMT-3', '-03:00'],
    ['IST', null],
    ['Berlin', null],
  ])('%s is %s', (hint, offset) => {
    expect(zoneHint(hint)).toBe(offset);
  });
});

describe('text and visibility', () => {
  const build = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

  it('joins neighbouring spans and leaves icons out', () => {
    const body = build(
      '<i>videocam</i><span>Olivia Jones</span><span>Accepted</span><svg><text>x</text></svg>',
    );
    expect(textOf(body)).toBe('Olivia Jones Accepted');
  });

  it('keeps lines of a mail and leaves hidden parts out', () => {
    const body = build(
      '<p>One <b>two</b></p><p>three<br>four</p><div hidden>five</div><div style="display: none">six</div>',
    );
    expect(visibleText(body)).toBe('One two\n\nthree\nfour');
  });

  it.each([
    ['<p>x</p>', true],
    ['<p hidden>x</p>', false],
    ['<div style="display:none"><p>x</p></div>', false],
    ['<div style="visibility: hidden"><p>x</p></div>', false],
    ['<p aria-hidden="true">x</p>', false],
  ])('%s', (html, visible) => {
    const element = build(html).querySelector('p');
    expect(element && isVisible(element)).toBe(visible);
  });
});

describe('an address said in several places', () => {
  it('is the one they agree on, and none where two differ', () => {
    expect(agreedAddress('Dana <dana@northlight.example>', null, 'mailto:DANA@northlight.example')).toBe(
      'dana@northlight.example',
    );
    expect(agreedAddress('dana@northlight.example', 'Sam <sam@harbour.example>')).toBe('');
    expect(agreedAddress('Dana', '', undefined)).toBe('');
  });
});
