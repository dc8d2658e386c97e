// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { gapWords } from '../../utils/models/journal-people-model.ts';
import { parsePlace, placeHash } from '../../utils/models/journal-place.ts';
import { seedJournal } from './seed.ts';
import { createJournalStage, today } from './stage.ts';

afterEach(cleanup);
// A shared machine may be slow; nothing here waits for time to pass.
configure({ asyncUtilTimeout: 20_000 });

const pages = { options: '/options.html', welcome: '/welcome.html' };

async function open(...args: Parameters<typeof createJournalStage>) {
  const stage = await createJournalStage(...args);
  render(<JournalPage journal={stage.model} pages={pages} />);
  return stage;
}

const rowsOf = (group: string) =>
  within(screen.getByRole('list', { name: group }))
    .getAllByRole('link')
    .map((row) => row.querySelector('.strong')?.textContent);

describe('the list of people', () => {
  it('names who drifts first, then who is next, each with the fact beside the name', async () => {
    await open();
    await screen.findByRole('heading', { name: 'Drifting' });
    expect(rowsOf('Drifting')).toEqual(['Hana Sokolová', 'Tomás Herrera']);
    expect(rowsOf('In rhythm').slice(0, 3)).toEqual(['Aiko Tanabe', 'Elif Demir', 'Dana Okafor']);
    expect(rowsOf('Light touch')).toEqual(['Björn Kask']);
    const tomas = screen.getByRole('link', { name: /Tomás/ });
    expect(tomas.textContent).toContain('report, every two weeks');
    expect(tomas.textContent).toContain('41 days');
    expect(within(tomas).getByRole('img').getAttribute('aria-label')).toBe('Met 6 of the last 9 times');
  });

  it('finds somebody by a part of the name or address, whatever its accents', async () => {
    await open();
    const field = await screen.findByRole('searchbox', { name: 'Find a person' });
    await screen.findByRole('link', { name: /Dana/ });
    fireEvent.input(field, { target: { value: 'tomas' } });
    await waitFor(() => expect(screen.queryByRole('link', { name: /Dana/ })).toBeNull());
    expect(screen.getByRole('link', { name: /Tomás Herrera/ })).toBeDefined();
    fireEvent.input(field, { target: { value: 'priya@north' } });
    expect(await screen.findByRole('link', { name: /Priya/ })).toBeDefined();
    fireEvent.input(field, { target: { value: 'nobody at all' } });
    expect(await screen.findByText('Nobody here goes by that name or address.')).toBeDefined();
  });

  it('leaves the focus where the next key takes it, before another frame is drawn', async () => {
    await open();
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
    const row = (await screen.findByRole('link', { name: /Hana/ })) as HTMLElement;
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    for (const frame of frames) frame(0);
    expect(document.activeElement).toBe(row);
  });

  it('is walked with the arrow keys, from the field into the rows and back', async () => {
    await open();
    await screen.findByRole('link', { name: /Dana/ });
    const field = screen.getByRole('searchbox', { name: 'Find a person' });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('Hana');
    fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('Tomás');
    fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowUp' });
    fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(field);
  });

  it('draws as many as fit and the rest on demand', async () => {
    const seed = seedJournal(today);
    const [first] = seed.people;
    const crowd = Array.from({ length: 90 }, (_, index) => ({
      ...(first ?? seed.people[1]),
      id: `p${index}`,
      name: `Given${index} Family`,
      addresses: [`p${index}@northlight.example`],
    }));
    await open('', { people: crowd as typeof seed.people });
    await screen.findByRole('link', { name: /Given0 / });
    expect(screen.getAllByRole('link', { name: /Family/ })).toHaveLength(40);
    fireEvent.click(screen.getByRole('button', { name: 'Show more, 50 left' }));
    await waitFor(() => expect(screen.getAllByRole('link', { name: /Family/ })).toHaveLength(80));
  });

  it('says where to begin when nobody is there', async () => {
    await open('', {});
    expect(await screen.findByText(/Nobody is in the journal yet/)).toBeDefined();
  });

  it('follows what another page writes', async () => {
    const { other } = await open();
    await screen.findByRole('link', { name: /Priya/ });
    await other.removePerson('priya');
    await waitFor(() => expect(screen.queryByRole('link', { name: /Priya/ })).toBeNull());
  });
});

describe('places and words of the journal', () => {
  it('go into the address and come back from it', () => {
    expect(parsePlace(placeHash('people', 'a/b c'))).toEqual({ view: 'people', about: 'a/b c' });
    expect(parsePlace('')).toEqual({ view: 'people', about: '' });
    expect(parsePlace('#people/%E0%A4%A')).toEqual({ view: 'people', about: '' });
    expect(parsePlace('#nowhere/x')).toEqual({ view: 'people', about: '' });
  });

  it('say how long it has been in the unit one thinks in', () => {
    expect([1, 41, 59, 60, 213, 400, 3650].map(gapWords)).toEqual([
      '1 day',
      '41 days',
      '59 days',
      '2 months',
      '7 months',
      '13 months',
      '10 years',
    ]);
  });
});
