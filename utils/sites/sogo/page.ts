import type { Self } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import { isZone } from '../../core/time-text/zone.ts';
import { addressIn } from '../reading/address.ts';
import { textOf } from '../reading/text.ts';
import { $optional, selectors } from '../selector.ts';
import type { Page } from '../site.ts';
import { app } from './opening.ts';

// Class names belong to the toolkit; what a place is bound to is SOGo's own.
export const shell = selectors('sogo', '2026-11', {
  app,
  scripts: 'script:not([src])',
  name: '[ng-bind$="activeUser.identification"]',
  address: '[ng-bind$="activeUser.email"]',
});

/** The text of the page's own scripts, in which SOGo gives the user and the settings; bounded. */
function settingsOf(document: Document): string {
  let text = '';
  for (const script of document.querySelectorAll(shell.scripts.css)) {
    const source = script.textContent ?? '';
    if (/\bUserEmail\b|SOGoTimeZone|\blocaleCode\b/.test(source)) text += `${source.slice(0, 60_000)}\n`;
    if (text.length > 200_000) break;
  }
  return text;
}

const quoted = (settings: string, name: string): string =>
  new RegExp(`\\b${name} = (["'])(.{0,300}?)\\1;`).exec(settings)?.[2] ?? '';

export interface Context extends WhenContext {
  /** The zone SOGo's settings name; null when they do not. */
  said: string | null;
  self: Self;
}

/** The user, and zone, language and moment that all times of the page are read with. */
export function contextOf({ document, browserZone, now }: Page): Context {
  const settings = settingsOf(document);
  const zone = /"SOGoTimeZone":"([\w+/-]{1,60})"/.exec(settings)?.[1] ?? '';
  const said = isZone(zone) ? zone : null;
  const shown = {
    name: textOf($optional(document, shell.name, 'later'), 200),
    email: addressIn(textOf($optional(document, shell.address, 'later'), 300)),
  };
  const self = {
    name: quoted(settings, 'UserIdentification') || shown.name,
    email: addressIn(quoted(settings, 'UserEmail')) || shown.email,
  };
  const lang = quoted(settings, 'localeCode') || document.documentElement.lang;
  return { self, said, zone: said ?? browserZone, lang: lang.replace('_', '-') || null, now };
}

const own = (element: Element): string => {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === 3) text += node.nodeValue ?? '';
  return text.replace(/\s+/g, ' ').trim();
};

/** The words of an element itself, not of what lies in it: badges and icons stand beside a title. */
export const ownText = (element: Element | null, cap = 500): string =>
  element === null ? '' : own(element).slice(0, cap);
