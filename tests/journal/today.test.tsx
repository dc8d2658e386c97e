// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { practiceIds } from '../../utils/practices/practice-ids.ts';
import { createJournalStage, today } from './stage.ts';
import { seedToday } from './today-seed.ts';

afterEach(cleanup);
// A shared machine may be slow; nothing here waits for time to pass.
configure({ asyncUtilTimeout: 20_000 });

async function openToday(seed = seedToday(today)) {
  const stage = await createJournalStage('#today', seed);
  render(
    <JournalPage journal={stage.model} pages={{ options: '/options.html', welcome: '/welcome.html' }} />,
  );
  await screen.findByRole('heading', { name: 'For you' });
  return stage;
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const lineOf = (text: string) => screen.getByText(text).closest('li');

describe('the user’s own day', () => {
  it('shows talks by time, dates that are back, promises due both ways, and a few points', async () => {
    await openToday();
    const talks = section('Talks').getAllByRole('listitem');
    expect(talks.map((each) => each.textContent)).toEqual([
      '09:30Priya Raman1:1',
      '14:00Ruth AdeyemiMentoring',
    ]);
    const back = section('Back today').getAllByRole('listitem');
    expect(back.map((each) => each.querySelector('.own')?.textContent)).toEqual([
      'Send the brief on half a page',
      'Whether to take Lyon',
      'Say no in time',
    ]);
    const due = section('Follow-ups due');
    expect(due.getByRole('list', { name: 'From you' }).textContent).toContain('Send the forecasting reader');
    expect(due.getByRole('list', { name: 'From others' }).textContent).toContain('The figures');
    const points = document.querySelectorAll('.point');
    expect(points.length).toBeGreaterThan(0);
    expect(points.length).toBeLessThanOrEqual(3);
    // Words for oneself are never a count, a badge or a reproach.
    expect(document.querySelector('.today')?.textContent).not.toMatch(/overdue|missed|\bshould\b|!/iu);
  });

  it('answers a date with one click, in the record itself, and takes it back with one', async () => {
    const { journal } = await openToday();
    fireEvent.click(screen.getByRole('button', { name: 'Done: A look at the goal: Say no in time' }));
    await waitFor(() => expect(screen.queryByText('Say no in time')).toBeNull());
    const goal = async () => (await journal.goalsOverview()).goals.find(({ id }) => id === 'goal-own');
    expect(await goal()).toMatchObject({ checkIn: null });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Say no in time');
    expect(await goal()).toMatchObject({ checkIn: '2026-11-18' });
  });

  it('puts a date off for a week, in the record, and lets go of one that has none there', async () => {
    const { journal } = await openToday();
    fireEvent.click(
      screen.getByRole('button', { name: 'Later: What came of this advice: Send the brief on half a page' }),
    );
    await waitFor(() => expect(screen.queryByText('Send the brief on half a page')).toBeNull());
    expect(await screen.findByText('Comes back Thu 26 Nov.')).toBeDefined();
    const page = await journal.personPage('ruth');
    expect(page?.notes.find(({ id }) => id === 'advice-ruth')?.advice?.lookAgain).toBe('2026-11-26');
    fireEvent.click(screen.getByRole('button', { name: 'Let go: A decision due: Whether to take Lyon' }));
    await waitFor(() => expect(screen.queryByText('Whether to take Lyon')).toBeNull());
    expect(await journal.entries('decision')).toMatchObject([{ by: null, question: 'Whether to take Lyon' }]);
  });

  it('ticks a promise, or puts it off, or lets it go', async () => {
    const { journal } = await openToday();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Send the forecasting reader' }));
    await waitFor(() => expect(screen.queryByText('Send the forecasting reader')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Let go of “The figures”' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Follow-ups due' })).toBeNull());
    const page = await journal.personPage('samir');
    expect(page?.followUps.map(({ state }) => state)).toEqual(['let-go']);
  });

  it('goes through what a date asks in place, and the date is answered by keeping it', async () => {
    const { journal } = await openToday();
    fireEvent.click(screen.getByRole('button', { name: 'Begin: A decision due: Whether to take Lyon' }));
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'Yes, from spring' } });
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep it' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Done' }));
    await screen.findByRole('heading', { name: 'For you' });
    expect(await journal.entries('decision')).toMatchObject([{ decided: 'Yes, from spring' }]);
    expect(screen.queryByText('Whether to take Lyon')).toBeNull();
  });

  it('sets a point aside, and says why there is none where nothing is noted', async () => {
    const { journal } = await openToday();
    const [first] = [...document.querySelectorAll<HTMLElement>('.point')];
    if (!first) throw new Error('no point');
    const text = first.querySelector('.say')?.textContent ?? '';
    fireEvent.click(within(first).getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByText(text)).toBeNull());
    await waitFor(async () => {
      const { answers } = await journal.ownDay(practiceIds);
      expect(answers.some(({ answer }) => answer === 'not-now')).toBe(true);
    });
    cleanup();
    await openToday({ ...seedToday(today), ...nothing });
    expect(screen.getByText('Nothing is noted yet to suggest anything from.')).toBeDefined();
    expect(lineOf('Nothing is noted yet to suggest anything from.')).toBeNull();
  });
});

const nothing = {
  ...{ people: [], meetings: [], notes: [], followUps: [], topics: [], thanks: [], goals: [] },
  ...{ agreements: [], deliveries: [], reflections: [], entries: [] },
};
