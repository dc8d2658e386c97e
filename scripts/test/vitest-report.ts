import { array, number, object, optional, parse, string } from 'valibot';
import type { StepResult } from './step.ts';

const reportSchema = object({
  numPassedTests: number(),
  numFailedTests: number(),
  testResults: array(
    object({
      name: string(),
      status: string(),
      message: optional(string(), ''),
      assertionResults: array(object({ status: string() })),
    }),
  ),
});

/**
 * Counts of vitest's JSON report. A file that could not be loaded has no tests and counts as one failure; so does
 * a run that ended badly with every test passed (an error outside any test). @throws when the report is no report.
 */
export function readVitestReport(json: string, ok: boolean, output: string): StepResult {
  const report = parse(reportSchema, JSON.parse(json));
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  );
  const known = report.numFailedTests + unloaded.length;
  const failed = known === 0 && !ok ? 1 : known;
  const files = report.testResults.length;
  return { passed: report.numPassedTests, failed, output, note: `${files} files` };
}
