import type { CDPSession, ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { at } from './bidi.ts';
import type { PageFunction, PageUnderTest, ShadowUnderTest, Target } from './browser.ts';
import { fromJson, toExpression } from './expression.ts';
import { splitChord } from './keys.ts';
import { settle, wordsInSight } from './settled.ts';
import { waitUntil, within } from './wait.ts';

interface Point {
  x: number;
  y: number;
}

const toSelector = (target: Target): string =>
  typeof target === 'string' ? target : `aria/${target.name}[role="${target.role}"]`;

/** A question left without an answer for so long is put again. */
const answerMs = 3000;

/** Sent to the page: the middle of the first match below a root, in sight; null when there is none. */
function middleOf(this: ParentNode, css: string): Point | null {
  const found = this.querySelector(css);
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** A tab, or the side panel. */
export class ChromiumPage implements PageUnderTest {
  readonly consoleErrors: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => {
      this.consoleErrors.push(error instanceof Error ? error.message : String(error));
    });
  }

  readonly #describe = (): Promise<string> => this.evaluate(wordsInSight);

  async evaluate<A extends unknown[], T>(script: string | PageFunction<A, T>, ...args: A): Promise<T> {
    return fromJson(await this.page.evaluate(toExpression(script, args))) as T;
  }

  waitFor<A extends unknown[], T>(
    what: string,
    script: string | PageFunction<A, T>,
    ...args: A
  ): Promise<NonNullable<T>> {
    return waitUntil(what, () => this.evaluate(script, ...args), this.#describe);
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  async focus(): Promise<void> {
    await this.page.bringToFront();
  }

  /**
   * The first match, of a page in sight: a question for a role and a name to a tab that another tab covered
   * before its first frame is never answered, and stays unanswered when the tab is shown later.
   */
  async #query(target: Target): Promise<ElementHandle | null> {
    if (await this.evaluate(() => document.visibilityState === 'hidden')) await this.focus();
    return within('an element', answerMs, this.page.$(toSelector(target)));
  }

  async find(target: Target): Promise<void> {
    await waitUntil(`an element ${JSON.stringify(target)}`, () => this.#query(target), this.#describe);
  }

  async click(target: Target): Promise<void> {
    let before: Point | undefined;
    const point = await waitUntil(
      `an element ${JSON.stringify(target)} to click`,
      async () => {
        const element = await this.#query(target);
        if (await element?.evaluate((node) => node.matches(':disabled'))) return null;
        await element?.scrollIntoView();
        const now = await element?.clickablePoint();
        // What still moves would be missed: a page that has just said something is about to make room for it.
        const rests = now !== undefined && before?.x === now.x && before.y === now.y;
        before = now;
        return rests ? now : null;
      },
      this.#describe,
    );
    await this.page.mouse.click(point.x, point.y);
  }

  async type(target: Target, text: string): Promise<void> {
    await this.click(target);
    for (const each of text) await this.page.keyboard.type(each === '\n' ? '\r' : each);
  }

  async press(keys: string): Promise<void> {
    const [last, ...held] = splitChord(keys).reverse() as [KeyInput, ...KeyInput[]];
    for (const key of held.reverse()) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last);
    for (const key of held.reverse()) await this.page.keyboard.up(key);
  }

  async #closedRoot(session: CDPSession, hostCss: string): Promise<string | null> {
    const expression = `document.querySelector(${JSON.stringify(hostCss)})`;
    const { objectId } = (await session.send('Runtime.evaluate', { expression })).result;
    if (objectId === undefined) return null;
    const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    return object.objectId ?? null;
  }

  async shadow(hostCss: string): Promise<ShadowUnderTest | null> {
    const session = await this.page.createCDPSession();
    const objectId = await this.#closedRoot(session, hostCss);
    if (objectId === null) return null;
    const callOn = async (functionDeclaration: string): Promise<unknown> => {
      const answer = await session.send('Runtime.callFunctionOn', {
        functionDeclaration,
        objectId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) {
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      }
      return answer.result.value;
    };
    return {
      evaluate: async <A extends unknown[], T>(script: (root: ShadowRoot, ...args: A) => T, ...args: A) => {
        const rest = args.map((each) => JSON.stringify(each)).join(', ');
        const call = `async function () { return JSON.stringify(await (${script.toString()})(this, ${rest})); }`;
        return fromJson(await callOn(call)) as T;
      },
      click: async (css) => {
        const point = await waitUntil(`${css} in ${hostCss}`, () =>
          callOn(`function () { return (${middleOf.toString()}).call(this, ${JSON.stringify(css)}); }`),
        );
        await this.page.mouse.click(Number(at(point, 'x')), Number(at(point, 'y')));
      },
    };
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async prefer(colours: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
  }

  async screenshot(file: string): Promise<void> {
    await this.evaluate(settle);
    await this.page.screenshot({ path: file as `${string}.png`, captureBeyondViewport: false });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
