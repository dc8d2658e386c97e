import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from './browser/install.ts';
import { commandFile, inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';
import { whyNoServers, withRealServers } from './test/real-servers.ts';

/**
 * node scripts/run.mjs test-real [-- vitest's arguments]: the built extension on real servers in both browsers.
 * Where there are none beside the project nothing is tried, and that is said.
 */
const runNode = (file: string, args: readonly string[]) =>
  spawnSync(process.execPath, [file, ...args], { cwd: inProject(), stdio: ['ignore', 2, 2] }).status === 0;

async function tryIt(args: readonly string[]): Promise<boolean> {
  const { missing } = await ensureBrowsers(['chromium', 'firefox']);
  if (missing.length > 0) throw new UsageError(missing.join(' '));
  return withRealServers(async () => {
    const isBuilt = ['chrome', 'firefox'].every((kind) =>
      runNode(commandFile('wxt'), ['build', '--mode', 'e2e', '-b', kind]),
    );
    return isBuilt && runNode(commandFile('vitest'), ['run', '-c', 'vitest.real.config.ts', ...args]);
  });
}

const why = whyNoServers();
if (why !== null) console.log(why);
else if (!(await tryIt(process.argv.slice(2)))) process.exitCode = 1;
