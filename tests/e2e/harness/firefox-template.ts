import { findFirefox } from '../../../scripts/browser/find.ts';
import { makeTemplate } from '../../../scripts/browser/firefox-template.ts';

/** Before all files: what a Firefox does once for a new profile, it need not do for each of some twenty. */
export async function setup(): Promise<(() => void) | undefined> {
  const executable = findFirefox();
  if (executable === null || process.env.BESIDE_BROWSER === 'chromium') return undefined;
  return makeTemplate(executable);
}
