import type { TabMessage, TabState } from '../messages/protocol.ts';
import { browser } from './browser.ts';
import { tabStates } from './session.ts';

/** True when the content script of the tab is alive and has looked whether what it reported is still open. */
async function isAnswering(tabId: number): Promise<boolean> {
  const message: TabMessage = { type: 'tab/ask' };
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}

/**
 * Tells what is open in the active tab of the window this page stands in, now and after each change; null where
 * the extension has no say. A stored state is told only once the script of that page has answered: a page that
 * was left without a word must not go on showing somebody's notes. Returns how to stop.
 */
export function watchActiveTab(listener: (state: TabState | null) => void): () => void {
  let windowId: number | null = null;
  let tabId: number | null = null;
  let told: number | null = null;
  /** Grows with every new question, so that the answer to an old one is not told. */
  let question = 0;
  let isOver = false;

  const tell = (state: TabState | null) => {
    told = state?.revision ?? null;
    if (!isOver) listener(state);
  };

  const ask = async (): Promise<void> => {
    const mine = ++question;
    const id = tabId;
    const state = id === null ? null : await tabStates.read(id);
    const isCertain = id !== null && state !== null && (state.state !== 'open' || (await isAnswering(id)));
    // While the page was asked it may have said something newer.
    const now = isCertain ? await tabStates.read(id) : null;
    if (mine === question && !isOver) tell(now);
  };

  const turnTo = (id: number | null) => {
    if (id === tabId) return;
    tabId = id;
    tell(null);
    void ask();
  };

  const findTab = async () => {
    try {
      windowId ??= (await browser.windows.getCurrent()).id ?? null;
      const [tab] = await browser.tabs.query({ active: true, ...(windowId === null ? {} : { windowId }) });
      turnTo(tab?.id ?? null);
    } catch {
      turnTo(null);
    }
  };

  const stopStates = tabStates.onChanged((id, state) => {
    if (id !== tabId || (state && told !== null && state.revision <= told)) return;
    question++;
    // Whoever reports is alive: no need to ask.
    tell(state);
  });
  const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
    if (id === tabId && status !== undefined) void ask();
  };
  const find = () => void findTab();
  const { onActivated, onAttached, onDetached } = browser.tabs;
  const moves = [onActivated, onAttached, onDetached] as const;
  onActivated.addListener(find);
  onAttached.addListener(find);
  onDetached.addListener(find);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.windows.onFocusChanged.addListener(find);
  listener(null);
  find();

  return () => {
    isOver = true;
    stopStates();
    for (const event of moves) event.removeListener(find);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.windows.onFocusChanged.removeListener(find);
  };
}
