import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tamper } from '../storage/storage-fixture.ts';
import { everyAction, seed, subject } from './journal-actions.ts';
import { createPage, note, person, snapshot } from './journal-fixture.ts';

async function full() {
  const page = createPage();
  await seed(page.service);
  for (const each of everyAction.filter(({ name }) => name !== 'removePerson')) await each.run(page.service);
  return page;
}

const stateOf = async (page: ReturnType<typeof createPage>) =>
  JSON.stringify([await snapshot(page.ports), await (await page.ports.open()).tally()]);

/** Laid out as an export is. */
function fileOfDrafts(count: number): string {
  const updatedAt = '2026-11-20T09:00:00.000Z';
  const drafts = Array.from({ length: count }, (_, index) => ({
    id: `draft ${String(index).padStart(5, '0')}`,
    ...{ text: 'quiet green lamp', updatedAt },
  }));
  const file = { format: 'beside-journal', version: 3, exportedAt: updatedAt, records: { drafts } };
  return `${JSON.stringify({ ...file, unreadable: [] }, null, 1)}\n`;
}

describe('export and import', () => {
  it('export, import into an empty journal, export: the same file', async () => {
    const first = await full();
    const file = await first.service.exportEverything();
    const second = createPage();
    const counts = await second.service.importFile(file);
    expect(counts).toMatchObject({ updated: 0, kept: 0 });
    expect(await second.service.exportEverything()).toBe(file);
    const journal = await second.ports.open();
    expect((await journal.tally())?.records).toBe(await journal.countRecords());
  });

  it('of its own export changes nothing', async () => {
    const page = await full();
    const before = await stateOf(page);
    const counts = await page.service.importFile(await page.service.exportEverything());
    expect(counts).toMatchObject({ added: 0, updated: 0 });
    expect(await stateOf(page)).toBe(before);
  });

  it('says beforehand what it would do, and undo takes it back', async () => {
    const file = await (await full()).service.exportEverything();
    const page = createPage();
    await page.service.savePerson(person('kofi'));
    const before = await snapshot(page.ports);
    const preview = await page.service.previewImport(file);
    expect(await snapshot(page.ports)).toEqual(before);
    expect(await page.service.importFile(file)).toEqual(preview);
    expect(await page.service.undo()).toBe(true);
    expect(await snapshot(page.ports)).toEqual(before);
  });

  it('keeps what is newer here and takes what is newer there', async () => {
    const page = createPage();
    await seed(page.service);
    const file = await page.service.exportEverything();
    page.clock.now = '2026-11-20T09:00:00.000Z';
    await page.service.editNote('n1', { text: 'Written since' });
    const newer = await page.service.exportEverything();
    await page.service.importFile(file);
    expect((await page.service.personPage('dana'))?.notes[0]?.text).toBe('Written since');
    const other = createPage();
    await other.service.importFile(file);
    expect(await other.service.importFile(newer)).toMatchObject({ added: 0, updated: 1 });
    expect((await other.service.personPage('dana'))?.notes[0]?.text).toBe('Written since');
  });

  it('brings a person known by the same address home under one name', async () => {
    const there = createPage();
    const twin = person('dana-there', { addresses: ['dana@northlight.example', 'd2@northlight.example'] });
    await there.service.keepLine(
      { person: twin, meeting: { ...subject.meeting, id: 'm-there', personId: 'dana-there' } },
      { kind: 'note', note: note('n-there') },
      'x',
    );
    const here = createPage();
    await seed(here.service);
    await here.service.importFile(await there.service.exportEverything());
    const people = await here.service.people();
    expect(people.map(({ id, addresses }) => [id, addresses])).toEqual([
      ['dana', ['dana@northlight.example', 'd2@northlight.example']],
    ]);
    const page = await here.service.personPage('dana');
    expect(page?.notes.map(({ id, meetingId }) => [id, meetingId]).toSorted()).toEqual([
      ['n-there', 'm1'],
      ['n1', 'm1'],
    ]);
    expect(page?.meetings).toHaveLength(1);
  });

  it('keeps entries that cannot be read in the file', async () => {
    const page = createPage();
    await seed(page.service);
    await tamper(page.name, 'notes', { ...note('odd'), at: 'the other day' });
    const file: unknown = JSON.parse(await page.service.exportEverything());
    expect(file).toMatchObject({
      unreadable: [{ store: 'notes', record: { id: 'odd', at: 'the other day' } }],
    });
  });

  it('brings back an entry that cannot be read here, and undo leaves it as it was', async () => {
    const page = createPage();
    await seed(page.service);
    const whole = await page.service.exportEverything();
    await tamper(page.name, 'notes', { ...note('n1'), at: 'the other day' });
    const damaged = await page.service.exportEverything();
    expect(JSON.parse(damaged)).toMatchObject({ unreadable: [{ record: { id: 'n1' } }] });

    expect(await page.service.previewImport(whole)).toMatchObject({ added: 1, updated: 0 });
    expect(await page.service.importFile(whole)).toMatchObject({ added: 1, updated: 0 });
    expect(await page.service.exportEverything()).toBe(whole);
    const journal = await page.ports.open();
    expect((await journal.tally())?.records).toBe(await journal.countRecords());

    expect(await page.service.undo()).toBe(true);
    expect(await page.service.exportEverything()).toBe(damaged);
    expect((await journal.tally())?.records).toBe(await journal.countRecords());
  });

  it('of many entries is written while the rest of it is read, and one that is damaged at its end changes nothing', async () => {
    const page = createPage();
    await seed(page.service);
    const before = await stateOf(page);
    const text = fileOfDrafts(2_500);
    const last = text.lastIndexOf('"updatedAt"');
    for (const broken of [
      `${text.slice(0, last)}"when"${text.slice(last + 11)}`,
      text.replace(/\n {3}\}\n/u, '\n   },\n'),
    ]) {
      await expect(page.service.importFile(broken)).rejects.toMatchObject({ name: 'FileError' });
      expect(await stateOf(page)).toBe(before);
    }
    expect(await page.service.importFile(text)).toEqual({ added: 2_500, updated: 0, kept: 0 });
    expect(await page.service.importFile(text)).toEqual({ added: 0, updated: 0, kept: 2_500 });
    expect(await page.service.undo()).toBe(true);
    expect(await stateOf(page)).toBe(before);
  });

  it('is taken in once where it looks laid out by Beside, and is not', async () => {
    const page = createPage();
    const inner = '"a": {\n   },\n   "b": {\n   },\n';
    const text = fileOfDrafts(1_100).replaceAll('    "text"', `    ${inner}    "text"`);
    expect(await page.service.previewImport(text)).toEqual({ added: 1_100, updated: 0, kept: 0 });
    expect(await page.service.importFile(text)).toEqual({ added: 1_100, updated: 0, kept: 0 });
    expect(JSON.parse(await page.service.exportEverything())).toMatchObject({
      records: (JSON.parse(fileOfDrafts(1_100)) as { records: object }).records,
    });
  });

  it.each([1, 2, 3])('takes the export of released version %i', async (version) => {
    const page = createPage();
    const file = readFileSync(new URL(`./fixtures/export-v${version}.json`, import.meta.url), 'utf8');
    await page.service.importFile(file);
    const then = JSON.parse(file) as { records: object };
    const now: unknown = JSON.parse(await page.service.exportEverything());
    expect(now).toEqual({ ...then, version: 3, records: { corrections: [], entries: [], ...then.records } });
  });
});

type Json = Record<string, unknown>;

describe('a file that is not one of ours', () => {
  const valid = async (): Promise<Json> => JSON.parse(await (await full()).service.exportEverything());
  const withNotes = (file: Json, change: (entry: Json) => unknown): Json => {
    const records = file.records as Record<string, Json[]>;
    return { ...file, records: { ...records, notes: (records.notes ?? []).map(change) } };
  };

  const cases: readonly (readonly [string, string, (file: Json) => unknown])[] = [
    ['an array', 'not-ours', () => []],
    ['null', 'not-ours', () => null],
    ['another format', 'not-ours', (file) => ({ ...file, format: 'other' })],
    ['no version', 'not-ours', (file) => ({ ...file, version: '1' })],
    ['a later version', 'newer', (file) => ({ ...file, version: 4 })],
    ['no records', 'damaged', (file) => ({ ...file, records: undefined })],
    ['records that are no list', 'damaged', (file) => ({ ...file, records: { notes: { length: 1e9 } } })],
    ['an unknown kind', 'damaged', (file) => ({ ...file, records: { secrets: [] } })],
    ['a note without text', 'damaged', (file) => withNotes(file, ({ text: _, ...rest }) => rest)],
    ['a day that is none', 'damaged', (file) => withNotes(file, (entry) => ({ ...entry, at: '2026-13-45' }))],
    ['a note about nobody', 'damaged', (file) => withNotes(file, (entry) => ({ ...entry, personId: 'x' }))],
    ['two notes with one id', 'damaged', (file) => withNotes(file, (entry) => ({ ...entry, id: 'same' }))],
    ['null for a note', 'damaged', (file) => withNotes(file, () => null)],
  ];

  it.each(cases)('%s: %s, in words, with nothing changed', async (_name, code, change) => {
    const page = createPage();
    await seed(page.service);
    const before = await stateOf(page);
    const text = JSON.stringify(change(await valid()));
    for (const take of [page.service.importFile, page.service.previewImport]) {
      await expect(take(text)).rejects.toMatchObject({
        name: 'FileError',
        code,
        sentence: expect.stringContaining('othing was changed'),
      });
    }
    expect(await stateOf(page)).toBe(before);
  });

  it.each([
    ['cut short', '{"format":"beside-journal","version":1,"rec'],
    ['empty', ''],
    ['deep', '['.repeat(200_000)],
    ['deep and closed', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('%s: a sentence, nothing changed', async (_name, text) => {
    const page = createPage();
    await expect(page.service.importFile(text)).rejects.toMatchObject({ name: 'FileError' });
    expect((await (await page.ports.open()).tally())?.revision).toBe(0);
  });

  it('with prototype keys leaves every prototype alone', async () => {
    const file = JSON.stringify(await valid()).replaceAll(
      '"text":',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"text":',
    );
    const page = createPage();
    await page.service.importFile(file);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const stored = JSON.stringify(await snapshot(page.ports));
    expect(stored).not.toContain('polluted');
    expect(stored).not.toContain('__proto__');
  });

  it('whatever it is, never throws anything without words and never tears', async () => {
    const whole = JSON.stringify(await valid());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(40),
        fc.string({ maxLength: 12 }),
        async (at, length, instead) => {
          const text = whole.slice(0, at) + instead + whole.slice(at + length);
          const page = createPage();
          const failure = await page.service.importFile(text).catch((thrown: unknown) => thrown);
          const journal = await page.ports.open();
          if (failure instanceof Error) {
            expect(failure).toMatchObject({ sentence: expect.any(String) });
            expect(await journal.countRecords()).toBe(0);
          } else expect(await journal.countRecords()).toBe((await journal.tally())?.records);
        },
      ),
      { numRuns: 150 },
    );
  });
});
