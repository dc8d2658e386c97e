import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, inProject } from '../scripts/run/project.ts';
import { runNode } from '../scripts/test/command.ts';

interface Counted {
  runs: number;
  right: number;
  /** Of the right ones those of which nothing is left out either. */
  whole: number;
  unreadable: number;
  silent: number;
  wrong: number;
}
type Counts = Readonly<Record<string, Counted>>;

interface Told {
  counts: Counts;
  /** Every page with all of its classes renamed and nothing else: to one name, and each to its own. */
  renamed: Counts;
  /** Every page by what else was renamed or left out everywhere: ids, data attributes, roles, labels. */
  overhauled: Readonly<Record<string, Counts>>;
  examples: readonly string[];
}

/** On a machine with other things to do a part takes some times as long as alone. */
const mostMs = 60 * 60_000;

/** As many at once: each part is a process of its own, which ends with the pages it made. */
const aPart = 2500;

const nothing: Counted = { runs: 0, right: 0, whole: 0, unreadable: 0, silent: 0, wrong: 0 };

const added = (one: Counted, other: Counted): Counted => ({
  runs: one.runs + other.runs,
  right: one.right + other.right,
  whole: one.whole + other.whole,
  unreadable: one.unreadable + other.unreadable,
  silent: one.silent + other.silent,
  wrong: one.wrong + other.wrong,
});

function summed(parts: readonly Counts[]) {
  const sites: Record<string, Counted> = {};
  for (const part of parts)
    for (const [site, count] of Object.entries(part)) sites[site] = added(sites[site] ?? nothing, count);
  const { runs, ...said } = Object.values(sites).reduce(added, nothing);
  return { mutants: runs, ...said, sites };
}

/** "0 of 10000, at most 0.03 %": what was counted, and what the true share stays below (95 %), by the rule of three. */
const bounded = (count: number, runs: number): string => {
  const most = ((count + 2 * Math.sqrt(count) + 3) / Math.max(1, runs)) * 100;
  return `${count} of ${runs}, at most ${most.toFixed(2)} %`;
};

/** Changed pages of all sites, by the engine of tests/sites/redesign.test.ts: what is said of them. */
export async function countMutants(folder: string, mutants: number) {
  const test = inProject('tests', 'sites', 'redesign.test.ts');
  const parts: Told[] = [];
  for (let left = mutants; left > 0; left -= aPart) {
    const file = join(folder, `mutants-${left}.json`);
    const env = {
      BESIDE_MUTANTS: String(Math.min(left, aPart)),
      BESIDE_MUTANTS_OUT: file,
      BESIDE_SEED: String(left),
      BESIDE_PART: String(parts.length),
      // A build was made before this in the same process, and said so in the environment.
      NODE_ENV: 'test',
    };
    const { output } = await runNode(commandFile('vitest', 'vitest'), ['run', test], env, mostMs);
    if (!existsSync(file)) throw new Error(`the mutants were not counted: ${output.slice(-2000)}`);
    parts.push(JSON.parse(readFileSync(file, 'utf8')) as Told);
  }
  const all = summed(parts.map(({ counts }) => counts));
  return {
    ...all,
    bounds: { silent: bounded(all.silent, all.mutants), wrong: bounded(all.wrong, all.mutants) },
    renamed: summed(parts.slice(0, 1).map(({ renamed }) => renamed)),
    overhauled: Object.entries(parts[0]?.overhauled ?? {}).map(([how, one]) => {
      const { sites: _, ...said } = summed([one]);
      return { how, ...said };
    }),
    examples: parts.flatMap(({ examples }) => examples).slice(0, 10),
  };
}
