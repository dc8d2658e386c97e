import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createPage, meeting, note, person, prompt } from './journal-fixture.ts';

const dana = person('dana', { name: 'Dana Okafor' });
const subject = { person: dana, meeting: meeting('m1', 'dana') };

describe('a subject', () => {
  it('is stored with the first write that needs it', async () => {
    const { service } = createPage();
    await service.addTopic(subject, 'theirs', 'On-call rota', null);
    const page = await service.personPage('dana');
    expect(page?.person.name).toBe('Dana Okafor');
    expect(page?.meetings.map(({ id }) => id)).toEqual(['m1']);
    expect(page?.topics.map(({ text, meetingId }) => [text, meetingId])).toEqual([['On-call rota', 'm1']]);
  });

  it('gives way to a person with the same address, also in another case', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    const twin = person('made-up', { addresses: ['DANA@northlight.example'] });
    await service.keepLine(
      { person: twin, meeting: meeting('m2', 'made-up') },
      { kind: 'note', note: note('n1') },
      'capture:made-up',
    );
    expect(await service.people()).toHaveLength(1);
    const page = await service.personPage('dana');
    expect(page?.notes.map(({ id, personId, meetingId }) => [id, personId, meetingId])).toEqual([
      ['n1', 'dana', 'm2'],
    ]);
    expect(page?.meetings[0]?.personId).toBe('dana');
  });

  it('keeps one record per event when the event moves', async () => {
    const { service } = createPage();
    await service.addTopic(subject, 'theirs', 'One', null);
    const moved = meeting('another-id', 'dana', {
      eventKey: 'google:m1',
      start: '2026-11-20T10:00:00Z',
      end: '2026-11-20T10:30:00Z',
    });
    await service.addTopic({ person: dana, meeting: moved }, 'mine', 'Two', null);
    const page = await service.personPage('dana');
    expect(page?.meetings.map(({ id, start }) => [id, start])).toEqual([['m1', '2026-11-20T10:00:00.000Z']]);
    expect(page?.topics.map(({ meetingId }) => meetingId)).toEqual(['m1', 'm1']);
  });
});

describe('a captured line', () => {
  it('becomes a note and empties its box together', async () => {
    const { service } = createPage();
    await service.saveDraft('capture:dana', 'Billing tha');
    expect(await service.draft('capture:dana')).toBe('Billing tha');
    await service.keepLine(subject, { kind: 'note', note: note('n1', { mark: 'win' }) }, 'capture:dana');
    expect(await service.draft('capture:dana')).toBe('');
    expect((await service.personPage('dana'))?.notes.map(({ mark }) => mark)).toEqual(['win']);
  });

  it('comes back into its box on undo', async () => {
    const { service } = createPage();
    await service.saveDraft('capture:dana', 'Billing thanked her');
    await service.keepLine(subject, { kind: 'note', note: note('n1') }, 'capture:dana');
    expect(await service.undo()).toBe(true);
    expect(await service.draft('capture:dana')).toBe('Billing thanked her');
    expect(await service.personPage('dana')).toBeNull();
    expect(await service.undo()).toBe(false);
  });
});

describe('prompts', () => {
  it('go on the agenda in the same write as the answer', async () => {
    const { service } = createPage();
    await service.answerPrompt(subject, prompt('k1'), 'added', 'theirs');
    const page = await service.personPage('dana');
    expect(page?.topics.map(({ practice }) => practice)).toEqual(['celebrate-the-work']);
    expect(page?.answers.map(({ answer, on }) => [answer, on])).toEqual([['added', '2026-11-19']]);
  });
});

describe('matching', () => {
  it('is certain by address, and by name after the user said so', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    expect(await service.match({ name: 'D.', email: 'Dana@Northlight.example' }, [])).toMatchObject({
      state: 'certain',
      by: 'address',
    });
    const bare = { name: 'Okafor, Dana', email: '' };
    expect(await service.match(bare, ['google:m1'])).toMatchObject({ state: 'ask' });
    await service.confirm({ eventKey: 'google:m1', name: 'Okafor, Dana', personId: 'dana' }, '');
    expect(await service.match(bare, ['google:m1'])).toMatchObject({ state: 'certain', by: 'confirmed' });
    expect(await service.match(bare, ['google:m2'])).toMatchObject({ state: 'ask' });
  });
});

describe('a confirmation', () => {
  it('is the latest word per name and event, and brings the address along', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    await service.savePerson(person('danielle', { addresses: [] }));
    const bare = { name: 'Dana', email: '' };
    await service.confirm({ eventKey: 'google:m1', name: 'Dana', personId: 'dana' }, '');
    await service.confirm(
      { eventKey: 'google:m1', name: 'DANA', personId: 'danielle' },
      ' Dani@Northlight.example ',
    );
    expect(await service.match(bare, ['google:m1'])).toMatchObject({
      state: 'certain',
      by: 'confirmed',
      person: { id: 'danielle' },
    });
    const found = await service.match({ name: '', email: 'dani@northlight.example' }, []);
    expect(found).toMatchObject({ state: 'certain', person: { id: 'danielle' } });
  });

  it('keeps the name as an alias, once, and gives it back with the undo', async () => {
    const { service } = createPage();
    await service.savePerson(person('dana', { name: 'Dana Okafor', addresses: [] }));
    const said = { eventKey: 'outlook:m1', name: 'D. Okafor (Ext)', personId: 'dana' };
    const aliases = async () => (await service.people())[0]?.aliases;
    await service.confirm(said, '');
    await service.confirm({ ...said, eventKey: 'outlook:m2' }, '');
    expect(await aliases()).toEqual(['D. Okafor (Ext)']);
    await service.undo();
    await service.undo();
    expect(await aliases()).toEqual([]);
    expect(await service.match({ name: said.name, email: '' }, ['outlook:m1'])).toMatchObject({
      state: 'ask',
    });
  });

  it('keeps no alias for somebody who only invites for another', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    await service.confirm({ eventKey: 'google:m1', name: 'Front Desk', personId: 'dana' }, '');
    expect((await service.people())[0]?.aliases).toEqual([]);
  });

  it('takes nobody’s address and needs somebody to be about', async () => {
    const { service } = createPage();
    await service.savePerson(dana);
    await service.savePerson(person('kofi'));
    const said = { eventKey: 'google:m1', name: 'Kofi', personId: 'kofi' };
    await expect(service.confirm(said, 'dana@northlight.example')).rejects.toMatchObject({
      code: 'address-taken',
    });
    expect(await service.match({ name: 'Kofi', email: '' }, ['google:m1'])).not.toMatchObject({
      state: 'certain',
    });
    await expect(service.confirm({ ...said, personId: 'gone' }, '')).rejects.toMatchObject({ code: 'gone' });
  });
});

describe('undo', () => {
  it('goes back fifty actions and no further', async () => {
    const { service } = createPage();
    for (let index = 0; index < 60; index++) await service.savePerson({ ...dana, rhythm: index + 1 });
    let steps = 0;
    while (await service.undo()) steps++;
    expect(steps).toBe(50);
    expect((await service.people())[0]?.rhythm).toBe(10);
  });
});
