import { describe, expect, it } from 'vitest';
import { OptionsPersonModel } from '../../utils/models/options-model-person.ts';
import { personDataPorts } from './fake-person-data.ts';
import { settled } from './sample-sites.ts';

async function start(...args: Parameters<typeof personDataPorts>) {
  const around = personDataPorts(...args);
  const model = new OptionsPersonModel(around.ports);
  await settled();
  return { ...around, model };
}

describe('one person', () => {
  it('goes out under a name of their own, whatever is in it', async () => {
    const { model, offered } = await start(['Dana /Okafor..', '名前']);
    model.choose('dana /okafor..');
    await model.exportFile();
    model.choose('名前');
    await model.exportMarkdown();
    expect(offered.map(({ name }) => name)).toEqual([
      'beside-dana-okafor-2026-11-22.json',
      'beside-名前-2026-11-22.md',
    ]);
  });

  it('goes for good at a second word that said what goes, and leaves a receipt', async () => {
    const { model, people } = await start(undefined, 2);
    model.choose('dana okafor');
    await model.askRemoval();
    expect(model.asking.value).toBe('Dana Okafor, with 3 notes and 1 draft. This cannot be undone.');
    expect(people.size).toBe(2);
    await model.remove();
    expect([...people.keys()]).toEqual(['kofi mensah']);
    expect(model.said.value).toContain('Removed for good: Dana Okafor, with 3 notes and 1 draft.');
    expect(model.said.value).toContain('Taken out of 2 entries shared with others.');
    expect(model.said.value).toContain('2 kept copies of the journal, below, still hold what was there');
    expect(model.chosen.value).toBe('');
    expect(model.people.value.map(({ name }) => name)).toEqual(['Kofi Mensah']);
  });

  it('can be kept, and choosing another asks anew', async () => {
    const { model, people } = await start();
    model.choose('dana okafor');
    await model.askRemoval();
    model.leaveRemoval();
    expect(model.asking.value).toBeNull();
    await model.askRemoval();
    model.choose('kofi mensah');
    expect(model.asking.value).toBeNull();
    expect(people.size).toBe(2);
  });

  it('that is gone by now gets the sentence of the journal', async () => {
    const { model, people } = await start();
    model.choose('dana okafor');
    people.delete('dana okafor');
    await model.remove();
    expect(model.said.value).toContain('not in the journal any more');
  });
});
