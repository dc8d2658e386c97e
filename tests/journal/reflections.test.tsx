// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { nextQuarterEnd } from '../../utils/models/look-words.ts';
import { seedJournal } from './seed.ts';
import { createJournalStage, today } from './stage.ts';

afterEach(cleanup);
configure({ asyncUtilTimeout: 20_000 });

async function openWith(seed = seedJournal(today)) {
  const stage = await createJournalStage('#reflections', seed);
  render(
    <JournalPage journal={stage.model} pages={{ options: '/options.html', welcome: '/welcome.html' }} />,
  );
  await screen.findByRole('heading', { name: 'Reflections' });
  return stage;
}

const rows = () => [...document.querySelectorAll('.look')].map((row) => row.textContent);
const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });

describe('the reflections', () => {
  it('stand with the latest first, with when they come back and no word of them', async () => {
    await openWith();
    await waitFor(() =>
      expect(rows()).toEqual([
        '2 Oct 2026At the end of a quarterComes back at the end of the quarter, 31 Dec'.replace(' 2026', ''),
        '10 SeptAfter a deliveryBilling cut-overWith Dana Okafor, Elif Demir. Comes back with the next delivery, 7 Dec',
      ]),
    );
    fireEvent.click(screen.getByRole('button', { name: /After a delivery/ }));
    expect(await screen.findByText('Nobody was named to decide about a stop.')).toBeDefined();
  });

  it('are narrowed down by what they are on and by person', async () => {
    await openWith();
    await waitFor(() => expect(rows()).toHaveLength(2));
    fireEvent.change(screen.getByLabelText('On what'), { target: { value: 'quarter' } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    await screen.findByRole('option', { name: 'Dana Okafor' });
    fireEvent.change(screen.getByLabelText('With whom'), { target: { value: 'dana' } });
    expect(await screen.findByText('None with this choice.')).toBeDefined();
  });

  it('are changed in place, and the change can be taken back', async () => {
    await openWith();
    fireEvent.click(await screen.findByRole('button', { name: /At the end of a quarter/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Change it' }));
    const field = await screen.findByLabelText('My part in it: what I did, or left undone');
    type(field, 'Wrote the role for two people.');
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('Wrote the role for two people.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Wrote the role too wide.')).toBeDefined();
  });

  it('on the quarter begin here; what is empty is not kept', async () => {
    const { journal } = await openWith({ ...seedJournal(today), reflections: [] });
    expect(await screen.findByText(/No look back is kept yet/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Look back on the quarter' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep' }));
    expect((await journal.reflections({ kind: null, personId: null }, 5)).looks).toEqual([]);
    type(screen.getByLabelText('What happened? What the minutes would say.'), 'One hire of two.');
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toContain('todayAt the end of a quarter');
  });

  it('show what workflows kept beside them', async () => {
    const { other } = await openWith();
    const stamps = { createdAt: `${today}T08:00:00Z`, updatedAt: `${today}T08:00:00Z` };
    const frame = { notes: [], meetingId: null, deliveryId: null, goalId: null, private: true };
    await other.saveWorkflow(null, {
      entries: [
        {
          ...{ id: 'pattern-1', kind: 'pattern', on: today, people: [], ...frame, ...stamps },
          ...{ stem: 'late', common: 'Fridays', mine: 'I ask on Thursdays', willTry: '', status: 'trying' },
        },
      ],
    });
    await waitFor(() => expect(rows()).toHaveLength(3));
    fireEvent.click(document.querySelectorAll('.turn')[0] ?? document.body);
    expect(await screen.findByText('I ask on Thursdays')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Change it' })).toBeNull();
  });
});

describe('the end of the next quarter', () => {
  it.each([
    ['2026-10-02', '2026-12-31'],
    ['2026-12-28', '2027-03-31'],
    ['2026-11-19', '2026-12-31'],
    ['2027-01-10', '2027-03-31'],
    ['2026-06-30', '2026-09-30'],
  ])('after a look back on %s is %s', (on, end) => {
    expect(nextQuarterEnd(on)).toBe(end);
  });
});
