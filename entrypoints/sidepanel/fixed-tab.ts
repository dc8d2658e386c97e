import type { TabState } from '../../utils/messages/protocol.ts';
import { tabStates } from '../../utils/platform/session.ts';

/** Tells what is known of one tab, whichever is active: for the sidebar opened as a page of its own (`?tab=ID`). */
export function watchTab(tabId: number, listener: (state: TabState | null) => void): () => void {
  let told = -1;
  const tell = (state: TabState | null) => {
    if (state !== null && state.revision < told) return;
    told = state?.revision ?? told;
    listener(state);
  };
  const stop = tabStates.onChanged((id, state) => {
    if (id === tabId) tell(state);
  });
  void tabStates.read(tabId).then(tell, () => undefined);
  return stop;
}
