import { findFirefox } from '../../../scripts/browser/find.ts';
import { makeTemplate } from '../../../scripts/browser/firefox-template.ts';

/** Before all files: what a Firefox does once for a new profile, it need not do for each of some twenty. */
export async function setup(): Promise<(() => void) | undefined> {
  const executable = findFirefox();
  if (executable === null || process.env.BESIDE_BROWSER === 'chromium') return undefined;
  // A Firefox that does not start is told of by its own tests; those of Chromium are run all the same.
  return makeTemplate(executable).catch(() => undefined);
}
