/*
 * Functions sent to the browser's own window. WebDriver lists tabs only, so the document inside the sidebar is
 * made known to it by adding the sidebar's browser element to the list of tabs that WebDriver looks through.
 * Needs --remote-allow-system-access; touches nothing but this test profile.
 */

interface SidebarBrowser {
  permanentKey?: object;
  currentURI?: { spec: string };
}

interface BrowserWindow {
  KeyboardEvent: typeof KeyboardEvent;
  SidebarController: {
    sidebars: Map<string, unknown>;
    isOpen: boolean;
    show(id: string): Promise<unknown>;
    hide(): void;
  };
  PopupNotifications: {
    panel: {
      state: string;
      firstElementChild: (Element & { button?: { click(): void; disabled: boolean } }) | null;
    };
  };
  document: {
    getElementById(id: string): (Element & { contentDocument?: Document | null }) | null;
  };
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: BrowserWindow): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

declare const Components: {
  classes: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
  interfaces: { nsITextInputProcessor: unknown };
};
declare const Services: {
  prefs: { getStringPref(name: string): string; setStringPref(name: string, value: string): void };
  clearData: { deleteData(flags: number, done: { onDataDeleted(): void }): void };
  wm: { getMostRecentWindow(type: string): BrowserWindow };
  obs: { notifyObservers(subject: null, topic: string): void };
};
declare const ChromeUtils: {
  importESModule(url: string): Record<string, object>;
};
type OnReport = (process: string, path: string, kind: number, units: number, amount: number) => void;
interface MemoryReporters {
  getReports(each: OnReport, eachData: null, done: () => void, doneData: null, anonymous: boolean): void;
}
declare const Ci: {
  nsIClearDataService: { CLEAR_DOM_STORAGES: number; CLEAR_COOKIES: number };
  nsIMemoryReporter: { KIND_NONHEAP: number };
  nsIMemoryReporterManager: unknown;
};
declare const Cc: Record<string, { getService(type: unknown): MemoryReporters } | undefined>;
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(options: object): Promise<void> } };
};

export async function showSidebar(geckoId: string): Promise<boolean> {
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  // Firefox makes the sidebar's id from the extension's: all but letters, digits, - and _ become _.
  const id = `${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
  if (!SidebarController.sidebars.has(id)) return false;
  await SidebarController.show(id);
  return true;
}

/** As a press of the extension's button does, or of its key: WebDriver has no hand for the toolbar. */
export async function pressButton(geckoId: string): Promise<void> {
  const { ExtensionParent: parent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(geckoId);
  const action = parent && Reflect.get(parent, 'apiManager').global.browserActionFor(extension);
  await action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
}

/** A chord as the keyboard gives it, 'Control+Alt+7': keys that WebDriver presses reach the page and not the browser. */
export function pressKeys(keys: string): void {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const codes: Record<string, number> = { Control: 17, Shift: 16, Alt: 18, Meta: 224 };
  const keyboard = Components.classes['@mozilla.org/text-input-processor;1']?.createInstance(
    Components.interfaces.nsITextInputProcessor,
  );
  if (!keyboard?.beginInputTransactionForTests(window)) return;
  const events = keys.split('+').map((key) => {
    const keyCode = codes[key] ?? key.toUpperCase().charCodeAt(0);
    return new window.KeyboardEvent('', { key, keyCode, code: key in codes ? `${key}Left` : '' });
  });
  for (const event of events) keyboard.keydown(event);
  for (const event of events.reverse()) keyboard.keyup(event);
}

export function hideSidebar(): void {
  Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide();
}

/** The id WebDriver shall know the sidebar's document by; null while no document of the extension is there. */
export function exposeSidebar(address: string): string | null {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  if (!window.SidebarController.isOpen) return null;
  const outer = window.document.getElementById('sidebar')?.contentDocument;
  const inner: SidebarBrowser | null | undefined = outer?.getElementById(
    'webext-panels-browser',
  ) as unknown as SidebarBrowser | null | undefined;
  if (!inner?.currentURI?.spec.startsWith(address)) return null;
  inner.permanentKey ??= {};
  const shared = 'chrome://remote/content/shared';
  const { TabManager: tabs } = ChromeUtils.importESModule(`${shared}/TabManager.sys.mjs`);
  const { NavigableManager: ids } = ChromeUtils.importESModule(`${shared}/NavigableManager.sys.mjs`);
  const own = tabs && Object.getOwnPropertyDescriptor(Object.getPrototypeOf(tabs), 'allTabs')?.get;
  if (!tabs || !ids || !own) return null;
  Object.defineProperty(tabs, 'allTabs', {
    configurable: true,
    get: () => [...own.call(tabs), { linkedBrowser: inner }],
  });
  return Reflect.get(ids, 'getIdForBrowser').call(ids, inner);
}

export function sizeSidebar(width: number): void {
  const box = Services.wm.getMostRecentWindow('navigator:browser').document.getElementById('sidebar-box');
  if (!box) return;
  const style = `min-width: ${width}px; max-width: ${width}px; width: ${width}px`;
  box.setAttribute('style', style);
}

/** What `prefers-color-scheme` says in one tab or in the sidebar, by the id WebDriver gave it. */
export function setColours(context: string, colours: 'light' | 'dark'): void {
  const { NavigableManager: ids } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  if (ids) Reflect.get(ids, 'getBrowsingContextById').call(ids, context).prefersColorSchemeOverride = colours;
}

export async function endBackground(geckoId: string): Promise<void> {
  await WebExtensionPolicy.getByID(geckoId).extension.terminateBackground({ ignoreDevToolsAttached: true });
}

/** Says yes to the question the browser asks; false while it asks none. */
export function allowAsked(): boolean {
  const { panel } = Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications;
  const button = panel.firstElementChild?.button;
  if (panel.state !== 'open' || !button || button.disabled) return false;
  button.click();
  return true;
}

/** MB of the process all pages of extensions run in, after it was asked to let go of what it does not need. */
export async function memoryOfExtensions(): Promise<number> {
  for (const topic of ['child-gc-request', 'child-cc-request', 'child-mmu-request']) {
    Services.obs.notifyObservers(null, topic);
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  // What is allocated: what a process keeps of memory that was let go counts as little here as in Chromium.
  const { nsIMemoryReporter: kinds } = Ci;
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci.nsIMemoryReporterManager);
  let bytes = 0;
  await new Promise<void>((done) => {
    const count = (process: string, path: string, kind: number, _units: number, amount: number) => {
      const isMapped = kind === kinds.KIND_NONHEAP && path.startsWith('explicit/');
      if (/ext/i.test(process) && (isMapped || path === 'heap-allocated')) bytes += amount;
    };
    reporters?.getReports(count, null, () => done(), null, false);
  });
  return Math.round(bytes / 1e5) / 10;
}

/** Takes the extension and all that pages kept out of the browser; the next one installed owns nothing and lives elsewhere. */
export async function forget(geckoId: string, nextUuid: string): Promise<void> {
  const { AddonManager: addons } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = addons && (await Reflect.get(addons, 'getAddonByID').call(addons, geckoId));
  await addon?.uninstall();
  const { CLEAR_DOM_STORAGES, CLEAR_COOKIES } = Ci.nsIClearDataService;
  await new Promise<void>((done) => {
    Services.clearData.deleteData(CLEAR_DOM_STORAGES | CLEAR_COOKIES, { onDataDeleted: () => done() });
  });
  const known = 'extensions.webextensions.uuids';
  // The browser's own extensions stand in the same list.
  const uuids = { ...JSON.parse(Services.prefs.getStringPref(known)), [geckoId]: nextUuid };
  Services.prefs.setStringPref(known, JSON.stringify(uuids));
}
