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

/**
 * Runs the same tests in both browsers. `use` opens one on first need and shares it among the tests of the
 * block; each browser is closed at the end of its block. A missing browser fails its tests.
 */
export function inBothBrowsers(
  name: string,
  tests: (use: () => Promise<BrowserUnderTest>, kind: BrowserKind) => void,
  options: (kind: BrowserKind) => OpenForTest = () => ({}),
): void {
  const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];
  describe.each(kinds)(`${name} in %s`, (kind) => {
    let opened: Promise<BrowserUnderTest> | null = null;
    const use = () => {
      opened ??= open(kind, options(kind));
      return opened;
    };
    tests(use, kind);
    afterAll(async () => {
      await (await opened?.catch(() => null))?.close();
    });
  });
}
