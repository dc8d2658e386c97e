import type { Self } from '../../core/page-report.ts';
import type { WhenContext } from '../../core/time-text/when.ts';
import type { Page } from '../site.ts';
import { addressIn } from './address.ts';

/** The signed-in user, whom every app of Nextcloud finds in the head of the page: a name, seldom an address. */
export function nextcloudSelf({ document }: Page): Self {
  const { head } = document;
  const name = head?.getAttribute('data-user-displayname') ?? '';
  return { name: name.slice(0, 300), email: addressIn(head?.getAttribute('data-user') ?? '') };
}

/** Nextcloud shows times in the zone of its settings, which no page names; by itself that is the browser's. */
export function nextcloudContext({ document, browserZone, now }: Page): WhenContext {
  const { lang, dataset } = document.documentElement;
  const said = (dataset.locale ?? lang).replace('_', '-');
  return { lang: said || null, zone: browserZone, now };
}
