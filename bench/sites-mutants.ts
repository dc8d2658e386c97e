import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, inProject } from '../scripts/run/project.ts';
import { runNode } from '../scripts/test/command.ts';

interface Counted {
  runs: number;
  right: number;
  unreadable: number;
  silent: number;
  wrong: number;
}

interface Told {
  counts: Readonly<Record<string, Counted>>;
  examples: readonly string[];
}

/** Changed pages of all sites, by the engine of tests/sites/redesign.test.ts: what is said of them. */
export async function countMutants(folder: string, mutants: number) {
  const file = join(folder, 'mutants.json');
  const test = inProject('tests', 'sites', 'redesign.test.ts');
  // A build was made before this in the same process, and said so in the environment.
  const env = { BESIDE_MUTANTS: String(mutants), BESIDE_MUTANTS_OUT: file, NODE_ENV: 'test' };
  const { output } = await runNode(commandFile('vitest', 'vitest'), ['run', test], env);
  if (!existsSync(file)) throw new Error(`the mutants were not counted: ${output.slice(-2000)}`);
  const { counts, examples } = JSON.parse(readFileSync(file, 'utf8')) as Told;
  const sum = (name: keyof Counted) => Object.values(counts).reduce((all, each) => all + each[name], 0);
  return {
    mutants: sum('runs'),
    right: sum('right'),
    unreadable: sum('unreadable'),
    silent: sum('silent'),
    wrong: sum('wrong'),
    sites: counts,
    examples: examples.slice(0, 10),
  };
}
