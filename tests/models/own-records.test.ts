import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import { blankEntry, ofKind } from '../../utils/core/entry.ts';
import type { Goal } from '../../utils/core/goal.ts';
import type { Meeting } from '../../utils/core/meeting.ts';
import type { Note } from '../../utils/core/note.ts';
import { situationOf } from '../../utils/core/situation.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import { createPage, person } from '../services/journal-fixture.ts';
import { openDay, type Page } from './open-day.ts';

const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' };

const goal = (change: Partial<Goal>): Goal => ({
  ...{ id: 'g1', personId: null, owner: 'me', text: 'sell to hospitals', kind: 'career', side: null },
  ...{ steps: [], evidence: [], checkIn: null, state: 'active', ...made, ...change },
});

const note = (id: string, on: string, text: string, change: Partial<Note> = {}): Note => ({
  ...{ id, personId: 'dana', meetingId: null, mark: 'note', flags: [], deliveryId: null, advice: null },
  ...{ text, at: `${on}T09:00:00.000Z`, ...made, ...change },
});

const held = (personId: string, day: string): Meeting => ({
  ...{ id: `m-${personId}-${day}`, personId, eventKey: null, seriesKey: null, title: 'Mentoring' },
  ...{ start: `${day}T09:00:00.000Z`, end: `${day}T09:30:00.000Z`, kind: 'mentoring', state: 'held' },
  ...{ whoseTime: null, load: null, oneLine: '', ...made },
});

const points = (day: Awaited<ReturnType<typeof openDay>>) =>
  day.points.value.map(({ prompt }) => prompt.practice);

/** Goes from the point of a practice through its form. */
async function goThrough(
  page: Page,
  practice: string,
  answers: Readonly<Record<string, string | readonly string[]>>,
) {
  const day = await openDay(page);
  const point = day.points.value.find(({ prompt }) => prompt.practice === practice);
  if (!point) throw new Error(`${practice} is silent: ${points(day).join(', ')}`);
  await day.desks.begin(point);
  const form = day.desks.open.value?.open.value;
  for (const [id, answer] of Object.entries(answers)) form?.answer(id, answer);
  expect(await form?.keep()).toBe(true);
  return form;
}

describe('with the records the journal itself writes', () => {
  it('a goal of one’s own is asked about beside somebody who could help, and is no news for the boss', async () => {
    const page = createPage();
    const roles = [{ kind: 'mentor' as const, from: '2026-01-01', to: null }];
    await page.service.savePerson(person('marguerite', { relationships: roles, flags: ['well-connected'] }));
    for (const day of ['2026-09-05', '2026-10-05', '2026-11-05']) {
      await page.service.wrapUp(
        { person: person('marguerite', { relationships: roles }), meeting: held('marguerite', day) },
        {},
      );
    }
    const steps = [
      { text: 'run the marathon', due: null, done: '2026-11-10' },
      { text: 'tell nobody', due: null, done: '2026-11-12' },
    ];
    await page.service.saveWorkflow(null, { goals: [goal({ steps })] });
    const found = await page.service.personPage('marguerite');
    expect(found?.ownGoals).toMatchObject([{ id: 'g1' }]);
    const context = { now: page.ports.now(), zone: 'UTC', cues: builtInCues };
    const { prompts } = rankPrompts(situationOf(found, null, context), builtInPack);
    expect(prompts.map(({ practice }) => practice)).toContain('ask-for-introductions');
    if (!found) throw new Error('nobody');
    const boss = {
      ...found,
      person: {
        ...found.person,
        relationships: [{ ...roles[0], kind: 'manager' as const, from: null, to: null }],
      },
    };
    const told = rankPrompts(situationOf(boss, null, context), builtInPack);
    expect(JSON.stringify(told)).not.toContain('marathon');
  });

  it('a step tied to a talk comes up in that talk, and no more once whoever it was with is removed', async () => {
    const page = createPage();
    const ingrid = person('ingrid', { relationships: [{ kind: 'mentor', from: null, to: null }] });
    await page.service.savePerson(ingrid);
    const talk = { personId: 'ingrid', eventKey: null };
    const step = { text: 'I ask before I answer', when: 'a date is asked for', due: null, done: null, talk };
    await page.service.saveWorkflow(null, { goals: [goal({ steps: [step] })] });
    const planned = { ...held('ingrid', page.ports.today()), state: 'planned' as const };
    const soon = new Date(Date.parse(page.ports.now()) + 3_600_000).toISOString();
    await page.service.wrapUp({ person: ingrid, meeting: { ...planned, start: soon, end: soon } }, {});
    const found = await page.service.personPage('ingrid');
    const context = { now: page.ports.now(), zone: 'UTC', cues: builtInCues };
    const { prompts } = rankPrompts(situationOf(found, null, context), builtInPack);
    expect(prompts.map(({ key }) => key)).toContain('tied:g1:0');
    await page.service.removePerson('ingrid');
    expect((await page.service.ownGoals())[0]?.steps).toMatchObject([{ text: step.text, talk: null }]);
    await page.service.undo();
    expect((await page.service.ownGoals())[0]?.steps).toMatchObject([{ talk }]);
  });

  it('what is never to be suggested beside somebody stays so, into another journal too', async () => {
    const [page, other] = [createPage(), createPage()];
    await page.service.savePerson(person('dana', { unsaid: ['celebrate-the-work'] }));
    await other.service.importFile(await page.service.exportEverything());
    expect((await other.service.personPage('dana'))?.person.unsaid).toEqual(['celebrate-the-work']);
  });

  it('a pattern shows its notes, and those never form it again once it is said to be none', async () => {
    const page = createPage();
    await page.service.savePerson(person('dana'));
    const notes = ['2026-10-08', '2026-10-27', '2026-11-12'].map((on, index) =>
      note(`n${index}`, on, 'release waiting for sign-off', { mark: 'challenge' }),
    );
    await page.service.saveWorkflow(null, { notes });
    const form = await goThrough(page, 'see-the-pattern', { status: 'not-a-pattern' });
    expect(form?.steps.value.find(({ step }) => step.id === 'common')?.chips).toHaveLength(3);
    expect((await page.service.entries('pattern'))[0]?.notes.toSorted()).toEqual(['n0', 'n1', 'n2']);
    await page.service.saveWorkflow(null, {
      notes: [note('n3', '2026-11-18', 'sign-off waiting', { mark: 'challenge' })],
    });
    expect(points(await openDay(page))).not.toContain('see-the-pattern');
  });

  it('a review seven weeks ahead brings back a round of feedback that is old, and opens it', async () => {
    const page = createPage();
    const boss = person('amara', { relationships: [{ kind: 'manager', from: null, to: null }] });
    await page.service.savePerson(boss);
    const stamps = { createdAt: '2026-05-04T09:00:00.000Z', updatedAt: '2026-05-04T09:00:00.000Z' };
    const round = { ...blankEntry('round'), kind: 'round' as const, question: 'What to keep?' };
    const frame = { id: 'r1', on: '2026-05-04', people: ['amara'], private: true, notes: [], ...stamps };
    const nowhere = { meetingId: null, deliveryId: null, goalId: null };
    await page.service.saveWorkflow(null, {
      entries: [{ ...round, ...frame, ...nowhere, state: 'closed' as const }],
    });
    expect(points(await openDay(page))).not.toContain('mentoring-360');
    const review = held('amara', '2027-01-07');
    await page.service.wrapUp({ person: boss, meeting: { ...review, kind: 'review', state: 'planned' } }, {});
    await goThrough(page, 'mentoring-360', { question: 'What is different since May?' });
    const rounds = ofKind(await page.service.entries('round'), 'round');
    expect(rounds.map(({ question }) => question)).toContain('What is different since May?');
    expect(points(await openDay(page))).not.toContain('mentoring-360');
  });

  it('a hello that was kept rests until the rhythm has passed again', async () => {
    const page = createPage();
    const hakan = person('hakan', {
      relationships: [{ kind: 'mentor', from: '2025-01-01', to: '2025-06-30' }],
      rhythm: 90,
    });
    await page.service.savePerson(hakan);
    await page.service.wrapUp({ person: hakan, meeting: held('hakan', '2026-02-21') }, {});
    await goThrough(page, 'keep-in-touch', { words: 'The pilot went live on Monday.', how: 'written' });
    expect(points(await openDay(page))).not.toContain('keep-in-touch');
    page.clock.now = '2027-01-20T08:00:00.000Z';
    expect(points(await openDay(page))).not.toContain('keep-in-touch');
    page.clock.now = '2027-02-20T08:00:00.000Z';
    expect(points(await openDay(page))).toContain('keep-in-touch');
  });

  it('a passage kept in its form is asked about, once, where a note of one’s own has a word of it', async () => {
    const page = createPage();
    await page.service.savePerson(person('dana'));
    const day = await openDay(page);
    await day.desks.choose();
    const desk = day.desks.open.value;
    await desk?.start('passage');
    desk?.open.value?.answer('text', 'interrupting people who think aloud');
    expect(await desk?.open.value?.keep()).toBe(true);
    await page.service.saveWorkflow(null, {
      notes: [note('n1', '2026-11-17', 'I was interrupting Kim again')],
    });
    const form = await goThrough(page, 'gut-check', { answer: 'In the review, twice.' });
    expect(form?.answers.value).toMatchObject({ text: 'interrupting people who think aloud' });
    expect(await page.service.entries('passage')).toMatchObject([{ answer: 'In the review, twice.' }]);
    page.clock.now = '2026-12-30T08:00:00.000Z';
    expect(points(await openDay(page))).not.toContain('gut-check');
  });

  it('after a no somebody else is looked for, though the goal is young', async () => {
    const page = createPage();
    await page.service.savePerson(person('ingrid', { flags: ['wanted'] }));
    await page.service.saveWorkflow(null, { goals: [goal({ createdAt: '2026-11-15T09:00:00.000Z' })] });
    expect(points(await openDay(page))).not.toContain('look-across');
    const base = {
      people: ['ingrid'],
      private: true,
      notes: [],
      meetingId: null,
      deliveryId: null,
      goalId: null,
    };
    const request = {
      ...{ id: 'r1', kind: 'request' as const, on: '2026-11-10', why: '', goal: '', askAgain: null },
      ...{ size: 'one-talk' as const, state: 'no' as const, ...base, ...made },
    };
    await page.service.saveWorkflow(null, { entries: [request] });
    const form = await goThrough(page, 'look-across', { up: 'Somebody from the Lyon board' });
    expect(form?.answers.value).toMatchObject({ for: 'sell to hospitals' });
  });

  it('a decision begins with its question and day, and the day of one opens that one', async () => {
    const page = createPage();
    await page.service.saveWorkflow(null, {
      goals: [goal({ text: 'Lyon or stay', side: 'clarity', checkIn: '2026-11-26' })],
    });
    const form = await goThrough(page, 'clarity', { known: 'Two schools nearby' });
    expect(form?.answers.value).toMatchObject({ question: 'Lyon or stay', by: '2026-11-26' });
    const day = await openDay(page);
    await day.desks.choose();
    const desk = day.desks.open.value;
    await desk?.start('W9');
    desk?.open.value?.answer('question', 'Hire or wait');
    expect(await desk?.open.value?.keep()).toBe(true);
    page.clock.now = '2026-11-26T08:00:00.000Z';
    const then = await openDay(page);
    const back = then.dates.value.find(({ kind }) => kind === 'decision');
    if (!back) throw new Error('no date is back');
    await then.desks.begin(back);
    const again = then.desks.open.value?.open.value;
    expect(again?.steps.value.map(({ step }) => step.id)).toEqual(['decided']);
    again?.answer('decided', 'Stay');
    expect(await again?.keep()).toBe(true);
    const kept = ofKind(await page.service.entries('decision'), 'decision').map((each) => [
      each.question,
      each.decided,
    ]);
    expect(kept.toSorted()).toEqual([
      ['Hire or wait', ''],
      ['Lyon or stay', 'Stay'],
    ]);
  });

  it('whom somebody could learn from is a line for the talk with them', async () => {
    const page = createPage();
    const report = [{ kind: 'report' as const, from: '2026-01-01', to: null }];
    for (const id of ['ada', 'ben', 'cem', 'dia', 'eli']) {
      const roles = id === 'ada' ? report : [{ kind: 'buddy' as const, from: '2026-01-01', to: null }];
      const each = person(id, { relationships: roles });
      await page.service.wrapUp({ person: each, meeting: held(id, '2026-11-10') }, {});
    }
    const day = await openDay(page);
    const point = day.points.value.find(({ prompt }) => prompt.practice === 'mentoring-360');
    if (!point) throw new Error(`silent: ${points(day).join(', ')}`);
    expect(day.desks.leadsTo(point)).toBeNull();
    expect(day.isForAgenda(point)).toBe(true);
    await day.add(point);
    expect((await page.service.personPage('ada'))?.topics).toMatchObject([{ practice: 'mentoring-360' }]);
    expect(points(await openDay(page))).not.toContain('mentoring-360');
  });

  it('a boss who is wanted as a mentor is thought over first, and asked after that', async () => {
    const page = createPage();
    const roles = [{ kind: 'manager' as const, from: '2026-01-01', to: null }];
    const erik = person('erik', { relationships: roles, flags: ['wanted'] });
    await page.service.wrapUp({ person: erik, meeting: held('erik', '2026-10-05') }, {});
    await page.service.saveWorkflow(null, {
      notes: [note('n1', '2026-10-06', 'knows how hospitals buy', { personId: 'erik' })],
    });
    const form = await goThrough(page, 'boss-as-mentor', { decides: ['pay'] });
    expect(form?.id).toBe('W3');
    expect(points(await openDay(page))).not.toContain('boss-as-mentor');
  });
});
