import { browser } from './browser.ts';

/**
 * Tells what site the active tab of this window shows, now and after each change. Returns how to stop.
 * @param read is given the tab's address only where the browser names it: where the site is allowed, or where the
 * user pressed the toolbar button.
 */
export function watchActiveSite<Site>(
  read: (tab: { id?: number | undefined; url?: string | undefined }) => Promise<Site>,
  listener: (site: Site) => void,
): () => void {
  let question = 0;
  let isOver = false;

  const ask = async () => {
    const mine = ++question;
    const { id: windowId } = await browser.windows.getCurrent();
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    const site = await read(tab ?? {});
    if (mine === question && !isOver) listener(site);
  };
  const look = () => void ask().catch(() => undefined);
  const onUpdated = (_: number, { status, url }: { status?: string; url?: string }) => {
    if (status !== undefined || url !== undefined) look();
  };

  const { tabs, permissions, windows, action } = browser;
  const events = [
    tabs.onActivated,
    tabs.onAttached,
    tabs.onDetached,
    windows.onFocusChanged,
    permissions.onAdded,
    permissions.onRemoved,
    // Pressed while the sidebar stands open: from now on the browser names the page.
    action.onClicked,
  ] as const;
  for (const event of events) event.addListener(look);
  tabs.onUpdated.addListener(onUpdated);
  look();

  return () => {
    isOver = true;
    for (const event of events) event.removeListener(look);
    tabs.onUpdated.removeListener(onUpdated);
  };
}
