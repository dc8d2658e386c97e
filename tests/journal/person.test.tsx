// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { createJournalStage } from './stage.ts';

afterEach(cleanup);
// A shared machine may be slow; nothing here waits for time to pass.
configure({ asyncUtilTimeout: 20_000 });

const pages = { options: '/options.html', welcome: '/welcome.html' };

async function openDana() {
  const stage = await createJournalStage('#people/dana');
  render(<JournalPage journal={stage.model} pages={pages} />);
  await screen.findByRole('heading', { level: 1, name: 'Dana Okafor' });
  return stage;
}

const timeline = () => screen.getByRole('region', { name: 'Timeline' });

describe('the page of a person', () => {
  it('says how it stands, what happened, what is open, and what is aimed at', async () => {
    await openDana();
    expect(screen.getByText('Weekly, kept 8 of 9')).toBeDefined();
    const meeting = within(timeline())
      .getByText(/Tired but proud/)
      .closest('li.held');
    expect(meeting?.textContent).toContain('14 Nov');
    expect(meeting?.textContent).toContain('Two teams wait on one reviewer');
    const open = screen.getByRole('region', { name: 'Open follow-ups' });
    expect(within(open).getByRole('list', { name: 'From you' }).textContent).toContain('Ask Jonas');
    expect(within(open).getByRole('list', { name: 'From Dana' }).textContent).toContain('rota proposal');
    expect(screen.getByRole('region', { name: 'Goals' }).textContent).toContain('Run the team retro alone');
    expect(screen.getByRole('region', { name: 'Topics for next time' }).textContent).toContain('forum');
  });

  it('has a table behind the plot, with the same figures', async () => {
    await openDana();
    const table = screen.getByRole('region', { name: 'Balance' }).querySelector('table');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
    expect(rows.at(-1)).toBe('November 202601');
    expect(rows.at(-2)).toBe('October 202611');
  });

  it('reads what came earlier in portions, down to the first line', async () => {
    await openDana();
    const first = 'Talked about the rota, round 1.';
    expect(within(timeline()).queryByText(first)).toBeNull();
    for (let turn = 0; turn < 5; turn += 1) {
      const more = within(timeline()).queryByRole('button', { name: 'Earlier' });
      if (!more) break;
      const before = timeline().querySelectorAll('.line').length;
      fireEvent.click(more);
      await waitFor(() => expect(timeline().querySelectorAll('.line').length).toBeGreaterThan(before));
    }
    expect(within(timeline()).getByText(first)).toBeDefined();
    expect(within(timeline()).queryByRole('button', { name: 'Earlier' })).toBeNull();
  });

  it('changes a note in place, by keyboard, and takes it back', async () => {
    await openDana();
    fireEvent.click(screen.getByRole('button', { name: /^Change the note “Tired but proud/ }));
    const field = screen.getByRole('textbox', { name: 'Note' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'Tired, and very proud.' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('Tired, and very proud.')).toBeDefined();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/Tired but proud of the cut-over/)).toBeDefined();
  });

  it('says how a note may be used, and whose advice it is', async () => {
    const { journal } = await openDana();
    fireEvent.click(screen.getByRole('button', { name: /^Change the note “Tired but proud/ }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Told in confidence' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Done to me' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Advice' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Mine' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'An instruction of the job' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(
      await screen.findByText('Your advice, An instruction, Told in confidence, Done to me'),
    ).toBeDefined();
    const note = (await journal.personPage('dana'))?.notes.find(({ text }) => text.startsWith('Tired but'));
    expect(note).toMatchObject({
      flags: ['confidential', 'done-to-me'],
      advice: { from: 'me', state: 'new', instruction: true },
    });
    fireEvent.click(screen.getByRole('button', { name: /^Change the note “Tired but proud/ }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Done to me' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(await screen.findByText('Your advice, An instruction, Told in confidence')).toBeDefined();
  });

  it('takes a note out, and brings it back', async () => {
    await openDana();
    fireEvent.click(screen.getByRole('button', { name: /^Change the note “Tired but proud/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Take it out' }));
    await screen.findByText('Taken out.');
    await waitFor(() => expect(screen.queryByText(/Tired but proud of the cut-over/)).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/Tired but proud of the cut-over/)).toBeDefined();
  });

  it('leaves a note as it was on Escape', async () => {
    await openDana();
    fireEvent.click(screen.getByRole('button', { name: /^Change the note “Tired but proud/ }));
    const field = screen.getByRole('textbox', { name: 'Note' });
    fireEvent.input(field, { target: { value: 'gone' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull());
    expect(screen.getByText(/Tired but proud/)).toBeDefined();
  });

  it('settles a promise into the timeline and can take it back', async () => {
    await openDana();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ask Jonas about the budget' }));
    expect(await within(timeline()).findByText('Follow-up kept, from you')).toBeDefined();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('checkbox', { name: 'Ask Jonas about the budget' })).toBeDefined();
  });

  it('covers what the user wrote with one key', async () => {
    await openDana();
    fireEvent.keyDown(document.body, { key: 'h', code: 'KeyH', altKey: true });
    await waitFor(() => expect(document.querySelector('[data-covered]')).not.toBeNull());
    expect(screen.getByText(/Tired but proud/).className).toContain('private');
  });

  it('says so when the person was removed elsewhere, or never was', async () => {
    const { other, go } = await openDana();
    await other.removePerson('dana');
    expect(await screen.findByText('This person is not in the journal any more.')).toBeDefined();
    go('#people/nobody');
    expect(await screen.findByText('This person is not in the journal any more.')).toBeDefined();
  });
});
