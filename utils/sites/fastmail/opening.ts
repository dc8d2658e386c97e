import { defineOpening, type Place } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

export const threadTitle = '.v-Thread-title h1';

/** The thread in /mail/<folder>/<thread>: ids of elements are made anew with every drawing. */
export const threadIn = ({ url }: Place) => /^\/mail\/[^/]+\/([\w.-]{4,})/u.exec(url.pathname)?.[1] ?? '';

/** The title of the thread on screen: pages left behind stay in the document. */
export const openIn = ({ document }: Place) => firstVisible(document, threadTitle);

export default /* @__PURE__ */ defineOpening({
  id: 'fastmail',
  // Of its calendar nothing is known: that is left to the reader of unknown pages.
  claims: ({ url }) => url.hostname === 'app.fastmail.com' && !/^\/calendar(?:\/|$)/u.test(url.pathname),
  openKey(place) {
    const open = openIn(place);
    const thread = threadIn(place) || (open?.textContent ?? '').trim().slice(0, 200);
    return thread && `thread ${thread}`;
  },
  anchor: openIn,
});
