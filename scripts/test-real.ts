import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browser/install.ts';
import { commandFile, inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';

/**
 * node scripts/run.mjs test-real [-- vitest's arguments]: the built extension on real servers in both browsers.
 * The servers are kept beside the project, not in it; without them nothing is tried and that is said.
 */
const hosts = inProject('..', 'shared', 'hosts');
const products = [
  { name: 'sogo', address: 'http://127.0.0.1:18080/SOGo/' },
  { name: 'roundcube', address: 'http://127.0.0.1:18180/' },
] as const;

const isUp = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** True when a command ended well; what it says goes to stderr. */
const run = (file: string, args: readonly string[] = []) =>
  spawnSync(file, args, { cwd: inProject(), stdio: ['ignore', 2, 2] }).status === 0;
const runNode = (file: string, args: readonly string[]) => run(process.execPath, [file, ...args]);

/** Starts what is not running yet. @returns the names of what was started, to be stopped again. */
async function startServers(): Promise<string[]> {
  const started: string[] = [];
  for (const { name, address } of products) {
    if (await isUp(address)) continue;
    started.push(name);
    const isStarted = run(join(hosts, name, 'start.sh'));
    if (!isStarted || !(await isUp(address))) {
      stopServers(started);
      throw new UsageError(`${name} did not start at ${address}; see above`);
    }
  }
  return started;
}

/** The mail server is shared: it is left to whoever had a server running before. */
function stopServers(started: readonly string[]): void {
  const keep = started.length === products.length ? [] : ['--keep-mail'];
  for (const name of [...started].reverse()) run(join(hosts, name, 'stop.sh'), keep);
}

async function tryIt(args: readonly string[]): Promise<boolean> {
  const { missing } = await ensureBrowsers(['chromium', 'firefox']);
  if (missing.length > 0) throw new UsageError(missing.join(' '));
  const started = await startServers();
  try {
    const isBuilt = ['chrome', 'firefox'].every((kind) =>
      runNode(commandFile('wxt'), ['build', '--mode', 'e2e', '-b', kind]),
    );
    return isBuilt && runNode(commandFile('vitest'), ['run', '-c', 'vitest.real.config.ts', ...args]);
  } finally {
    stopServers(started);
  }
}

if (!products.every(({ name }) => existsSync(join(hosts, name, 'start.sh')))) {
  console.log('skipped: no real servers beside the project (../shared/hosts)');
} else if (process.getuid?.() !== 0) {
  console.log('skipped: the real servers are installed and started by root only');
} else if (!(await tryIt(process.argv.slice(2)))) process.exitCode = 1;
