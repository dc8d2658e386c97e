import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { at, type BidiClient, BidiError, textAt } from './bidi.ts';
import type { Answerer, BrowserUnderTest, OpenOptions, PageUnderTest } from './browser.ts';
import { fromJson, toExpression } from './expression.ts';
import { FirefoxPage, listTabs, type Surroundings } from './firefox-page.ts';
import { type Identity, type RunningFirefox, startFirefox, stopFirefox } from './firefox-process.ts';
import * as inWindow from './firefox-sidebar.ts';
import { beginProfile } from './firefox-template.ts';
import { geckoId } from './manifest.ts';
import { isLoopback, toServed } from './network.ts';
import { makeProfile, type Profile } from './profile.ts';
import { waitUntil } from './wait.ts';

/** Fixed, so that a profile that is used again has its addresses and its stored data. */
const firstUuid = 'b1de5e00-7e57-4b0a-8c1d-0123456789ab';

class Firefox implements BrowserUnderTest {
  readonly kind = 'firefox';
  readonly #options: OpenOptions;
  readonly #profile: Profile;
  #identity: Identity;
  #running: RunningFirefox;
  #answer: Answerer | null = null;
  /** What WebDriver calls the rule that stops requests; null while none is stopped. */
  #intercept: string | null = null;
  #shownSidebar: FirefoxPage | null = null;

  constructor(options: OpenOptions, profile: Profile, identity: Identity, running: RunningFirefox) {
    this.#options = options;
    this.#profile = profile;
    this.#identity = identity;
    this.#running = running;
    this.#listen();
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
    await waitUntil('the sidebar to be offered', () =>
      this.#inWindow(inWindow.showSidebar, this.#identity.id),
    );
    return waitUntil('the sidebar to open', () => this.openPanel());
  }

  async pressButton(page: PageUnderTest): Promise<void> {
    await page.focus();
    await this.#inWindow(inWindow.pressButton, this.#identity.id);
  }

  async pressKeys(keys: string): Promise<void> {
    await this.#inWindow(inWindow.pressKeys, keys);
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
    return `moz-extension://${this.#identity.uuid}/${path}`;
  }

  async stopBackground(): Promise<void> {
    await this.#inWindow(inWindow.endBackground, this.#identity.id);
  }

  async allowAsked(asking: PageUnderTest, ask: () => Promise<void>): Promise<void> {
    // The sidebar is no tab that could be brought to the front.
    if (asking !== this.#shownSidebar) await asking.focus();
    await ask();
    await waitUntil('the question of the browser', () => this.#inWindow(inWindow.allowAsked));
  }

  async memory(): Promise<number> {
    return this.#inWindow(inWindow.memoryOfExtensions);
  }

  async reloadExtension(): Promise<void> {
    await this.install();
  }

  async serve(answer: Answerer): Promise<void> {
    this.#answer = answer;
    if (this.#intercept !== null) return;
    const urlPatterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
    const rule = await this.#client.send('network.addIntercept', {
      phases: ['beforeRequestSent'],
      urlPatterns,
    });
    this.#intercept = textAt(rule, 'intercept');
  }

  #listen(): void {
    this.#client.on('network.beforeRequestSent', (event) => {
      if (at(event, 'isBlocked') !== true) return;
      // A page that closes meanwhile takes its requests along; there is nobody left to answer.
      this.#reply(textAt(event, 'request', 'request'), new URL(textAt(event, 'request', 'url'))).catch(
        () => {},
      );
    });
  }

  async #reply(request: string, url: URL): Promise<void> {
    const served = this.#answer?.(url) ?? null;
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

  async restart(how: 'quit' | 'kill' = 'quit'): Promise<void> {
    await stopFirefox(this.#running, how);
    this.#shownSidebar = null;
    this.#running = await startFirefox(this.#options, this.#profile, this.#identity);
    this.#listen();
    await this.install();
    this.#intercept = null;
    if (this.#answer) await this.serve(this.#answer);
    await this.pageAt('the page of an extension installed anew', (url) =>
      url.startsWith(this.extensionUrl('')),
    );
  }

  async renew(): Promise<void> {
    const client = this.#client;
    await this.#inWindow(inWindow.hideSidebar);
    this.#shownSidebar = null;
    const before = await listTabs(client);
    await client.send('browsingContext.create', { type: 'tab' });
    for (const { context } of before) await client.send('browsingContext.close', { context });
    if (this.#intercept !== null)
      await client.send('network.removeIntercept', { intercept: this.#intercept });
    this.#intercept = null;
    this.#answer = null;
    this.#identity = { id: this.#identity.id, uuid: randomUUID() };
    await this.#inWindow(inWindow.forget, this.#identity.id, this.#identity.uuid);
    await this.install();
  }

  async close(): Promise<void> {
    const { child } = this.#running;
    if (child.exitCode === null && child.signalCode === null)
      await stopFirefox(this.#running, this.#profile.isGiven ? 'quit' : 'kill');
    this.#profile.remove();
  }
}

/** Firefox with the extension as a temporary add-on. @throws BidiError when Firefox refuses the extension. */
export async function openFirefox(options: OpenOptions): Promise<BrowserUnderTest> {
  const identity = { id: geckoId(options.extensionDir), uuid: firstUuid };
  const profile = makeProfile(options.profile);
  beginProfile(profile.folder);
  const firefox = new Firefox(options, profile, identity, await startFirefox(options, profile, identity));
  try {
    await firefox.install();
  } catch (error) {
    await firefox.close();
    throw error;
  }
  return firefox;
}
