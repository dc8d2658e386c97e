// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { WelcomeModel } from '../../utils/models/welcome-model.ts';
import { accessPorts } from '../options/sample-sites.ts';

const pages = { sample: 'about:blank', options: '/options.html', journal: '/journal.html' };

afterEach(cleanup);

async function open(browser: 'chromium' | 'firefox' = 'chromium', key = 'Alt+Shift+J') {
  const access = accessPorts();
  const model = new WelcomeModel({ access: access.ports, key: async () => key });
  render(<WelcomePage model={model} browser={browser} pages={pages} />);
  await screen.findByRole('button', { name: /Allow Alder Calendar/ });
  return access;
}

describe('welcome', () => {
  it('gives the sample before anything is asked for', async () => {
    const { grants } = await open();
    fireEvent.click(screen.getByRole('button', { name: 'Try it with a sample person' }));
    const frame = await screen.findByTitle<HTMLIFrameElement>(/sample person/);
    expect(frame.getAttribute('src')).toBe(pages.sample);
    expect(grants.asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Close the sample' }));
    await expect.poll(() => screen.queryByTitle(/sample person/)).toBeNull();
  });

  it('does not load the sample before it is asked for: it would leave a person in the journal', async () => {
    await open();
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('offers each site with one click and shows that it is allowed', async () => {
    const { grants, heard } = await open();
    fireEvent.click(screen.getByRole('button', { name: /Allow Alder Calendar/ }));
    expect(grants.asked).toEqual([['https://calendar.alder.example/*']]);
    expect(await screen.findByText('Allowed')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Allow Alder Calendar/ })).toBeNull();
    await expect.poll(() => heard.told).toBe(1);
  });

  it('says that nothing leaves the machine, in one line', async () => {
    await open();
    expect(screen.getByText('No account. Nothing leaves this machine.')).toBeDefined();
  });

  it('names the key as it is set, and says so when none is', async () => {
    await open('firefox', 'Ctrl+Shift+Y');
    expect(await screen.findByText('Ctrl+Shift+Y')).toBeDefined();
    cleanup();
    await open('firefox', '');
    expect(screen.getByText(/No key is set/)).toBeDefined();
  });

  it('tells where the button is in this browser', async () => {
    await open('chromium');
    expect(screen.getByText(/puzzle piece/)).toBeDefined();
    cleanup();
    await open('firefox');
    expect(screen.queryByText(/puzzle piece/)).toBeNull();
  });
});
