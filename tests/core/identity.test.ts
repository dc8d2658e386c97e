import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasFor, matchPerson, normaliseName } from '../../utils/core/identity.ts';
import type { Person } from '../../utils/core/person.ts';

const person = (id: string, name: string, addresses: string[] = [], aliases: string[] = []): Person => ({
  id,
  name,
  addresses,
  aliases,
  pronoun: null,
  relationships: [],
  flags: [],
  rhythm: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});

const dana = person('dana', 'Dana Whitfield', ['dana@northlight.example']);
const otherDana = person('other', 'Dana Okafor', ['d.okafor@northlight.example']);
const daniel = person('daniel', 'Daniel Okoye');
const confirmation = { eventKey: 'outlook:AAMk1', name: 'Daniel Okoye', personId: 'daniel' };

describe('normaliseName', () => {
  it.each([
    ['Whitfield, Dana', 'dana whitfield'],
    ['Daniel Okoye (Ext)', 'daniel okoye'],
    ['Zoë  Müller-Lüdenscheidt', 'zoe muller ludenscheidt'],
    ['田中 美咲', '田中 美咲'],
    ['', ''],
  ])('folds %s', (name, folded) => expect(normaliseName(name)).toBe(folded));
});

describe('matchPerson', () => {
  it('is certain by address, whatever the page calls them', () => {
    const match = matchPerson({ name: 'D. W.', email: 'Dana@Northlight.example' }, [], [dana, otherDana], []);
    expect(match).toEqual({ state: 'certain', person: dana, by: 'address' });
  });

  it('asks when only the name agrees', () => {
    const match = matchPerson({ name: 'Dana Whitfield', email: '' }, ['outlook:x'], [dana, otherDana], []);
    expect(match).toEqual({ state: 'ask', candidates: [dana] });
  });

  it('asks with all of a first name', () => {
    const match = matchPerson({ name: 'Dana', email: '' }, [], [dana, otherDana, daniel], []);
    expect(match).toEqual({ state: 'ask', candidates: [dana, otherDana] });
  });

  it('is certain by name once it was confirmed for this very event', () => {
    const counterpart = { name: 'Okoye, Daniel (Ext)', email: '' };
    expect(matchPerson(counterpart, ['outlook:AAMk1'], [dana, daniel], [confirmation]).state).toBe('certain');
    expect(matchPerson(counterpart, ['outlook:AAMk2'], [dana, daniel], [confirmation]).state).toBe('ask');
  });

  it('does not take a confirmed name where the page gives an address that is not theirs', () => {
    const confirmed = { ...confirmation, name: 'Dana Whitfield', personId: 'dana' };
    const counterpart = { name: 'Dana Whitfield', email: 'dana@elsewhere.example' };
    expect(matchPerson(counterpart, ['outlook:AAMk1'], [dana], [confirmed]).state).toBe('ask');
  });

  it('asks when two people hold one address', () => {
    const twin = person('twin', 'Team Inbox', ['dana@northlight.example']);
    const match = matchPerson({ name: 'Dana', email: 'dana@northlight.example' }, [], [dana, twin], []);
    expect(match.state).toBe('ask');
  });

  const proposed = (name: string, email = '', people = [dana, otherDana, daniel]) => {
    const match = matchPerson({ name, email }, [], people, []);
    return match.state === 'ask' ? match.candidates.map(({ id }) => id) : match.state;
  };

  it.each([
    ['Dan Okoye', ['daniel']],
    ['D. Okoye', ['daniel']],
    ['Okoye Daniel', ['daniel']],
    ['Daniel A. Okoye (Ext)', ['daniel']],
    ['Okoye, Dan [Contractor]', ['daniel']],
    ['Dan', ['dana', 'other', 'daniel']],
    ['Okoye', ['daniel']],
    ['Daniel Okafor', 'new'],
    ['Dana Okoye', 'new'],
    ['D. O.', 'new'],
    ['D', 'new'],
  ])('proposes for "%s" %j', (name, ids) => {
    expect(proposed(name)).toEqual(ids);
  });

  it('proposes by what an unknown address says where the page gives no name', () => {
    expect(proposed('', 'daniel.okoye2@contractor.example')).toEqual(['daniel']);
    expect(proposed('daniel.okoye@contractor.example', 'daniel.okoye@contractor.example')).toEqual([
      'daniel',
    ]);
    expect(proposed('', 'daniel@contractor.example')).toBe('new');
    expect(proposed('', 'info@contractor.example')).toBe('new');
  });

  it('proposes somebody kept under a first name for the whole name', () => {
    expect(proposed('Daniel Okoye', '', [person('dan', 'Dan'), dana])).toEqual(['dan']);
  });

  it('proposes only those with the very name or alias where there are some', () => {
    const known = person('daniel', 'Daniel Okoye', [], ['Dan']);
    expect(proposed('Dan', '', [dana, known])).toEqual(['daniel']);
  });

  it('is never certain by a name or an alias alone', () => {
    const known = person('daniel', 'Daniel Okoye', ['daniel@northlight.example'], ['Dan']);
    const any = fc.constantFrom('Dan', 'Daniel Okoye', 'Okoye, Daniel', 'D. Okoye');
    const address = fc.constantFrom('', 'dan@elsewhere.example');
    fc.assert(
      fc.property(any, address, (name, email) => {
        expect(matchPerson({ name, email }, ['outlook:x'], [known], []).state).toBe('ask');
      }),
    );
  });

  it('knows nobody behind a new name', () => {
    expect(matchPerson({ name: 'Sam Rivera', email: '' }, [], [dana, daniel], [])).toEqual({ state: 'new' });
  });

  it('never is certain of a person whose address and confirmation both disagree', () => {
    const word = fc.constantFrom('Dana', 'Daniel', 'Okoye', 'Whitfield', 'Sam', '');
    const mailbox = fc.record({
      name: fc.tuple(word, word).map((words) => words.join(' ')),
      email: fc.constantFrom('', 'dana@northlight.example', 'new@x.example'),
    });
    const keys = fc.subarray(['outlook:AAMk1', 'outlook:AAMk2']);
    fc.assert(
      fc.property(mailbox, keys, (counterpart, eventKeys) => {
        const match = matchPerson(counterpart, eventKeys, [dana, otherDana, daniel], [confirmation]);
        if (match.state !== 'certain') return;
        const byAddress = match.person.addresses.includes(counterpart.email);
        const byWord =
          eventKeys.includes('outlook:AAMk1') && normaliseName(counterpart.name) === 'daniel okoye';
        expect(byAddress || byWord).toBe(true);
      }),
    );
  });
});

describe('aliasFor', () => {
  it.each([
    ['Dan', 'Dan'],
    [' Okoye, Dan (Ext) ', 'Okoye, Dan (Ext)'],
    ['Daniel Okoye (Ext)', null],
    ['okoye, daniel', null],
    ['Priya Raman', null],
    ['dan@northlight.example', null],
    ['', null],
  ])('keeps of "%s" %j', (name, alias) => {
    expect(aliasFor(daniel, name)).toBe(alias);
  });
});
