// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { builtInCues } from '../../utils/core/built-in-cues.ts';
import type { Prompt } from '../../utils/core/prompt.ts';
import { situationOf } from '../../utils/core/situation.ts';
import type { Rank } from '../../utils/models/panel-ports.ts';
import { celebrateTheWork } from '../../utils/practices/celebrate-the-work.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { rankPrompts } from '../../utils/practices/rank.ts';
import {
  dana,
  now,
  priya,
  toEvent,
  toFollowUp,
  toMeeting,
  toMoment,
  toNote,
  toPerson,
  toReport,
  toTab,
  toTopic,
  withPerson,
} from '../models/cast.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const secret = 'Half marathon on the 15th';
const journal = {
  people: [dana, priya],
  notes: [toNote('dana', secret, { at: '2026-11-05T13:20:00.000Z' })],
  topics: [
    toTopic('dana', 'On-call rota', { turn: 'theirs' }),
    toTopic('dana', 'Second hire'),
    toTopic('dana', 'Third thing', { order: 2 }),
  ],
  followUps: [
    toFollowUp('dana', 'Ask Jonas', { due: '2026-11-20' }),
    toFollowUp('dana', 'Draft the proposal', { owner: 'them' }),
  ],
};
const prompt: Prompt = {
  practice: 'celebrate-the-work',
  theme: 'Celebrate',
  text: 'Eleven services moved, no rollback.',
  evidence: 'Nothing celebrated since 12 Oct',
  why: 'It tends to be forgotten.',
  source: 'M. Gottschalk',
  strength: 'practice',
  credit: 'Practice: celebrate the work. After M. Gottschalk.',
  language: 'en',
  action: 'add-to-agenda',
  key: 'celebrate:1',
  score: 1,
};

const box = (name = 'Dana') => {
  const found = document.querySelector<HTMLTextAreaElement>(
    `textarea[aria-label="Jot something for ${name}"]`,
  );
  if (!found) throw new Error(`no box for ${name}`);
  return found;
};

describe('preparing', () => {
  it('shows the three turns, follow-ups both ways, last time, and why it is a 1:1', async () => {
    const { screen } = await renderPanel(withPerson(dana), journal);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dana Okafor');
    for (const words of ['Dana first', 'Then you', 'What’s next', 'From you', 'From Dana', secret]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(screen.getByText('1:1 at 13:00, in 12 minutes')).toBeTruthy();
    expect(screen.getByText('two people, same organisation')).toBeTruthy();
    expect(screen.getByText('Nothing to suggest for today.')).toBeTruthy();
  });

  it('counts the minutes down in words as the clock moves', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    stage.tick('2026-11-19T12:59:00.000Z');
    await settle();
    expect(screen.getByText('1:1 at 13:00, in 1 minute')).toBeTruthy();
  });

  it('opens "Why this?" and closes it with Escape, the focus back where it was', async () => {
    const rank = () => ({ prompts: [prompt], silence: null });
    const { screen, settle, press } = await renderPanel(withPerson(dana), journal, { rank });
    const why = screen.getByRole('button', { name: 'Why this?' });
    fireEvent.click(why);
    await settle();
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/Practice: celebrate the work. After M. Gottschalk/u)).toBeTruthy();
    why.focus();
    press('Escape');
    await settle();
    expect(why.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(why);
  });

  it('"Never again" is for good beside this person, can be taken back, and stands on the card', async () => {
    const delivery = {
      ...{ id: 'd1', name: 'Ledger move', on: '2026-11-16', people: ['dana'], eventKey: null, guess: '' },
      ...{ state: 'open' as const, createdAt: now, updatedAt: now },
    };
    const rank: Rank = (page, moment, item, at) => {
      const context = { now: at, zone: 'UTC', cues: builtInCues, item };
      return rankPrompts(situationOf(page, moment, context), builtInPack, [celebrateTheWork]);
    };
    const held = { people: [dana, priya], deliveries: [delivery] };
    const { screen, stage, settle } = await renderPanel(withPerson(dana), held, { rank });
    const press = async (name: string) => {
      fireEvent.click(screen.getByRole('button', { name }));
      await settle();
    };
    await press('Why this?');
    await press('Never again');
    expect(screen.queryByRole('heading', { name: 'Celebrate' })).toBeNull();
    expect(screen.getByText('Not suggested beside Dana any more.')).toBeTruthy();
    expect(stage.held.people.find(({ id }) => id === 'dana')?.unsaid).toEqual(['celebrate-the-work']);
    await press('Undo');
    expect(screen.getByRole('heading', { name: 'Celebrate' })).toBeTruthy();
    await press('Why this?');
    await press('Never again');
    await press('More for Dana');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Card of Dana' }));
    await settle();
    await press('Suggest again: celebrate the work');
    expect(stage.held.people.find(({ id }) => id === 'dana')?.unsaid).toEqual([]);
  });

  it('moves a topic with Alt and an arrow, and the focus goes with it', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    const grip = screen.getByRole('button', { name: 'Move or change: Second hire' });
    grip.focus();
    fireEvent.keyDown(grip, { key: 'ArrowUp', code: 'ArrowUp', altKey: true });
    await settle();
    expect(stage.held.topics.find(({ id }) => id === 'Second hire')?.turn).toBe('theirs');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move or change: Second hire');
  });

  it('offers every move in a menu, which Escape closes', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    const grip = screen.getByRole('button', { name: 'Move or change: Second hire' });
    fireEvent.click(grip);
    await settle();
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(grip);
    fireEvent.click(grip);
    await settle();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Move to “What’s next”' }));
    await settle();
    expect(stage.held.topics.find(({ id }) => id === 'Second hire')?.turn).toBe('next');
  });

  it('adds a topic with Alt+A', async () => {
    const { screen, stage, settle, press } = await renderPanel(withPerson(dana), journal);
    press('KeyA', { altKey: true });
    await settle();
    const field = screen.getByLabelText('New topic');
    fireEvent.input(field, { target: { value: 'Holiday plans' } });
    if (field.parentElement) fireEvent.submit(field.parentElement);
    await settle();
    expect(stage.held.topics.some(({ text, turn }) => text === 'Holiday plans' && turn === 'mine')).toBe(
      true,
    );
    expect(screen.getByRole('status').textContent).toBe('Added to the agenda.');
  });

  it('changes the words of a topic in place; Escape leaves them', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.click(screen.getByText('Second hire'));
    await settle();
    const field = screen.getByLabelText('Words of the topic');
    fireEvent.input(field, { target: { value: 'Other words' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    await settle();
    expect(stage.held.topics.some(({ text }) => text === 'Other words')).toBe(false);
    fireEvent.click(screen.getByText('Second hire'));
    await settle();
    const again = screen.getByLabelText('Words of the topic');
    fireEvent.input(again, { target: { value: 'Other words' } });
    fireEvent.keyDown(again, { key: 'Enter' });
    await settle();
    expect(stage.held.topics.some(({ text }) => text === 'Other words')).toBe(true);
  });

  it('ticks a follow-up off, and undoes it from the status line', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.click(screen.getByLabelText('Ask Jonas'));
    await settle();
    expect(stage.held.followUps[0]?.state).toBe('kept');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(stage.held.followUps[0]?.state).toBe('open');
  });

  it('asks once who somebody is, and keeps the answer', async () => {
    const nobody = { ...dana, relationships: [] };
    const { screen, stage, settle } = await renderPanel(withPerson(dana), { people: [nobody] });
    fireEvent.click(screen.getByRole('button', { name: 'My mentor' }));
    await settle();
    expect(stage.held.people[0]?.relationships).toEqual([{ kind: 'mentor', from: null, to: null }]);
    expect(screen.queryByRole('button', { name: 'My mentor' })).toBeNull();
  });
});

describe('writing', () => {
  const running = { ...journal, meetings: [toMeeting('dana', '2026-11-19', { state: 'planned' })] };

  it('keeps a line with Enter and shows it with its chips', async () => {
    const { screen, stage, settle, press } = await renderPanel(withPerson(dana), running);
    press('Digit2', { altKey: true });
    await settle();
    fireEvent.input(box(), { target: { value: '[] send the deck by Fri' } });
    await settle();
    expect(screen.getByText('Follow-up', { selector: '.chip' })).toBeTruthy();
    expect(screen.getByText('Fri 20 Nov')).toBeTruthy();
    fireEvent.keyDown(box(), { key: 'Enter', code: 'Enter' });
    await settle();
    expect(stage.held.followUps.at(-1)).toMatchObject({
      text: 'send the deck',
      due: '2026-11-20',
      owner: 'me',
    });
    expect(box().value).toBe('');
    expect(screen.getByText('send the deck')).toBeTruthy();
    expect(screen.getByText('saved 12:48')).toBeTruthy();
  });

  it('does not keep a line while a word is being composed, nor with Shift', async () => {
    const { stage, settle } = await renderPanel(withPerson(dana), running);
    fireEvent.input(box(), { target: { value: 'にほん' } });
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box(), { key: 'Enter', shiftKey: true });
    await settle();
    expect(stage.held.notes).toHaveLength(1);
  });

  it('turns the last line back to text with Backspace', async () => {
    const { stage, settle } = await renderPanel(withPerson(dana), running);
    fireEvent.input(box(), { target: { value: '! well done' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    await settle();
    expect(stage.held.notes).toHaveLength(2);
    fireEvent.keyDown(box(), { key: 'Backspace' });
    await settle();
    expect(stage.held.notes).toHaveLength(1);
    expect(box().value).toBe('! well done');
  });

  it('writes at once when the field or the page is left', async () => {
    const { stage, settle } = await renderPanel(withPerson(dana), running);
    fireEvent.input(box(), { target: { value: 'one' } });
    fireEvent.blur(box());
    await settle();
    expect(stage.held.drafts['capture:dana']).toBe('one');
    fireEvent.input(box(), { target: { value: 'one two' } });
    window.dispatchEvent(new Event('pagehide'));
    await settle();
    expect(stage.held.drafts['capture:dana']).toBe('one two');
  });

  it('says when nothing could be saved, and that the words stay', async () => {
    const { screen, stage, settle, press } = await renderPanel(withPerson(dana), running);
    press('Digit2', { altKey: true });
    stage.breakDown('saveDraft');
    await settle();
    fireEvent.input(box(), { target: { value: 'one' } });
    stage.elapse();
    await settle();
    expect(screen.getByText(/Not saved yet; your words stay here/u)).toBeTruthy();
    stage.mend();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(stage.held.drafts['capture:dana']).toBe('one');
  });
});

describe('another person', () => {
  it('leaves no word of the one before in the document', async () => {
    const { stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.input(box(), { target: { value: 'about Dana alone' } });
    stage.show(withPerson(priya));
    await settle();
    expect(box('Priya').value).toBe('');
    expect(document.body.innerHTML).not.toContain(secret);
    expect(document.body.innerHTML).not.toContain('about Dana alone');
    expect(stage.held.drafts).toMatchObject({ 'capture:dana': 'about Dana alone' });
    stage.show(withPerson(dana));
    await settle();
    expect(box().value).toBe('about Dana alone');
  });

  it('asks before it shows anything of somebody who is not certain', async () => {
    const unsure = toTab({
      state: 'open',
      report: toReport(toEvent('unsure')),
      moment: toMoment({ name: 'Dana Okafor', email: '' }),
    });
    const { screen, settle } = await renderPanel(unsure, journal);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is this Dana Okafor?');
    expect(document.body.innerHTML).not.toContain(secret);
    fireEvent.click(screen.getByRole('button', { name: /Yes/u }));
    await settle();
    expect(screen.getByText(secret)).toBeTruthy();
  });

  it('lets somebody be found, or added by name', async () => {
    const { screen, stage, settle } = await renderPanel(toTab(), journal);
    fireEvent.click(screen.getByRole('button', { name: 'Choose a person' }));
    await settle();
    const field = screen.getByLabelText('Name or address');
    fireEvent.input(field, { target: { value: 'pri' } });
    await settle();
    expect(screen.queryByText('Dana Okafor')).toBeNull();
    fireEvent.input(field, { target: { value: 'Mara Lind' } });
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'New: Mara Lind' }));
    await settle();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mara Lind');
    expect(stage.held.people).toHaveLength(2);
  });

  it('closes the picker with Escape', async () => {
    const { screen, settle, press } = await renderPanel(toTab(), journal);
    fireEvent.click(screen.getByRole('button', { name: 'Choose a person' }));
    await settle();
    press('Escape');
    await settle();
    expect(screen.queryByLabelText('Name or address')).toBeNull();
  });
});

describe('the card', () => {
  it('saves each field as it is left', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.click(screen.getByRole('button', { name: 'More for Dana' }));
    await settle();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Card of Dana' }));
    await settle();
    fireEvent.change(screen.getByLabelText('Mail addresses'), {
      target: { value: 'Dana@northlight.example, d.okafor@northlight.example' },
    });
    await settle();
    fireEvent.click(screen.getByLabelText('My mentor'));
    await settle();
    fireEvent.change(screen.getByLabelText('How often you mean to meet'), { target: { value: '14' } });
    await settle();
    const saved = stage.held.people.find(({ id }) => id === 'dana');
    expect(saved?.addresses).toEqual(['dana@northlight.example', 'd.okafor@northlight.example']);
    expect(saved?.relationships.map(({ kind }) => kind)).toEqual(['report', 'mentor']);
    expect(saved?.rhythm).toBe(14);
  });

  it('keeps when they are away, and forgets it', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.click(screen.getByRole('button', { name: 'More for Dana' }));
    await settle();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Card of Dana' }));
    await settle();
    const away = () => stage.held.people.find(({ id }) => id === 'dana')?.away;
    fireEvent.change(screen.getByLabelText('Away from'), { target: { value: '2026-12-01' } });
    await settle();
    fireEvent.change(screen.getByLabelText('Away until'), { target: { value: '2026-12-14' } });
    await settle();
    expect(away()).toEqual([{ from: '2026-12-01', to: '2026-12-14' }]);
    fireEvent.change(screen.getByLabelText('Away from'), { target: { value: '' } });
    await settle();
    expect(away()).toEqual([]);
  });

  it('keeps since when a line is, and forgets it when the day is taken away', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.click(screen.getByRole('button', { name: 'More for Dana' }));
    await settle();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Card of Dana' }));
    await settle();
    const since = async (value: string) => {
      fireEvent.change(screen.getByLabelText('Reports to me since'), { target: { value } });
      await settle();
      return stage.held.people.find(({ id }) => id === 'dana')?.relationships[0]?.from;
    };
    expect(screen.queryByLabelText('My manager since')).toBeNull();
    expect(await since('2026-10-05')).toBe('2026-10-05');
    expect(await since('2100-01-01')).toBe('2026-10-05');
    expect(await since('')).toBeNull();
  });
});

describe('the cover', () => {
  it('is drawn with Alt+H over every private word', async () => {
    const { settle, press } = await renderPanel(withPerson(dana), journal);
    press('KeyH', { altKey: true });
    await settle();
    const main = document.querySelector('main');
    expect(main?.hasAttribute('data-covered')).toBe(true);
    const open = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const uncovered: string[] = [];
    for (let node = open.nextNode(); node; node = open.nextNode()) {
      if (!node.parentElement?.closest('.private')) uncovered.push(node.textContent ?? '');
    }
    for (const words of [secret, 'Second hire', 'Ask Jonas'])
      expect(uncovered.join(' ')).not.toContain(words);
  });
});

describe('what is said when nobody is shown', () => {
  it.each([
    ['nothing', toTab(), 'There is no 1:1, mentoring session or delivery on this page.'],
    [
      'unreadable',
      toTab({ state: 'unreadable', reason: 'This calendar has changed.' }),
      'This calendar has changed.',
    ],
  ])('%s', async (_name, tab, words) => {
    const { screen } = await renderPanel(tab, { people: [toPerson('x', 'X Y')] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words);
  });

  it('offers the sample person on the first run', async () => {
    const { screen, stage } = await renderPanel(null);
    fireEvent.click(screen.getByRole('button', { name: 'Try it with a sample person' }));
    expect(stage.copied).toEqual(['welcome']);
  });
});

describe('what is not so', () => {
  const self = { name: 'Robin Vale', email: 'robin@northlight.example' };
  const guest = (name: string) => ({ name, email: `${name.toLowerCase()}@northlight.example` });
  const planning = (...attendees: (typeof self)[]) =>
    toTab({ state: 'nothing', report: toReport(toEvent('planning', { title: 'Planning', attendees })) });

  it('is said with one click, and the status line offers to take it back', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.click(screen.getByRole('button', { name: 'Not a 1:1' }));
    await settle();
    expect(stage.held.corrections).toMatchObject([{ kind: 'none', was: 'one-on-one' }]);
    stage.show(toTab({ state: 'nothing', report: toReport(toEvent('dana-2026-11-19')) }));
    await settle();
    expect(screen.getByText('Noted: not a 1:1.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(stage.held.corrections).toEqual([]);
  });

  it('is called what it is from a list', async () => {
    const { screen, stage, settle } = await renderPanel(withPerson(dana), journal);
    fireEvent.click(screen.getByRole('button', { name: 'It is …' }));
    await settle();
    fireEvent.click(screen.getByRole('menuitem', { name: 'It is mentoring' }));
    await settle();
    expect(stage.held.corrections).toMatchObject([{ kind: 'mentoring', was: 'one-on-one' }]);
  });

  it('is offered quietly where nothing was noticed, and asks with whom', async () => {
    const tab = planning(self, guest('Dana'), guest('Priya'));
    const { screen, stage, settle } = await renderPanel(tab, journal);
    expect(screen.getByText('There is no 1:1, mentoring session or delivery on this page.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Say what it is' }));
    await settle();
    fireEvent.click(screen.getByRole('menuitem', { name: 'It is a 1:1' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Priya' }));
    await settle();
    expect(stage.held.corrections).toMatchObject([{ kind: 'one-on-one', counterpart: { name: 'Priya' } }]);
  });

  it('is not offered of a page on which nothing is open, nor beside somebody chosen by hand', async () => {
    const { screen, stage, settle } = await renderPanel(toTab(), journal);
    expect(screen.queryByRole('button', { name: 'Say what it is' })).toBeNull();
    stage.show(withPerson(dana));
    await stage.panel.openPerson(priya.id);
    await settle();
    expect(screen.queryByRole('button', { name: 'Not a 1:1' })).toBeNull();
  });
});
