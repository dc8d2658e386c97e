import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../utils/storage/open.ts';
import { dana, followUp, subject } from './journal-actions.ts';
import { createChannel, createPage, freshName, meeting, note, person } from './journal-fixture.ts';

function createTwo() {
  const name = freshName();
  const channel = createChannel();
  const left = createPage(name, { prefix: 'left', broadcast: channel.page() });
  const right = createPage(name, { prefix: 'right', broadcast: channel.page() });
  return { name, left, right };
}

describe('two pages', () => {
  it('that write at once keep every line', async () => {
    const { left, right } = createTwo();
    const lines = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(
      lines.map((index) => {
        const { service } = index % 2 === 0 ? left : right;
        return service.keepLine(subject, { kind: 'note', note: note(`n${index}`) }, 'capture:dana');
      }),
    );
    const page = await left.service.personPage('dana');
    expect(page?.notes.map(({ id }) => id).toSorted()).toEqual(lines.map((index) => `n${index}`).toSorted());
    expect(page?.meetings).toHaveLength(1);
    expect(await right.service.people()).toHaveLength(1);
  });

  it('that meet the same newcomer at once make one person', async () => {
    const { left, right } = createTwo();
    const seenBy = (id: string) => ({
      person: person(id, { addresses: ['priya@northlight.example'] }),
      meeting: meeting(`meeting-${id}`, id, { eventKey: 'google:e1' }),
    });
    await Promise.all([
      left.service.keepLine(seenBy('a'), { kind: 'note', note: note('n1') }, 'capture:a'),
      right.service.keepLine(seenBy('b'), { kind: 'note', note: note('n2') }, 'capture:b'),
    ]);
    const people = await left.service.people();
    expect(people).toHaveLength(1);
    const page = await left.service.personPage(people[0]?.id ?? '');
    expect(page?.notes).toHaveLength(2);
    expect(page?.meetings).toHaveLength(1);
  });

  it('that add to one agenda at once give each line its own place', async () => {
    const { left, right } = createTwo();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 ? left : right).service.addTopic(subject, 'theirs', `Topic ${index}`, null),
      ),
    );
    const orders = (await left.service.personPage('dana'))?.topics.map(({ order }) => order) ?? [];
    expect(orders.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('hear of each other, and not of themselves, of drafts or of what failed', async () => {
    const { left, right } = createTwo();
    const heard = { left: 0, right: 0 };
    left.service.onChanged(() => heard.left++);
    const stop = right.service.onChanged(() => heard.right++);
    await left.service.savePerson(dana);
    await left.service.saveDraft('capture:dana', 'half');
    await expect(left.service.editNote('none', { text: 'x' })).rejects.toMatchObject({ code: 'gone' });
    expect(heard).toEqual({ left: 0, right: 1 });
    stop();
    await left.service.savePerson({ ...dana, name: 'Dana' });
    expect(heard.right).toBe(1);
  });

  it('do not undo each other: what was changed since is left as it is', async () => {
    const { left, right } = createTwo();
    await left.service.keepLine(subject, { kind: 'note', note: note('n1') }, 'capture:dana');
    await right.service.editNote('n1', { text: 'Better words' });
    await expect(left.service.undo()).rejects.toMatchObject({
      code: 'changed-meanwhile',
      sentence: expect.stringContaining('left as it is'),
    });
    expect((await left.service.personPage('dana'))?.notes.map(({ text }) => text)).toEqual(['Better words']);
    expect(await left.service.undo()).toBe(false);
  });

  it('keep the person and the meeting another page leans on', async () => {
    const { left, right } = createTwo();
    await left.service.keepLine(subject, { kind: 'note', note: note('n1') }, 'capture:dana');
    await right.service.keepLine(subject, { kind: 'follow-up', followUp: followUp('f1') }, 'capture:dana');
    expect(await left.service.undo()).toBe(true);
    const page = await right.service.personPage('dana');
    expect(page?.notes).toEqual([]);
    expect(page?.followUps.map(({ id, meetingId }) => [id, meetingId])).toEqual([['f1', 'm1']]);
    expect(page?.meetings).toHaveLength(1);
  });

  it('keep the guest of the event with the person another page leans on', async () => {
    const { left, right } = createTwo();
    const sam = person('sam', { name: 'Sam', addresses: [] });
    const confirmation = { eventKey: 'google:weekly', name: 'Sam', personId: 'sam' };
    const first = { person: sam, meeting: meeting('m1', 'sam'), confirmation };
    const line = { kind: 'note', note: note('n1') } as const;
    const known = () => left.service.match({ name: 'Sam', email: '' }, ['google:weekly']);
    await left.service.keepLine(first, line, 'x');
    expect(await known()).toMatchObject({ state: 'certain', person: { id: 'sam' } });
    await right.service.keepLine({ ...first, confirmation: null }, { kind: 'note', note: note('n2') }, 'x');
    expect(await left.service.undo()).toBe(true);
    expect(await known()).toMatchObject({ state: 'certain', person: { id: 'sam' } });
    await right.service.removePerson('sam');
    expect(await known()).toEqual({ state: 'new' });
  });

  it('take a line back although the guest is somebody else by now', async () => {
    const { left, right } = createTwo();
    await left.service.savePerson(person('kofi'));
    const sam = person('sam', { name: 'Sam', addresses: [] });
    const confirmation = { eventKey: 'google:weekly', name: 'Sam', personId: 'sam' };
    const line = { kind: 'note', note: note('n1') } as const;
    await left.service.keepLine({ person: sam, meeting: null, confirmation }, line, 'x');
    await right.service.confirm({ ...confirmation, personId: 'kofi' }, '');
    expect(await left.service.undo()).toBe(true);
    const known = await left.service.match({ name: 'Sam', email: '' }, ['google:weekly']);
    expect(known).toMatchObject({ state: 'certain', person: { id: 'kofi' } });
  });

  it('do not bring back a word about somebody who is gone', async () => {
    const { left, right } = createTwo();
    await left.service.savePerson(dana);
    await left.service.savePerson(person('kofi'));
    await left.service.confirm({ eventKey: 'google:weekly', name: 'D', personId: 'dana' }, '');
    await left.service.confirm({ eventKey: 'google:weekly', name: 'D', personId: 'kofi' }, '');
    await right.service.removePerson('dana');
    await expect(left.service.undo()).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('make no double of a person or a meeting that came again since they were removed', async () => {
    const { left, right } = createTwo();
    await left.service.keepLine(subject, { kind: 'note', note: note('n1') }, 'capture:dana');
    await left.service.removePerson('dana');
    const again = { person: person('dana2', { addresses: dana.addresses }), meeting: null };
    await right.service.keepLine(again, { kind: 'note', note: note('n2') }, 'capture:dana');
    await expect(left.service.undo()).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect((await left.service.people()).map(({ id }) => id)).toEqual(['dana2']);

    await left.service.removePerson('dana2');
    const sameEvent = { person: again.person, meeting: meeting('m7', 'dana2') };
    await left.service.keepLine(sameEvent, { kind: 'note', note: note('n3') }, 'capture:dana');
    await left.service.removePerson('dana2');
    await right.service.addTopic(
      { ...sameEvent, meeting: meeting('m8', 'dana2', { eventKey: 'google:m7' }) },
      'mine',
      'x',
      null,
    );
    await expect(left.service.undo()).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect((await left.service.personPage('dana2'))?.meetings.map(({ id }) => id)).toEqual(['m8']);
  });

  it('keep words typed since into the box that an undo would fill', async () => {
    const { left, right } = createTwo();
    await left.service.saveDraft('capture:dana', 'old words');
    await left.service.keepLine(subject, { kind: 'note', note: note('n1') }, 'capture:dana');
    await right.service.saveDraft('capture:dana', 'new words');
    expect(await left.service.undo()).toBe(true);
    expect(await left.service.draft('capture:dana')).toBe('new words');
    expect(await left.service.personPage('dana')).toBeNull();
  });

  it('go on after the connection gave way to another', async () => {
    const { name, left } = createTwo();
    await left.service.savePerson(dana);
    (await left.ports.open()).close();
    await left.service.savePerson({ ...dana, rhythm: 14 });
    const other = await openJournal({ name, newId: () => 'x' });
    expect(await other.read(['people'], ({ people }) => people.all())).toMatchObject([{ rhythm: 14 }]);
  });

  it('go on when the connection gives way between being asked for and being used', async () => {
    const name = freshName();
    let opened = 0;
    const open = async () => {
      const journal = await openJournal({ name, newId: () => `store-${opened}` });
      if (opened++ === 0) journal.close();
      return journal;
    };
    const { service } = createPage(name, { open });
    await service.savePerson(dana);
    expect(opened).toBe(2);
    expect(await service.people()).toHaveLength(1);
  });
});
