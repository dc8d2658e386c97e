// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { OptionsModel } from '../../utils/models/options-model.ts';
import type { Theme } from '../../utils/models/options-model-theme.ts';
import { createBrowser } from '../models/page-fixture.ts';
import { correction, correctionsPorts } from './fake-corrections.ts';
import { FakeGrants } from './fake-grants.ts';
import { dataPorts, FakeJournal } from './fake-journal.ts';
import { packsPorts } from './fake-packs.ts';
import { personDataPorts } from './fake-person-data.ts';
import { accessPorts, noon } from './sample-sites.ts';

const calendar = 'https://calendar.alder.example/*';

afterEach(cleanup);

async function open(grants = new FakeGrants({ granted: [calendar] }), journal = new FakeJournal(['dana'])) {
  const health = async () => [
    {
      site: 'alder-calendar',
      host: 'calendar.alder.example',
      at: noon,
      since: noon,
      missing: [],
      reason: '',
    },
  ];
  const access = accessPorts({ grants, health });
  const data = dataPorts(journal);
  const kept: Theme[] = [];
  const theme = {
    read: async (): Promise<Theme> => 'system',
    save: async (chosen: Theme) => void kept.push(chosen),
    onChanged: () => () => {},
  };
  const corrections = correctionsPorts([correction('a')]);
  const page = createBrowser().page();
  const lock = page.locking.model;
  await lock.look();
  const model = new OptionsModel({
    access: access.ports,
    backup: page.backup,
    corrections: corrections.ports,
    data: data.ports,
    person: personDataPorts().ports,
    theme,
    packs: packsPorts().ports,
  });
  render(<OptionsPage model={model} lock={lock} welcome="/welcome.html" journal="/journal.html" />);
  await screen.findByRole('switch', { name: /Alder Calendar/ });
  return { ...access, grants, ...data, corrections, kept, model };
}

const switchOf = (name: RegExp) => screen.getByRole<HTMLInputElement>('switch', { name });

describe('settings: sites', () => {
  it('shows each site with its host, how it reads, and whether it is on', async () => {
    await open();
    expect(switchOf(/Alder Calendar/).checked).toBe(true);
    expect(switchOf(/Birch Mail/).checked).toBe(false);
    expect(screen.getByText('Reads fine, checked just now')).toBeDefined();
    expect(screen.getByText('Not allowed')).toBeDefined();
    expect(screen.getByText('mail.birch.example, birch.example')).toBeDefined();
  });

  it('says what is read of products at addresses of the own, without a switch for them', async () => {
    await open();
    const product = screen.getByRole('heading', { name: /Cedar Groupware/ }).closest('li');
    if (!product) throw new Error('the product has no row');
    expect(within(product).queryByRole('switch')).toBe(null);
    expect(product.textContent).toContain('subject and senderChecked on the real page.');
  });

  it('says what is read on each view and how well that was checked', async () => {
    await open();
    const form = screen.getByText('Event form').closest('div');
    expect(form?.textContent).toContain('title, time, guests with addresses');
    expect(form?.textContent).toContain('not yet checked');
  });

  it('turns a site on with one click and off with another', async () => {
    const { grants } = await open(new FakeGrants());
    fireEvent.click(switchOf(/Birch Mail/));
    expect(grants.asked).toEqual([['https://mail.birch.example/*', 'https://birch.example/*']]);
    await expect.poll(() => switchOf(/Birch Mail/).checked).toBe(true);
    fireEvent.click(switchOf(/Birch Mail/));
    await expect.poll(() => switchOf(/Birch Mail/).checked).toBe(false);
    expect(await grants.granted()).toEqual([]);
  });

  it('leaves the switch off when the question was refused', async () => {
    const { grants } = await open(new FakeGrants());
    grants.answer = false;
    fireEvent.click(switchOf(/Birch Mail/));
    // Not before the answer either: while the browser asks, nothing is allowed yet.
    expect(switchOf(/Birch Mail/).checked).toBe(false);
    expect(await screen.findByText(/Not allowed\. You can still/)).toBeDefined();
    expect(switchOf(/Birch Mail/).checked).toBe(false);
  });

  it('follows what the browser itself takes back', async () => {
    const { grants } = await open();
    grants.revokeOutside(calendar);
    await expect.poll(() => switchOf(/Alder Calendar/).checked).toBe(false);
  });

  it('adds an address of one’s own and empties the field', async () => {
    await open();
    const field = screen.getByLabelText<HTMLInputElement>(/Your own address/);
    fireEvent.input(field, { target: { value: 'mail.northlight.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    await screen.findByRole('switch', { name: 'mail.northlight.example' });
    await expect.poll(() => field.value).toBe('');
  });

  it('keeps what was typed when it is no address', async () => {
    await open();
    const field = screen.getByLabelText<HTMLInputElement>(/Your own address/);
    fireEvent.input(field, { target: { value: 'ftp://mail.northlight.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    expect(await screen.findByText(/https and http addresses/)).toBeDefined();
    expect(field.value).toBe('ftp://mail.northlight.example');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('settings: data and appearance', () => {
  const choose = (text: string) =>
    fireEvent.change(screen.getByLabelText('Import'), {
      target: { files: [new File([text], 'beside.json', { type: 'application/json' })] },
    });

  it('exports with one click', async () => {
    const { offered } = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByText(/Handed to the browser/)).toBeDefined();
    expect(offered).toHaveLength(1);
  });

  it('shows what a file would add before it is added', async () => {
    const { journal } = await open();
    choose('dana\nhana');
    expect(await screen.findByText(/This file holds 1 new entry/)).toBeDefined();
    expect(journal.names.has('hana')).toBe(false);
    const take = screen.getByRole<HTMLButtonElement>('button', { name: 'Take it in' });
    await expect.poll(() => take.disabled).toBe(false);
    fireEvent.click(take);
    expect(await screen.findByText('Taken in: 1 new entry.')).toBeDefined();
    expect(journal.names.has('hana')).toBe(true);
    const back = screen.getByRole<HTMLButtonElement>('button', { name: 'Take it back' });
    await expect.poll(() => back.disabled).toBe(false);
    fireEvent.click(back);
    await expect.poll(() => journal.names.has('hana')).toBe(false);
  });

  it('answers a wrong file with a sentence', async () => {
    await open();
    choose('<html>');
    expect(await screen.findByText(/does not read as a journal.*Nothing/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take it in' })).toBeNull();
  });

  it('offers to remove the sample only while there is one', async () => {
    const { journal } = await open(new FakeGrants(), new FakeJournal(['sam'], true));
    fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByText(/are gone/)).toBeDefined();
    expect(journal.sample).toBe(false);
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
    cleanup();
    await open();
    expect(screen.queryByText('Sample person')).toBeNull();
  });

  it('keeps the chosen appearance', async () => {
    const { kept, model } = await open();
    const group = screen.getByRole('radiogroup', { name: 'Light or dark' });
    fireEvent.click(within(group).getByLabelText('Dark'));
    expect(kept).toEqual(['dark']);
    expect(model.theme.theme.value).toBe('dark');
  });
});

describe('settings: what was corrected', () => {
  it('lists each and forgets it', async () => {
    const { corrections } = await open();
    expect(await screen.findByText('Event a')).toBeDefined();
    expect(screen.getByText('Not a 1:1')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Forget' }));
    expect(await screen.findByText(/Forgotten/)).toBeDefined();
    expect(corrections.held.corrections).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('Event a')).toBeDefined();
  });
});
