import { afterAll, describe } from 'vitest';
import {
  type Answerer,
  type BrowserKind,
  type BrowserUnderTest,
  openBrowser,
} from '../../../scripts/browser/browser.ts';
import { findChromium, findFirefox, thisMachine } from '../../../scripts/browser/find.ts';
import { howToInstall } from '../../../scripts/browser/install.ts';
import { inProject } from '../../../scripts/run/project.ts';

export type * from '../../../scripts/browser/browser.ts';

export interface OpenForTest {
  /** Folder of the extension; by default the build of this project with the test hosts. */
  extensionDir?: string;
  profile?: string;
  /** Default true. */
  headless?: boolean;
  /** Stands in for the web. */
  answer?: Answerer;
}

/** Where `wxt build --mode e2e` puts the build of a browser. */
export const e2eBuild = (kind: BrowserKind): string =>
  inProject('.output', kind === 'chromium' ? 'chrome-mv3-e2e' : 'firefox-mv3-e2e');

/** Opens a browser with the extension. @throws Error saying what to install when the browser is missing. */
export async function open(kind: BrowserKind, options: OpenForTest = {}): Promise<BrowserUnderTest> {
  const executable = kind === 'chromium' ? findChromium() : findFirefox();
  if (executable === null) throw new Error(howToInstall(kind, thisMachine));
  const { answer, ...rest } = options;
  const browser = await openBrowser(kind, { extensionDir: e2eBuild(kind), executable, ...rest });
  if (answer) await browser.serve(answer);
  return browser;
}

/** A browser nobody uses just now that can be made as new: starting one costs more than many a test. */
let idle: BrowserUnderTest | null = null;
// A worker is ended by a signal; only an orderly exit takes its browser along.
process.once('SIGTERM', () => process.exit());

async function take(kind: BrowserKind, options: OpenForTest): Promise<BrowserUnderTest> {
  const { answer, ...special } = options;
  const kept = idle;
  if (kept?.kind !== kind || Object.keys(special).length > 0) return open(kind, options);
  idle = null;
  if (answer) await kept.serve(answer);
  return kept;
}

async function giveBack(browser: BrowserUnderTest, options: OpenForTest): Promise<void> {
  const { answer: _, ...special } = options;
  if (!browser.renew || idle !== null || Object.keys(special).length > 0) return browser.close();
  try {
    await browser.renew();
    idle = browser;
  } catch {
    // What a test left behind may be past renewing; the next one opens its own.
    await browser.close();
  }
}

/**
 * Runs the same tests in both browsers. `use` gives one on first need, as new, and shares it among the tests of the
 * block. A missing browser fails its tests. BESIDE_BROWSER names the one browser of a run that has another run beside
 * it for the other.
 */
export function inBothBrowsers(
  name: string,
  tests: (use: () => Promise<BrowserUnderTest>, kind: BrowserKind) => void,
  options: (kind: BrowserKind) => OpenForTest = () => ({}),
): void {
  const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];
  const one = kinds.filter((kind) => kind === process.env.BESIDE_BROWSER);
  describe.each(one.length > 0 ? one : kinds)(`${name} in %s`, (kind) => {
    let taken: Promise<BrowserUnderTest> | null = null;
    const use = () => {
      taken ??= take(kind, options(kind));
      return taken;
    };
    tests(use, kind);
    afterAll(async () => {
      const browser = await taken?.catch(() => null);
      if (browser) await giveBack(browser, options(kind));
    });
  });
}
