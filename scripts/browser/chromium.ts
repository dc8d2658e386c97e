import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Browser, type Extension, launch, type Page, type Target } from 'puppeteer-core';
import type { Answerer, BrowserUnderTest, OpenOptions, PageUnderTest } from './browser.ts';
import { ChromiumPage } from './chromium-page.ts';
import { allowFolders, keepExtension } from './kept-extension.ts';
import { isLoopback, toServed } from './network.ts';
import { makeProfile, type Profile } from './profile.ts';
import { answerDeadlineMs, waitUntil } from './wait.ts';

/** The panel's width where the browser has no window manager to say another. */
const panelWidth = 360;

/** How long a press may stay without effect before it is tried again. */
const repeatMs = 2000;

/** Keys and windows of an X display; the program is on the machine that answers questions by itself. */
function xdotool(...args: string[]): string {
  try {
    return execFileSync('xdotool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** 'Control+Alt+J' in the display's own words. */
const toXKeys = (keys: string): string => keys.replace('Control', 'Ctrl').toLowerCase();

interface Running {
  browser: Browser;
  extension: Extension;
  /** The profile knew nothing of the extension. */
  isNew: boolean;
  ended: Promise<void>;
}

function flags(options: OpenOptions): string[] {
  const { width, height } = options.size ?? { width: 1280, height: 800 };
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...forRoot,
    ...(options.headless === false ? [] : ['--disable-gpu', '--hide-scrollbars']),
    `--window-size=${width},${height}`,
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** @param known id of the extension a profile has already: it comes back with all that the user allowed it. */
async function start(options: OpenOptions, profile: Profile, known?: string): Promise<Running> {
  allowFolders(profile.folder);
  const kept = known !== undefined && keepExtension(profile.folder, known) ? known : null;
  const browser = await launch({
    executablePath: options.executable,
    headless: options.headless !== false,
    pipe: true,
    protocolTimeout: answerDeadlineMs,
    enableExtensions: true,
    userDataDir: profile.folder,
    defaultViewport: null,
    args: flags(options),
    // A person who tries the demo is not told that software controls the browser.
    ignoreDefaultArgs: options.headless === false ? ['--enable-automation'] : [],
    handleSIGINT: false,
  });
  const child = browser.process();
  const ended = new Promise<void>((done) => (child ? child.once('exit', () => done()) : done()));
  const extension =
    kept === null
      ? await install(browser, options)
      : await waitUntil('the extension to come back', async () => {
          const found = (await browser.extensions()).get(kept);
          return found?.enabled ? found : null;
        });
  return { browser, extension, isNew: kept === null, ended };
}

/** Installs the extension, or loads it anew where it is installed already, as an update does. */
async function install(browser: Browser, { extensionDir }: OpenOptions): Promise<Extension> {
  const id = await browser.installExtension(resolve(extensionDir));
  return waitUntil('the extension to be listed', async () => (await browser.extensions()).get(id));
}

class Chromium implements BrowserUnderTest {
  readonly kind = 'chromium';
  readonly version: string;
  readonly #options: OpenOptions;
  readonly #profile: Profile;
  #running: Running;
  #answer: Answerer | null = null;
  readonly #known = new WeakMap<Page, ChromiumPage>();

  constructor(options: OpenOptions, profile: Profile, running: Running, version: string) {
    this.#options = options;
    this.#profile = profile;
    this.#running = running;
    this.version = version;
  }

  get ended(): Promise<void> {
    return this.#running.ended;
  }

  get #browser(): Browser {
    return this.#running.browser;
  }

  #wrap(page: Page): ChromiumPage {
    const known = this.#known.get(page) ?? new ChromiumPage(page);
    this.#known.set(page, known);
    return known;
  }

  async page(url: string): Promise<PageUnderTest> {
    const page = await this.#browser.newPage();
    const wrapped = this.#wrap(page);
    if (this.#answer) await this.#intercept(page, this.#answer);
    await wrapped.goto(url);
    // The extension may have opened a page of its own meanwhile.
    await wrapped.focus();
    return wrapped;
  }

  async #intercept(page: Page, answer: Answerer): Promise<void> {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = new URL(request.url());
      const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
      const served = isWeb ? answer(url) : null;
      const done = served
        ? request.respond(toServed(served))
        : !isWeb || isLoopback(url)
          ? request.continue()
          : request.abort('blockedbyclient');
      // A page that closes meanwhile takes its requests along; there is nobody left to answer.
      done.catch(() => {});
    });
  }

  async #pageOf(target: Target): Promise<PageUnderTest> {
    const page = this.#wrap(await target.asPage());
    await page.waitFor('the page to load', `document.readyState === 'complete'`);
    return page;
  }

  async pageAt(what: string, matches: (url: string) => boolean): Promise<PageUnderTest> {
    const target = await waitUntil(what, () =>
      this.#browser.targets().find((each) => each.type() === 'page' && matches(each.url())),
    );
    return this.#pageOf(target);
  }

  async panel(page: PageUnderTest): Promise<PageUnderTest> {
    if (!(page instanceof ChromiumPage)) throw new Error('The page belongs to another browser.');
    const { extension } = this.#running;
    let triggeredAt = 0;
    return waitUntil('the side panel to open', async () => {
      const open = await this.openPanel();
      // Right after installation the extension may not yet have said that its button opens the panel.
      if (open || Date.now() - triggeredAt < repeatMs) return open;
      await page.focus();
      triggeredAt = Date.now();
      await extension.triggerAction(page.page);
      return null;
    });
  }

  async pressButton(page: PageUnderTest): Promise<void> {
    if (!(page instanceof ChromiumPage)) throw new Error('The page belongs to another browser.');
    await page.focus();
    await this.#running.extension.triggerAction(page.page);
  }

  async pressKeys(keys: string): Promise<void> {
    // DevTools presses keys in pages only.
    if (this.#options.headless !== false) throw new Error('The browser has no keyboard without a display.');
    xdotool('search', '--onlyvisible', '--class', '.', 'windowfocus');
    xdotool('key', toXKeys(keys));
  }

  async openPanel(): Promise<PageUnderTest | null> {
    const address = this.extensionUrl('sidepanel.html');
    const target = this.#browser.targets().find((each) => each.url().startsWith(address));
    if (!target) return null;
    const panel = await this.#pageOf(target);
    const { height } = this.#options.size ?? { height: 800 };
    if ((await panel.evaluate('innerWidth')) === 0) await panel.resize(panelWidth, height - 80);
    return panel;
  }

  readonly #isOwn = (url: string): boolean => url.startsWith(this.extensionUrl(''));

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#running.extension.id}/${path}`;
  }

  async stopBackground(): Promise<void> {
    const isOurs = (target: Target) => target.type() === 'service_worker' && this.#isOwn(target.url());
    const [page] = await this.#browser.pages();
    const session = await page?.createCDPSession();
    await session?.send('ServiceWorker.enable');
    await session?.send('ServiceWorker.stopAllWorkers');
    await session?.detach();
    await waitUntil('the background to end', () => !this.#browser.targets().some(isOurs));
  }

  async allowAsked(asking: PageUnderTest, ask: () => Promise<void>): Promise<void> {
    if (this.#options.headless !== false) throw new Error('Nobody can answer without a display.');
    const grants = () =>
      asking.evaluate(async () => JSON.stringify((await chrome.permissions.getAll()).origins ?? []));
    const before = await grants();
    // The side panel is no tab that could be brought to the front.
    if (!(await asking.evaluate(() => document.hasFocus()))) await asking.focus();
    xdotool('search', '--onlyvisible', '--class', '.', 'windowfocus');
    await asking.waitFor('the focus', () => document.hasFocus());
    await ask();
    // The question is no page and takes the focus, with Deny in it: only keys of the display reach it.
    await asking.waitFor('the question of the browser', () => !document.hasFocus());
    // A question just put takes no answer, and each key makes it wait anew, lest one answers by accident.
    let triedAt = Date.now();
    await waitUntil('the answer to be taken', async () => {
      if ((await grants()) !== before) return true;
      if (Date.now() - triedAt < repeatMs) return false;
      triedAt = Date.now();
      xdotool('search', '--onlyvisible', '--class', '.', 'windowfocus');
      xdotool('key', 'Tab', 'Return');
      return false;
    });
  }

  async memory(page: PageUnderTest): Promise<number> {
    if (!(page instanceof ChromiumPage)) throw new Error('The page belongs to another browser.');
    const session = await page.page.createCDPSession();
    // Twice: what the first one frees may hold more.
    for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
    const held: { usedSize: number; backingStorageSize?: number } =
      await session.send('Runtime.getHeapUsage');
    await session.detach();
    return Math.round((held.usedSize + (held.backingStorageSize ?? 0)) / 1e5) / 10;
  }

  async reloadExtension(): Promise<void> {
    this.#running.extension = await install(this.#browser, this.#options);
  }

  async serve(answer: Answerer): Promise<void> {
    this.#answer = answer;
  }

  async #stop(how: 'quit' | 'kill'): Promise<void> {
    const { browser, ended } = this.#running;
    if (how === 'kill') browser.process()?.kill('SIGKILL');
    else await browser.close();
    await ended;
  }

  async restart(how: 'quit' | 'kill' = 'quit'): Promise<void> {
    await this.#stop(how);
    this.#running = await start(this.#options, this.#profile, this.#running.extension.id);
    // Killed before the browser had noted it.
    if (this.#running.isNew) await this.pageAt('the page of an extension installed anew', this.#isOwn);
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#stop('quit');
    this.#profile.remove();
  }
}

/** Chromium, Chrome, Edge or Brave with the extension unpacked. */
export async function openChromium(options: OpenOptions): Promise<BrowserUnderTest> {
  const profile = makeProfile(options.profile);
  try {
    const running = await start(options, profile);
    return new Chromium(options, profile, running, await running.browser.version());
  } catch (error) {
    profile.remove();
    throw error;
  }
}
