// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { JournalPage } from '../../components/journal/journal-page.tsx';
import { createGoalsModel } from '../../utils/models/journal-goals-model.ts';
import { createJournalStage } from './stage.ts';

afterEach(cleanup);
// A shared machine may be slow; nothing here waits for time to pass.
configure({ asyncUtilTimeout: 20_000 });

const pages = { options: '/options.html', welcome: '/welcome.html' };

async function openAt(hash: string) {
  const stage = await createJournalStage(hash);
  render(<JournalPage journal={stage.model} pages={pages} />);
  return stage;
}

const goalCard = async () => {
  const head = await screen.findByRole('heading', { name: 'Run the team retro alone' });
  const card = head.closest('li');
  if (!card) throw new Error('no card');
  return card;
};

describe('goals', () => {
  it('shows milestones and ticks them, and takes it back', async () => {
    await openAt('#goals');
    const step = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Run one alone' });
    await goalCard();
    expect(step().checked).toBe(false);
    fireEvent.click(step());
    await waitFor(() => expect(step().checked).toBe(true));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(step().checked).toBe(false));
  });

  it('are made and changed in a form, with milestones', async () => {
    const { journal } = await openAt('#goals');
    fireEvent.click(await screen.findByRole('button', { name: 'New goal' }));
    await screen.findByRole('option', { name: 'Dana Okafor' });
    fireEvent.input(screen.getByRole('textbox', { name: 'What is aimed at' }), {
      target: { value: 'Say no in time' },
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Clarity' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a milestone' }));
    fireEvent.input(await screen.findByRole('textbox', { name: 'Milestone 1' }), {
      target: { value: 'Once this month' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByRole('heading', { name: 'Say no in time' });
    const { goals } = await journal.goalsOverview();
    expect(goals.find(({ text }) => text === 'Say no in time')).toMatchObject({
      personId: null,
      side: 'clarity',
      steps: [{ text: 'Once this month', due: null, done: null }],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Change the goal “Say no in time”' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Met' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(await screen.findByText('Met or left, 1')).toBeDefined();
  });

  it('say what is reported elsewhere, and what was told in confidence', async () => {
    const { journal } = await openAt('#goals');
    const change = async () =>
      fireEvent.click(
        await screen.findByRole('button', { name: 'Change the goal “Run the team retro alone”' }),
      );
    const elsewhere = () =>
      screen.findByRole<HTMLInputElement>('checkbox', {
        name: 'Reported elsewhere: no update on it is suggested',
      });
    await goalCard();
    await change();
    expect((await elsewhere()).checked).toBe(false);
    fireEvent.click(await elsewhere());
    fireEvent.click(
      screen.getByRole('checkbox', { name: 'Told in confidence: nothing is suggested from it' }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await goalCard();
    const kept = (await journal.goalsOverview()).goals.find(({ text }) => text.startsWith('Run the team'));
    expect(kept).toMatchObject({ reportedElsewhere: true, confidential: true });
    await change();
    expect((await elsewhere()).checked).toBe(true);
  });

  it('keep dated evidence and check-ins, and say which side nothing aims at', async () => {
    await openAt('#goals');
    const card = await goalCard();
    expect(screen.getByText('Nothing aims at connection or clarity just now.')).toBeDefined();
    const field = within(card).getByRole('textbox');
    fireEvent.input(field, { target: { value: 'She let the silence work.' } });
    fireEvent.click(within(card).getByRole('button', { name: 'Log evidence' }));
    expect(await screen.findByText('She let the silence work.')).toBeDefined();
  });

  it('are left as they were when another page changed one meanwhile', async () => {
    const { other, pagePorts } = await openAt('#goals');
    await goalCard();
    const goals = createGoalsModel(pagePorts);
    await goals.refresh();
    const goal = goals.current.value[0];
    if (!goal) throw new Error('no goal');
    await other.saveWorkflow(null, { goals: [{ ...goal, text: 'Run it with Priya' }] });
    await goals.tickStep(goal, 2, true);
    expect(goals.writer.said.value?.text).toMatch(/changed in another window/);
    expect(await screen.findByRole('heading', { name: 'Run it with Priya' })).toBeDefined();
  });
});

describe('mentoring', () => {
  it('shows who mentors whom and what was agreed, with a table of the same', async () => {
    await openAt('#mentoring');
    const towards = await screen.findByRole('list', { name: 'Towards you' });
    await waitFor(() => expect(towards.textContent).toContain('Ruth Adeyemi'));
    expect(screen.getByRole('list', { name: 'From you' }).textContent).toContain('Aiko Tanabe');
    expect(document.querySelectorAll('.figures tbody tr')).toHaveLength(4);
    expect(screen.getByText(/Help Aiko choose/)).toBeDefined();
    expect(screen.getByText(/No mentoring noted for/).textContent).toContain('Dana Okafor');
  });

  it('takes an agreement from one phase to another', async () => {
    const { journal } = await openAt('#mentoring');
    fireEvent.click(await screen.findByRole('button', { name: 'Change the agreement with Aiko Tanabe' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Extended' }));
    fireEvent.input(screen.getByLabelText('Ends'), { target: { value: '2027-06-01' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(async () => {
      const [agreement] = (await journal.mentoringOverview()).agreements;
      expect(agreement).toMatchObject({ state: 'extended', ends: '2027-06-01', extendedFrom: '2027-03-09' });
    });
  });

  it('offers to write one where there is none', async () => {
    await openAt('#mentoring');
    fireEvent.click(await screen.findByRole('button', { name: 'Write one with Ruth Adeyemi' }));
    fireEvent.input(await screen.findByRole('textbox', { name: 'Purpose' }), {
      target: { value: 'A view from outside' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(await screen.findByText('A view from outside')).toBeDefined();
  });
});

describe('looking back', () => {
  it('says who was thanked and for what, and with whom nothing is noted, without counting', async () => {
    await openAt('#back');
    const thanks = await screen.findByRole('region', { name: 'Who was thanked, and for what' });
    await waitFor(() => expect(within(thanks).getAllByRole('listitem')).toHaveLength(2));
    expect(within(thanks).getAllByRole('listitem')[0]?.textContent).toContain('Elif Demir');
    expect(thanks.textContent).toContain('The audit, two weeks early');
    expect(within(thanks).getByText(/Nothing noted with/).textContent).toContain('Priya Raman');
  });

  it('has the figures behind the bars', async () => {
    await openAt('#back');
    const practice = await screen.findByRole('region', { name: 'Talks held, moved and not held' });
    const rows = [...practice.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows.at(-1)).toMatch(/^November 2026\d+0\d+$/);
  });

  it('brings this day of the years before', async () => {
    await openAt('#back');
    const day = await screen.findByRole('region', { name: 'On this day' });
    await waitFor(() => expect(day.textContent).toContain('First week as a lead'));
    expect(within(day).getAllByRole('listitem')).toHaveLength(2);
    expect(within(day).getAllByText('19 Nov 2025')).toHaveLength(2);
  });

  it('makes a report of what was chosen, to copy and to keep', async () => {
    const { copied } = await openAt('#back');
    const report = await screen.findByRole('region', { name: 'A report for a review' });
    const line = await within(report).findByRole('checkbox', { name: /Billing thanked her/ });
    fireEvent.click(await within(report).findByRole('checkbox', { name: /Weekend rota/ }));
    fireEvent.click(within(report).getByRole('button', { name: 'Copy as Markdown' }));
    await within(report).findByText('Copied. Nothing has been sent.');
    expect(copied[0]).toContain('Billing thanked her');
    expect(copied[0]).not.toContain('Weekend rota');
    expect(copied[0]).not.toContain('Escalations');
    fireEvent.click(line);
    fireEvent.click(within(report).getByRole('button', { name: 'Download' }));
    expect(copied[1]).toMatch(/^beside-2026-05-21-to-2026-11-19\.md\n# 2026-05-21/);
    expect(copied[1]).not.toContain('Billing thanked her');
  });
});
