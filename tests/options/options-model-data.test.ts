import { describe, expect, it } from 'vitest';
import { OptionsDataModel } from '../../utils/models/options-model-data.ts';
import { dataPorts, FakeFileError, FakeJournal } from './fake-journal.ts';
import { settled } from './sample-sites.ts';

const file = (content: string) => ({ name: 'beside.json', content });

async function start(journal = new FakeJournal(['dana', 'omar'])) {
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
  it('says what it would change and does it only on a second word', async () => {
    const { model, journal } = await start();
    await model.readFiles(async () => [file('dana\nhana')]);
    expect(model.importSaid.value).toBe('This file holds 1 new entry. 1 entry of it is here already.');
    expect([...journal.names]).toEqual(['dana', 'omar']);
    await model.applyImport();
    expect([...journal.names]).toEqual(['dana', 'omar', 'hana']);
    expect(model.importSaid.value).toBe('Taken in: 1 new entry.');
    expect(model.waiting.value).toBeNull();
  });

  it('takes one file of Beside at a time, and passes none of several over in silence', async () => {
    const { model, journal } = await start();
    await model.readFiles(async () => [file('hana'), file('noor')]);
    expect(model.importSaid.value).toContain('choose one at a time');
    await model.applyImport();
    expect([...journal.names]).toEqual(['dana', 'omar']);
    await model.readFiles(async () => [{ name: 'people.md', content: '# Hana' }, file('noor')]);
    expect(model.importSaid.value).toContain('choose one at a time');
  });

  it('says nothing of the last file while the next is read', async () => {
    const { model } = await start();
    await model.readFiles(async () => [file('{"other": 1}')]);
    expect(model.importSaid.value).not.toBe('');
    let goOn = (_files: ReturnType<typeof file>[]) => {};
    const reading = model.readFiles(() => new Promise((resolve) => (goOn = resolve)));
    await settled();
    expect(model.importSaid.value).toBe('');
    goOn([file('{"other": 1}')]);
    await reading;
    expect(model.importSaid.value).not.toBe('');
  });

  it('can be left, and then nothing is taken in', async () => {
    const { model, journal } = await start();
    await model.readFiles(async () => [file('hana')]);
    model.leaveImport();
    await model.applyImport();
    expect([...journal.names]).toEqual(['dana', 'omar']);
    expect(model.importSaid.value).toBe('');
  });

  it('can be taken back, once', async () => {
    const { model, journal } = await start();
    await model.readFiles(async () => [file('hana')]);
    await model.applyImport();
    expect(model.last.value).toBe('import');
    await model.takeBack();
    expect([...journal.names]).toEqual(['dana', 'omar']);
    expect(model.last.value).toBeNull();
    expect(model.importSaid.value).toContain('as it was before');
  });

  it('says so when it cannot be taken back any more', async () => {
    const { model, journal } = await start();
    await model.readFiles(async () => [file('hana')]);
    await model.applyImport();
    journal.changeElsewhere('zoe');
    await model.takeBack();
    expect([...journal.names]).toEqual(['dana', 'omar', 'hana', 'zoe']);
    expect(model.importSaid.value).toContain('cannot be taken back');
  });

  it('reads back its own export as nothing new', async () => {
    const { model, offered } = await start();
    await model.exportAll();
    await model.readFiles(async () => [file(offered[0]?.text ?? '')]);
    expect(model.waiting.value).toBeNull();
    expect(model.importSaid.value).toContain('already');
  });

  it.each([
    ['a file that is none of ours', async () => '{"other": 1}', /does not read as a journal.*Nothing/],
    ['a file with a known fault', async () => '%PDF-1.7', /not a Beside export.*Nothing/],
    [
      'a file that cannot be opened',
      () => Promise.reject(new DOMException('gone', 'NotFoundError')),
      /does not read.*Nothing/,
    ],
  ])('answers %s with a sentence and changes nothing', async (_, read, words) => {
    const { model, journal } = await start();
    await model.readFiles(async () => [file(await read())]);
    expect(model.importSaid.value).toMatch(words);
    expect(model.waiting.value).toBeNull();
    expect([...journal.names]).toEqual(['dana', 'omar']);
  });

  it.each([
    [
      new FakeFileError('The disk is full, so this was not saved.'),
      'The disk is full, so this was not saved.',
    ],
    [new Error('quota'), 'The file could not be taken in. Nothing in the journal was changed.'],
  ])('tells of a failure while taking it in: %s', async (failure, words) => {
    const { model, journal } = await start();
    await model.readFiles(async () => [file('hana')]);
    journal.failure = failure;
    await model.applyImport();
    expect(model.importSaid.value).toBe(words);
    expect(model.last.value).toBeNull();
    expect([...journal.names]).toEqual(['dana', 'omar']);
  });

  it('does one thing at a time', async () => {
    const { model } = await start();
    await model.readFiles(async () => [file('hana')]);
    const first = model.applyImport();
    expect(model.isBusy.value).toBe(true);
    const second = model.readFiles(async () => [file('zoe')]);
    await first;
    expect(model.waiting.value).toBeNull();
    expect(model.isBusy.value).toBe(true);
    await second;
    expect(model.waiting.value).toEqual({ kind: 'own', content: 'zoe' });
    expect(model.isBusy.value).toBe(false);
  });

  it('is taken back once, however often that is pressed', async () => {
    const { model, journal } = await start(new FakeJournal(['sam'], true));
    await model.removeSample();
    await Promise.all([model.takeBack(), model.takeBack()]);
    expect(journal.sample).toBe(true);
    expect(model.sampleSaid.value).toContain('Taken back');
  });
});

describe('sample person', () => {
  it('is offered for removal only while there is one', async () => {
    const { model, journal } = await start(new FakeJournal(['sam'], true));
    expect(model.hasSample.value).toBe(true);
    await model.removeSample();
    expect(journal.sample).toBe(false);
    expect(model.hasSample.value).toBe(false);
    expect(model.sampleSaid.value).toContain('gone');
  });

  it('comes back when the removal is taken back', async () => {
    const { model } = await start(new FakeJournal(['sam'], true));
    await model.removeSample();
    await model.takeBack();
    expect(model.hasSample.value).toBe(true);
    expect(model.sampleSaid.value).toContain('Taken back');
  });

  it('stays when it cannot be removed, and the page says so', async () => {
    const { model, journal } = await start(new FakeJournal(['sam'], true));
    journal.failure = new Error('blocked');
    await model.removeSample();
    expect(model.hasSample.value).toBe(true);
    expect(model.sampleSaid.value).toContain('could not be removed');
  });
});
