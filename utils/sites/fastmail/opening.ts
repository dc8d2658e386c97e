import { defineOpening, type Place } from '../opening.ts';
import { firstVisible, isVisible } from '../reading/visible.ts';

export const threadTitle = '.v-Thread-title h1';

/** The thread in /mail/<folder>/<thread>: ids of elements are made anew with every drawing. */
export const threadIn = ({ url }: Place) => /^\/mail\/[^/]+\/([\w.-]{4,})/u.exec(url.pathname)?.[1] ?? '';

const oneLine = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();

/** The heading that says what the title of the page says: "3 • Inbox – Subject | Fastmail". */
function saidTwice({ document }: Place): Element | null {
  const title = oneLine(document.title);
  for (const heading of document.querySelectorAll('h1')) {
    const subject = oneLine(heading.textContent);
    if (subject !== '' && title.includes(` – ${subject} | `) && isVisible(heading)) return heading;
  }
  return null;
}

/** The title of the thread on screen, by its name or by what it says: pages left behind stay in the document. */
export const openIn = (place: Place): Element | null =>
  firstVisible(place.document, threadTitle) ?? (threadIn(place) === '' ? null : saidTwice(place));

export default /* @__PURE__ */ defineOpening({
  id: 'fastmail',
  // Of its calendar nothing is known: that is left to the reader of unknown pages.
  claims: ({ url }) => url.hostname === 'app.fastmail.com' && !/^\/calendar(?:\/|$)/u.test(url.pathname),
  openKey(place) {
    const open = openIn(place);
    const thread = threadIn(place) || (open?.textContent ?? '').trim().slice(0, 200);
    return thread && `thread ${thread}`;
  },
});
