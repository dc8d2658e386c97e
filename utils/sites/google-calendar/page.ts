import type { Attendee, EventItem, Self } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import { isZone } from '../../core/time-text/zone.ts';
import { addressIn } from '../reading/address.ts';
import type { AgreedTime } from '../reading/agreed-time.ts';
import { decodeGoogleEventId } from '../reading/google-event-id.ts';
import { textOf } from '../reading/text.ts';
import { $optional, type Absence, type Selector, selectors } from '../selector.ts';
import type { Page } from '../site.ts';

// Class names change every few months; ids, jsname and data attributes have held since 2022.
export const shell = selectors('google-calendar', '2026-09', {
  app: '[data-viewfamily], [role=main], #YPCqFe, #xUserInfo, #tabEventDetails, #xDetDlg',
  address: '#xUserEmail',
  name: '#xUserName',
  // The zone the page shows, which need not be the browser's.
  zone: '#xTimezone',
  locale: '#xUserLocale',
  account: 'a[href*="SignOutOptions"][aria-label]',
  // [data-eventid] alone also finds resize handles, the bubble and quick create.
  chips: '[role=main] [data-eventchip][data-eventid]',
});

export const optionalText = (root: ParentNode, selector: Selector, why: Absence) =>
  textOf($optional(root, selector, why));

function localeOf({ document }: Page): string | null {
  const said = optionalText(document, shell.locale, 'unsure').replace('_', '-');
  return said || document.documentElement.lang || null;
}

export function selfOf({ document }: Page): Self {
  const email = addressIn(optionalText(document, shell.address, 'unsure'));
  const account = $optional(document, shell.account, 'elsewhere')?.getAttribute('aria-label') ?? '';
  const name = optionalText(document, shell.name, 'later') || /:\s*([^(]{1,200}?)\s*\(/u.exec(account)?.[1];
  return { name: name ?? '', email: email || addressIn(account) };
}

/** Zone, language and moment that all times of the page are read with. */
export function contextOf(page: Page): WhenContext & { said: string | null } {
  const zone = optionalText(page.document, shell.zone, 'unsure');
  const said = isZone(zone) ? zone : null;
  return { lang: localeOf(page), zone: said ?? page.browserZone, now: page.now, said };
}

/** Identity of the instance and of its series; the attribute itself where it cannot be decoded. */
export const idParts = (raw: string) => {
  const id = decodeGoogleEventId(raw);
  return { key: id?.key ?? raw, ...(id?.series ? { series: id.series } : {}) };
};

/** Start and end for an item; empty where they are not sure. */
export const timeParts = ({ when }: AgreedTime) => ({
  start: when?.start ?? '',
  end: when?.end ?? '',
  ...(when?.allDay ? { allDay: true } : {}),
});

/** The page often leaves the user's name empty; their own line among the guests has it. */
export const namedSelf = (self: Self, guests: readonly Attendee[]): Self =>
  self.name === '' ? { ...self, name: guests.find(({ email }) => email === self.email)?.name ?? '' } : self;

/** The user's own answer, from their line among the guests. */
export function ownAnswerOf(self: Self, guests: readonly Attendee[]): Pick<EventItem, 'ownAnswer'> {
  const own = guests.find(({ email }) => email !== '' && email === self.email)?.rsvp;
  return own ? { ownAnswer: own } : {};
}
