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
  const stage = await createJournalStage('#deliveries', seed);
  render(
    <JournalPage journal={stage.model} pages={{ options: '/options.html', welcome: '/welcome.html' }} />,
  );
  await screen.findByRole('heading', { name: 'Deliveries' });
  return stage;
}

const section = (name: string) => screen.findByRole('region', { name });
const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });

describe('the deliveries', () => {
  it('stand by what became of them, with who took part and what was written', async () => {
    await openWith();
    const waiting = await section('Nothing marked yet');
    expect(waiting.textContent).toContain(
      '25 Oct, 25 days ago, nothing marked yet. With Dana Okafor, Samir Haddad',
    );
    const marked = await section('Marked');
    expect(within(marked).getByText('Looked back 10 Sept')).toBeDefined();
    expect(marked.textContent).toContain('What happenedTwo services came back late; the fallback held.');
    expect((await section('Ahead')).textContent).toContain(
      'You set out to try: when the next plan is read, name who may stop it, by name',
    );
  });

  it('are marked and left, and both can be taken back', async () => {
    const { journal } = await openWith();
    fireEvent.click(await screen.findByRole('button', { name: 'Mark it: Storage migration' }));
    await screen.findByText('Marked.');
    await waitFor(() => expect(screen.queryByText('Nothing marked yet')).toBeNull());
    expect((await journal.personPage('samir'))?.thanks).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await section('Nothing marked yet');
    expect((await journal.personPage('samir'))?.thanks).toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: 'Leave it: Storage migration' }));
    await section('Left as it was');
  });

  it('are looked back on in place', async () => {
    const { journal } = await openWith();
    fireEvent.click(await screen.findByRole('button', { name: 'Look back: Storage migration' }));
    type(
      await screen.findByLabelText('What happened? What the minutes would say.'),
      'Eleven services moved.',
    );
    type(screen.getByLabelText('… I will try'), 'keep the list of owners');
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('Kept with the delivery.');
    const { looks } = await journal.reflections({ kind: 'delivery', personId: 'samir' }, 5);
    expect(looks.map((look) => look.kind === 'delivery' && look.reflection.facts)).toEqual([
      'Eleven services moved.',
    ]);
    expect(await screen.findByText('Looked back 19 Nov')).toBeDefined();
  });

  it('are noted by hand, with people and a guess, and changed', async () => {
    const { journal } = await openWith();
    fireEvent.click(await screen.findByRole('button', { name: 'New delivery' }));
    await waitFor(() => expect(screen.getAllByRole('option', { name: 'Priya Raman' })).toHaveLength(2));
    type(await screen.findByLabelText('What is delivered'), 'Search rewrite');
    type(screen.getByLabelText('On'), '2026-12-04');
    fireEvent.change(screen.getByLabelText('Add somebody'), { target: { value: 'priya' } });
    type(screen.getByLabelText('A guess: how it will go'), 'Two days late');
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByRole('heading', { name: 'Search rewrite' });
    const { groups } = await journal.deliveries('priya', { ahead: 5, waiting: 5, marked: 5, left: 5 });
    expect(groups).toMatchObject([{ stage: 'ahead', rows: [{ guess: 'Two days late' }] }]);
    fireEvent.click(screen.getByRole('button', { name: 'Change “Search rewrite”' }));
    fireEvent.click(await screen.findByLabelText('Reported elsewhere: no update on it is suggested'));
    fireEvent.click(await screen.findByRole('button', { name: 'Take Priya Raman out' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByText('Changed.');
    const five = { ahead: 5, waiting: 5, marked: 5, left: 5 };
    expect((await journal.deliveries('priya', five)).groups).toEqual([]);
    const rows = (await journal.deliveries(null, five)).groups.flatMap((group) => group.rows);
    expect(rows.find(({ name }) => name === 'Search rewrite')).toMatchObject({ reportedElsewhere: true });
  });

  it('are left as they were when another page changed one meanwhile', async () => {
    const { journal, other } = await openWith();
    const limits = { ahead: 5, waiting: 5, marked: 5, left: 5 };
    const [ahead] = (await journal.deliveries(null, limits)).groups;
    const stale = ahead?.rows[0];
    if (!stale) throw new Error('nothing ahead');
    await other.saveDelivery({ ...stale, name: 'Tariff release, second try' });
    await expect(
      journal.saveDelivery({ ...stale, updatedAt: '2020-01-01T00:00:00.000Z', name: 'Mine' }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await screen.findByRole('heading', { name: 'Tariff release, second try' })).toBeDefined();
  });

  it('say what comes here while there are none, and come in portions', async () => {
    await openWith({ ...seedJournal(today), deliveries: [], reflections: [] });
    expect(await screen.findByText(/No delivery is noted yet/)).toBeDefined();
    cleanup();
    const seed = seedJournal(today);
    const [one] = seed.deliveries;
    if (!one) throw new Error('no delivery');
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...{ ...one, id: `many-${index}`, name: `Number ${index}`, on: '2026-10-02' },
    }));
    await openWith({ ...seed, deliveries: many });
    const waiting = await section('Nothing marked yet');
    expect(within(waiting).getAllByRole('heading', { level: 3 })).toHaveLength(20);
    fireEvent.click(within(waiting).getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(within(waiting).getAllByRole('heading', { level: 3 })).toHaveLength(30));
  });
});
