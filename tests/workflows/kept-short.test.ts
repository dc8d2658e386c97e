import { describe, expect, it } from 'vitest';
import { workflowOf } from '../../utils/workflows/registry.ts';
import { followed, openingAnswers } from '../../utils/workflows/run.ts';
import { englishWords as words } from '../../utils/workflows/words.ts';
import { entry } from '../services/journal-actions.ts';
import { goal as goalOf, ownGoals } from './own-goals.ts';
import { alone, erik, first, make, mentor, run } from './run-workflow.ts';
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

  it('a session with a junior mentor: three lines on the agenda, what was heard private, a line of give', () => {
    const told = {
      unseen: 'What slows people two floors down?',
      candour: 'Nothing said here comes back to you',
      thanks: 'The stand-up is later now',
      heard: 'Nobody dares to move a date',
      gave: 'A look at how the budget is made',
    };
    const { save, closing } = run('junior-session', mentor, told);
    expect(save.topics?.map(({ text, turn, practice }) => [turn, practice, text])).toEqual([
      ['mine', 'reverse-mentor', told.unseen],
      ['mine', 'reverse-mentor', told.candour],
      ['mine', 'reverse-mentor', told.thanks],
    ]);
    expect(save.notes).toMatchObject([{ text: told.heard, mark: 'note', flags: ['private'] }]);
    expect(first(save)).toMatchObject({
      kind: 'exchange',
      direction: 'give',
      text: told.gave,
      private: true,
    });
    expect(closing).toContain('agenda');
    const heard = run('junior-session', mentor, { heard: told.heard, thanks: '' });
    expect(heard.save).toMatchObject({ topics: [], entries: [], notes: [{ text: told.heard }] });
    expect(heard.closing).not.toContain('agenda');
    expect(workflowOf('W13').practices).not.toContain('reverse-mentor');
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

  it('asks which goal is meant where several could be, and none where one is named', () => {
    const open = { ...alone, goals: ownGoals };
    expect(run('goal-step', open, {}).asked).toEqual(['goal']);
    expect(run('goal-step', open, { goal: 'g2' }).asked).toEqual(['goal', 'evidence', 'next', 'checkIn']);
    const prompt = { practice: 'what-matters-personally', key: 'aim:g3:2026-11-20', text: '', evidence: '' };
    expect(run('goal-step', { ...open, prompt }, { evidence: 'Ten words' }).save.goals).toMatchObject([
      { id: 'g3', evidence: [{ text: 'Ten words' }] },
    ]);
    const kind = { practice: 'career-or-skill', key: 'goal:g2:null', text: '', evidence: '' };
    expect(run('goal-kind', { ...open, prompt: kind }, { kind: 'career' }).save.goals).toMatchObject([
      { id: 'g2', kind: 'career' },
    ]);
    const win = { practice: 'competency', key: 'win:n-9:g1', text: '', evidence: '' };
    expect(run('evidence', { ...open, prompt: win }, { did: 'Led the lots' }).save.goals).toMatchObject([
      { id: 'g1', evidence: [{}, { text: 'Led the lots' }] },
    ]);
  });

  it('ticks the step the date spoke of, and not the first that is open', () => {
    const prompt = {
      ...{ practice: 'goals-and-accountability', key: 'step:g1:2026-11-20' },
      ...{ text: '', evidence: '' },
    };
    const steps = [{ text: 'Without a day', due: null, done: null }, ...(ownGoals[0]?.steps ?? [])];
    const open = { ...alone, goals: [goalOf('g1', { steps })], prompt };
    expect(run('goal-step', open, { went: 'done' }).save.goals?.[0]?.steps).toMatchObject([
      { text: 'Without a day', done: null },
      { done: '2026-10-02' },
      { text: 'Sit in on a tender', done: today, when: 'the next one opens' },
    ]);
  });

  it('a goal of one’s own is set with milestones, and comes back with the nearest', () => {
    const { save, closing } = run('own-goal', alone, {
      text: 'Hold a room',
      kind: 'skill',
      measure: 'Nobody asks what was decided',
      milestones: ['Open the retro', '2026-11-26', '', 'Chair the review', '2026-12-10', '', '', '', ''],
      checkIn: '2026-12-20',
    });
    expect(save.goals).toMatchObject([
      {
        ...{ id: 'made', personId: null, owner: 'me', text: 'Hold a room', kind: 'skill', state: 'active' },
        ...{ measure: 'Nobody asks what was decided', checkIn: '2026-12-20' },
        steps: [
          { text: 'Open the retro', due: '2026-11-26', done: null },
          { text: 'Chair the review', due: '2026-12-10', done: null },
        ],
      },
    ]);
    expect(closing).toBe('“Hold a room” is kept. It is back on 26 November.');
    expect(run('own-goal', alone, { milestones: ['A step', '', ''] }).save).toEqual({});
  });

  it('a goal of one’s own opens with what is kept of it, follows another choice, and keeps what is not shown', () => {
    const open = { ...alone, goals: ownGoals };
    const form = workflowOf('own-goal');
    expect(openingAnswers(form, open, words)).toEqual({});
    const chosen = followed(form, open, words, [{}, { goal: 'g1' }]);
    expect(chosen).toMatchObject({ text: 'Procurement', measure: 'I lead one', state: 'active' });
    expect(followed(form, open, words, [chosen, { ...chosen, goal: 'g2' }])).toEqual({
      ...{ goal: 'g2', text: 'Lyon or stay', state: 'active' },
    });
    const typed = { ...chosen, text: 'Tenders' };
    expect(followed(form, open, words, [typed, { ...typed, goal: 'g2' }])).toMatchObject({ text: 'Tenders' });
    const { save, outcome } = run('own-goal', open, {
      ...chosen,
      milestones: ['Read one tender', '2026-10-01', '2026-10-02', 'Sit in on two', '2026-11-27', ''],
      evidence: 'Asked the first question',
    });
    expect(save.goals).toMatchObject([
      {
        id: 'g1',
        steps: [
          { done: '2026-10-02' },
          { text: 'Sit in on two', due: '2026-11-27', when: 'the next one opens' },
        ],
        evidence: [{}, { on: today, text: 'Asked the first question' }],
        checkIns: [{ on: today }],
      },
    ]);
    expect(outcome.result).toBeNull();
    expect(run('own-goal', open, { goal: 'g3', state: 'met' })).toMatchObject({
      save: { goals: [{ id: 'g3', text: 'Japanese on the train', state: 'met', checkIn: null }] },
      closing: expect.stringContaining('is met'),
    });
  });

  it('what one wants to know is asked of the goal it is about, which gets its question', () => {
    const prompt = { practice: 'know-what-to-know', key: 'goal:g1', text: '', evidence: '' };
    const open = { ...alone, goals: ownGoals, prompt };
    expect(openingAnswers(workflowOf('W16'), open, words)).toMatchObject({
      line: 'Procurement',
      kind: 'know',
    });
    const { save } = run('W16', open, {
      line: 'Procurement',
      kind: 'know',
      difference: 'Which lots to bid for',
    });
    expect(save.goals).toMatchObject([{ id: 'g1', question: 'Which lots to bid for', text: 'Procurement' }]);
    expect(first(save)).toMatchObject({ kind: 'gap', goalId: 'g1' });
  });

  it('what a project or the last stock left open is where the gap was noticed', () => {
    const noticed = (practice: string, key: string) =>
      openingAnswers(
        workflowOf('W16'),
        { ...alone, prompt: { practice, key, text: '', evidence: '' }, entries: [stock] },
        words,
      ).noticed;
    const stock = entry('s1', 'stock', { grow: 'present to the board' });
    expect(noticed('know-what-to-know', 'project:Claims: the portal')).toBe('Claims: the portal');
    expect(noticed('name-the-gap', 'stock:s1')).toBe('present to the board');
    expect(noticed('name-the-gap', 'stock:gone')).toBeUndefined();
  });

  it('the next step of a goal is meant for a talk: the one its words name, else the one that is chosen', () => {
    const planned = (id: string, change: object) => ({
      ...{ id, personId: 'ingrid', kind: 'mentoring' as const, state: 'planned' as const, load: null },
      ...{ start: '2026-11-27T09:00:00Z', end: '2026-11-27T09:30:00Z', title: 'Coffee', oneLine: '' },
      ...{ eventKey: `google:${id}`, seriesKey: null, whoseTime: null, createdAt: today, updatedAt: today },
      ...change,
    });
    const meetings = [
      planned('steering', { title: 'Steering group', seriesKey: 'google:steering-series' }),
      planned('coffee', {}),
    ];
    const open = contextOf({ ...richPage, meetings, goals: [] }, { meeting: null });
    const said = { text: 'Speak later', next: ['the steering group asks for a date', 'I ask why'] };
    const workflow = workflowOf('goal-step');
    const before = { ...openingAnswers(workflow, open, words), text: 'Speak later' };
    expect(followed(workflow, open, words, [before, { ...before, next: said.next }])).toMatchObject({
      talk: 'google:steering-series',
    });
    const kept = (talk: string) => run('goal-step', open, { ...said, talk });
    expect(kept('google:coffee').save.goals?.[0]?.steps).toMatchObject([
      { text: 'I ask why', talk: { personId: 'ingrid', eventKey: 'google:coffee' } },
    ]);
    expect(kept('google:coffee').closing).toBe(
      'Kept with “Speak later”. It comes up beside “Coffee, 27 November”.',
    );
    expect(kept('ingrid').save.goals?.[0]?.steps).toMatchObject([
      { talk: { personId: 'ingrid', eventKey: null } },
    ]);
    expect(kept('google:gone').save.goals?.[0]?.steps[0]).not.toHaveProperty('talk');
    expect(run('goal-step', open, { ...said, next: [], talk: 'ingrid' }).asked).not.toContain('talk');
  });

  it('alone a step may be meant for the next talk with somebody', () => {
    const open = { ...alone, goals: ownGoals };
    const said = { goal: 'g2', next: ['Erik asks', 'I say what I need'], talk: 'erik' };
    const { save } = run('goal-step', open, said);
    expect(save.goals?.[0]?.steps).toMatchObject([{ talk: { personId: 'erik', eventKey: null } }]);
  });

  it('the step that was meant for this talk is the one that is asked about', () => {
    const goals = [
      goalOf('g9', {
        steps: [
          { text: 'The first one', due: null, done: null },
          { text: 'The tied one', due: null, done: null },
        ],
      }),
    ];
    const prompt = { practice: 'goals-and-accountability', key: 'tied:g9:1', text: '', evidence: '' };
    const { save } = run('goal-step', { ...alone, goals, prompt }, { went: 'done' });
    expect(save.goals).toMatchObject([{ steps: [{ done: null }, { done: today }] }]);
  });

  it.each(['W3', 'W4', 'W6', 'W16'] as const)(
    '%s keeps nothing, and claims nothing, where only what stood there beforehand was left standing',
    (id) => {
      const context = id === 'W16' ? alone : id === 'W4' ? mentor : erik;
      const left = openingAnswers(workflowOf(id), context, words);
      expect(Object.keys(left).length).toBeGreaterThan(0);
      expect(run(id, context, left)).toMatchObject({ save: {}, closing: '', outcome: { result: null } });
    },
  );

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
