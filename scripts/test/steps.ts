import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, listAt } from '../browser/bidi.ts';
import type { BrowserKind } from '../browser/browser.ts';
import { ensureBrowsers, ensureDisplayTools } from '../browser/install.ts';
import { readManifest } from '../browser/manifest.ts';
import { commandFile, inProject } from '../run/project.ts';
import { budgets, measure, measurePage, pageBudgets } from './built-files.ts';
import { runNode } from './command.ts';
import { checkManifest } from './manifest-rules.ts';
import { whyNoServers, whyNotUnasked, withRealServers } from './real-servers.ts';
import { failedWith, fromComplaints, passed, type Step, type StepResult } from './step.ts';
import { readVitestReport } from './vitest-report.ts';

const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];
const wxtNames = { chromium: 'chrome', firefox: 'firefox' } as const;
const buildOf = (kind: BrowserKind): string => inProject('.output', `${wxtNames[kind]}-mv3`);

/** One command, one check. */
async function command(packageName: string, bin: string, args: readonly string[]): Promise<StepResult> {
  const { ok, output } = await runNode(commandFile(packageName, bin), args);
  return ok ? passed(1) : failedWith(output);
}

/** Checks one after the other; all are run, all are counted. */
async function inSequence(checks: readonly (() => Promise<StepResult>)[]): Promise<StepResult> {
  const sum: StepResult = { passed: 0, failed: 0, output: '' };
  for (const check of checks) {
    const result = await check();
    sum.passed += result.passed;
    sum.failed += result.failed;
    sum.output += result.failed > 0 ? `${result.output}\n` : '';
  }
  return sum;
}

async function vitest(config: string): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'beside-report-'));
  const file = join(folder, 'report.json');
  const args = ['run', '-c', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const { ok, output } = await runNode(commandFile('vitest'), args);
    return readVitestReport(readFileSync(file, 'utf8'), ok, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function browsers(): Promise<StepResult> {
  const { missing } = await ensureBrowsers(kinds);
  const noDisplay = await ensureDisplayTools();
  return fromComplaints(kinds.length + 1, noDisplay === null ? missing : [...missing, noDisplay]);
}

const build = (mode: readonly string[]) => () =>
  inSequence(kinds.map((kind) => () => command('wxt', 'wxt', ['build', '-b', wxtNames[kind], ...mode])));

async function sizes(): Promise<StepResult> {
  const measured = kinds.flatMap((kind) => [
    ...budgets.map((budget) => measure(buildOf(kind), budget)),
    ...pageBudgets.map((budget) => measurePage(buildOf(kind), kind, budget)),
  ]);
  const complaints = measured.filter(({ ok }) => !ok).map(({ text }) => text);
  return fromComplaints(
    measured.length,
    complaints,
    [...new Set(measured.map(({ text }) => text))].join(', '),
  );
}

async function manifests(): Promise<StepResult> {
  const checked = kinds.map((kind) => checkManifest(kind, readManifest(buildOf(kind))));
  const rules = checked.reduce((sum, each) => sum + each.rules, 0);
  return fromComplaints(
    rules,
    checked.flatMap((each) => each.complaints),
  );
}

async function storeLint(): Promise<StepResult> {
  const args = ['lint', '--source-dir', buildOf('firefox'), '--output', 'json', '--boring'];
  const { stdout, output } = await runNode(commandFile('web-ext'), args);
  const report: unknown = JSON.parse(stdout);
  const errors = listAt(report, 'errors').map(
    (each) => `${String(at(each, 'code'))}: ${String(at(each, 'message'))}`,
  );
  if (at(report, 'summary', 'errors') !== errors.length) return failedWith(output);
  return fromComplaints(
    Math.max(1, errors.length),
    errors,
    `${String(at(report, 'summary', 'warnings'))} warnings`,
  );
}

/** The same builds on real servers, where there are some; elsewhere that is said and all is well. */
async function onRealServers(): Promise<StepResult> {
  const why = whyNoServers() ?? whyNotUnasked();
  if (why !== null) return passed(0, why);
  return withRealServers(() => vitest('vitest.real.config.ts'));
}

/** Everything `npm test` does, in the order it is best begun. */
export const steps: readonly Step[] = [
  { id: 'browsers', title: 'browsers are here', needs: [], run: browsers },
  { id: 'prepare', title: 'generated types', needs: [], run: () => command('wxt', 'wxt', ['prepare']) },
  {
    id: 'types',
    title: 'types',
    needs: ['prepare'],
    run: () =>
      inSequence([
        () => command('typescript', 'tsc', ['--noEmit']),
        () => command('typescript', 'tsc', ['-p', 'tsconfig.core.json']),
      ]),
  },
  // Every build writes the generated types anew, so it waits for those who read them.
  { id: 'build', title: 'production builds', needs: ['prepare'], after: ['types'], run: build([]) },
  {
    id: 'e2e-build',
    title: 'test builds',
    needs: ['prepare'],
    after: ['build'],
    run: build(['--mode', 'e2e']),
  },
  {
    id: 'e2e',
    title: 'end to end in both browsers',
    needs: ['browsers', 'build', 'e2e-build'],
    run: () => vitest('vitest.e2e.config.ts'),
  },
  {
    id: 'real',
    title: 'on real servers in both browsers',
    needs: ['browsers', 'e2e-build'],
    after: ['e2e'],
    run: onRealServers,
  },
  { id: 'unit', title: 'unit tests', needs: ['prepare'], run: () => vitest('vitest.config.ts') },
  {
    id: 'lint',
    title: 'lint',
    needs: [],
    run: () => command('@biomejs/biome', 'biome', ['check', '--diagnostic-level=error']),
  },
  {
    id: 'dead-code',
    title: 'dead code',
    needs: ['prepare'],
    run: () => command('knip', 'knip', ['--no-progress']),
  },
  { id: 'size', title: 'sizes', needs: ['build'], run: sizes },
  { id: 'manifest', title: 'manifests', needs: ['build'], run: manifests },
  { id: 'store-lint', title: 'store lint', needs: ['build'], run: storeLint },
];
