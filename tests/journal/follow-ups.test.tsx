// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { seedJournal } from './seed.ts';
import { createJournalStage, today } from './stage.ts';

afterEach(cleanup);
configure({ asyncUtilTimeout: 20_000 });

async function openWith(seed = seedJournal(today)) {
  const stage = await createJournalStage('#follow-ups', seed);
  render(
    <JournalPage journal={stage.model} pages={{ options: '/options.html', welcome: '/welcome.html' }} />,
  );
  await screen.findByRole('heading', { name: 'Follow-ups' });
  return stage;
}

const section = (name: string) => screen.findByRole('region', { name });
const tick = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });

describe('the follow-ups of everybody', () => {
  it('stand by when, with whose they are and with whom', async () => {
    await openWith();
    const past = await section('Was for an earlier day');
    expect(within(past).getByRole('listitem').textContent).toBe(
      'Send the forecasting readerFrom you to Priya Raman, was for 15 Nov',
    );
    const soon = await section('The next seven days');
    expect(within(soon).getAllByRole('checkbox')).toHaveLength(2);
    expect(within(soon).getAllByRole('link', { name: 'Dana Okafor' })[0]?.getAttribute('href')).toBe(
      '#people/dana',
    );
  });

  it('are kept with a tick, let go with a button, and both can be taken back', async () => {
    const { journal } = await openWith();
    fireEvent.click(await tick('Send the forecasting reader'));
    await screen.findByText('Marked as kept.');
    await waitFor(() => expect(screen.queryByText('Was for an earlier day')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await section('Was for an earlier day');
    fireEvent.click(screen.getByRole('button', { name: 'Let go of “Send the forecasting reader”' }));
    await screen.findByText('Let go.');
    const filter = { owner: null, personId: null };
    expect((await journal.closedFollowUps('let-go', filter, 5)).rows).toHaveLength(1);
    fireEvent.click(screen.getByRole('radio', { name: 'Let go' }));
    const month = await section('November 2026');
    fireEvent.click(within(month).getByRole('button', { name: 'Open again' }));
    await screen.findByText('What was let go comes here, and can be opened again.');
    expect(await journal.countOpenFollowUps()).toBe(3);
    expect(screen.getByRole('link', { name: 'Follow-ups 3 open' })).toBeDefined();
  });

  it('are narrowed down by side and by person', async () => {
    await openWith();
    await section('The next seven days');
    fireEvent.click(screen.getByRole('radio', { name: 'From others' }));
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
    await screen.findByRole('option', { name: 'Priya Raman' });
    fireEvent.change(screen.getByRole('combobox', { name: 'With' }), { target: { value: 'priya' } });
    expect(await screen.findByText('None with this choice.')).toBeDefined();
    fireEvent.click(screen.getByRole('radio', { name: 'Both ways' }));
    expect(await tick('Send the forecasting reader')).toBeDefined();
  });

  it('are changed in place, by keyboard', async () => {
    await openWith();
    fireEvent.click(await screen.findByRole('button', { name: 'Change “Draft the rota proposal”' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'What was said to be done' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'Draft the rota with Priya' } });
    fireEvent.input(screen.getByLabelText('By'), { target: { value: '' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    const undated = await section('Without a date');
    expect(await within(undated).findByRole('checkbox', { name: 'Draft the rota with Priya' })).toBeDefined();
  });

  it('are meant for a talk that is noted, with the words of "When …"', async () => {
    const seed = seedJournal(today);
    const [followUp] = seed.followUps.filter(({ text }) => text === 'Draft the rota proposal');
    const [planned] = seed.meetings.filter(({ personId }) => personId === followUp?.personId);
    if (!planned) throw new Error('no meeting');
    const start = '2026-11-26T09:00:00.000Z';
    const weekly = {
      ...planned,
      id: 'next',
      state: 'planned' as const,
      seriesKey: 'google:weekly',
      start,
      end: start,
    };
    const { journal } = await openWith({
      ...seed,
      meetings: [...seed.meetings, { ...weekly, title: 'Weekly' }],
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Change “Draft the rota proposal”' }));
    await screen.findByRole('option', { name: 'Weekly, each time' });
    fireEvent.input(screen.getByRole('textbox', { name: 'When …' }), {
      target: { value: 'the rota comes up' },
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'For the talk' }), {
      target: { value: 'google:weekly' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('Changed.');
    await screen.findByText('the rota comes up');
    const filter = { owner: null, personId: followUp?.personId ?? '' };
    const five = { past: 5, today: 5, soon: 5, later: 5, undated: 5 };
    const rows = (await journal.openFollowUps(filter, five)).groups.flatMap((group) => group.rows);
    expect(rows.find(({ id }) => id === followUp?.id)).toMatchObject({
      when: 'the rota comes up',
      eventKey: 'google:weekly',
    });
  });

  it('are taken out, and brought back', async () => {
    const { journal } = await openWith();
    fireEvent.click(await screen.findByRole('button', { name: 'Change “Draft the rota proposal”' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Take it out' }));
    await screen.findByText('Taken out.');
    await waitFor(() => expect(screen.queryByText('Draft the rota proposal')).toBeNull());
    await expect(journal.takeOut('followUps', 'nobody')).rejects.toMatchObject({ code: 'gone' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await tick('Draft the rota proposal')).toBeDefined();
  });

  it('are walked with the arrow keys, and the focus stays in place when a row goes', async () => {
    await openWith();
    const [one, two, three] = [
      await tick('Send the forecasting reader'),
      await tick('Ask Jonas about the budget'),
      await tick('Draft the rota proposal'),
    ];
    one.focus();
    fireEvent.keyDown(one, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(two);
    fireEvent.keyDown(two, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(three);
    fireEvent.keyDown(three, { key: 'ArrowUp' });
    fireEvent.click(two);
    await screen.findByText('Marked as kept.');
    await waitFor(() => expect(screen.queryByText('Ask Jonas about the budget')).toBeNull());
    await waitFor(async () => expect(document.activeElement).toBe(await tick('Draft the rota proposal')));
  });

  it('come in portions, and say what comes here while there are none', async () => {
    const seed = seedJournal(today);
    const [one] = seed.followUps;
    if (!one) throw new Error('no follow-up');
    const many = Array.from({ length: 50 }, (_, index) => ({
      ...one,
      ...{ id: `many-${index}`, text: `Number ${index}`, due: '2027-02-01' },
    }));
    await openWith({ ...seed, followUps: many });
    const later = await section('Later');
    expect(within(later).getAllByRole('checkbox')).toHaveLength(20);
    fireEvent.click(within(later).getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(within(later).getAllByRole('checkbox')).toHaveLength(40));
    cleanup();
    await openWith({ ...seed, followUps: [] });
    expect(await screen.findByText(/Nothing is open\. What you or somebody else said/)).toBeDefined();
  });

  it('are read again when another page changed one', async () => {
    const { other } = await openWith();
    await tick('Send the forecasting reader');
    const filter = { owner: null, personId: 'priya' };
    const found = await other.openFollowUps(filter, { past: 9, today: 9, soon: 9, later: 9, undated: 9 });
    const id = found.groups[0]?.rows[0]?.id ?? '';
    await other.editFollowUp(id, { text: 'Send the reader and the sheet' });
    expect(await tick('Send the reader and the sheet')).toBeDefined();
  });
});
