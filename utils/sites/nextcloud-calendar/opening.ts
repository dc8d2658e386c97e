import { defineOpening, type Place } from '../opening.ts';

export const popover = '.event-popover, .calendar-edit-full';

/** Object and instance of the open event, from the address, which names both. */
export const openedIn = ({ url }: Place): readonly [string, string] | null => {
  const found = /\/edit\/\w+\/([^/]+)\/(\w+)/.exec(url.pathname);
  return found && [found[1] ?? '', found[2] ?? ''];
};

export default /* @__PURE__ */ defineOpening({
  id: 'nextcloud-calendar',
  claims: ({ document, url }) =>
    document.head.hasAttribute('data-requesttoken') &&
    /\/apps\/calendar(?!\/(?:p|embed|appointment)\/)(?:\/|$)/.test(url.pathname),
  openKey: (place) => openedIn(place)?.join(' ') ?? '',
  anchor: ({ document }) => document.querySelector(popover),
});
