import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { UsageError } from './run/usage-error.ts';
import { type Finished, runSteps, selectSteps } from './test/run-steps.ts';
import type { Step } from './test/step.ts';
import { steps } from './test/steps.ts';

/** npm test [-- --only unit,e2e]: every check there is; the last line is "N passed, N failed". */
function chosenSteps(args: string[]): Step[] {
  try {
    const { values } = parseArgs({ args, options: { only: { type: 'string', default: '' } } });
    return selectSteps(steps, values.only.split(',').filter(Boolean));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The end of a long output is where tools sum up. */
const lastLines = (text: string, count = 250): string => text.trimEnd().split('\n').slice(-count).join('\n');

function tell({ step, result, seconds }: Finished): void {
  const note = result.note ? ` (${result.note})` : '';
  const count =
    result.failed > 0 ? `${result.passed} passed, ${result.failed} FAILED` : `${result.passed} passed`;
  console.log(`${step.title}: ${count}${note}, ${seconds.toFixed(1)} s`);
  if (result.failed > 0) console.log(`${lastLines(result.output).replace(/^/gm, '  | ')}\n`);
}

const lanes = availableParallelism() >= 2 ? 2 : 1;
const finished = await runSteps(chosenSteps(process.argv.slice(2)), lanes, tell);
const sum = (count: (each: Finished) => number) => finished.reduce((total, each) => total + count(each), 0);
const failed = sum(({ result }) => result.failed);
console.log(`${sum(({ result }) => result.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
