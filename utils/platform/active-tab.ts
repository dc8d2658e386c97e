import type { TabState } from '../messages/protocol.ts';
import { browser } from './browser.ts';
import { tabStates } from './session.ts';

/** What the script of a page says of it; null where there is none yet, or none that knows the page. */
type Answer = 'open' | 'nothing' | 'refused' | null;

/**
 * Runs in the page, in the world of the extension's scripts, and knows nothing of this file: asks the script that
 * is there, and waits so many turns for one that is about to start.
 */
async function askScript(turns: number): Promise<Answer> {
  const scope = globalThis as { [mark: symbol]: { ask?(): Answer } | undefined };
  const mark = Symbol.for('beside.page');
  for (let turn = 0; turn < turns && !scope[mark]; turn++) await new Promise((next) => setTimeout(next, 50));
  return scope[mark]?.ask?.() ?? null;
}

/** Asked by running in the page, so that a page on which nothing happens need not listen. */
async function ask(tabId: number, mayWait: boolean): Promise<Answer> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: askScript,
      args: [mayWait ? 20 : 0],
    });
    return frame?.result === 'open' || frame?.result === 'nothing' ? frame.result : null;
  } catch {
    // Not granted, or no page that scripts may run in.
    return 'refused';
  }
}

const nothingOpen: TabState = {
  ...{ revision: 0, state: 'nothing', report: null, moment: null, reason: '', at: 0 },
};

/** What is told of a tab: never what was open once and is not any more, and "nothing" only by a living script. */
function toTell(state: TabState | null, answer: Answer): TabState | null {
  if (state?.state === 'unreadable') return state;
  if (answer === 'open') return state;
  if (answer === 'nothing')
    return { ...(state ?? nothingOpen), ...nothingOpen, revision: state?.revision ?? 0 };
  return state?.state === 'open' ? null : state;
}

/**
 * Tells what is open in the active tab of the window this page stands in, now and after each change; null where
 * the extension has no say. A stored state is told only once the script of that page has answered: a page that
 * was left without a word must not go on showing somebody's notes. Returns how to stop.
 */
export function watchActiveTab(listener: (state: TabState | null) => void): () => void {
  let windowId: number | null = null;
  /** undefined until it was asked for. */
  let tabId: number | null | undefined;
  let told: number | null = null;
  /** Until then nothing is shown that would have to be hidden. */
  let hasTold = false;
  /** Grows with every new question, so that the answer to an old one is not told. */
  let question = 0;
  let isOver = false;

  const tell = (state: TabState | null) => {
    told = state?.revision ?? null;
    hasTold = true;
    if (!isOver) listener(state);
  };

  const find = async (): Promise<void> => {
    const mine = ++question;
    const id = tabId;
    if (id === null || id === undefined) return tell(null);
    // Asked together: each waiting for another process would be felt when the sidebar opens.
    const asked = ask(id, false);
    const before = await tabStates.read(id);
    if (mine !== question || isOver) return;
    if (before?.state !== 'open' && !hasTold) tell(null);
    // Somebody's page is not told on a maybe: where one is stored, the script has to be there.
    const first = await asked;
    const answer = first === null && before?.state !== 'open' ? await ask(id, true) : first;
    // While the page was asked it may have said something newer.
    const state = await tabStates.read(id);
    if (mine === question && !isOver) tell(toTell(state, answer));
  };

  const turnTo = (id: number | null) => {
    if (id === tabId) return;
    const isAnother = tabId !== undefined;
    tabId = id;
    if (isAnother) tell(null);
    void find();
  };

  const findTab = async () => {
    try {
      const [[tab], { id }] = await Promise.all([
        browser.tabs.query({ active: true, ...(windowId === null ? { currentWindow: true } : { windowId }) }),
        windowId === null ? browser.windows.getCurrent() : { id: windowId },
      ]);
      windowId = id ?? null;
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
    if (id === tabId && status !== undefined) void find();
  };
  const findActive = () => void findTab();
  const { onActivated, onAttached, onDetached } = browser.tabs;
  const moves = [onActivated, onAttached, onDetached] as const;
  onActivated.addListener(findActive);
  onAttached.addListener(findActive);
  onDetached.addListener(findActive);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.windows.onFocusChanged.addListener(findActive);
  findActive();

  return () => {
    isOver = true;
    stopStates();
    for (const event of moves) event.removeListener(findActive);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.windows.onFocusChanged.removeListener(findActive);
  };
}
