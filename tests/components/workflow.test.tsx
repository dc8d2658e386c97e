// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Prompt } from '../../utils/core/prompt.ts';
import { dana, priya, toEvent, toMoment, toNote, toReport, toTab, withPerson } from '../models/cast.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const prompt: Prompt = {
  practice: 'respect-excellence',
  theme: 'Respect what it took',
  text: 'Ask what closing the books on time costs.',
  evidence: 'Eight closes on time',
  why: 'It tends to be forgotten.',
  source: 'M. Gottschalk',
  strength: 'opinion',
  credit: 'Practice: respect excellence. After M. Gottschalk.',
  language: 'en',
  action: 'log-thanks',
  key: 'respect:1',
  score: 1,
};
const journal = { people: [dana, priya], notes: [toNote('dana', 'Opened the client call', { mark: 'win' })] };
const rank = () => ({ prompts: [prompt], silence: null });

const field = (): HTMLTextAreaElement => {
  const found = document.querySelector<HTMLTextAreaElement>('.workflow textarea');
  if (!found) throw new Error('no field is open');
  return found;
};
const type = (text: string) => {
  field().value = text;
  fireEvent.input(field());
};
const isOpen = () => document.querySelector('.workflow') !== null;

describe('a workflow in the sidebar', () => {
  async function begun() {
    const rendered = await renderPanel(withPerson(dana), journal, { rank });
    fireEvent.click(rendered.screen.getByRole('button', { name: 'Begin' }));
    await rendered.settle();
    return rendered;
  }

  it('asks one question at a time, and keeps the focus in it', async () => {
    const { screen, settle } = await begun();
    expect(screen.getByRole('heading', { name: 'Thank Dana' })).toBeTruthy();
    expect(document.activeElement).toBe(field());
    expect(document.querySelectorAll('.workflow textarea')).toHaveLength(1);
    type('Opened the call alone');
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    await settle();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('');
    expect(document.querySelector('.step.done .own')?.textContent).toContain('Opened the call alone');
  });

  it('offers the user’s own dated lines to take over', async () => {
    const { screen, settle } = await begun();
    fireEvent.click(screen.getByRole('button', { name: /Opened the client call/u }));
    await settle();
    expect(field().value).toBe('Opened the client call');
    expect(document.querySelector('.offers')).toBeNull();
  });

  it('is put aside by Escape, with its words', async () => {
    const { screen, settle, press, stage } = await begun();
    type('Rehearsed it twice');
    press('Escape');
    await settle();
    expect(isOpen()).toBe(false);
    await act(() => stage.settle());
    fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
    await settle();
    expect(field().value).toBe('Rehearsed it twice');
  });

  it('goes on by Enter where a line is asked for, and by the chord everywhere', async () => {
    const { settle } = await begun();
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(document.querySelector('.step.here .num')?.textContent).toBe('1');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    await settle();
    expect(document.querySelector('.step.here .num')?.textContent).toBe('2');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    await settle();
    fireEvent.keyDown(field(), { key: 'Enter' });
    await settle();
    expect(document.querySelector('.step.here .num')?.textContent).toBe('4');
  });

  it('gives way to another part of the meeting', async () => {
    const { screen, settle } = await begun();
    fireEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    await settle();
    expect(isOpen()).toBe(false);
  });

  it('covers the user’s words with everything else', async () => {
    const { settle, press } = await begun();
    type('Rehearsed it twice');
    press('KeyH', { altKey: true });
    await settle();
    expect(document.querySelector('[data-covered]')).not.toBeNull();
    expect(field().classList.contains('private')).toBe(true);
  });

  it('shows the draft with its checks, leaves a phrase out, copies, and sends nothing', async () => {
    const { screen, settle, stage } = await begun();
    type('Great job on the cut-over, rehearsed twice');
    for (let step = 0; step < 5; step++) {
      fireEvent.click(screen.getByRole('button', { name: 'Next' }));
      await settle();
    }
    expect(document.querySelector('.draft u')?.textContent).toBe('Great job');
    fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
    await settle();
    expect(document.querySelector('.draft u')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await settle();
    expect(stage.copied.at(-1)).toBe('Dana, thank you. On the cut-over, rehearsed twice.');
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await settle();
    expect(document.body.textContent).toContain('Nothing has been sent.');
    expect(stage.held.thanks).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await settle();
    expect(isOpen()).toBe(false);
  });
});

describe('the card', () => {
  it('keeps what the user knows of somebody, and a thank-you goes by it', async () => {
    const { screen, settle, stage } = await renderPanel(withPerson(dana), journal);
    await act(() => stage.person().showCard(true));
    fireEvent.click(screen.getByLabelText('In writing'));
    await settle();
    fireEvent.click(screen.getByLabelText('Senior'));
    await settle();
    expect(stage.held.people.find(({ id }) => id === 'dana')?.flags).toEqual(['thanks-in-writing', 'senior']);
    fireEvent.click(screen.getByLabelText('Senior'));
    await settle();
    expect(stage.held.people.find(({ id }) => id === 'dana')?.flags).toEqual(['thanks-in-writing']);
    await stage.person().workflows.start('W2');
    expect(stage.person().workflows.open.value?.answers.value.channel).toBe('written');
  });
});

describe('the list of what can be begun', () => {
  it('shows what was kept by heading and day, and its words only when asked', async () => {
    const { screen, settle, stage } = await renderPanel(withPerson(dana), journal);
    await act(async () => {
      await stage.person().workflows.start('W13');
      stage.person().workflows.open.value?.answer('got', 'A shorter brief');
      await stage.person().workflows.open.value?.keep();
      stage.person().workflows.choose();
    });
    await settle();
    const record = screen.getByRole('button', { name: /Give and get/u, expanded: false });
    expect(document.body.textContent).not.toContain('A shorter brief');
    fireEvent.click(record);
    await settle();
    expect(document.body.textContent).toContain('A shorter brief');
  });
});

describe('a delivery', () => {
  const item = toEvent('launch', {
    title: 'Atlas launch',
    start: '2026-11-16T09:00:00.000Z',
    end: '2026-11-16T10:00:00.000Z',
  });
  const tab = () => toTab({ state: 'open', report: toReport(item), moment: toMoment(null, 'delivery') });
  const suggested = {
    ...prompt,
    practice: 'reflect-first',
    theme: 'Look back',
    action: 'start-reflection' as const,
  };

  it('has one way into the look back: the suggestion where there is one', async () => {
    const { screen } = await renderPanel(tab(), journal, {
      rankDelivery: () => ({ prompts: [suggested], silence: null }),
    });
    expect(screen.getAllByRole('button', { name: 'Look back' })).toHaveLength(1);
    cleanup();
    const bare = await renderPanel(tab(), journal);
    expect(bare.screen.getAllByRole('button', { name: 'Look back' })).toHaveLength(1);
  });

  it('answers the suggestion with the look back that was kept', async () => {
    const { screen, settle, stage } = await renderPanel(tab(), journal, {
      rankDelivery: () => ({ prompts: [suggested], silence: null }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Look back' }));
    await settle();
    type('Two days late, no rollback.');
    for (let step = 0; step < 3; step++) {
      fireEvent.click(screen.getByRole('button', { name: 'Next' }));
      await settle();
    }
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await settle();
    expect(stage.held.reflections).toMatchObject([{ facts: 'Two days late, no rollback.' }]);
    expect(stage.held.answers).toMatchObject([{ practice: 'reflect-first', answer: 'done', personId: null }]);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await settle();
    expect(screen.queryAllByRole('button', { name: 'Look back' })).toHaveLength(0);
  });
});

describe('a goal of one’s own in the sidebar', () => {
  it('is set with its milestones, each in a row of its own, and says when it is back', async () => {
    const { screen, settle, stage } = await renderPanel(toTab(), { people: [dana] });
    fireEvent.click(screen.getByRole('button', { name: 'Something of your own' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'A goal of your own' }));
    await settle();
    const next = async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Next' }));
      await settle();
    };
    type('Hold a room');
    for (const _ of ['text', 'kind', 'measure']) await next();
    const write = (name: string, value: string) => {
      const input = screen.getByLabelText(name);
      if (!(input instanceof HTMLInputElement)) throw new Error('no field of that name');
      input.value = value;
      (name.endsWith('by') ? fireEvent.change : fireEvent.input)(input);
    };
    expect(document.activeElement).toBe(screen.getByLabelText('Milestone 1'));
    write('Milestone 1', 'Open the retro');
    await settle();
    write('Milestone 1, by', '2026-12-01');
    fireEvent.click(screen.getByRole('button', { name: 'Add a milestone' }));
    await settle();
    write('Milestone 2', 'Chair the review');
    await settle();
    fireEvent.click(screen.getByLabelText('Milestone 2 is done'));
    await next();
    expect(document.querySelector('.step.done:nth-child(4) .own')?.textContent).toContain(
      'Open the retro (Tue 1 Dec)',
    );
    await next();
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await settle();
    expect(screen.getByText('“Hold a room” is kept. It is back on 1 December.')).toBeTruthy();
    expect(stage.held.goals).toMatchObject([
      {
        ...{ personId: null, owner: 'me', text: 'Hold a room' },
        steps: [
          { text: 'Open the retro', due: '2026-12-01', done: null },
          { text: 'Chair the review', due: null, done: '2026-11-19' },
        ],
      },
    ]);
  });

  it('cannot be kept without its words, and says so where they are missing', async () => {
    const { screen, settle } = await renderPanel(toTab(), { people: [dana] });
    fireEvent.click(screen.getByRole('button', { name: 'Something of your own' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'A goal of your own' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    await settle();
    fireEvent.click(screen.getByLabelText('A skill to build'));
    for (const _ of ['kind', 'measure', 'milestones', 'checkIn']) {
      fireEvent.click(screen.getByRole('button', { name: 'Next' }));
      await settle();
    }
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    expect(screen.getByText(/There is too little to keep yet/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'To the first question' }));
    await settle();
    expect(document.activeElement).toBe(field());
  });
});
