import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { at, BidiClient, BidiError, textAt } from './bidi.ts';
import type { Answerer, BrowserUnderTest, OpenOptions, PageUnderTest } from './browser.ts';
import { fromJson, toExpression } from './expression.ts';
import { FirefoxPage, listTabs, type Surroundings } from './firefox-page.ts';
import * as inWindow from './firefox-sidebar.ts';
import { geckoId } from './manifest.ts';
import { isLoopback, toServed } from './network.ts';
import { makeProfile, type Profile } from './profile.ts';
import { waitUntil } from './wait.ts';

/** Fixed, so that addresses and stored data stay the same from one start to the next. */
const extensionUuid = 'b1de5e00-7e57-4b0a-8c1d-0123456789ab';

function preferences(id: string): string {
  const values: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: extensionUuid }),
    // A temporary add-on is gone when Firefox ends; whatever that counts as, its data and address stay.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.security.https_only_mode': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'termsofuse.bypassNotification': true,
    'toolkit.cosmeticAnimations.enabled': false,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

interface Running {
  child: ChildProcess;
  client: BidiClient;
  version: string;
  ended: Promise<void>;
}

async function connectTo(child: ChildProcess): Promise<BidiClient> {
  let heard = '';
  child.stderr?.on('data', (piece) => {
    if (heard.length < 20_000) heard += piece;
  });
  const url = await waitUntil('Firefox to listen', () => {
    if (child.exitCode !== null)
      throw new Error(`Firefox ended with ${child.exitCode}: ${heard.slice(-500)}`);
    return /ws:\/\/\S+/.exec(heard)?.[0];
  });
  return BidiClient.connect(`${url}/session`);
}

async function start(options: OpenOptions, profile: Profile, id: string): Promise<Running> {
  writeFileSync(join(profile.folder, 'user.js'), preferences(id));
  const { width, height } = options.size ?? { width: 1280, height: 800 };
  const headless = options.headless === false ? [] : ['--headless', `--width=${width}`, `--height=${height}`];
  const remote = ['--remote-debugging-port=0', '--remote-allow-system-access'];
  const child = spawn(
    options.executable,
    [...headless, '--no-remote', '--profile', profile.folder, ...remote],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const client = await connectTo(child);
  const session = await client.send('session.new', { capabilities: {} });
  await client.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  return { child, client, version: textAt(session, 'capabilities', 'browserVersion'), ended };
}

class Firefox implements BrowserUnderTest {
  readonly kind = 'firefox';
  readonly #options: OpenOptions;
  readonly #profile: Profile;
  readonly #id: string;
  #running: Running;
  #answer: Answerer | null = null;
  #shownSidebar: FirefoxPage | null = null;

  constructor(options: OpenOptions, profile: Profile, id: string, running: Running) {
    this.#options = options;
    this.#profile = profile;
    this.#id = id;
    this.#running = running;
  }

  get version(): string {
    return this.#running.version;
  }

  get ended(): Promise<void> {
    return this.#running.ended;
  }

  get #client(): BidiClient {
    return this.#running.client;
  }

  /** Runs a function in the browser's own window. */
  async #inWindow<A extends unknown[], T>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    const tree = await this.#client.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const answer = await this.#client.send('script.evaluate', {
      expression: toExpression(script, args),
      target: { context: textAt(tree, 'contexts', 0, 'context') },
      awaitPromise: true,
    });
    if (at(answer, 'type') === 'exception') {
      throw new BidiError(String(at(answer, 'exceptionDetails', 'text')));
    }
    return fromJson(at(answer, 'result', 'value')) as Awaited<T>;
  }

  readonly #tabSurroundings: Surroundings = {
    setColours: (context, colours) => this.#inWindow(inWindow.setColours, context, colours),
  };

  readonly #sidebarSurroundings: Surroundings = {
    ...this.#tabSurroundings,
    sidebar: {
      resize: (width) => this.#inWindow(inWindow.sizeSidebar, width),
      hide: () => this.#inWindow(inWindow.hideSidebar),
    },
  };

  async install(): Promise<void> {
    const path = resolve(this.#options.extensionDir);
    await this.#client.send('webExtension.install', { extensionData: { type: 'path', path } });
  }

  async page(url: string): Promise<PageUnderTest> {
    const tab = await this.#client.send('browsingContext.create', { type: 'tab' });
    const page = new FirefoxPage(this.#client, textAt(tab, 'context'), this.#tabSurroundings);
    await page.goto(url);
    await page.focus();
    return page;
  }

  async pageAt(what: string, matches: (url: string) => boolean): Promise<PageUnderTest> {
    const context = await waitUntil(what, async () => {
      const tabs = await listTabs(this.#client);
      return tabs.find((each) => matches(each.url))?.context;
    });
    const page = new FirefoxPage(this.#client, context, this.#tabSurroundings);
    await page.waitFor(`${what} to load`, `document.readyState === 'complete'`);
    return page;
  }

  async panel(page: PageUnderTest): Promise<PageUnderTest> {
    await page.focus();
    await waitUntil('the sidebar to be offered', () => this.#inWindow(inWindow.showSidebar, this.#id));
    return waitUntil('the sidebar to open', () => this.openPanel());
  }

  async openPanel(): Promise<PageUnderTest | null> {
    const context = await this.#inWindow(inWindow.exposeSidebar, this.extensionUrl(''));
    if (context === null) return null;
    if (this.#shownSidebar?.context !== context) {
      this.#shownSidebar = new FirefoxPage(this.#client, context, this.#sidebarSurroundings);
    }
    await this.#shownSidebar.waitFor('the sidebar to load', `document.readyState === 'complete'`);
    return this.#shownSidebar;
  }

  extensionUrl(path: string): string {
    return `moz-extension://${extensionUuid}/${path}`;
  }

  async stopBackground(): Promise<void> {
    await this.#inWindow(inWindow.endBackground, this.#id);
  }

  async serve(answer: Answerer): Promise<void> {
    this.#answer = answer;
    await this.#intercept();
  }

  async #intercept(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    const client = this.#client;
    const urlPatterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
    await client.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
    client.on('network.beforeRequestSent', (event) => {
      if (at(event, 'isBlocked') !== true) return;
      // A page that closes meanwhile takes its requests along; there is nobody left to answer.
      this.#reply(
        textAt(event, 'request', 'request'),
        new URL(textAt(event, 'request', 'url')),
        answer,
      ).catch(() => {});
    });
  }

  async #reply(request: string, url: URL, answer: Answerer): Promise<void> {
    const served = answer(url);
    if (served) {
      const { status, headers, body } = toServed(served);
      await this.#client.send('network.provideResponse', {
        request,
        statusCode: status,
        reasonPhrase: 'OK',
        headers: Object.entries(headers).map(([name, value]) => ({ name, value: { type: 'string', value } })),
        body: { type: 'base64', value: Buffer.from(body).toString('base64') },
      });
    } else if (isLoopback(url)) await this.#client.send('network.continueRequest', { request });
    else await this.#client.send('network.failRequest', { request });
  }

  async #stop(how: 'quit' | 'kill'): Promise<void> {
    const { child, client, ended } = this.#running;
    if (how === 'kill') child.kill('SIGKILL');
    // The connection may end before the answer comes, which is what was asked for.
    else await client.send('browser.close').catch(() => child.kill('SIGTERM'));
    await ended;
    client.close();
  }

  async restart(how: 'quit' | 'kill' = 'quit'): Promise<void> {
    await this.#stop(how);
    this.#shownSidebar = null;
    this.#running = await start(this.#options, this.#profile, this.#id);
    await this.install();
    await this.#intercept();
  }

  async close(): Promise<void> {
    if (this.#running.child.exitCode === null) await this.#stop('quit');
    this.#profile.remove();
  }
}

/** Firefox with the extension as a temporary add-on. @throws BidiError when Firefox refuses the extension. */
export async function openFirefox(options: OpenOptions): Promise<BrowserUnderTest> {
  const id = geckoId(options.extensionDir);
  const profile = makeProfile(options.profile);
  const firefox = new Firefox(options, profile, id, await start(options, profile, id));
  try {
    await firefox.install();
  } catch (error) {
    await firefox.close();
    throw error;
  }
  return firefox;
}
