import {
  type BrowserKind,
  type BrowserUnderTest,
  openBrowser,
  type PageUnderTest,
} from './browser/browser.ts';
import { findChromium, findFirefox } from './browser/find.ts';
import { ensureBrowsers } from './browser/install.ts';
import { type DemoServer, serveDemo } from './demo/server.ts';
import { fromCaller, inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';
import { BuildError, buildExtension } from './start/build.ts';
import { hasDisplay, parseOptions, type StartOptions } from './start/options.ts';
import { WalkError, walkMainJob } from './start/walk.ts';

/** npm start: builds Beside and opens it beside a demo calendar, or beside one's own. */
const say = (line: string): void => console.log(line);

/** The browser asked for, or else the one that is there; Chromium where there is none yet. */
function chooseKind({ browser }: StartOptions): BrowserKind {
  return browser ?? (findChromium() === null && findFirefox() !== null ? 'firefox' : 'chromium');
}

async function findExecutable(kind: BrowserKind): Promise<string> {
  const { found, missing } = await ensureBrowsers([kind]);
  const executable = found[kind];
  if (executable === undefined) throw new UsageError(missing.join(' '));
  return executable;
}

async function walk(kind: BrowserKind, shots: string): Promise<void> {
  const executable = await findExecutable(kind);
  const extensionDir = await buildExtension(kind, 'demo', say);
  const demo = await serveDemo();
  const browser = await openBrowser(kind, { extensionDir, executable, size: { width: 1280, height: 900 } });
  try {
    say(`Walking the main job in ${kind} ${browser.version}.`);
    await walkMainJob({ browser, url: demo.url, shots, say });
    say(`Pictures are in ${shots}.`);
  } finally {
    await browser.close();
    await demo.close();
  }
}

/** The extension opens its welcome page when it is new; the demo stays in sight, since the main job is tried there. */
const keepInSight = (page: PageUnderTest, browser: BrowserUnderTest): Promise<void> =>
  browser
    .pageAt('the welcome page', (url) => url.endsWith('/welcome.html'))
    .then(() => page.focus())
    // It was opened at an earlier start, or the window is closed.
    .catch(() => {});

/** Closes everything on Ctrl-C, once. */
function closeOnInterrupt(browser: BrowserUnderTest): void {
  process.once('SIGINT', () => void browser.close());
  process.once('SIGTERM', () => void browser.close());
}

async function openWindow(kind: BrowserKind, url: string | null): Promise<void> {
  const executable = await findExecutable(kind);
  const extensionDir = await buildExtension(kind, url === null ? 'demo' : 'production', say);
  const demo: DemoServer | null = url === null ? await serveDemo() : null;
  // Kept between starts, so that what was written and who was signed in are there the next time.
  const profile = inProject('.cache', `${url === null ? 'demo' : 'own'}-${kind}`);
  const browser = await openBrowser(kind, { extensionDir, executable, profile, headless: false });
  closeOnInterrupt(browser);
  try {
    // A calendar that is slow or out of reach is the browser's to explain, in its own words.
    const page = await browser
      .page(url ?? demo?.url ?? '')
      .catch((error) => void say(`Not loaded yet: ${error.message}`));
    if (demo && page) void keepInSight(page, browser);
    say(
      url === null
        ? `The demo calendar is open. Select "Dana / Robin 1:1"; a pill appears, and ${process.platform === 'darwin' ? 'Control' : 'Alt'}+Shift+J opens the side panel.`
        : 'Your calendar is open. Beside does nothing there until you allow the site on the welcome page beside it.',
    );
    say('Close the browser, or press Ctrl-C here, to end.');
    await browser.ended;
  } finally {
    await browser.close();
    await demo?.close();
  }
}

const options = parseOptions(process.argv.slice(2));
const canShow = hasDisplay(process.platform, process.env);
if (options.url !== null && !canShow) throw new UsageError('there is no display here, which --url needs');
const kind = chooseKind(options);
if (!options.headless && !canShow)
  say('There is no display here, so the main job is walked without a window.');
const work =
  options.headless || !canShow ? walk(kind, fromCaller(options.shots)) : openWindow(kind, options.url);
await work.catch((error: unknown) => {
  if (!(error instanceof WalkError) && !(error instanceof BuildError)) throw error;
  console.error(`start: ${error.message}`);
  process.exitCode = 1;
});
