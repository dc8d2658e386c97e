// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { dana, priya, toTab, withPerson } from '../models/cast.ts';
import { outside } from '../models/fake-page.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const journal = { people: [dana, priya] };
const allowed = { ...outside, isAllowed: true };
const reading = { host: outside.host, site: 'roundcube', at: 0, since: 0, missing: [], reason: '' };

async function open(tab: Parameters<typeof renderPanel>[0] = null) {
  const drawn = await renderPanel(tab, journal);
  const turn = async (work: () => void) => {
    await act(work);
    await drawn.settle();
  };
  return { ...drawn, turn, page: drawn.stage.page };
}

describe('the sidebar beside a page that is not allowed', () => {
  it('offers itself by one button, with the host it would ask for', async () => {
    const { screen, turn, page } = await open();
    await turn(() => {
      page.site.value = { ...outside, isEncrypted: false };
    });
    screen.getByRole('heading', { name: 'Beside does not look at this page.' });
    screen.getByText(/not encrypted/);
    fireEvent.click(screen.getByRole('button', { name: 'Use Beside on this site' }));
    expect(page.held.asked).toEqual([[outside.origin]]);
    await turn(() => undefined);
    expect(screen.queryByRole('button', { name: 'Use Beside on this site' })).toBeNull();
  });

  it('says how to be told which page it is, with the key', async () => {
    const { screen, turn, page } = await open();
    await turn(() => {
      page.site.value = { kind: 'unknown' };
    });
    expect(document.body.textContent).toContain('press Beside’s button in the toolbar or Alt+Shift+J.');
    expect(screen.queryByRole('button', { name: 'Use Beside on this site' })).toBeNull();
  });

  it('says what came of a refused question', async () => {
    const { screen, turn, page } = await open();
    await turn(() => {
      page.site.value = outside;
    });
    page.held.answer = false;
    await turn(() => void fireEvent.click(screen.getByRole('button', { name: 'Use Beside on this site' })));
    screen.getByText(/Not allowed/);
  });
});

describe('health beside the page', () => {
  it.each([
    [reading, 'Reads fine, checked'],
    [{ ...reading, missing: ['time'] }, 'Reads partly: cannot find the time'],
    [{ ...reading, reason: 'x' }, 'Cannot be read'],
  ])('says %j as "%s"', async (health, words) => {
    const { turn, page } = await open();
    await turn(() => {
      page.site.value = allowed;
      page.note([health]);
    });
    expect(document.querySelector('.site-health')?.textContent).toContain(`${outside.host}: ${words}`);
  });

  it('stands beside a person only where something is missing', async () => {
    const { turn, page } = await open(withPerson(dana));
    await turn(() => {
      page.site.value = allowed;
      page.note([reading]);
    });
    expect(document.querySelector('.site-health')).toBeNull();
    await turn(() => page.note([{ ...reading, missing: ['time'] }]));
    expect(document.querySelector('.site-health')?.textContent).toContain('Reads partly');
  });

  it('copies an outline of a page that cannot be read, and says so', async () => {
    const { screen, turn, page } = await open(toTab({ state: 'unreadable', reason: 'Cannot find title.' }));
    await turn(() => {
      page.site.value = allowed;
    });
    await turn(() => void fireEvent.click(screen.getByText('Copy diagnostic outline')));
    expect(page.held.copied).toEqual(['outline of 7']);
    screen.getByText(/It holds no text of the page\.$/);
  });
});

describe('selected text', () => {
  const box = () => document.querySelector<HTMLTextAreaElement>('textarea');

  it('is read for the click alone and lands in the box, after what is there', async () => {
    const { screen, turn, page } = await open(withPerson(dana));
    page.held.marked = '> quoted, and nobody’s advice';
    await turn(() => {
      page.site.value = outside;
    });
    expect(box()?.value).toBe('');
    await turn(() => void fireEvent.click(screen.getByRole('button', { name: /Selected text/ })));
    expect(box()?.value).toBe('“> quoted, and nobody’s advice”');
    await turn(() => void fireEvent.click(screen.getByRole('button', { name: /Selected text/ })));
    expect(box()?.value.split('\n')).toHaveLength(2);
  });

  it('lands with the person who was shown when the click came', async () => {
    const { screen, stage, turn, page } = await open(withPerson(dana));
    let answer: (text: string) => void = () => undefined;
    page.ports.readSelection = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    await turn(() => {
      page.site.value = outside;
    });
    await turn(() => void fireEvent.click(screen.getByRole('button', { name: /Selected text/ })));
    await turn(() => stage.show(withPerson(priya)));
    await turn(() => answer('about Dana'));
    expect(box()?.value ?? '').toBe('');
  });

  it.each([
    ['', 'No text is selected on the page.'],
    [new Error('not here'), 'Press Beside’s button'],
  ])('of %j says "%s"', async (marked, words) => {
    const { screen, turn, page } = await open(withPerson(dana));
    page.held.marked = marked;
    await turn(() => {
      page.site.value = outside;
    });
    await turn(() => void fireEvent.click(screen.getByRole('button', { name: /Selected text/ })));
    expect(document.querySelector('.status')?.textContent).toContain(words);
  });

  it('is not offered where there is no page', async () => {
    const { screen } = await open(withPerson(dana));
    expect(screen.queryByRole('button', { name: /Selected text/ })).toBeNull();
  });
});
