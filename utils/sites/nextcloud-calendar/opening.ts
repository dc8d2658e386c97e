import { defineOpening, type Place } from '../opening.ts';
import { hasAny } from '../reading/has-any.ts';
import { nextcloudHead } from '../reading/nextcloud-head.ts';
import { firstVisible } from '../reading/visible.ts';

const popover = '.event-popover, .calendar-edit-full';
// The veil below it is a dialog as well, and empty.
const dialog = '[role=dialog]:not(:empty)';

/** What shows an event, by its name or by being a dialog. */
export const popoverIn = ({ document }: Place): Element | null =>
  firstVisible(document, popover) ?? firstVisible(document, dialog);

/** Object and instance of the open event, from the address, which names both. */
export const openedIn = ({ url }: Place): readonly [string, string] | null => {
  const found = /\/edit\/\w+\/([^/]+)\/(\w+)/.exec(url.pathname);
  return found && [found[1] ?? '', found[2] ?? ''];
};

export default /* @__PURE__ */ defineOpening({
  id: 'nextcloud-calendar',
  claims: ({ document, url }) =>
    hasAny(document, nextcloudHead) &&
    /\/apps\/calendar(?!\/(?:p|embed|appointment)\/)(?:\/|$)/.test(url.pathname),
  openKey: (place) => openedIn(place)?.join(' ') ?? '',
});
