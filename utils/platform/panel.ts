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

/** Lets the toolbar button and its key open and close the side panel: Chromium does it by itself, Firefox asks us. */
export function bindPanelToButton(): void {
  const panel = sidePanel();
  if (panel) void panel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);
  else browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle().catch(() => undefined));
}

const commandNames = ['_execute_action', '_execute_sidebar_action'];

/** The key that opens the side panel as the user has set it, "Alt+Shift+B"; '' when none is set. */
export async function readPanelKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => commandNames.includes(name ?? ''))?.shortcut ?? '';
}
