import type { BrowserKind } from './install.ts';

export type { BrowserKind } from './install.ts';

/** A CSS selector, or an element as a screen reader names it: role and full accessible name. */
export type Target = string | { role: string; name: string };

/** A function that is sent to the page as text: it may use its arguments and what the page has, nothing else. */
export type PageFunction<A extends unknown[], T> = (...args: A) => T | Promise<T>;

/** What a served address answers; status 200 and HTML unless said otherwise. */
export interface Served {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body: string;
}

/** Asked for every http(s) request of a page; null lets only this very machine answer and blocks all others. */
export type Answerer = (url: URL) => Served | null;

export interface Evaluates {
  /** Runs an expression or a function; the result travels as JSON, promises are awaited. */
  evaluate(expression: string): Promise<unknown>;
  evaluate<A extends unknown[], T>(script: PageFunction<A, T>, ...args: A): Promise<T>;
  /** Asks again and again until the answer is truthy. @throws DeadlineError naming `what`. */
  waitFor(what: string, expression: string): Promise<unknown>;
  waitFor<A extends unknown[], T>(
    what: string,
    script: PageFunction<A, T>,
    ...args: A
  ): Promise<NonNullable<T>>;
}

/** A closed shadow root, seen the way only a debugger can. */
export interface ShadowUnderTest {
  evaluate<A extends unknown[], T>(script: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<T>;
  /** A real click at the middle of the first match. */
  click(css: string): Promise<void>;
}

export interface PageUnderTest extends Evaluates {
  url(): Promise<string>;
  /** Navigates and waits until the document is loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Brings the tab to the front. */
  focus(): Promise<void>;
  /** A real click, by pointer, at the middle of the element; waits until it is there and takes one. */
  click(target: Target): Promise<void>;
  /** Clicks into the element and types key by key. */
  type(target: Target, text: string): Promise<void>;
  /** One key or chord for what has the focus: 'Enter', 'Escape', 'Control+Enter', 'a'. */
  press(keys: string): Promise<void>;
  /** Waits until the element is there. */
  find(target: Target): Promise<void>;
  /** The closed shadow root of the first element that matches; null when it has none or is not there. */
  shadow(hostCss: string): Promise<ShadowUnderTest | null>;
  resize(width: number, height: number): Promise<void>;
  /** What `prefers-color-scheme` says here. */
  prefer(colours: 'light' | 'dark'): Promise<void>;
  /** A PNG of what is in sight, once fonts and transitions have settled. */
  screenshot(file: string): Promise<void>;
  /** Everything this page logged as an error or threw, since it was opened. */
  readonly consoleErrors: readonly string[];
  close(): Promise<void>;
}

export interface BrowserUnderTest {
  readonly kind: BrowserKind;
  readonly version: string;
  /** Opens a tab and goes there. */
  page(url: string): Promise<PageUnderTest>;
  /** A page the browser or the extension opened by itself; waits for it. */
  pageAt(what: string, matches: (url: string) => boolean): Promise<PageUnderTest>;
  /** Opens the real side panel or sidebar beside the page, as its toolbar button does. */
  panel(page: PageUnderTest): Promise<PageUnderTest>;
  /** Presses the extension's button in the toolbar while the page is in front. */
  pressButton(page: PageUnderTest): Promise<void>;
  /** One chord for the browser itself, 'Control+Alt+7'; Chromium needs `headless: false` and a display for it. */
  pressKeys(keys: string): Promise<void>;
  /** The panel that is open already; null when there is none. */
  openPanel(): Promise<PageUnderTest | null>;
  /** Address of a file of the extension. */
  extensionUrl(path: string): string;
  /** Ends the background script, as the browser does when it idles; the next event starts it again. */
  stopBackground(): Promise<void>;
  /** Says yes to the permission question that `ask` makes the browser put to the page; Chromium needs `headless: false` and a display for it. */
  allowAsked(asking: PageUnderTest, ask: () => Promise<void>): Promise<void>;
  /** MB that the page holds once what it does not need was let go; in Firefox of all pages of the extension together. */
  memory(page: PageUnderTest): Promise<number>;
  /** Loads the extension anew under open pages, as an update does; its own pages close. */
  reloadExtension(): Promise<void>;
  /** Stands in for the web: must be called before the pages it answers are opened. */
  serve(answer: Answerer): Promise<void>;
  /**
   * Quits, or kills -9, and starts again with the same profile and extension. Pages from before are dead. Where the
   * extension has to be installed anew, the page it opens then is waited for: it takes the front from any other.
   */
  restart(how?: 'quit' | 'kill'): Promise<void>;
  /** Makes it as one just opened: the extension without a memory, one empty tab. Left out where a new browser costs no more. */
  renew?(): Promise<void>;
  /** Resolves when the browser has ended by itself, for example closed by its user. */
  readonly ended: Promise<void>;
  /** Ends the browser and removes its profile, unless the profile was given. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Folder of a built extension. */
  extensionDir: string;
  /** Program file of the browser. */
  executable: string;
  /** A profile folder to use and keep; a new one, removed on close, without it. */
  profile?: string;
  /** Default true. */
  headless?: boolean;
  /** Size of the window, default 1280 × 800. */
  size?: { width: number; height: number };
}

/** Opens a browser of this kind with the extension installed. */
export async function openBrowser(kind: BrowserKind, options: OpenOptions): Promise<BrowserUnderTest> {
  if (kind === 'chromium') return (await import('./chromium.ts')).openChromium(options);
  return (await import('./firefox.ts')).openFirefox(options);
}
