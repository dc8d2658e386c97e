import { describe, expect, it } from 'vitest';
import type { Entry } from '../../utils/core/entry.ts';
import { toEmptyPage } from '../../utils/models/prepared.ts';
import type { Answers } from '../../utils/workflows/define-workflow.ts';
import { workflowOf } from '../../utils/workflows/registry.ts';
import { openingAnswers } from '../../utils/workflows/run.ts';
import { englishWords as words } from '../../utils/workflows/words.ts';
import { priya, toPerson } from '../models/cast.ts';
import { delivery } from '../services/journal-actions.ts';
import { alone, erik, first, mentor, openOf, run } from './run-workflow.ts';
import { contextOf, openEntries, richPage, today } from './workflow-contexts.ts';

describe('W1, a look back', () => {
  const released = delivery('d1', { name: 'Tariff release', people: ['dana'], guess: 'Two days late' });

  it('is about the delivery, with the guess beside it', () => {
    const { save, closing } = run('W1', contextOf(null, { delivery: released }), {
      facts: 'Went live on Tuesday',
      try: ['a date moves', 'say so on the day'],
    });
    expect(save.reflections).toMatchObject([
      {
        about: { kind: 'delivery', id: 'd1' },
        people: ['dana'],
        facts: 'Went live on Tuesday',
        myPart: '',
        tryWhen: 'a date moves',
        willTry: 'say so on the day',
        guess: 'Two days late',
      },
    ]);
    expect(closing).toBe('Kept with “Tariff release”. It comes back when the next delivery starts.');
  });

  it('asks for a guess and a worry before it', () => {
    const ahead = contextOf(null, { delivery: { ...released, on: '2026-12-01' } });
    const { save, asked } = run('W1', ahead, { guess: 'On the day', worry: 'The mapping' });
    expect(asked).toEqual(['guess', 'worry']);
    expect(save).toMatchObject({ forecast: { guess: 'On the day', worry: 'The mapping' } });
    expect(save.reflections).toBeUndefined();
  });

  it('speaks of the exchange it was suggested for', () => {
    const prompt = { practice: 'reflect-first', key: 'harsh:n-1', text: '', evidence: '' };
    const { save } = run('W1', contextOf(richPage, { prompt }), { facts: 'I cut in twice' });
    expect(save.reflections).toMatchObject([{ about: { kind: 'conflict', id: 'n-1' }, people: ['ingrid'] }]);
    expect(save.answers).toMatchObject([{ practice: 'reflect-first', key: 'harsh:n-1', answer: 'done' }]);
  });
});

describe('W2, a thank-you', () => {
  const answers = { did: 'Opened the client call alone', changed: 'Nobody waited for me', channel: 'said' };

  it('joins the answers in the user’s words and keeps the moment, the text only when asked to', () => {
    const { save, draft, outcome } = run('W2', mentor, answers);
    expect(draft).toBe(
      'Ingrid, thank you. Opened the client call alone. Because of it: Nobody waited for me.',
    );
    expect(outcome.checks.map(({ passes }) => passes)).toEqual([true, true, true]);
    expect(save.thanks).toMatchObject([
      { personId: 'ingrid', work: answers.did, effect: answers.changed, channel: 'said', kind: 'thanks' },
    ]);
    expect(save.thanks?.[0]).not.toHaveProperty('copy');
    expect(run('W2', mentor, { ...answers, copy: 'keep' }).save.thanks).toMatchObject([{ copy: draft }]);
  });

  it('marks the delivery where it was opened for that', () => {
    const prompt = { practice: 'celebrate-the-work', key: 'd1', text: '', evidence: '' };
    const context = contextOf(null, { prompt, delivery: delivery('d1') });
    const { save } = run('W2', context, { who: ['dana'], did: 'Rehearsed it' });
    expect(save).toMatchObject({
      marked: true,
      thanks: [{ personId: 'dana', kind: 'celebration', deliveryId: 'd1' }],
    });
  });
});

describe('W3, which hat', () => {
  it('finds nothing against it where nothing is decided, unsaid or held back', () => {
    const { save, outcome } = run('W3', erik, { decides: ['nothing'], leave: 'yes' });
    expect(outcome.result).toContain('Nothing here speaks against it');
    expect(first(save)).toMatchObject({ kind: 'check', result: 'clear', private: true });
  });

  it.each<Answers>([{ decides: ['rating'] }, { unsaid: 'That I look elsewhere' }, { leave: 'unsure' }])(
    'answers as usual otherwise: %o',
    (answers) => {
      expect(first(run('W3', erik, answers).save)).toMatchObject({ result: 'outside-the-line' });
    },
  );

  it('is turned round for whoever leads', () => {
    const led = toPerson('maren', 'Maren Vik');
    const { asked, save } = run('W3', contextOf(toEmptyPage(led)), { hears: 'The works council' });
    expect(asked).toEqual(['decides', 'unsaid', 'hears', 'split']);
    expect(first(save)).toMatchObject({ asBoss: true, unsaid: 'The works council', couldHelpLeave: null });
  });
});

describe('W4, asking plainly', () => {
  it('is five short sentences, with a way out, and asks once more in three weeks', () => {
    const { draft, save } = run('W4', mentor, {
      ...openingAnswers(workflowOf('W4'), mentor, words),
      why: 'You turned the Lyon bid round',
      goal: 'Pricing for hospitals',
      size: 'monthly',
    });
    expect(draft.split('\n')).toHaveLength(6);
    expect(draft).toContain('a no is fine');
    expect(first(save)).toMatchObject({ state: 'open', size: 'monthly', askAgain: '2026-12-10' });
  });

  it('asks somebody little known for one talk only, and leaves the word out', () => {
    const stranger = contextOf(toEmptyPage({ ...priya, relationships: [] }));
    const { draft, asked } = run('W4', stranger, { goal: 'Pricing', size: 'monthly' });
    expect(asked).not.toContain('size');
    expect(draft).toContain('30 minutes');
    expect(draft).not.toMatch(/mentor/iu);
  });

  it('asks for the answer where one was asked', () => {
    const { asked, save, closing } = run('W4', openOf('request'), { came: 'no' });
    expect(asked).toEqual(['came']);
    expect(first(save)).toMatchObject({ id: 'e-request-open', state: 'no', askAgain: null });
    expect(closing).toContain('A no is an answer');
  });
});

describe('W5, an agreement', () => {
  it('begins as a draft with what is preset, and counts the open lines', () => {
    const context = contextOf({ ...richPage, agreements: [] });
    const { save, closing } = run('W5', context, openingAnswers(workflowOf('W5'), context, words));
    expect(save.agreements).toMatchObject([
      {
        state: 'draft',
        confidentiality: 'All of it, except danger and the law.',
        ending: 'Either may stop, no reason needed.',
      },
    ]);
    expect(closing).toBe('A draft for two. Lines still open: 6.');
  });

  it('goes on from the one that runs, through its phases', () => {
    const { save } = run('W5', mentor, {
      ...openingAnswers(workflowOf('W5'), mentor, words),
      phase: 'paused',
      pausedUntil: '2027-01-10',
      readBy: ['me'],
    });
    expect(save.agreements).toMatchObject([
      {
        id: 'a1',
        state: 'paused',
        pausedUntil: '2027-01-10',
        wanted: 'Introductions',
        readBy: { me: today, them: null },
      },
    ]);
  });
});

describe('W6, coaching or mentoring', () => {
  it.each([
    [{ offered: 'skill', skills: 'Forecasting', aim: 'theirs', decides: 'yes' }, 'coaching'],
    [{ offered: 'path', aim: 'mine', decides: 'no' }, 'mentoring'],
    [{ offered: 'path', aim: 'both', decides: 'yes' }, 'some-of-each'],
    [{ offered: 'unclear' }, 'unclear'],
  ])('%o is %s', (answers, hat) => {
    expect(first(run('W6', erik, answers).save)).toMatchObject({ kind: 'offer', hat, by: 'them' });
  });

  it('answers in their words, and files a mentor as one', () => {
    expect(run('W6', erik, { offered: 'skill', skills: 'forecasting' }).draft).toContain(
      'begin with forecasting?',
    );
    const { save } = run('W6', contextOf(toEmptyPage(priya)), {
      offered: 'path',
      aim: 'mine',
      decides: 'no',
    });
    expect(save.people).toMatchObject([
      { id: 'priya', relationships: [{}, { kind: 'mentor', from: today }] },
    ]);
  });
});

describe('W7, a coaching plan', () => {
  it('puts the first step on the agenda, and both may read it', () => {
    const { save, closing } = run('W7', mentor, {
      goal: 'By 15 Dec',
      step: ['the retro starts', 'open it'],
      due: '2026-11-26',
    });
    expect(first(save)).toMatchObject({
      private: false,
      steps: [{ when: 'the retro starts', text: 'open it', due: '2026-11-26', went: null }],
    });
    expect(save.topics).toMatchObject([{ turn: 'next', text: 'open it' }]);
    expect(closing).toBe('The first step is on the agenda for Friday.');
  });

  it('asks how the step went, and what it taught', () => {
    const { asked, save } = run('W7', openOf('plan'), { went: 'in-part', taught: 'Pauses help' });
    expect(asked).toEqual(['went', 'taught', 'step']);
    expect(first(save)).toMatchObject({ id: 'e-plan', steps: [{ went: 'in-part', taught: 'Pauses help' }] });
  });
});

describe('W8, a session', () => {
  it('reports back on each piece of advice, of this mentor alone', () => {
    const { save, draft, closing } = run('W8', mentor, {
      'did-1': 'Half a page, two questions',
      'result-1': 'helped',
      'thanks-1': 'the patience',
      question: 'What would you cut?',
    });
    expect(draft).toContain('You advised: Half a page at most, adv-1');
    expect(save.notes).toMatchObject([
      {
        id: 'adv-1',
        advice: { state: 'reported', result: 'helped', outcome: 'Half a page, two questions', on: today },
      },
    ]);
    expect(first(save)).toMatchObject({ kind: 'agenda', question: 'What would you cut?' });
    expect(closing).toBe('Your agenda for Friday is kept. Advice answered: 1.');
  });
});

describe('W9, a decision', () => {
  it('never asks for the leaning, and comes back on its day', () => {
    const { save, draft, closing } = run('W9', alone, {
      question: 'Lyon or not',
      by: '2026-11-30',
      known: 'The rent',
    });
    expect(first(save)).toMatchObject({ by: '2026-11-30', decided: '', people: [] });
    expect(draft).toBe(
      'I have this to decide by 30 November: Lyon or not\nWhat I know: The rent\nWhat may I not be seeing?',
    );
    expect(closing).toBe('Kept. On 30 November Beside asks what you decided, and no more.');
  });

  it('asks what was decided, then what came of it', () => {
    const due = contextOf(null, { entries: openEntries });
    const { asked, save } = run('W9', due, { decided: 'Not now' });
    expect(asked).toEqual(['decided']);
    const later = contextOf(null, { entries: [first(save) as Entry] });
    expect(run('W9', later, { outcome: 'Quiet year' }).asked).toEqual(['outcome']);
  });
});

describe('W10, taking stock', () => {
  it('shows the last one, and makes a goal only when asked to', () => {
    const context = contextOf(null, { entries: openEntries });
    const { save, closing } = run('W10', context, {
      strengths: ['a', 'b', 'c', 'd'],
      side: 'clarity',
      grow: 'Saying no',
    });
    expect(first(save)).toMatchObject({ strengths: ['a', 'b', 'c'], side: 'clarity', people: [] });
    expect(save.goals).toEqual([]);
    expect(run('W10', context, { grow: 'Saying no', goal: 'goal' }).save.goals).toMatchObject([
      { owner: 'me', personId: null, text: 'Saying no' },
    ]);
    expect(closing).toBe('Kept. Next around 17 February 2027, or earlier if you like.');
  });
});
