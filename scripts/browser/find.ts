import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What the search may look at; a test gives its own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  exists(file: string): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
};

interface Known {
  /** Names on the PATH of a Linux machine, best first. */
  commands: readonly string[];
  /** Applications of macOS: bundle and the file inside it. */
  apps: readonly string[];
  /** Files below the program folders of Windows. */
  windows: readonly string[];
  /** Set by people and by CI when the browser sits elsewhere. */
  variable: string;
}

/** Chrome 137 and later refuse unpacked extensions from flags, so Chromium comes first where there is a choice. */
const chromium: Known = {
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
    'brave',
  ],
  apps: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  windows: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  variable: 'BESIDE_CHROMIUM',
};

const firefox: Known = {
  commands: ['firefox-esr', 'firefox'],
  apps: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
    (name) => `${name}.app/Contents/MacOS/firefox`,
  ),
  windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  variable: 'BESIDE_FIREFOX',
};

const isText = (value: string | undefined): value is string => value !== undefined && value !== '';

function candidates(known: Known, machine: Machine): string[] {
  const { env, home, platform } = machine;
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(isText);
    return known.windows.flatMap((file) => folders.map((folder) => win32.join(folder, file)));
  }
  if (platform === 'darwin') {
    return known.apps.flatMap((app) =>
      [`/Applications/${app}`, posix.join(home, 'Applications', app)].map((file) => file),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter(isText);
  return known.commands.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function find(known: Known, machine: Machine): string | null {
  const chosen = machine.env[known.variable];
  if (isText(chosen)) return machine.exists(chosen) ? chosen : null;
  return candidates(known, machine).find((file) => machine.exists(file)) ?? null;
}

/** The program file of Chromium, Chrome, Edge or Brave; null when none is installed. */
export const findChromium = (machine = thisMachine): string | null => find(chromium, machine);

/** The program file of Firefox; null when it is not installed. */
export const findFirefox = (machine = thisMachine): string | null => find(firefox, machine);
