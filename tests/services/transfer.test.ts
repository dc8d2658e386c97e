import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createTransfer } from '../../utils/services/transfer.ts';
import { everyAction, seed } from './journal-actions.ts';
import { at, createPage, note, person, snapshot } from './journal-fixture.ts';

const locale = { lang: 'en', zone: 'Europe/Berlin' };

function page() {
  const made = createPage();
  return { ...made, transfer: createTransfer(made.ports, locale) };
}

async function full() {
  const made = page();
  await seed(made.service);
  for (const each of everyAction.filter(({ name }) => name !== 'removePerson')) await each.run(made.service);
  return made;
}

const sentenceOf = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (failure: unknown) => String((Object(failure) as { sentence?: unknown }).sentence),
  );

const foreign = `# Team notes

Written by hand.

## Dana Okafor
Email: dana@northlight.example

### 19 November 2026
- Ran the retro without a script
- [ ] Ask Jonas about the budget (by me, due 2026-11-24)
- [x] Draft the rota (by them)

### Wins
- Storage migration went live

## 1:1 with Kofi Mensah
- 2026-10-01: Wants to lead the forum
`;

describe('a document of another tool', () => {
  it('is shown before anything is written, taken in as one action, and taken back', async () => {
    const { transfer, ports, service } = page();
    const files = [{ name: 'team.md', text: foreign }];
    const before = await snapshot(ports);
    const preview = await transfer.previewOutside(files);
    expect(await snapshot(ports)).toEqual(before);
    expect(preview).toMatchObject({
      people: [
        { name: 'Dana Okafor', isKnown: false },
        { name: 'Kofi Mensah', isKnown: false },
      ],
      notes: 3,
      followUps: 2,
      left: 1,
    });
    expect(await transfer.importOutside(files)).toEqual(preview.counts);
    const dana = (await service.people()).find(({ name }) => name === 'Dana Okafor');
    const found = await service.personPage(dana?.id ?? '');
    expect(found?.person.addresses).toEqual(['dana@northlight.example']);
    expect(found?.notes.map(({ text, mark }) => [mark, text])).toEqual(
      expect.arrayContaining([
        ['note', 'Ran the retro without a script'],
        ['win', 'Storage migration went live'],
      ]),
    );
    expect(found?.followUps).toMatchObject([
      { text: 'Ask Jonas about the budget', owner: 'me', due: '2026-11-24', state: 'open' },
      { text: 'Draft the rota', owner: 'them', state: 'kept' },
    ]);
    expect(found?.meetings).toMatchObject([{ start: '2026-11-19T12:00:00.000Z', state: 'held' }]);
    expect(await transfer.undo()).toBe(true);
    expect(await snapshot(ports)).toEqual(before);
  });

  it('read a second time adds nothing, and people the journal knows are the same people', async () => {
    const { transfer, ports } = page();
    const files = [{ name: 'team.md', text: foreign }];
    await transfer.importOutside(files);
    const before = await snapshot(ports);
    const again = await transfer.previewOutside(files);
    expect(again.counts.added).toBe(0);
    expect(again.people.every(({ isKnown }) => isKnown)).toBe(true);
    await transfer.importOutside(files);
    expect(await snapshot(ports)).toEqual(before);
  });

  it('that names nobody inside is about the person its name says', async () => {
    const { transfer } = page();
    const preview = await transfer.previewOutside([
      { name: 'Dana Okafor.md', text: '- Likes the new rota\n' },
    ]);
    expect(preview).toMatchObject({ people: [{ name: 'Dana Okafor' }], notes: 1 });
  });
});

describe('its own document', () => {
  it('read into the journal it came from adds no note, promise, topic or thanks', async () => {
    const made = await full();
    const text = await made.transfer.exportMarkdown();
    const before = await snapshot(made.ports);
    await made.transfer.importOutside([{ name: 'beside.md', text }]);
    const after = await snapshot(made.ports);
    for (const store of ['people', 'meetings', 'notes', 'followUps', 'topics', 'thanks', 'goals'])
      expect([store, after[store]?.length]).toEqual([store, before[store]?.length]);
  });

  it('read into an empty journal brings people, notes, promises and goals', async () => {
    const made = await full();
    await made.service.editNote('n1', { flags: ['private'] });
    const text = await made.transfer.exportMarkdown();
    const other = page();
    await other.transfer.importOutside([{ name: 'beside.md', text }]);
    const [before, after] = [await snapshot(made.ports), await snapshot(other.ports)];
    const texts = (all: unknown[] | undefined) =>
      all?.map((each) => (Object(each) as { text: string }).text).toSorted();
    for (const store of ['notes', 'followUps', 'goals'])
      expect(texts(after[store])).toEqual(texts(before[store]));
    expect(after.notes?.some((each) => (Object(each) as { flags: string[] }).flags.includes('private'))).toBe(
      true,
    );
    expect(after.people).toHaveLength(before.people?.length ?? -1);
  });
});

describe('a table', () => {
  const table =
    'Name;E-mail;Note;Date;Type;Action;Due\r\n"Okafor, Dana";dana@northlight.example;"Two lines\nof ""words""";2026-11-19;Win;Send the plan;2026-12-01\r\n;;nobody;;;;\r\n';

  it('is read by its headings, and what a column means can be said otherwise', async () => {
    const { transfer, service } = page();
    const files = [{ name: 'people.csv', text: table }];
    const preview = await transfer.previewOutside(files);
    expect(preview.table?.columns).toEqual(['name', 'address', 'note', 'date', 'kind', 'follow-up', 'due']);
    expect(preview).toMatchObject({ notes: 1, followUps: 1, left: 1 });
    const without = preview.table?.columns.map((each) => (each === 'follow-up' ? 'skip' : each)) ?? [];
    expect((await transfer.previewOutside(files, without)).followUps).toBe(0);
    await transfer.importOutside(files);
    const [first] = await service.people();
    const found = await service.personPage(first?.id ?? '');
    expect(found?.notes).toMatchObject([
      { mark: 'win', text: 'Two lines\nof "words"', at: '2026-11-19T12:00:00.000Z' },
    ]);
    expect(found?.followUps).toMatchObject([{ text: 'Send the plan', due: '2026-12-01' }]);
  });

  it.each([
    ['a quotation mark that is not closed', 'a,b\n"x,y\n'],
    ['no rows', 'a,b\n'],
    ['one column', 'name\nDana\n'],
    ['words after a closing quote', 'a,b\n"x"y,z\n'],
  ])('with %s gets a sentence and changes nothing', async (_what, text) => {
    const { transfer, ports } = page();
    const before = await snapshot(ports);
    const files = [{ name: 'x.csv', text }];
    expect(await sentenceOf(transfer.previewOutside(files))).toContain('Nothing was changed');
    expect(await sentenceOf(transfer.importOutside(files))).toContain('Nothing was changed');
    expect(await snapshot(ports)).toEqual(before);
  });

  it('keeps formulas, markup and names of prototypes as plain words', async () => {
    const { transfer, service } = page();
    const text =
      'Name,Note,__proto__,constructor\n=1+1,"=HYPERLINK(""http://x.example"")",polluted,x\n__proto__,<img src=x onerror=alert(1)>,y,z\n';
    await transfer.importOutside([{ name: 'x.csv', text }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const people = await service.people();
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['=1+1', '__proto__']));
    expect(await transfer.exportMarkdown()).toContain('\\<img src=x onerror=alert(1)\\>');
  });
});

describe('one person', () => {
  it('goes out alone, and into another journal', async () => {
    const made = await full();
    const about = await made.transfer.aboutPerson('dana');
    const file = await made.transfer.exportPerson('dana');
    const other = page();
    expect((await other.service.importFile(file)).added).toBe(about.total);
    expect((await other.service.people()).map(({ id }) => id)).toEqual(['dana']);
    expect(await made.transfer.exportPersonMarkdown('dana')).toContain('## Dana Okafor');
  });

  it('keeps the talk a step is meant for, under the name somebody has here, and none with somebody unknown', async () => {
    const step = (text: string, personId: string) => ({
      ...{ text, due: null, done: null, talk: { personId, eventKey: 'google:weekly' } },
    });
    const own = {
      ...{ id: 'g-own', personId: null, owner: 'me' as const, text: 'Ask first', kind: null, side: null },
      ...{ steps: [step('one', 'ben'), step('two', 'nobody')], evidence: [], checkIn: null },
      ...{ state: 'active' as const, createdAt: at, updatedAt: at },
    };
    const first = page();
    await first.service.savePerson(person('ben', { addresses: ['ben@quill.example'] }));
    await first.service.saveWorkflow(null, { goals: [own] });
    const other = page();
    await other.service.savePerson(person('benjamin', { addresses: ['ben@quill.example'] }));
    await other.service.importFile(await first.service.exportEverything());
    expect((await other.service.ownGoals())[0]?.steps).toMatchObject([
      { text: 'one', talk: { personId: 'benjamin', eventKey: 'google:weekly' } },
      { text: 'two', talk: null },
    ]);
  });

  it('is counted as removal takes it', async () => {
    const made = await full();
    const { counts } = await made.transfer.aboutPerson('dana');
    const { removed, detached } = await made.service.removePerson('dana');
    const total = (all: object) => Object.values(all).reduce((sum: number, each: number) => sum + each, 0);
    expect(total(removed) + detached).toBe(total(counts));
    await expect(made.transfer.exportPerson('dana')).rejects.toMatchObject({ code: 'gone' });
    expect(JSON.stringify(await snapshot(made.ports))).not.toContain('dana@northlight');
  });
});

it('keeps further lines of a note with its first, whatever they begin with', async () => {
  const { service, transfer } = page();
  const dana = person('dana');
  const kept = note('n', { personId: 'dana', text: 'one\n# two\n- three' });
  await service.keepLine({ person: dana, meeting: null }, { kind: 'note', note: kept }, 'capture:dana');
  expect(await transfer.exportMarkdown()).toContain('- one\n  \\# two\n  \\- three');
});
