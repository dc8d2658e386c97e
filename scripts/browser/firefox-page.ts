import { writeFile } from 'node:fs/promises';
import { at, type BidiClient, BidiError, type Fields, listAt, textAt } from './bidi.ts';
import type { PageFunction, PageUnderTest, ShadowUnderTest, Target } from './browser.ts';
import { fromJson, toExpression } from './expression.ts';
import { splitChord, toWebDriverKey } from './keys.ts';
import { candidatesFor } from './role-candidates.ts';
import { settle, wordsInSight } from './settled.ts';
import { waitUntil } from './wait.ts';

/** What WebDriver has no command for, done in the browser's own window. */
export interface Surroundings {
  setColours(context: string, colours: 'light' | 'dark'): Promise<void>;
  /** Given for the sidebar, which is no tab and so has its own ways. */
  sidebar?: { resize(width: number): Promise<void>; hide(): Promise<void> };
}

/** So many questions among likely elements for one in the whole page, which costs as much as hundreds of them. */
const wholePageEvery = 16;

const leftClick = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

/** One browsing context: a tab, or the document inside the sidebar. */
export class FirefoxPage implements PageUnderTest {
  readonly consoleErrors: string[] = [];
  readonly context: string;
  readonly #client: BidiClient;
  readonly #around: Surroundings;

  constructor(client: BidiClient, context: string, around: Surroundings) {
    this.context = context;
    this.#client = client;
    this.#around = around;
    client.on('log.entryAdded', (entry) => this.#log(entry));
  }

  #log(entry: unknown): void {
    if (at(entry, 'source', 'context') !== this.context || at(entry, 'level') !== 'error') return;
    this.consoleErrors.push(String(at(entry, 'text')));
  }

  #send(method: string, params: Fields = {}): Promise<unknown> {
    return this.#client.send(method, { context: this.context, ...params });
  }

  readonly #describe = (): Promise<string> => this.evaluate(wordsInSight);

  async evaluate<A extends unknown[], T>(script: string | PageFunction<A, T>, ...args: A): Promise<T> {
    const answer = await this.#client.send('script.evaluate', {
      expression: toExpression(script, args),
      target: { context: this.context },
      awaitPromise: true,
      userActivation: false,
    });
    if (at(answer, 'type') === 'exception') {
      throw new BidiError(`The page threw: ${String(at(answer, 'exceptionDetails', 'text'))}`);
    }
    return fromJson(at(answer, 'result', 'value')) as T;
  }

  waitFor<A extends unknown[], T>(
    what: string,
    script: string | PageFunction<A, T>,
    ...args: A
  ): Promise<NonNullable<T>> {
    return waitUntil(what, () => this.evaluate(script, ...args), this.#describe);
  }

  async url(): Promise<string> {
    return String(await this.evaluate('location.href'));
  }

  async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#send('browsingContext.reload', { wait: 'complete' });
  }

  async focus(): Promise<void> {
    await this.#send('browsingContext.activate');
  }

  /** The reference of the first match, in the whole page or below some nodes. */
  async #locate(target: Target, start?: readonly string[]): Promise<string | null> {
    const locator =
      typeof target === 'string'
        ? { type: 'css', value: target }
        : { type: 'accessibility', value: { role: target.role, name: target.name } };
    const startNodes = start === undefined ? {} : { startNodes: start.map((sharedId) => ({ sharedId })) };
    const found = await this.#send('browsingContext.locateNodes', {
      locator,
      ...startNodes,
      maxNodeCount: 1,
    });
    const first = at(found, 'nodes', 0, 'sharedId');
    return typeof first === 'string' ? first : null;
  }

  /** The accessibility tree is asked only of what may be meant; null also where nothing is. */
  async #locateAmong({ role, name }: Exclude<Target, string>): Promise<string | null> {
    const values = [role, name].map((value) => ({ type: 'string', value }));
    const found = await this.#call(candidatesFor.toString(), values);
    if (at(found, 'type') !== 'array') return this.#locate({ role, name });
    const ids = listAt(found, 'value').map((each) => textAt(each, 'sharedId'));
    return ids.length > 0 ? this.#locate({ role, name }, ids) : null;
  }

  #waitForNode(target: Target): Promise<string> {
    let asked = 0;
    const ask = () => {
      asked += 1;
      // Once in a while the whole page is looked through: a name may come from where nobody thought of.
      if (typeof target === 'string' || asked % wholePageEvery === 0) return this.#locate(target);
      return this.#locateAmong(target);
    };
    return waitUntil(`an element ${JSON.stringify(target)}`, ask, this.#describe);
  }

  async find(target: Target): Promise<void> {
    await this.#waitForNode(target);
  }

  /** False, and nothing pressed, while the element takes no press. */
  async #clickNode(sharedId: string): Promise<boolean> {
    await this.#callOn(sharedId, '(node) => node.scrollIntoView({ block: "center", behavior: "instant" })');
    if ((await this.#callOn(sharedId, '(node) => node.matches(":disabled")')) === true) return false;
    const origin = { type: 'element', element: { sharedId } };
    const actions = [{ type: 'pointerMove', x: 0, y: 0, origin }, ...leftClick];
    await this.#send('input.performActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    return true;
  }

  async click(target: Target): Promise<void> {
    // A page that still grows may move the element away between the look and the press.
    await waitUntil(
      `a click on ${JSON.stringify(target)}`,
      async () => this.#clickNode(await this.#waitForNode(target)),
      this.#describe,
    );
  }

  async type(target: Target, text: string): Promise<void> {
    await this.click(target);
    const actions = [...text].flatMap((each) => {
      const value = each === '\n' ? toWebDriverKey('Enter') : each;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await this.#send('input.performActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  async press(keys: string): Promise<void> {
    const values = splitChord(keys).map(toWebDriverKey);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.reverse().map((value) => ({ type: 'keyUp', value }));
    await this.#send('input.performActions', {
      actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }],
    });
  }

  async #call(declaration: string, values: readonly Fields[]): Promise<unknown> {
    const answer = await this.#client.send('script.callFunction', {
      functionDeclaration: declaration,
      arguments: values,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (at(answer, 'type') === 'exception') {
      throw new BidiError(`The page threw: ${String(at(answer, 'exceptionDetails', 'text'))}`);
    }
    return at(answer, 'result');
  }

  async #callOn(sharedId: string, declaration: string): Promise<unknown> {
    return at(await this.#call(declaration, [{ sharedId }]), 'value');
  }

  async shadow(hostCss: string): Promise<ShadowUnderTest | null> {
    const found = await this.#send('browsingContext.locateNodes', {
      locator: { type: 'css', value: hostCss },
      maxNodeCount: 1,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const root = at(found, 'nodes', 0, 'value', 'shadowRoot', 'sharedId');
    if (typeof root !== 'string') return null;
    return {
      evaluate: async <A extends unknown[], T>(script: (root: ShadowRoot, ...args: A) => T, ...args: A) => {
        const rest = args.map((each) => JSON.stringify(each)).join(', ');
        const call = `async (root) => JSON.stringify(await (${script.toString()})(root, ${rest}))`;
        return fromJson(await this.#callOn(root, call)) as T;
      },
      click: async (css) => {
        const node = await waitUntil(`${css} in ${hostCss}`, () => this.#locate(css, [root]));
        await waitUntil(`a press of ${css} in ${hostCss}`, () => this.#clickNode(node));
      },
    };
  }

  async resize(width: number, height: number): Promise<void> {
    if (this.#around.sidebar) return this.#around.sidebar.resize(width);
    await this.#send('browsingContext.setViewport', { viewport: { width, height } });
  }

  async prefer(colours: 'light' | 'dark'): Promise<void> {
    await this.#around.setColours(this.context, colours);
    await this.waitFor(`${colours} colours`, `matchMedia('(prefers-color-scheme: ${colours})').matches`);
  }

  async screenshot(file: string): Promise<void> {
    await this.evaluate(settle);
    const answer = await this.#send('browsingContext.captureScreenshot');
    await writeFile(file, Buffer.from(textAt(answer, 'data'), 'base64'));
  }

  async close(): Promise<void> {
    if (this.#around.sidebar) return this.#around.sidebar.hide();
    await this.#send('browsingContext.close');
  }
}

/** Address and identity of every tab. */
export async function listTabs(client: BidiClient): Promise<{ context: string; url: string }[]> {
  const tree = await client.send('browsingContext.getTree', { maxDepth: 0 });
  return listAt(tree, 'contexts').map((each) => ({
    context: textAt(each, 'context'),
    url: textAt(each, 'url'),
  }));
}
