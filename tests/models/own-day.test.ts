import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../utils/core/goal.ts';
import { toDelivery } from '../../utils/models/delivery-model.ts';
import { createPage, person } from '../services/journal-fixture.ts';
import { toEvent } from './cast.ts';
import { openDay, type Page } from './open-day.ts';

const practices = (model: Awaited<ReturnType<typeof openDay>>) =>
  model.points.value.map(({ prompt }) => prompt.practice);

/** Thursday 19 November, 09:00 to 10:00. */
const launch = toEvent('launch', {
  title: 'Go-live: tariff release',
  start: '2026-11-19T09:00:00.000Z',
  end: '2026-11-19T10:00:00.000Z',
});

const shown = (page: Page) =>
  page.service.noteDelivery(
    toDelivery(launch, 'google:launch', ['dana', 'nobody'], 'UTC', page.ports.newId(), page.ports.now()),
  );

describe('after a delivery that was only looked at', () => {
  it('suggests a look back from the next working day on, until it was written', async () => {
    const page = createPage();
    await page.service.savePerson(person('dana'));
    await shown(page);
    expect(practices(await openDay(page))).toEqual([]);
    page.clock.now = '2026-11-20T08:00:00.000Z';
    const day = await openDay(page);
    expect(practices(day)).toEqual(['celebrate-the-work', 'reflect-first']);
    const look = day.points.value.find(({ prompt }) => prompt.practice === 'reflect-first');
    if (!look) throw new Error('no point');
    expect(look.prompt.text).toContain('tariff release');
    await day.desks.begin(look);
    const workflow = day.desks.open.value?.open.value;
    workflow?.answer('facts', 'Two days late, no rollback.');
    expect(await workflow?.keep()).toBe(true);
    expect(practices(day)).toEqual(['celebrate-the-work']);
    expect((await page.service.ownDay([])).reflections).toMatchObject([
      { about: { kind: 'delivery' }, people: ['dana'], facts: 'Two days late, no rollback.' },
    ]);
    await day.writer.undo();
    expect(practices(day)).toContain('reflect-first');
  });

  it('keeps it once, and forgets it when the user says that it was none', async () => {
    const page = createPage();
    await shown(page);
    await shown(page);
    const all = async () => (await page.service.ownDay([])).deliveries;
    expect(await all()).toMatchObject([{ name: 'Go-live: tariff release', people: [], state: 'open' }]);
    await page.service.correct(
      { item: launch, self: { name: 'Me', email: 'me@northlight.example' } },
      { kind: 'none', was: 'delivery' },
    );
    expect(await all()).toEqual([]);
    await page.service.undo();
    expect(await all()).toHaveLength(1);
  });

  it('leaves alone what was said of it', async () => {
    const page = createPage();
    await shown(page);
    const [delivery] = (await page.service.ownDay([])).deliveries;
    if (!delivery) throw new Error('no delivery');
    await page.service.closeDelivery(delivery, 'left');
    await page.service.correct(
      { item: launch, self: { name: 'Me', email: 'me@northlight.example' } },
      { kind: 'none', was: 'delivery' },
    );
    expect((await page.service.ownDay([])).deliveries).toHaveLength(1);
    page.clock.now = '2026-11-20T08:00:00.000Z';
    expect(practices(await openDay(page))).toEqual(['reflect-first']);
  });

  it('never says again what was switched off, from then on', async () => {
    const page = createPage();
    await shown(page);
    page.clock.now = '2026-11-20T08:00:00.000Z';
    const muted: string[] = [];
    const day = await openDay(page, muted);
    const look = day.points.value.find(({ prompt }) => prompt.practice === 'reflect-first');
    if (!look) throw new Error('no point');
    await day.never(look);
    expect(practices(day)).not.toContain('reflect-first');
    expect(muted).toEqual(['reflect-first']);
    expect(day.writer.said.value?.text).toMatch(/Settings, Suggestions brings it back/u);
  });

  it('does not say again what was set aside, and notes once a day what was shown', async () => {
    const page = createPage();
    await shown(page);
    page.clock.now = '2026-11-20T08:00:00.000Z';
    const day = await openDay(page);
    day.seen();
    (await openDay(page)).seen();
    const look = day.points.value.find(({ prompt }) => prompt.practice === 'reflect-first');
    if (look) await day.notNow(look);
    expect(practices(day)).toEqual(['celebrate-the-work']);
    expect(practices(await openDay(page))).toEqual(['celebrate-the-work']);
    const { answers } = await page.service.ownDay(['reflect-first']);
    expect(answers.map(({ answer }) => answer).toSorted()).toEqual(['not-now', 'shown']);
    await day.writer.undo();
    expect(practices(day)).toEqual(['celebrate-the-work', 'reflect-first']);
  });
});

describe('a goal of one’s own', () => {
  const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' };
  const own = (id: string, change: Partial<Goal> = {}): Goal => ({
    ...{ id, personId: null, owner: 'me', text: 'Negotiation', kind: null, side: null, steps: [] },
    ...{ evidence: [], checkIn: null, state: 'active', ...made, ...change },
  });
  const goals = async (page: Page) =>
    (await page.service.ownGoals())
      .map(({ id, kind, steps, evidence }) => ({ id, kind, steps, evidence }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));

  /** Opens what a point or a date leads to, answers, and keeps it. */
  async function goThrough(
    day: Awaited<ReturnType<typeof openDay>>,
    from: Parameters<typeof day.desks.begin>[0] | undefined,
    answers: Readonly<Record<string, string | readonly string[]>>,
  ) {
    if (!from) throw new Error('nothing to begin from');
    expect(day.desks.leadsTo(from)).not.toBeNull();
    await day.desks.begin(from);
    const form = day.desks.open.value?.open.value;
    for (const [id, answer] of Object.entries(answers)) form?.answer(id, answer);
    expect(await form?.keep()).toBe(true);
    return form;
  }

  it('gets its kind from the point that asks for it, and no second goal is made', async () => {
    const page = createPage();
    await page.service.saveWorkflow(null, {
      goals: [own('g1'), own('g2', { text: 'Lyon', kind: 'career' })],
    });
    page.clock.now = '2026-11-20T08:00:00.000Z';
    const day = await openDay(page);
    const point = day.points.value.find(({ prompt }) => prompt.practice === 'career-or-skill');
    await goThrough(day, point, { kind: 'skill' });
    expect(await goals(page)).toMatchObject([{ id: 'g1', kind: 'skill' }, { id: 'g2' }]);
    expect(practices(day)).not.toContain('career-or-skill');
    await day.writer.undo();
    expect((await goals(page))[0]).toMatchObject({ id: 'g1', kind: null });
  });

  it('is looked at on the day of its milestone, and a win is filed under it with its own date', async () => {
    const page = createPage();
    await page.service.savePerson(person('dana'));
    const steps = [{ text: 'Open one call', due: '2026-11-18', done: null }];
    await page.service.saveWorkflow(null, {
      goals: [own('g1', { kind: 'skill', steps })],
      notes: [
        {
          ...{ id: 'n1', personId: 'dana', meetingId: null, mark: 'win', flags: [], deliveryId: null },
          ...{ text: 'negotiation opened alone', at: '2026-11-12T09:00:00.000Z', advice: null, ...made },
        },
      ],
    });
    const day = await openDay(page);
    await goThrough(day, day.dates.value[0], { went: 'done', next: ['the next call opens', 'wait'] });
    expect(await goals(page)).toMatchObject([{ steps: [{ done: '2026-11-19' }, { text: 'wait' }] }]);
    const win = day.points.value.find(({ prompt }) => prompt.practice === 'competency');
    const form = await goThrough(day, win, { changed: 'Nobody waited' });
    expect(form?.closing.value).toContain('Negotiation');
    expect(await goals(page)).toMatchObject([
      { evidence: [{ on: '2026-11-12', text: 'negotiation opened alone', changed: 'Nobody waited' }] },
    ]);
  });

  it('is set, changed and let go where nothing asks for it', async () => {
    const page = createPage();
    const day = await openDay(page);
    const start = async () => {
      await day.desks.choose();
      const desk = day.desks.open.value;
      const offered = desk?.offered.value.map(({ id }) => id) ?? [];
      await desk?.start('own-goal');
      return { offered, form: desk?.open.value };
    };
    const first = await start();
    expect(first.offered).not.toContain('goal-step');
    first.form?.answer('text', 'Read a balance sheet');
    first.form?.answer('milestones', ['The one of Northlight', '2026-12-01', '']);
    expect(await first.form?.keep()).toBe(true);
    const then = await start();
    expect(then.offered).toContain('goal-step');
    const [kept] = await page.service.ownGoals();
    then.form?.answer('goal', kept?.id ?? '');
    expect(then.form?.answers.value).toMatchObject({ text: 'Read a balance sheet', state: 'active' });
    then.form?.answer('state', 'met');
    expect(await then.form?.keep()).toBe(true);
    expect(await page.service.ownGoals()).toMatchObject([
      { text: 'Read a balance sheet', state: 'met', steps: [{ due: '2026-12-01' }] },
    ]);
  });

  it('keeps what is typed about one apart from what is typed about another', async () => {
    const page = createPage();
    const checkIn = '2026-11-19';
    await page.service.saveWorkflow(null, {
      goals: [own('g1', { checkIn }), own('g2', { checkIn, text: 'Lyon' })],
    });
    const day = await openDay(page);
    const [one, other] = day.dates.value;
    if (!one || !other) throw new Error('two dates were expected');
    await day.desks.begin(one);
    day.desks.open.value?.open.value?.answer('evidence', 'Only about this one');
    await day.desks.begin(other);
    expect(day.desks.open.value?.open.value?.answers.value).toEqual({});
    await day.desks.begin(one);
    expect(day.desks.open.value?.open.value?.answers.value).toEqual({ evidence: 'Only about this one' });
  });
});

describe('the user’s own mentors', () => {
  it('are asked for one point, named, and answered with them', async () => {
    const page = createPage();
    const ingrid = person('ingrid', {
      name: 'Ingrid Holm',
      relationships: [{ kind: 'mentor', from: '2026-01-01', to: null }],
    });
    await page.service.savePerson(ingrid);
    await page.service.savePerson(
      person('bjorn', { relationships: ingrid.relationships, flags: ['light-touch'] }),
    );
    await page.service.saveWorkflow(null, {
      notes: [
        {
          ...{ id: 'n1', personId: 'ingrid', meetingId: null, mark: 'advice', text: 'Halve the brief' },
          ...{ at: '2026-11-02T09:00:00.000Z', flags: [], deliveryId: null },
          advice: { from: 'them', state: 'tried', outcome: 'two questions, not nine', on: '2026-11-10' },
          ...{ createdAt: '2026-11-02T09:00:00.000Z', updatedAt: '2026-11-02T09:00:00.000Z' },
        },
      ],
    });
    const day = await openDay(page);
    const own = day.points.value.filter(({ withPerson }) => withPerson);
    expect(own.map(({ personId }) => personId)).toEqual(['ingrid']);
    const [point] = own;
    if (point) await day.notNow(point);
    expect((await page.service.personPage('ingrid'))?.answers).toMatchObject([{ answer: 'not-now' }]);
    expect(day.points.value.filter(({ withPerson }) => withPerson)).toEqual([]);
  });

  it('are not spoken of twice: what a date asks is no point beside it', async () => {
    const page = createPage();
    await page.service.savePerson(
      person('ingrid', { relationships: [{ kind: 'mentor', from: '2026-01-01', to: null }] }),
    );
    const advised = {
      ...{ id: 'n1', personId: 'ingrid', meetingId: null, mark: 'advice' as const, text: 'Halve the brief' },
      ...{ at: '2026-11-02T09:00:00.000Z', flags: [], deliveryId: null },
      advice: { from: 'them' as const, state: 'tried' as const, outcome: '', on: '2026-11-10' },
      ...{ createdAt: '2026-11-02T09:00:00.000Z', updatedAt: '2026-11-02T09:00:00.000Z' },
    };
    await page.service.saveWorkflow(null, { notes: [advised] });
    const told = practices(await openDay(page));
    expect(told).toContain('thank-and-report-back');
    const [stored] = (await page.service.personPage('ingrid'))?.notes ?? [];
    if (!stored?.advice) throw new Error('no advice');
    const advice = { ...stored.advice, lookAgain: '2026-11-19' };
    await page.service.saveWorkflow(null, { notes: [{ ...stored, advice }] });
    const day = await openDay(page);
    expect(day.dates.value.map(({ kind }) => kind)).toEqual(['advice']);
    expect(practices(day)).not.toContain('thank-and-report-back');
  });
});
