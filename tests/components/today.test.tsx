// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { dana, priya, toFollowUp, toMeeting, toTab, withPerson } from '../models/cast.ts';
import type { Held } from '../models/fake-journal.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const stamps = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' };
const goal = {
  ...{ id: 'g1', personId: 'dana', owner: 'them' as const, text: 'Facilitation', kind: 'skill' as const },
  ...{ side: null, steps: [], evidence: [], checkIn: '2026-11-18', state: 'active' as const, ...stamps },
};

const day: Partial<Held> = {
  people: [dana, priya],
  meetings: [toMeeting('priya', '2026-11-19', { state: 'planned' })],
  followUps: [toFollowUp('dana', 'Ask Jonas about the budget', { due: '2026-11-17' })],
  goals: [goal],
};

describe('the sidebar where nobody is open', () => {
  it('shows the day, opens a person of it, and still offers everything else', async () => {
    const { settle } = await renderPanel(toTab(), day);
    await screen.findByRole('heading', { name: 'Today' });
    expect(within(screen.getByRole('region', { name: 'Talks' })).getByText('Priya Raman')).toBeTruthy();
    expect(screen.getByText('Ask Jonas about the budget')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Choose a person' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Something of your own' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Priya Raman' }));
    await settle();
    expect(screen.getByRole('heading', { name: 'Priya Raman' })).toBeTruthy();
  });

  it('keeps its one sentence where the day holds nothing, with the reason for the silence', async () => {
    await renderPanel(toTab(), { people: [dana] });
    await screen.findByText('Nothing is noted yet to suggest anything from.');
    expect(screen.getByText('There is no 1:1, mentoring session or delivery on this page.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Today' })).toBeNull();
  });

  it('answers a date and takes it back', async () => {
    const { stage, settle } = await renderPanel(toTab(), day);
    fireEvent.click(await screen.findByRole('button', { name: 'Later: A look at the goal: Facilitation' }));
    await settle();
    expect(screen.queryByText('Facilitation')).toBeNull();
    expect(stage.held.goals).toMatchObject([{ checkIn: '2026-11-26' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(screen.getByText('Facilitation')).toBeTruthy();
  });
});

describe('beside a person', () => {
  it('the dates kept with them are back, and none that was told in confidence', async () => {
    const secret = { ...goal, id: 'g2', text: 'Leave the firm', confidential: true };
    const { settle } = await renderPanel(withPerson(dana), { ...day, goals: [goal, secret] });
    const back = within(screen.getByRole('region', { name: 'Back today' }));
    expect(back.getByText('Facilitation')).toBeTruthy();
    expect(screen.queryByText('Leave the firm')).toBeNull();
    fireEvent.click(back.getByRole('button', { name: 'Done: A look at the goal: Facilitation' }));
    await settle();
    expect(screen.queryByRole('region', { name: 'Back today' })).toBeNull();
  });
});
