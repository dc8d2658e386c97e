import type { Self } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import { isZone, offsetAt } from '../../core/time-text/zone.ts';
import { addressIn } from '../reading/address.ts';
import { offsetOfClock } from '../reading/shown-clock.ts';
import { textOf } from '../reading/text.ts';
import { $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';

// data-app-section is the anchor Outlook keeps; its class names are hashes.
export const shell = selectors('outlook', '2026-09', {
  app: '[data-app-section], [data-calitemid], [data-convid], #ReadingPaneContainerId, #O365_MainLink_Me, [id^="EVENT_CalendarCompose"], [id^="docking_InitVisiblePart"], [id^="CONV_"]',
  account: '#O365_MainLink_Me[aria-label], #mectrl_currentAccount_secondary',
  folders: '[role=treeitem][title*="@"]',
  // "calendar view, current time: Tue 9:38 AM": Outlook's clock may be in another zone than the browser's.
  clock: 'main[aria-label]',
  monthCell: '[id^="monthDayCell_"]',
  chips: '[data-calitemid]',
});

export interface Context extends WhenContext {
  /** IANA zone the page says; null when only its clock or nothing tells. */
  said: string | null;
  foreignClock: boolean;
}

/** How times of the page are read. The zone of the mailbox: named by a month cell, else told by Outlook's clock, else the browser's. */
export function contextOf(page: Page): Context {
  const { document, now, browserZone } = page;
  const lang = document.documentElement.lang || null;
  const cell = document.querySelector(shell.monthCell.css)?.id.split('_')[2] ?? '';
  if (isZone(cell)) return { lang, now, zone: cell, said: cell, foreignClock: false };
  const label = $optional(document, shell.clock, 'elsewhere')?.getAttribute('aria-label') ?? '';
  const offset = offsetOfClock(label, lang ?? 'en', Date.parse(now));
  const own = offsetAt(Date.parse(now), browserZone);
  const foreignClock = offset !== null && offsetAt(0, offset) !== own;
  return { lang, now, zone: foreignClock ? offset : browserZone, said: null, foreignClock };
}

export function selfOf({ document }: Page): Self {
  const account = $optional(document, shell.account, 'later');
  const label = account?.getAttribute('aria-label') ?? textOf(account, 300);
  const folder = $optional(document, shell.folders, 'elsewhere')?.getAttribute('title') ?? '';
  // "Calendar - Name - Outlook"
  const parts = document.title.slice(0, 300).split(' - ');
  const titled = parts.length >= 3 ? (parts.at(-2) ?? '') : '';
  const email = addressIn(label) || addressIn(folder);
  const name = /^account manager for (.*?)\s*\S*@\S*$/iu.exec(label.slice(0, 300))?.[1] ?? '';
  return { name: (name || (titled.includes('@') ? '' : titled)).trim(), email };
}
