import { describe, expect, it } from 'vitest';
import type { Entry } from '../../utils/core/entry.ts';
import { createGiven } from '../../utils/workflows/given.ts';
import { workflowOf } from '../../utils/workflows/registry.ts';
import { openingAnswers } from '../../utils/workflows/run.ts';
import { englishWords as words } from '../../utils/workflows/words.ts';
import { alone, first, mentor, openOf, run } from './run-workflow.ts';
import { advice, contextOf, openEntries, richPage, today } from './workflow-contexts.ts';

describe('W11, a closing', () => {
  it('counts early as complete, and the person outlives the role', () => {
    const { save, closing } = run('W11', mentor, {
      mine: 'To ask first',
      thanks: 'The mock interview',
      outcome: 'peers',
    });
    expect(save.agreements).toMatchObject([{ id: 'a1', state: 'completed' }]);
    expect(save.people?.[0]?.relationships).toEqual([
      { kind: 'mentor', from: '2026-02-01', to: '2026-11-18' },
      { kind: 'peer', from: today, to: null },
    ]);
    expect(save.thanks).toMatchObject([{ work: 'The mock interview' }]);
    expect(closing).toBe('Closed well on 19 November. Nothing more comes from this agreement.');
  });

  it('keeps what was prepared for the talk, and changes nothing before it', () => {
    const { save, closing } = run('W11', mentor, { mine: 'To ask first' });
    expect(save).toMatchObject({ agreements: [], people: [] });
    expect(closing).toContain('Kept for the talk');
    expect(run('W11', mentor, { outcome: 'goes-on', until: '2027-06-30' }).save.agreements).toMatchObject([
      { state: 'extended', ends: '2027-06-30', extendedFrom: '2027-02-09' },
    ]);
  });
});

describe('W12, feedback all round', () => {
  it('promises nobody that they stay unnamed, and takes answers in without names', () => {
    const { draft, save, outcome } = run('W12', alone, {
      question: 'My reviews',
      asked: ['dana', 'ingrid', 'nobody'],
    });
    expect(draft).toContain('I will know the answer is yours');
    expect(first(save)).toMatchObject({ people: ['dana', 'ingrid'], state: 'asked' });
    expect(outcome.notices).toHaveLength(1);
    const running = contextOf(null, { entries: [first(save) as Entry] });
    const collected = run('W12', running, { keep: ['The examples'], change: ['The hour'] });
    expect(first(collected.save)).toMatchObject({
      state: 'collected',
      keep: ['The examples'],
      people: ['dana', 'ingrid'],
    });
    expect(collected.closing).toContain('Kept: 2 lines');
  });
});

it('W13 keeps one line each way, and counts nothing', () => {
  const { save, closing } = run('W13', mentor, {
    got: 'A shorter brief',
    gave: 'The tooling',
    confirmed: 'yes',
  });
  expect(save.entries).toMatchObject([
    { direction: 'get', text: 'A shorter brief', confirmed: false },
    { direction: 'give', text: 'The tooling', confirmed: true },
  ]);
  expect(closing).toBe('Noted on both sides. No count is kept.');
});

describe('W14, advice', () => {
  const fresh = contextOf({ ...richPage, notes: [advice('adv-9')] });

  it('is weighed where it was noted', () => {
    const { save, asked, closing } = run('W14', fresh, {
      pressure: 'strong',
      gains: 'The seller',
      decide: 'try',
      again: '2026-12-03',
    });
    expect(asked).toEqual(['advice', 'pressure', 'gains', 'decide', 'try', 'again']);
    expect(save.notes).toMatchObject([
      {
        id: 'adv-9',
        advice: { state: 'tried', pressure: 'strong', whoGains: 'The seller', lookAgain: '2026-12-03' },
      },
    ]);
    expect(closing).toBe('Logged. You decide; Beside asks once, on 3 December.');
  });

  it('is looked at again on its day', () => {
    const { asked, save } = run('W14', mentor, { came: 'in-part', outcome: 'For the board' });
    expect(asked).toEqual(['came', 'outcome']);
    expect(save.notes).toMatchObject([
      { id: 'adv-2', advice: { result: 'in-part', outcome: 'For the board', lookAgain: null } },
    ]);
  });

  it('is written down for whoever gave it where nobody is open', () => {
    const { save } = run('W14', alone, { from: ['ingrid'], advice: 'Wait a year', decide: 'leave' });
    expect(save.notes).toMatchObject([
      {
        personId: 'ingrid',
        mark: 'advice',
        text: 'Wait a year',
        advice: { from: 'them', state: 'left', lookAgain: null },
      },
    ]);
  });
});

it('W15 keeps one request open for each introducer, until they have heard', () => {
  const { save, draft } = run('W15', mentor, {
    whom: 'Hospital purchasing',
    lines: 'I sell beds.\nTwo years in.',
  });
  expect(first(save)).toMatchObject({ state: 'asked', whom: 'Hospital purchasing', people: ['ingrid'] });
  expect(draft).toContain('I sell beds.\nTwo years in.');
  const open = openOf('introduction');
  expect(run('W15', open, {}).asked).toEqual(['state']);
  expect(first(run('W15', open, { state: 'met', outcome: 'A pilot' }).save)).toMatchObject({
    id: 'e-intro',
    state: 'met',
    outcome: 'A pilot',
  });
});

it('W16 names the gap and one person to ask', () => {
  const { save, closing } = run('W16', alone, {
    kind: 'know',
    line: 'Transfer pricing',
    person: ['priya'],
    goal: 'goal',
  });
  expect(first(save)).toMatchObject({ wantsToKnow: true, people: ['priya'], who: 'Priya' });
  expect(save.goals).toMatchObject([{ kind: 'skill', text: 'Transfer pricing' }]);
  expect(closing).toBe('Named. One person to ask: Priya.');
});

it('W17 leaves out what was told in confidence and what names somebody else', () => {
  const page = {
    ...richPage,
    notes: [
      ...richPage.notes,
      {
        ...advice('w'),
        id: 'n-9',
        mark: 'win' as const,
        text: 'Priya fixed it',
        advice: null,
        at: '2026-11-18T09:00:00.000Z',
      },
    ],
  };
  const opening = openingAnswers(workflowOf('W17'), contextOf(page), words);
  expect(opening.done).toEqual(['Opened the client call alone', 'Send the figures']);
  expect(opening.next).toEqual(['The budget answer']);
  const { draft } = run('W17', contextOf(page), opening);
  expect(draft).toBe(
    'Ingrid, a short update.\nDone: Opened the client call alone and Send the figures.\nNext: The budget answer.',
  );
});

describe('W18, a light reminder', () => {
  it('is said twice at most, ever', () => {
    const { save, closing } = run('W18', mentor, { wanted: 'still', how: 'written' });
    expect(first(save)).toMatchObject({
      count: 1,
      reminded: today,
      state: 'open',
      words: 'Read the proposal',
    });
    expect(closing).toContain('one more at most');
    const second = run('W18', openOf('offer'), { wanted: 'still' });
    expect(first(second.save)).toMatchObject({ id: 'e-offer', count: 2 });
    const enough = contextOf({ ...richPage, entries: [first(second.save) as Entry] });
    const third = run('W18', enough, { wanted: 'still' });
    expect(first(third.save)).toMatchObject({ count: 2 });
    expect([third.draft, third.outcome.notices.length]).toEqual(['', 1]);
  });

  it('closes what is no longer wanted, and says nothing', () => {
    const { save, draft } = run('W18', mentor, { wanted: 'no-longer' });
    expect(first(save)).toMatchObject({ state: 'dropped', count: 0 });
    expect(save.followUps).toMatchObject([{ id: 'f-theirs', state: 'let-go' }]);
    expect(draft).toBe('');
  });
});

describe('W19, before a talk', () => {
  it('lets only the promise out', () => {
    const { save } = run('W19', mentor, {
      facts: 'I cut in',
      myPart: 'I did, but it was late',
      promise: 'Send it first',
      by: '2026-11-24',
    });
    expect(first(save)).toMatchObject({ kind: 'repair', private: true, facts: 'I cut in' });
    expect(save.followUps).toMatchObject([{ owner: 'me', text: 'Send it first', due: '2026-11-24' }]);
    expect(save.topics).toBeUndefined();
    expect(run('W19', mentor, { myPart: 'I did, but it was late' }).outcome.notices).toHaveLength(1);
  });

  it('re-dates a late promise, or lets it go with its reason', () => {
    const prompt = { practice: 'repair-trust', key: 'promise:f-mine', text: '', evidence: '' };
    const late = contextOf(richPage, { prompt });
    expect(run('W19', late, { end: 'keep-by', keepBy: '2026-11-27' }).save).toMatchObject({
      followUps: [{ id: 'f-mine', due: '2026-11-27', state: 'open' }],
    });
    expect(run('W19', late, { end: 'let-go', why: 'No budget' }).save.followUps).toMatchObject([
      { state: 'let-go', why: 'No budget' },
    ]);
  });
});

it('W20 keeps the dated notes behind a pattern, about nobody', () => {
  const { save, closing } = run('W20', mentor, {
    stem: 'review',
    mine: 'I hand them out late',
    status: 'not-a-pattern',
  });
  expect(first(save)).toMatchObject({ notes: ['n-1'], people: [], status: 'not-a-pattern', private: true });
  expect(closing).toBe('Kept. These notes never form it again.');
});

describe('the record that is meant', () => {
  it('a reminder of one offer does not count for another', () => {
    const entries = openEntries.filter(({ kind }) => kind === 'offer');
    const page = { ...richPage, entries };
    const prompt = { practice: 'follow-up-on-offers', key: 'offer:f-theirs', text: '', evidence: '' };
    const { save } = run('W18', contextOf(page, { prompt }), { wanted: 'still', how: 'written' });
    expect(first(save)).toMatchObject({ words: 'Read the proposal', count: 1 });
    expect(first(save)?.id).not.toBe('e-offer');
    expect(first(run('W18', contextOf(page), { wanted: 'still' }).save)).toMatchObject({
      id: 'e-offer',
      count: 2,
    });
  });

  it('an offer is kept in the words of the note or the mail it came in', () => {
    const prompt = {
      ...{ practice: 'coach-or-mentor', key: 'offer:n-1', text: '' },
      evidence: 'Mail of 17 Nov: “help with forecasting”',
    };
    expect(first(run('W6', { ...mentor, prompt }, { offered: 'skill' }).save)).toMatchObject({
      words: 'Waiting for review again',
    });
    const mail = { ...prompt, key: 'offer:mail-7' };
    expect(first(run('W6', { ...mentor, prompt: mail }, { offered: 'skill' }).save)).toMatchObject({
      words: 'Mail of 17 Nov: “help with forecasting”',
    });
  });

  it('what was noted of an exchange is offered first, in the look back and before the talk', () => {
    const prompt = { practice: 'repair-trust', key: 'harsh:n-1', text: '', evidence: '' };
    const chipsOf = (id: 'W1' | 'W19') =>
      workflowOf(id)
        .steps.find((step) => step.id === 'facts')
        ?.chips?.(createGiven({ ...mentor, prompt }, {}))
        .map(({ words: said }) => said)[0];
    expect(chipsOf('W1')).toBe('Waiting for review again');
    expect(chipsOf('W19')).toBe('Waiting for review again');
  });
});
