import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { BackupReminderModel } from '../../utils/models/backup-reminder-model.ts';
import { OptionsBackupModel } from '../../utils/models/options-model-backup.ts';
import { createBrowser } from '../models/page-fixture.ts';
import { note, person } from '../services/journal-fixture.ts';

const words = 'four quiet green lamps';
const subject = { person: person('dana'), meeting: null };

type Page = ReturnType<ReturnType<typeof createBrowser>['page']>;

async function write({ journal }: Page, count: number, prefix = 'n'): Promise<void> {
  for (let index = 0; index < count; index++) {
    const kept = note(`${prefix}${index}`, { personId: 'dana' });
    await journal.keepLine(subject, { kind: 'note', note: kept }, 'capture:dana');
  }
}

const notesIn = async ({ journal }: Page) => (await journal.personPage('dana'))?.notes.length ?? 0;

async function start(count = 3) {
  const browser = createBrowser();
  const page = browser.page();
  await write(page, count);
  return { ...browser, made: page, model: new OptionsBackupModel(page.backup) };
}

beforeEach(async () => {
  for (const { name } of await indexedDB.databases()) await deleteDB(name ?? '');
});

describe('a backup', () => {
  it('is made with a passphrase that is long enough and was typed twice', async () => {
    const { model, offered } = await start();
    model.askMake();
    await model.make('short', 'short');
    expect(model.said.value).toContain('At least 12 characters');
    await model.make(words, `${words}x`);
    expect(model.said.value).toBe('The two are not the same.');
    expect(offered).toEqual([]);
    await model.make(words, words);
    expect(offered.map(({ name }) => name)).toEqual(['beside-backup-2026-11-22.beside']);
    expect(offered[0]?.text).not.toContain('Person dana');
    expect(model.age.value).toBe('Last backup: today.');
    expect(model.step.value.kind).toBe('rest');
  });

  it('is opened, tried out apart, put in place, and what it replaced is kept until it is let go', async () => {
    const { model, made, offered } = await start();
    await model.make(words, words);
    await write(made, 2, 'later');
    await model.readFile(async () => offered[0]?.text ?? '');
    await model.open('another passphrase');
    expect(model.said.value).toContain('does not open the backup');
    expect(await notesIn(made)).toBe(5);
    await model.open(words);
    expect(model.said.value).toContain('Read and tried out: 4 entries.');
    expect(model.said.value).toContain('the 6 entries here');
    expect(await notesIn(made)).toBe(5);
    await model.putInPlace();
    expect(await notesIn(made)).toBe(3);
    const [copy] = model.copies.value;
    expect(copy?.words).toContain('Replaced, 22 Nov 2026, 6 entries');
    await model.exportCopy(copy?.name ?? '');
    expect(offered.at(-1)?.text).toContain('Words of later1');
    model.askLetGo(copy?.name ?? '');
    expect(model.copies.value).toHaveLength(1);
    await model.letGo();
    expect(model.copies.value).toEqual([]);
    expect(await notesIn(made)).toBe(3);
  });

  it('is not put in place when something was written meanwhile', async () => {
    const { model, made, offered } = await start();
    await model.make(words, words);
    await model.readFile(async () => offered[0]?.text ?? '');
    await model.open(words);
    await write(made, 1, 'later');
    await model.putInPlace();
    expect(model.said.value).toContain('written in another Beside page meanwhile');
    expect(await notesIn(made)).toBe(4);
    await model.leave();
    expect(model.step.value.kind).toBe('rest');
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['beside']);
  });
});

describe('the reminder', () => {
  async function reminder(count: number) {
    const around = await start(count);
    const model = new BackupReminderModel(around.made.reminder);
    await model.look();
    return { ...around, reminder: model };
  }

  it('is silent for a new journal and after a fresh backup', async () => {
    const { reminder: model, clock, model: backup } = await reminder(25);
    expect(model.words.value).toBe('');
    clock.now = '2026-12-30T10:00:00.000Z';
    await model.look();
    expect(model.words.value).toBe('There is no backup of the journal yet.');
    await backup.make(words, words);
    await model.look();
    expect(model.words.value).toBe('');
  });

  it('is silent for a small journal, however long it has been', async () => {
    const { reminder: model, clock } = await reminder(2);
    clock.now = '2027-12-30T10:00:00.000Z';
    await model.look();
    expect(model.words.value).toBe('');
  });

  it('says the age of the last one, and is quiet when asked', async () => {
    const { reminder: model, clock, model: backup } = await reminder(25);
    await backup.make(words, words);
    clock.now = '2027-01-06T10:00:00.000Z';
    await model.look();
    expect(model.words.value).toBe('The last backup of the journal is 45 days old.');
    await model.notNow();
    await model.look();
    expect(model.words.value).toBe('');
    clock.now = '2027-02-10T10:00:00.000Z';
    await model.look();
    expect(model.words.value).toContain('80 days old');
  });
});
