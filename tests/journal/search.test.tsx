// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { markHits } from '../../utils/models/search-words.ts';
import { createJournalStage } from './stage.ts';

afterEach(cleanup);
// A shared machine may be slow; nothing here waits for time to pass.
configure({ asyncUtilTimeout: 20_000 });

const pages = { options: '/options.html', welcome: '/welcome.html' };

async function openSearch() {
  const stage = await createJournalStage('#people');
  render(<JournalPage journal={stage.model} pages={pages} />);
  await screen.findByRole('link', { name: /Dana/ });
  fireEvent.keyDown(document.body, { key: '/' });
  const field = await screen.findByRole('searchbox', { name: 'Words to look for' });
  const type = (words: string) => fireEvent.input(field, { target: { value: words } });
  const rows = () => [...document.querySelectorAll('.hit-row')].map((row) => row.textContent);
  return { ...stage, field, type, rows };
}

describe('search', () => {
  it('is one key away, and says whose, what and when, and no word of it', async () => {
    const { type, rows, field } = await openSearch();
    await waitFor(() => expect(document.activeElement).toBe(field));
    type('forecasting');
    await waitFor(() =>
      expect(rows()).toEqual(['NotePriya Raman17 Nov 2026', 'Follow-upPriya Raman30 Oct 2026']),
    );
    expect(document.body.textContent).not.toContain('budget round');
    expect(screen.getByText('2 entries.')).toBeDefined();
  });

  it('shows the words of a hit when asked, by keyboard, with what was looked for marked', async () => {
    const { type, field } = await openSearch();
    type('forecast');
    await waitFor(() => expect(document.querySelectorAll('.hit-row')).toHaveLength(2));
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    const row = document.activeElement;
    expect(row?.textContent).toContain('Priya Raman');
    if (row) fireEvent.click(row);
    expect(await screen.findByText('forecasting')).toHaveProperty('tagName', 'MARK');
    expect(row?.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('link', { name: 'Open the page of Priya Raman' })).toBeDefined();
    if (row) fireEvent.click(row);
    await waitFor(() => expect(document.querySelector('mark')).toBeNull());
    if (row) fireEvent.keyDown(row, { key: 'Escape' });
    expect(document.activeElement).toBe(field);
  });

  it('hides what was shown as soon as something else is looked for', async () => {
    const { type } = await openSearch();
    type('forecast');
    await screen.findByText('2 entries.');
    fireEvent.click(await screen.findByRole('button', { name: 'Show the words of all' }));
    await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(2));
    type('forecasti');
    await waitFor(() => expect(document.querySelector('mark')).toBeNull());
  });

  it('narrows down by person, kind, day and what is still open', async () => {
    const { type, rows } = await openSearch();
    type('rota');
    await waitFor(() => expect(rows()).toHaveLength(25));
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Kinds' })).getByRole('button', { name: 'Follow-up' }),
    );
    await waitFor(() => expect(rows()).toEqual(['Follow-upDana Okafor14 Nov 2026']));
    fireEvent.input(screen.getByLabelText('With'), { target: { value: 'priya' } });
    await waitFor(() => expect(rows()).toEqual([]));
    expect(screen.getByText('Nothing noted with these words.')).toBeDefined();
    fireEvent.input(screen.getByLabelText('With'), { target: { value: 'dana ok' } });
    fireEvent.input(screen.getByLabelText('From'), { target: { value: '2026-11-15' } });
    await waitFor(() => expect(rows()).toEqual([]));
    fireEvent.input(screen.getByLabelText('From'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Still open' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('leads to people by name, and to more than the first fifty', async () => {
    const { type, rows } = await openSearch();
    type('tomas');
    await waitFor(() => expect(rows()).toEqual(['PersonTomás Herrera']));
    expect(screen.getByRole('link', { name: /Tomás Herrera/ }).getAttribute('href')).toBe('#people/tomas');
    type('round');
    fireEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(rows()).toHaveLength(50));
  });

  it('does not take a slash that is being typed', async () => {
    const { field, hash } = await openSearch();
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    await screen.findByRole('searchbox', { name: 'Find a person' });
    expect(hash()).toBe('#people');
    fireEvent.keyDown(screen.getByRole('searchbox', { name: 'Find a person' }), { key: '/' });
    expect(hash()).toBe('#people');
    expect(field.isConnected).toBe(false);
  });

  it('marks whole words, and gives the text back unchanged', () => {
    const text = 'The Größe of it,\nthe grösste and so on';
    expect(
      markHits(text, 'gros')
        .filter(({ isHit }) => isHit)
        .map((piece) => piece.text),
    ).toEqual(['Größe', 'grösste']);
    expect(
      markHits(text, 'gros')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(markHits('a forum chair', '"forum chair"').filter(({ isHit }) => isHit)).toHaveLength(2);
  });
});
