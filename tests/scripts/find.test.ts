import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findFirefox, type Machine } from '../../scripts/browser/find.ts';
import { canInstall, ensureBrowsers, howToInstall } from '../../scripts/browser/install.ts';

/** A machine that has these files and nothing else. */
const machine = (platform: NodeJS.Platform, files: string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env: platform === 'linux' ? { PATH: '/usr/local/bin:/usr/bin', ...env } : env,
  home: platform === 'win32' ? 'C:\\Users\\robin' : '/home-of-robin',
  exists: (file) => files.includes(file),
});
const windows = { LOCALAPPDATA: 'C:\\Users\\robin\\AppData\\Local', PROGRAMFILES: 'C:\\Program Files' };

describe('the search for a browser', () => {
  it.each([
    ['linux', '/usr/bin/chromium', {}],
    ['linux', '/usr/local/bin/google-chrome', {}],
    ['linux', '/usr/bin/microsoft-edge', {}],
    ['linux', '/usr/bin/brave-browser', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/home-of-robin/Applications/Brave Browser.app/Contents/MacOS/Brave Browser', {}],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', windows],
    ['win32', 'C:\\Users\\robin\\AppData\\Local\\Chromium\\Application\\chrome.exe', windows],
    ['win32', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', windows],
  ] as const)('on %s finds %s', (platform, file, env) => {
    expect(findChromium(machine(platform, [file], env))).toBe(file);
    expect(findFirefox(machine(platform, [file], env))).toBe(null);
  });

  it.each([
    ['linux', '/usr/bin/firefox-esr', {}],
    ['darwin', '/Applications/Firefox.app/Contents/MacOS/firefox', {}],
    ['win32', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe', windows],
  ] as const)('on %s finds %s', (platform, file, env) => {
    expect(findFirefox(machine(platform, [file], env))).toBe(file);
  });

  it('prefers Chromium to a branded build, wherever on the PATH each is', () => {
    const files = ['/usr/local/bin/google-chrome', '/usr/bin/chromium'];
    expect(findChromium(machine('linux', files))).toBe('/usr/bin/chromium');
  });

  it('takes the one that was named, and none when that does not exist', () => {
    const files = ['/usr/bin/chromium', '/opt/own/chrome'];
    expect(findChromium(machine('linux', files, { BESIDE_CHROMIUM: '/opt/own/chrome' }))).toBe(
      '/opt/own/chrome',
    );
    expect(findChromium(machine('linux', files, { BESIDE_CHROMIUM: '/opt/gone' }))).toBe(null);
  });

  it('copes with a machine that has no PATH and no program folders', () => {
    expect(findChromium({ ...machine('linux', []), env: {} })).toBe(null);
    expect(findFirefox({ ...machine('win32', []), env: {} })).toBe(null);
  });
});

describe('a missing browser', () => {
  it('is installed only as root on Debian and its children', () => {
    const debian = machine('linux', ['/usr/bin/apt-get']);
    expect(canInstall(debian, 0)).toBe(true);
    expect(canInstall(debian, 1000)).toBe(false);
    expect(canInstall(machine('linux', []), 0)).toBe(false);
    expect(canInstall(machine('darwin', ['/usr/bin/apt-get']), 0)).toBe(false);
  });

  it.each([
    [machine('linux', ['/usr/bin/apt-get']), 'sudo apt-get install firefox-esr'],
    [machine('linux', []), 'package manager'],
    [machine('darwin', []), 'brew install --cask firefox'],
    [machine('win32', []), 'winget install Mozilla.Firefox'],
    [machine('linux', [], { BESIDE_FIREFOX: '/opt/gone' }), 'BESIDE_FIREFOX points to /opt/gone'],
  ])('is explained in one line', (here, words) => {
    const line = howToInstall('firefox', here);
    expect(line).toContain(words);
    expect(line).not.toContain('\n');
  });

  it('is told of, beside the one that was found', async () => {
    const { found, missing } = await ensureBrowsers(
      ['chromium', 'firefox'],
      machine('linux', ['/usr/bin/chromium']),
    );
    expect(found).toEqual({ chromium: '/usr/bin/chromium' });
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain('No Firefox was found.');
  });
});

describe.skipIf(process.platform === 'win32')('the installation on Debian', () => {
  let bin = '';
  beforeEach(() => {
    bin = mkdtempSync(join(tmpdir(), 'beside-apt-'));
    vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(bin, { recursive: true, force: true });
  });

  /** A package tool that knows these packages and refuses a list with any other. */
  function aptWith(...known: string[]): Machine {
    const script = `#!/bin/sh
      [ "$1" = update ] && exit 0
      shift 3
      for each; do case "${known.join(' ')}" in *"$each"*) ;; *) exit 100 ;; esac; done
      for each; do : > "${bin}/$each"; done`;
    writeFileSync(join(bin, 'apt-get'), script);
    chmodSync(join(bin, 'apt-get'), 0o755);
    return {
      platform: 'linux',
      env: { PATH: bin },
      home: '/',
      exists: (file) => file === '/usr/bin/apt-get' || existsSync(file),
    };
  }

  it('installs what is missing and finds it', async () => {
    const { found, missing } = await ensureBrowsers(
      ['chromium', 'firefox'],
      aptWith('chromium', 'firefox-esr'),
      0,
    );
    expect(missing).toEqual([]);
    expect(found).toEqual({ chromium: join(bin, 'chromium'), firefox: join(bin, 'firefox-esr') });
  });

  it('installs one when there is no package of the other', async () => {
    const { found, missing } = await ensureBrowsers(['chromium', 'firefox'], aptWith('firefox-esr'), 0);
    expect(Object.keys(found)).toEqual(['firefox']);
    expect(missing).toHaveLength(1);
  });

  it('touches nothing when not root', async () => {
    const { found } = await ensureBrowsers(['chromium'], aptWith('chromium'), 1000);
    expect(found).toEqual({});
    expect(existsSync(join(bin, 'chromium'))).toBe(false);
  });
});
