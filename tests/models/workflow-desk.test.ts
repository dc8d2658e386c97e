import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../utils/core/prompt.ts';
import { formatKeptAnswers, parseKeptAnswers } from '../../utils/models/kept-answers.ts';
import { entry } from '../services/journal-actions.ts';
import { dana, priya, toNote, toPerson, toTab, withPerson } from './cast.ts';
import { createStage } from './stage.ts';

const prompt: Prompt = {
  practice: 'coaching-plan',
  theme: 'Coaching plan',
  text: 'Facilitation: agree one small step.',
  evidence: 'Goal of 22 Oct, no dated step',
  why: '',
  source: '',
  strength: 'practice',
  credit: 'Practice: coaching plan. After .',
  language: 'en',
  action: 'start-coaching-plan',
  key: 'goal:g1',
  score: 1,
};

async function beside(person = dana, seed: Parameters<typeof createStage>[0] = {}) {
  const stage = createStage({ people: [dana, priya], ...seed });
  stage.show(withPerson(person));
  await stage.settle();
  const desk = () => stage.person().workflows;
  const model = () => {
    const open = desk().open.value;
    if (!open) throw new Error('no workflow is open');
    return open;
  };
  return { stage, desk, model };
}

describe('a workflow beside a person', () => {
  it('is opened by the suggestion it belongs to, and answers it when it is kept', async () => {
    const { stage, desk, model } = await beside();
    expect(desk().openedBy(prompt)).toBe('W7');
    expect(desk().openedBy({ ...prompt, practice: 'acknowledge-challenges' })).toBeNull();
    await desk().startFrom(prompt);
    model().answer('goal', 'Opens the retro');
    expect(stage.held.answers).toEqual([]);
    await model().keep();
    expect(stage.held.answers).toMatchObject([{ practice: 'coaching-plan', key: 'goal:g1', answer: 'done' }]);
    expect(stage.held.entries).toMatchObject([{ kind: 'plan', people: ['dana'], goal: 'Opens the retro' }]);
  });

  it('is kept while it is typed: the same words, step and draft after the panel was closed', async () => {
    const { stage, desk, model } = await beside();
    await desk().start('W2');
    model().answer('did', 'Rehearsed it twice');
    model().go(2);
    model().typeDraft('Thank you for rehearsing.');
    stage.elapse();
    await stage.settle();
    expect(stage.held.drafts['workflow:W2:dana']).toContain('Rehearsed it twice');
    expect(stage.held.thanks).toEqual([]);
    const again = createStage(stage.held);
    again.show(withPerson(dana));
    await again.settle();
    await again.person().workflows.start('W2');
    const reopened = again.person().workflows.open.value;
    expect(reopened?.answers.value.did).toBe('Rehearsed it twice');
    expect(reopened?.at.value).toBe(2);
    expect(reopened?.outcome.value.draft).toBe('Thank you for rehearsing.');
  });

  it('put aside and opened again stands where it was; begun over it is empty', async () => {
    const { stage, desk, model } = await beside();
    await desk().start('W13');
    model().answer('got', 'A shorter brief');
    model().next();
    desk().close();
    await stage.settle();
    await desk().start('W13');
    expect(model().at.value).toBe(1);
    expect(model().hasWords.value).toBe(true);
    model().startOver();
    expect(model().at.value).toBe(0);
    expect(model().hasWords.value).toBe(false);
    expect(await model().keep()).toBe(false);
    expect(stage.held.entries).toEqual([]);
  });

  it('taken back, it stands there again with all its words', async () => {
    const { stage, desk, model } = await beside();
    await desk().start('W13');
    model().answer('got', 'A shorter brief');
    await model().keep();
    expect(model().closing.value).toBe('Noted. No count is kept.');
    await stage.person().writer.undo();
    expect(model().closing.value).toBeNull();
    expect(model().answers.value.got).toBe('A shorter brief');
    expect(stage.held.entries).toEqual([]);
  });

  it('skipped, a step loses its words and nothing else', async () => {
    const { desk, model } = await beside();
    await desk().start('W13');
    model().answer('got', 'A shorter brief');
    model().skip();
    model().answer('gave', 'The tooling');
    await model().keep();
    expect(desk().kept.value).toMatchObject([{ title: 'Give and get', private: true }]);
    expect(JSON.stringify(desk().kept.value)).not.toContain('shorter');
  });

  it('never writes for somebody else, though the panel turned while it was saved', async () => {
    const { stage, desk, model } = await beside();
    await desk().start('W13');
    model().answer('got', 'A shorter brief');
    const keeping = model().keep();
    stage.show(withPerson(priya));
    await keeping;
    await stage.settle();
    expect(stage.held.entries).toMatchObject([{ people: ['dana'] }]);
    expect(stage.person().workflows.open.value).toBeNull();
    expect(stage.person().workflows.kept.value).toEqual([]);
  });

  it('stores somebody new with it', async () => {
    const sam = toPerson('sam', 'Sam Lindqvist');
    const { stage, desk, model } = await beside(sam);
    expect(stage.held.people.map(({ name }) => name)).not.toContain('Sam Lindqvist');
    await desk().start('W13');
    model().answer('got', 'A shorter brief');
    await model().keep();
    const stored = stage.held.people.find(({ name }) => name === 'Sam Lindqvist');
    expect(stage.held.entries).toMatchObject([{ people: [stored?.id] }]);
  });

  it('offers what fits the relation, and the user’s own only where nobody is open', async () => {
    const { desk } = await beside();
    const offered = desk().offered.value.map(({ id }) => id);
    expect(offered).toContain('W7');
    expect(offered.filter((id) => ['W8', 'W15', 'W10', 'W20'].includes(id))).toEqual([]);
  });

  it('says so when the journal cannot be read, and opens nothing', async () => {
    const stage = createStage({ people: [dana] });
    stage.breakDown('entries');
    stage.show(toTab());
    await stage.settle();
    await stage.panel.own.start('W10');
    expect(stage.panel.own.open.value).toBeNull();
    expect(stage.panel.ownWriter.said.value?.failed).toBe(true);
  });
});

describe('what is kept for the user alone', () => {
  it('goes on from what was kept, and is never beside a person', async () => {
    const decision = { ...entry('e1', 'decision', { people: [] }), question: 'Lyon', by: '2026-11-10' };
    const stage = createStage({ people: [dana], entries: [decision as ReturnType<typeof entry>] });
    stage.show(toTab());
    await stage.settle();
    await stage.panel.own.turnTo();
    expect(stage.panel.own.kept.value).toMatchObject([{ title: 'A decision' }]);
    await stage.panel.own.start('W9');
    const model = stage.panel.own.open.value;
    expect(model?.steps.value.map(({ step }) => step.id)).toEqual(['decided']);
    model?.answer('decided', 'Not now');
    await model?.keep();
    expect(stage.held.entries).toMatchObject([{ id: 'e1', decided: 'Not now' }]);
    stage.show(withPerson(dana));
    await stage.settle();
    expect(stage.person().workflows.kept.value).toEqual([]);
  });
});

describe('a workflow under way, as it is stored', () => {
  it.each(['', 'half a line', '{}', '{"answers":[]}', 'null', '[1,2]', '{"answers":null,"at":1}'])(
    '%s is none, or an empty one',
    (text) => expect(parseKeptAnswers(text)?.answers ?? {}).toEqual({}),
  );

  it('comes back as it was, without what is no answer', () => {
    const kept = { answers: { did: 'a', try: ['b', 'c'] }, at: 3, draft: 'd' };
    expect(parseKeptAnswers(formatKeptAnswers(kept))).toEqual(kept);
    expect(parseKeptAnswers('{"answers":{"a":1,"b":["x",2],"c":"y"},"at":-1,"draft":3}')).toEqual({
      answers: { c: 'y' },
      at: 0,
      draft: null,
    });
  });
});

it('chips are the user’s own lines, and none that was told in confidence', async () => {
  const { desk, model } = await beside(dana, {
    notes: [
      toNote('dana', 'Opened the client call', { mark: 'win' }),
      toNote('dana', 'Told in confidence', { mark: 'win', flags: ['confidential'] }),
    ],
  });
  await desk().start('W2');
  expect(model().steps.value[0]?.chips.map(({ words }) => words)).toEqual(['Opened the client call']);
});
