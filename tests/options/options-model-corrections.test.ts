import { describe, expect, it } from 'vitest';
import { OptionsCorrectionsModel } from '../../utils/models/options-model-corrections.ts';
import { correction, correctionsPorts } from './fake-corrections.ts';
import { settled } from './sample-sites.ts';

async function start(...stored: Parameters<typeof correctionsPorts>) {
  const around = correctionsPorts(...stored);
  const model = new OptionsCorrectionsModel(around.ports);
  await settled();
  return { ...around, model };
}

describe('what was corrected', () => {
  it('is listed in words, latest first, with how far it reaches', async () => {
    const { model } = await start([
      correction('a', { series: 's', pattern: 'catch up', pair: 'dana@northlight.example' }),
      correction('b', {
        kind: 'mentoring',
        counterpart: { name: 'Dana Okafor', email: '' },
        pattern: 'planning',
      }),
      correction('c', { kind: 'none', was: null, title: '  ' }),
    ]);
    expect(model.rows.value).toEqual([
      { id: 'c', title: 'An event without a title', words: 'Nothing to prepare', reach: '' },
      { id: 'b', title: 'Event b', words: 'Mentoring with Dana Okafor', reach: 'Known for titles like it' },
      {
        ...{ id: 'a', title: 'Event a', words: 'Not a 1:1' },
        reach: 'Known for its series, titles like it and the two of you',
      },
    ]);
  });

  it('is forgotten with one click, at once on the open pages, and can be taken back', async () => {
    const { model, held } = await start([correction('a'), correction('b')]);
    await model.remove('a');
    expect(model.rows.value.map(({ id }) => id)).toEqual(['b']);
    expect(held.asked).toBe(1);
    expect(model.canTakeBack.value).toBe(true);
    await model.takeBack();
    expect(model.rows.value.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(held.asked).toBe(2);
    expect(model.canTakeBack.value).toBe(false);
  });

  it('stays when it cannot be forgotten, and says so', async () => {
    const { model, held } = await start([correction('a')]);
    held.fails = true;
    await model.remove('a');
    expect(model.rows.value).toHaveLength(1);
    expect(model.said.value).toContain('nothing was changed');
    expect(model.canTakeBack.value).toBe(false);
    expect(held.asked).toBe(0);
  });

  it('follows what another page says', async () => {
    const { model, held, changedElsewhere } = await start();
    held.corrections.push(correction('new'));
    changedElsewhere();
    await settled();
    expect(model.rows.value.map(({ id }) => id)).toEqual(['new']);
  });
});
