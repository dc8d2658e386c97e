import { describe, expect, it } from 'vitest';
import { recognise } from '../../utils/moments/recognise.ts';
import { aMail, anEvent, crowd, dana, outsider, self } from './sample-items.ts';

const kindOf = (item: Parameters<typeof recognise>[0]): string => recognise(item, { self })?.kind ?? 'none';

describe('events of two', () => {
  it.each([
    ['Dana / Robin 1:1', 'one-on-one'],
    ['catch up', 'one-on-one'],
    ['Mentoring Dana, session 3', 'mentoring'],
    ['Dana: performance review', 'review'],
    ['Probezeitgespräch Dana', 'review'],
    ['Jour fixe Dana', 'one-on-one'],
    ['Entretien annuel Dana', 'review'],
    ['Mentoría con Dana', 'mentoring'],
    ['Badminton with Dana', 'none'],
    ['Dana on annual leave', 'none'],
  ])('%s: %s', (title, kind) => {
    expect(kindOf(anEvent(title))).toBe(kind);
  });

  it('is silent with one person from outside', () => {
    expect(kindOf(anEvent('Renewal talk', [outsider]))).toBe('none');
  });

  it('is silent with an office', () => {
    expect(kindOf(anEvent('Budget', [{ name: 'Facilities', email: 'facilities@harlow.example' }]))).toBe(
      'none',
    );
  });

  it('does not count a room', () => {
    const room = { name: 'Oak', email: 'oak@rooms.harlow.example', resource: true };
    expect(recognise(anEvent('Dana / Robin 1:1', [dana, room]), { self })).toMatchObject({
      kind: 'one-on-one',
      counterpart: dana,
    });
  });

  it('is silent about what will not happen', () => {
    expect(kindOf(anEvent('Dana / Robin 1:1', [{ ...dana, rsvp: 'declined' }]))).toBe('none');
    expect(kindOf(anEvent('Cancelled: Dana / Robin 1:1'))).toBe('none');
    expect(kindOf(anEvent('Dana / Robin 1:1', [dana], { cancelled: true }))).toBe('none');
    expect(kindOf(anEvent('Dana / Robin 1:1', [dana], { ownAnswer: 'declined' }))).toBe('none');
  });

  it.each(['Meeting ratio 1:1:2', '1/1/2027', 'Score 1-1-27'])(
    'is not taken in by %s alone in a crowd',
    (title) => {
      expect(kindOf(anEvent(title, crowd))).toBe('none');
    },
  );
});

describe('other events', () => {
  it('knows a launch with many', () => {
    expect(recognise(anEvent('Go-live of the new booking site', crowd), { self })).toMatchObject({
      kind: 'delivery',
      counterpart: null,
    });
  });

  it.each(['Sprint planning', 'Town hall', 'Weekly team sync'])('%s is none', (title) => {
    expect(kindOf(anEvent(title, crowd))).toBe('none');
  });

  it('reads the name in a note to oneself', () => {
    expect(recognise(anEvent('1:1 with Dana', []), { self })).toMatchObject({
      kind: 'one-on-one',
      counterpart: { name: 'Dana', email: '' },
    });
  });
});

describe('mails', () => {
  it.each([
    [
      'ask',
      'A question',
      'Would you be my mentor this year? I would value your advice and your honest feedback.',
    ],
    ['win', 'We won!', 'The contract is signed. Congratulations to you and your team, well deserved.'],
    [
      'challenge',
      'I quit',
      'I am exhausted, I have not slept for weeks. I am handing in my resignation today.',
    ],
    [
      'follow-up',
      'Notes from our 1:1',
      'As agreed: you talk to legal, I send the numbers by Friday. Next steps on Monday.',
    ],
    ['none', 'Automatic reply: 1:1', 'I am out of the office until Monday. Our 1:1s resume next week.'],
    ['none', 'File', 'Please send me the file by noon. Thanks.'],
  ])('%s: %s', (kind, subject, body) => {
    expect(kindOf(aMail(subject, body))).toBe(kind);
  });

  it('takes the sender for the counterpart, and the first recipient of what the user wrote', () => {
    const body = 'As agreed: you talk to legal, I send the numbers by Friday. Next steps on Monday.';
    expect(recognise(aMail('Notes from our 1:1', body), { self })?.counterpart).toEqual(dana);
    const sent = aMail('Notes from our 1:1', body, { from: self, to: [dana] });
    expect(recognise(sent, { self })?.counterpart).toEqual(dana);
  });
});

describe('what is said with a moment', () => {
  it('gives reasons a user can check', () => {
    const moment = recognise(anEvent('Dana / Robin 1:1', [dana], { recurrence: 'weekly' }), { self });
    expect(moment?.evidence[0]).toBe('two people, same organisation, weekly');
    expect(moment?.evidence).toContain('title names Dana Whitfield');
  });

  it('is silent below the threshold asked for', () => {
    const item = anEvent('Dana / Robin 1:1');
    expect(recognise(item, { self, threshold: 1.01 })).toBeNull();
  });
});

describe('people of the user', () => {
  const report = {
    name: 'Dana Whitfield',
    addresses: [],
    aliases: ['Dee'],
    relationships: ['report'] as const,
  };

  it('takes a report’s name as the whole title for a 1:1', () => {
    expect(recognise(anEvent('Dee', []), { self, people: [report] })).toMatchObject({ kind: 'one-on-one' });
  });

  it('knows a mentor by address', () => {
    const mentor = { ...report, addresses: [dana.email], relationships: ['mentor'] as const };
    expect(recognise(anEvent('Dana', [dana]), { self, people: [mentor] })?.kind).toBe('mentoring');
  });

  it('makes no 1:1 of somebody outside', () => {
    const outside = { ...report, addresses: [dana.email], relationships: ['outside'] as const };
    expect(recognise(anEvent('catch up', [dana]), { self, people: [outside] })).toBeNull();
  });
});

describe('an invitation', () => {
  it('is what its event is', () => {
    const event = anEvent('Dana / Robin 1:1');
    const mail = { ...aMail('Event invitation', 'Please reply.'), invite: true, event };
    expect(recognise(mail, { self })).toMatchObject({ kind: 'one-on-one', counterpart: dana });
    const off = { ...mail, event: anEvent('Dana / Robin 1:1', [dana], { cancelled: true }) };
    expect(recognise(off, { self })).toBeNull();
    expect(recognise({ ...mail, subject: 'Cancelled: Dana / Robin 1:1' }, { self })).toBeNull();
  });
});
