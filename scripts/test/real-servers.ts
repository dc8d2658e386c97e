import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../run/project.ts';
import { UsageError } from '../run/usage-error.ts';

/** The servers are kept beside the project, not in it. */
const hosts = inProject('..', 'shared', 'hosts');
const products = [
  { name: 'sogo', address: 'http://127.0.0.1:18080/SOGo/', installed: '/usr/sbin/sogod' },
  { name: 'roundcube', address: 'http://127.0.0.1:18180/', installed: '/usr/share/roundcube' },
] as const;

/** Why real servers cannot be tried here, in a few words; null when they can. */
export function whyNoServers(): string | null {
  if (!products.every(({ name }) => existsSync(join(hosts, name, 'start.sh'))))
    return 'skipped: no real servers beside the project (../shared/hosts)';
  if (process.getuid?.() !== 0) return 'skipped: the real servers are installed and started by root only';
  return null;
}

/**
 * Why `npm test` leaves them alone: it does not fill a machine with mail servers unasked. `npm run test:real` does, and
 * so does `npm test` with BESIDE_REAL=install, as `.ci/run` calls it.
 * @param asked what BESIDE_REAL says.
 */
export const whyNotUnasked = (
  asked = process.env.BESIDE_REAL,
  isInstalled = products.every(({ installed }) => existsSync(installed)),
): string | null =>
  isInstalled || asked === 'install'
    ? null
    : 'skipped: the real servers are not installed on this machine; npm run test:real installs and tries them';

const isUp = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** True when a script ended well; what it says goes to stderr. */
const run = (file: string, args: readonly string[] = []): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(file, args, { cwd: inProject(), stdio: ['ignore', 2, 2] });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });

/** The mail server is shared: it is left to whoever had a server running before. */
async function stopServers(started: readonly string[]): Promise<void> {
  const keep = started.length === products.length ? [] : ['--keep-mail'];
  for (const name of [...started].reverse()) await run(join(hosts, name, 'stop.sh'), keep);
}

/**
 * Starts what is not running yet, does the work, and stops again what was started.
 * @throws UsageError when a server does not start.
 */
export async function withRealServers<Value>(work: () => Promise<Value>): Promise<Value> {
  const started: string[] = [];
  try {
    for (const { name, address } of products) {
      if (await isUp(address)) continue;
      started.push(name);
      const isStarted = await run(join(hosts, name, 'start.sh'));
      if (!isStarted || !(await isUp(address)))
        throw new UsageError(`${name} did not start at ${address}; see above`);
    }
    return await work();
  } finally {
    await stopServers(started);
  }
}
