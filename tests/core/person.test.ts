import { describe, expect, it } from 'vitest';
import { givenName, initialsOf, relationshipsOn } from '../../utils/core/person.ts';

describe('givenName', () => {
  it.each([
    ['Dana Okafor', 'Dana'],
    ['Okafor, Dana', 'Dana'],
    ['田中', '田中'],
    ['  Sam  Rivera ', 'Sam'],
  ])('%s → %s', (name, given) => expect(givenName(name)).toBe(given));
});

describe('initialsOf', () => {
  it.each([
    ['Dana Okafor', 'DO'],
    ['åsa öberg', 'ÅÖ'],
    ['sam.rivera@northlight.example', 'SR'],
    ['田中', '田'],
    ['', ''],
  ])('%s → %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe('relationshipsOn', () => {
  it('keeps the person when the role has ended', () => {
    const relationships = [
      { kind: 'report', from: '2024-01-01', to: '2026-06-30' },
      { kind: 'peer', from: '2026-07-01', to: null },
    ] as const;
    const dana = {
      id: 'dana',
      name: 'Dana Okafor',
      addresses: [],
      aliases: [],
      pronoun: null,
      relationships,
      flags: [],
      rhythm: 7,
      createdAt: '2024-01-01T00:00:00Z',
      updatedAt: '2024-01-01T00:00:00Z',
    };
    expect(relationshipsOn(dana, '2026-06-30')).toEqual(['report']);
    expect(relationshipsOn(dana, '2026-07-01')).toEqual(['peer']);
  });
});
