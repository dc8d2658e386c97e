import { describe, expect, it } from 'vitest';
import { workflowOf } from '../../utils/workflows/registry.ts';
import { openingAnswers } from '../../utils/workflows/run.ts';
import { englishWords as words } from '../../utils/workflows/words.ts';
import { alone, first, make, mentor, run } from './run-workflow.ts';
import { contextOf, richPage, today } from './workflow-contexts.ts';

describe('the short forms', () => {
  const goal = {
    id: 'g1',
    personId: 'ingrid',
    owner: 'me' as const,
    text: 'Facilitation',
    kind: null,
    side: null,
    steps: [{ text: 'Run the retro', due: '2026-11-16', done: null }],
    evidence: [],
    checkIn: '2026-11-19',
    state: 'active' as const,
    createdAt: make.now,
    updatedAt: make.now,
  };
  const withGoal = contextOf({ ...richPage, goals: [goal] });

  it('taps on somebody stay private, and an unsure one looks across', () => {
    const { save, outcome } = run('regard', alone, { who: ['priya'], like: 'yes', respect: 'unsure' });
    expect(first(save)).toMatchObject({ people: ['priya'], private: true, respect: 'unsure', seen: null });
    expect(outcome.result).toContain('Look across');
  });

  it('six places to look across, and whoever is named of the journal is wanted from then on', () => {
    const told = { up: 'Somebody from the Lyon board', known: ['priya'], first: ['the board meets', 'ask'] };
    const prompt = { practice: 'look-across', key: 'goal:g9', text: '', evidence: '' };
    const { save, closing } = run('look-across', { ...alone, prompt }, told);
    expect(first(save)).toMatchObject({
      ...{ kind: 'lookout', up: told.up, elsewhere: '', first: 'the board meets, ask' },
      ...{ people: ['priya'], goalId: 'g9', private: true },
    });
    expect(save.people).toMatchObject([{ id: 'priya', flags: ['wanted'] }]);
    expect(closing).toContain('Priya');
    expect(run('look-across', alone, { for: 'Pricing' }).closing).toContain('a name');
  });

  it('a goal gets its kind, its rhythm and its ending', () => {
    const { save } = run('goal-kind', withGoal, {
      kind: 'skill',
      rhythm: 'Every third session',
      ending: 'None',
    });
    expect(save.goals).toMatchObject([
      { id: 'g1', kind: 'skill', rhythm: 'Every third session', endRule: 'None' },
    ]);
  });

  it('a step is ticked with a line of evidence, and the next one is dated', () => {
    const { save } = run('goal-step', withGoal, {
      went: 'done',
      evidence: 'Without a script',
      next: ['the retro starts', 'wait'],
      due: '2026-11-26',
      checkIn: '2026-12-10',
    });
    expect(save.goals).toMatchObject([
      {
        id: 'g1',
        steps: [
          { text: 'Run the retro', went: 'done', done: today },
          { text: 'wait', when: 'the retro starts', due: '2026-11-26', done: null },
        ],
        evidence: [{ on: today, text: 'Without a script' }],
        checkIn: '2026-12-10',
        checkIns: [{ on: today }],
      },
    ]);
  });

  it('evidence is filed under its goal with the day of the win, or is a win where there is none', () => {
    const prompt = { practice: 'competency', key: 'win:n-2', text: '', evidence: '' };
    const context = { ...withGoal, prompt };
    const { save } = run('evidence', context, {
      ...openingAnswers(workflowOf('evidence'), context, words),
      changed: 'Nobody waited',
    });
    expect(save.goals).toMatchObject([
      { evidence: [{ on: today, text: 'Opened the client call alone', changed: 'Nobody waited' }] },
    ]);
    expect(run('evidence', mentor, { did: 'Led it' }).save.notes).toMatchObject([
      { mark: 'win', text: 'Led it' },
    ]);
  });

  it('a rhythm is noted, and proposed in a draft', () => {
    const { save, draft } = run('rhythm', mentor, { every: '14', day: 'Tuesday' });
    expect(save.people).toMatchObject([{ id: 'ingrid', rhythm: 14 }]);
    expect(draft).toContain('every second week?');
  });

  it('a passage that was done to the user asks nothing more', () => {
    expect(run('passage', alone, { text: 'Talking over people', doneToMe: 'yes' }).asked).toEqual([
      'text',
      'doneToMe',
    ]);
  });
});
