import { describe, expect, it } from 'vitest';
import { OptionsDataModel } from '../../utils/models/options-model-data.ts';
import { dataPorts, FakeFileError, FakeJournalFile } from './fake-journal-file.ts';
import { settled } from './sample-sites.ts';

async function start(journal = new FakeJournalFile(['dana', 'omar'])) {
  const around = dataPorts(journal);
  const model = new OptionsDataModel(around.ports);
  await settled();
  return { ...around, model };
}

describe('export', () => {
  it('hands over the whole journal under a dated name', async () => {
    const { model, offered } = await start();
    await model.exportAll();
    expect(offered).toEqual([{ name: 'beside-2026-11-13.json', text: 'dana\nomar' }]);
    expect(model.exportSaid.value).toContain('beside-2026-11-13.json');
  });

  it('hands over nothing when the journal cannot be read, and says what still is', async () => {
    const { model, journal, offered } = await start();
    journal.failure = new Error('idb: closed');
    await model.exportAll();
    expect(offered).toEqual([]);
    expect(model.exportSaid.value).toMatch(/could not be read.*notes are as they were/);
    expect(model.isBusy.value).toBe(false);
  });
});

describe('import', () => {
  it('says what it would add and adds only on a second word', async () => {
    const { model, journal } = await start();
    await model.readImport(async () => 'dana\nhana');
    expect(model.plan.value).toMatchObject({
      adds: '1 people',
      keeps: expect.stringContaining('1 are here'),
    });
    expect([...journal.names]).toEqual(['dana', 'omar']);
    await model.applyImport();
    expect([...journal.names]).toEqual(['dana', 'omar', 'hana']);
    expect(model.importSaid.value).toBe('Added: 1 people.');
    expect(model.plan.value).toBeNull();
  });

  it('can be left, and then nothing was added', async () => {
    const { model, journal } = await start();
    await model.readImport(async () => 'hana');
    model.leaveImport();
    await model.applyImport();
    expect([...journal.names]).toEqual(['dana', 'omar']);
    expect(model.importSaid.value).toBe('');
  });

  it('reads back its own export as nothing new', async () => {
    const { model, offered } = await start();
    await model.exportAll();
    await model.readImport(async () => offered[0]?.text ?? '');
    expect(model.plan.value).toBeNull();
    expect(model.importSaid.value).toContain('already');
  });

  it.each([
    ['a file that is none of ours', async () => '{"other": 1}', /does not read as a journal/],
    ['a file with a known fault', async () => '%PDF-1.7', /picture of a page/],
    [
      'a file that cannot be opened',
      () => Promise.reject(new DOMException('gone', 'NotFoundError')),
      /does not read/,
    ],
  ])('answers %s with a sentence and changes nothing', async (_, read, words) => {
    const { model, journal } = await start();
    await model.readImport(read);
    expect(model.importSaid.value).toMatch(words);
    expect(model.importSaid.value).toContain('Nothing in the journal was changed.');
    expect(model.plan.value).toBeNull();
    expect([...journal.names]).toEqual(['dana', 'omar']);
  });

  it('gives the sentence of an error that has one', async () => {
    const { model, journal } = await start();
    await model.readImport(async () => 'hana');
    journal.failure = new FakeFileError('The disk is full, so this was not saved.');
    await model.applyImport();
    expect(model.importSaid.value).toBe('The disk is full, so this was not saved.');
  });

  it('says that nothing was changed when adding fails', async () => {
    const { model, journal } = await start();
    await model.readImport(async () => 'hana');
    journal.failure = new Error('quota');
    await model.applyImport();
    expect(model.importSaid.value).toContain('Nothing in the journal was changed.');
    expect([...journal.names]).toEqual(['dana', 'omar']);
  });

  it('does one thing at a time', async () => {
    const { model } = await start();
    await model.readImport(async () => 'hana');
    const first = model.applyImport();
    expect(model.isBusy.value).toBe(true);
    await model.readImport(async () => 'zoe');
    await first;
    expect(model.plan.value).toBeNull();
  });
});

describe('sample person', () => {
  it('is offered for removal only while there is one', async () => {
    const { model, journal } = await start(new FakeJournalFile(['sam'], true));
    expect(model.hasSample.value).toBe(true);
    await model.removeSample();
    expect(journal.sample).toBe(false);
    expect(model.hasSample.value).toBe(false);
    expect(model.sampleSaid.value).toContain('gone');
  });

  it('stays when it cannot be removed, and the page says so', async () => {
    const { model, journal } = await start(new FakeJournalFile(['sam'], true));
    journal.failure = new Error('blocked');
    await model.removeSample();
    expect(model.hasSample.value).toBe(true);
    expect(model.sampleSaid.value).toContain('could not be removed');
  });
});
