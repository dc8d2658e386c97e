import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { minuteOf } from '../utils/core/minute.ts';
import type { Person } from '../utils/core/person.ts';
import type { TabState } from '../utils/messages/protocol.ts';
import { besideIn } from '../utils/models/beside-tab.ts';
import { addressDraftId, draftIdOf, eventKeysOf } from '../utils/models/identity-key.ts';
import { lineIdOf } from '../utils/models/person-boxes.ts';
import { browser } from '../utils/platform/browser.ts';
import { hearEarly } from '../utils/platform/early-channel.ts';
import { readEarlyKey } from '../utils/platform/early-key.ts';
import { readEarly } from '../utils/platform/early-local.ts';
import { readEarlyName } from '../utils/platform/early-name.ts';
import { keyOfTab } from '../utils/platform/tab-key.ts';
import { openEarly, peekEarly } from '../utils/storage/early.ts';
import { readRows } from '../utils/storage/early-rows.ts';
import { unsealingFile } from '../utils/storage/unsealing.ts';

/** The tab that the sidebar stands beside. */
async function tabBeside(): Promise<number | undefined> {
  const beside = besideIn(location.search);
  if (beside === 'none') return undefined;
  if (beside !== 'active') return beside.tabId;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Asks for all that will be shown of whom the page of the tab names. Nothing is shown by it. */
async function readWhom(): Promise<void> {
  const tabId = await tabBeside();
  const early = peekEarly();
  if (tabId === undefined || !early) return;
  const key = keyOfTab(tabId);
  const [stored, database] = await Promise.all([browser.storage.session.get(key), early.database]);
  // What it is was seen to when it was written; whoever shows anything of it looks again.
  const { report, moment } = Object(stored[key]) as Partial<TabState>;
  const address = moment?.counterpart?.email.toLowerCase();
  const [event] = report ? eventKeysOf(report) : [];
  if (!database || !address || event === undefined) return;
  hearEarly(() => {
    early.rows = null;
  });
  const boxesOf = (person: unknown): string[] => {
    const { id, addresses } = person as Person;
    return [draftIdOf(id), lineIdOf(id, event), ...[address, ...addresses].map(addressDraftId)];
  };
  early.rows = readRows(database, { address: address.trim(), now: minuteOf(Date.now()), boxesOf });
}

/** Runs before the code of the sidebar is there: what it waits for first is asked for while it loads. */
export default defineUnlistedScript(() => {
  const known = readEarlyName();
  openEarly(known?.name);
  readEarly(['journal-place', 'canary']);
  // Sealed records are found by nothing that a page names.
  if (!known?.isSealed) return void readWhom().catch(() => undefined);
  readEarlyKey();
  void import(/* @vite-ignore */ unsealingFile).catch(() => undefined);
});
