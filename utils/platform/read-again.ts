import type { TabMessage } from '../messages/protocol.ts';
import { browser } from './browser.ts';
import { tabStates } from './session.ts';

/** Has every page that reported something report it once more. A page that does not answer is left alone. */
export async function readAgain(): Promise<void> {
  const message: TabMessage = { type: 'tab/again' };
  const ids = await tabStates.reported().catch(() => []);
  const ask = (id: number) => browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
  await Promise.all(ids.map(ask));
}
