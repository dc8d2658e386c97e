// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PacksPart } from '../../components/options/packs-part.tsx';
import { OptionsPacksModel } from '../../utils/models/options-model-packs.ts';
import { builtInPack } from '../../utils/practices/packs/built-in.ts';
import { packsPorts } from './fake-packs.ts';

afterEach(cleanup);

function open(isBroken = () => false, silent: readonly string[] = []) {
  const stage = packsPorts(isBroken, silent);
  const model = new OptionsPacksModel(stage.ports);
  render(<PacksPart packs={model} />);
  const choose = (text: string) => model.readFile(async () => text);
  return { ...stage, model, choose };
}

const language = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
const own = JSON.stringify({
  ...builtInPack,
  id: 'mine',
  title: '<img src=x onerror=alert(1)>',
  practices: {
    'gut-check': { ...builtInPack.practices['gut-check'], theme: 'A look inside' },
  },
});

describe('settings: suggestions', () => {
  it('offers the languages by their own names, and keeps the choice', async () => {
    const { chosen } = open();
    await waitFor(() => expect(language().disabled).toBe(false));
    expect(Array.from(language().options, ({ text }) => text).slice(0, 3)).toEqual([
      'As the browser',
      'English',
      'Deutsch',
    ]);
    fireEvent.change(language(), { target: { value: 'de' } });
    await waitFor(() => expect(chosen()).toBe('de'));
    fireEvent.change(language(), { target: { value: '' } });
    await waitFor(() => expect(chosen()).toBe(null));
  });

  it('says when the choice could not be kept, and goes back to what holds', async () => {
    open(() => true);
    await waitFor(() => expect(language().disabled).toBe(false));
    fireEvent.change(language(), { target: { value: 'de' } });
    await screen.findByText('The choice could not be kept; suggestions stay as they were.');
    expect(language().value).toBe('');
  });

  it('lists what is never suggested, and says it again on a click', async () => {
    const { silent } = open(undefined, ['gut-check', 'see-the-pattern']);
    await screen.findByText('Never suggested: gut check');
    fireEvent.click(screen.getByRole('button', { name: 'Suggest again: gut check' }));
    await waitFor(() => expect(screen.queryByText('Never suggested: gut check')).toBeNull());
    expect(silent()).toEqual(['see-the-pattern']);
  });

  it('keeps it switched off where that could not be kept', async () => {
    open(() => true, ['gut-check']);
    fireEvent.click(await screen.findByRole('button', { name: 'Suggest again: gut check' }));
    await screen.findByText('It could not be kept; it stays switched off.');
    expect(screen.getByText('Never suggested: gut check')).toBeDefined();
  });

  it('says what a file would change, keeps it on a click, exports and removes it', async () => {
    const { choose, stored, offered } = open();
    await choose(own);
    screen.getByText(/Other words for one practice: A look inside\. The rest stays as it is\./u);
    expect(document.querySelector('img')).toBe(null);
    expect(stored()).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'Take it in' }));
    await screen.findByText(/^Taken in: /u);
    const row = (name: string) => screen.getAllByRole<HTMLButtonElement>('button', { name }).at(-1);
    await waitFor(() => expect(row('Remove')?.disabled).toBe(false));
    row('Export words')?.click();
    await waitFor(() => expect(offered.map(({ name }) => name)).toEqual(['mine.json']));
    await waitFor(() => expect(row('Remove')?.disabled).toBe(false));
    row('Remove')?.click();
    await screen.findByText(/^Removed\./u);
    expect(stored()).toEqual([]);
  });

  it('leaves a file alone when told to', async () => {
    const { choose, stored } = open();
    await choose(own);
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(screen.queryByText(/Other words/u)).toBe(null);
    expect(stored()).toBeUndefined();
  });

  it('says why a file is not taken in, one sentence each', async () => {
    const { choose, stored } = open();
    await choose(own.replace('Where might', 'Where should'));
    screen.getByText('Not taken in; nothing has changed.');
    screen.getByText('practices.gut-check.says.kept.points[0] commands.');
    expect(screen.queryByRole('button', { name: 'Take it in' })).toBe(null);
    expect(stored()).toBeUndefined();
  });

  it('says when a pack could not be kept', async () => {
    let isFull = false;
    const { choose } = open(() => isFull);
    await choose(own);
    isFull = true;
    fireEvent.click(screen.getByRole('button', { name: 'Take it in' }));
    await screen.findByText('It could not be kept. Suggestions stay as they were.');
  });
});
