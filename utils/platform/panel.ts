import { browser } from './browser.ts';

/** Chromium's side panel; Firefox has a sidebar of another kind. */
const sidePanel = () => globalThis.chrome?.sidePanel;

/** How the side panel opens from a host page: in Firefox a click there does not count as one. */
export const panelOpensBy = (): 'click' | 'key' => (sidePanel() ? 'click' : 'key');

/**
 * Opens the side panel of a window. Call it in the turn of the click, before anything is awaited.
 * @throws when the browser does not take it for the user's wish.
 */
export async function openPanel(windowId: number): Promise<void> {
  const panel = sidePanel();
  if (panel) await panel.open({ windowId });
  else await browser.sidebarAction.open();
}

/** End of a sidebar's address while it waits to be told the page of the tab, which a press of the button does. */
const waiting = '-press';

/** Asked for once: a sidebar stays in its window, and what it says of the page may be answered by a press at once. */
let ownWindow: Promise<{ id?: number | undefined }> | null = null;

/**
 * Marks the sidebar this page is, in its own address, which the background can see: which window it stands in, as
 * Chromium does not say, and whether it waits for a press, which then does not close it.
 */
export async function markSidebar(isWaiting: boolean): Promise<void> {
  ownWindow ??= browser.windows.getCurrent();
  const { id } = await ownWindow;
  history.replaceState(null, '', `#${id}${isWaiting ? waiting : ''}`);
}

type SidePanel = NonNullable<ReturnType<typeof sidePanel>>;

async function turnSidePanel(panel: SidePanel, windowId: number): Promise<void> {
  // Asked first, to be told how it was before the press; awaited last, as only in this turn it may be opened.
  const before = globalThis.chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  await panel.open({ windowId });
  if ((await before).some(({ documentUrl }) => documentUrl?.endsWith(`#${windowId}`)))
    await panel.close({ windowId });
}

async function turnSidebar(windowId: number): Promise<void> {
  const [stands] = browser.extension.getViews({ type: 'sidebar', windowId });
  if (!stands?.location.hash.endsWith(waiting)) await browser.sidebarAction.toggle();
}

/**
 * Lets the toolbar button and its key open and close the side panel. Chromium could do it by itself, but then it
 * would not take the press for the user's word that the extension may know this page (activeTab).
 */
export function bindPanelToButton(): void {
  const panel = sidePanel();
  if (panel) void panel.setPanelBehavior({ openPanelOnActionClick: false }).catch(() => undefined);
  browser.action.onClicked.addListener(({ windowId }) => {
    if (windowId === undefined) return;
    void (panel ? turnSidePanel(panel, windowId) : turnSidebar(windowId)).catch(() => undefined);
  });
}

/** The key that opens the side panel as the user has set it and the browser tells it, "Alt+Shift+J"; '' for none. */
export async function readPanelKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Calls back when the user has set another key; Chromium does not tell, and names no key in pages. */
export const onPanelKeyChanged = (changed: () => void): void =>
  browser.commands.onChanged?.addListener(changed);
