import { describe, expect, it } from 'vitest';
import type { Attendee } from '../../utils/core/page-report.ts';
import { recognise } from '../../utils/moments/recognise.ts';
import { anEvent, crowd, dana, self } from './sample-items.ts';

const said = (...event: Parameters<typeof anEvent>) => recognise(anEvent(...event), { self });
const with_ = (email: string, name = email): Attendee => ({ name, email });

describe('titles of two as calendars have them', () => {
  it.each([
    'Dana / Robin',
    'Dana <> Robin',
    'Robin x Dana',
    'Catch up',
    'Catch-up Robin & Dana',
    '1-1',
    '1:1 Dana',
    'Sync w/ Dana',
    'Dana',
    'DW/RV',
    'Weekly (Dana)',
    'Robin + Dana: weekly',
    'Quick catch up',
    'Dana – quick catch up?',
    '',
  ])('%j is a 1:1', (title) => {
    expect(said(title)).toMatchObject({ kind: 'one-on-one', counterpart: { email: dana.email } });
  });
});

describe('guest lists of other shapes', () => {
  it('knows a pair by address alone, by a name written backwards, and beside a room', () => {
    expect(said('1:1', [with_(dana.email)])?.kind).toBe('one-on-one');
    expect(said('1:1', [with_(dana.email, '')])?.kind).toBe('one-on-one');
    expect(said('1:1', [with_(dana.email, 'Whitfield, Dana')])?.kind).toBe('one-on-one');
    const room = { ...with_('c_18f2a9b4c@resource.calendar.example', 'Elm (4)'), resource: true };
    expect(said('1:1', [dana, room])?.kind).toBe('one-on-one');
  });

  it('counts the user once, by whichever address they are invited', () => {
    const alias = { ...self, aliases: ['robin@vale.example'] };
    const listed = { ...anEvent('1:1'), attendees: [with_('Robin@Vale.example'), dana] };
    expect(recognise(listed, { self: alias })).toMatchObject({ kind: 'one-on-one', counterpart: dana });
  });

  it('takes a group behind one address for a group', () => {
    expect(said('Catch up', [with_('team-leads@harlow.example')])).toBeNull();
    expect(said('Catch up', [{ ...with_('blue@harlow.example', 'Blue'), group: true }])).toBeNull();
    expect(said('Catch up', [with_('everyone@harlow.example')])).toBeNull();
  });

  it('is silent with many, whatever the title', () => {
    expect(said('1:1', crowd)).toBeNull();
  });
});
