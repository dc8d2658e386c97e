import { spawn } from 'node:child_process';
import { findChromium, findFirefox, type Machine, thisMachine } from './find.ts';

export type BrowserKind = 'chromium' | 'firefox';

const finders = { chromium: findChromium, firefox: findFirefox };
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };
const names = { chromium: 'Chrome, Chromium, Edge or Brave', firefox: 'Firefox' };
const addresses = {
  chromium: 'https://www.chromium.org/getting-involved/download-chromium/',
  firefox: 'https://www.mozilla.org/firefox/',
};

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What to do by hand when a browser is missing and cannot be installed from here. */
export function howToInstall(kind: BrowserKind, machine: Machine): string {
  const variable = kind === 'chromium' ? 'BESIDE_CHROMIUM' : 'BESIDE_FIREFOX';
  const chosen = machine.env[variable];
  if (chosen) return `${variable} points to ${chosen}, which does not exist.`;
  const byHand = machine.exists('/usr/bin/apt-get')
    ? `sudo apt-get install ${debianPackages[kind]}`
    : machine.platform === 'darwin'
      ? `brew install --cask ${kind}`
      : machine.platform === 'win32'
        ? `winget install ${kind === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`
        : `your system's package manager`;
  return `No ${names[kind]} was found. Install it (${byHand}, or ${addresses[kind]}), or set ${variable} to its program file.`;
}

/** True where a package can be installed without asking anybody: Debian and its children, as root. */
export const canInstall = (machine: Machine, uid: number | undefined): boolean =>
  machine.platform === 'linux' && uid === 0 && machine.exists('/usr/bin/apt-get');

/** True when it went well. Everything apt says goes to stderr: stdout belongs to the script that needs the browser. */
function apt(args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('apt-get', args, { stdio: ['ignore', 2, 2], env });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function installMissing(missing: readonly BrowserKind[]): Promise<void> {
  const packages = missing.map((kind) => debianPackages[kind]);
  say(`Installing ${packages.join(' and ')} (apt-get).`);
  if (!(await apt(['update']))) say('apt-get update failed; trying with the lists that are there.');
  if (await apt(['install', '-y', '--no-install-recommends', ...packages])) return;
  // One of them may exist only under another name here; the other is still worth having.
  for (const each of packages) await apt(['install', '-y', '--no-install-recommends', each]);
}

export interface FoundBrowsers {
  /** Program files of the browsers that were asked for and are there. */
  found: Partial<Record<BrowserKind, string>>;
  /** One sentence per browser that is not there and cannot be installed from here. */
  missing: readonly string[];
}

/** Finds the browsers, installing what is missing where that needs nobody's consent. */
export async function ensureBrowsers(
  kinds: readonly BrowserKind[],
  machine = thisMachine,
  uid = process.getuid?.(),
): Promise<FoundBrowsers> {
  const absent = kinds.filter((kind) => finders[kind](machine) === null);
  if (absent.length > 0 && canInstall(machine, uid)) await installMissing(absent);
  const found: Partial<Record<BrowserKind, string>> = {};
  const missing: string[] = [];
  for (const kind of kinds) {
    const file = finders[kind](machine);
    if (file === null) missing.push(howToInstall(kind, machine));
    else found[kind] = file;
  }
  return { found, missing };
}

/** Programs that make a display nobody looks at and press keys on it; only Linux has them. */
const displayTools = { xvfb: '/usr/bin/Xvfb', xdotool: '/usr/bin/xdotool' };

/**
 * What the one test needs that answers Chromium's own permission question, which is no page.
 * @returns a sentence where it is not there and cannot be installed from here; null otherwise.
 */
export async function ensureDisplayTools(
  machine = thisMachine,
  uid = process.getuid?.(),
): Promise<string | null> {
  const absent = () =>
    Object.entries(displayTools)
      .filter(([, file]) => !machine.exists(file))
      .map(([name]) => name);
  if (machine.platform !== 'linux' || absent().length === 0) return null;
  if (canInstall(machine, uid)) {
    say(`Installing ${absent().join(' and ')} (apt-get).`);
    await apt(['update']);
    await apt(['install', '-y', '--no-install-recommends', ...absent()]);
  }
  return absent().length > 0
    ? `Install ${absent().join(' and ')} (sudo apt-get install xvfb xdotool).`
    : null;
}
