import { pageScript } from '../../scripts/browser/page-script.ts';
import type { PageUnderTest } from './harness/browser.ts';

/** Calls a function of a module of the tests or measurements within a page of the extension, as its own pages would. */
export const callIn = async (page: PageUnderTest, file: string, call: string): Promise<unknown> =>
  page.evaluate(`(() => { ${await pageScript(file)}; return made.${call}; })()`);
