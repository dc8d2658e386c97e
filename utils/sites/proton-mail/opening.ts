import { defineOpening, type Place } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

export const mailSubject = '[data-testid="conversation-header:subject"]';
export const composeSubject = 'input[data-testid="composer:subject"]';

/** The open thread or mail, from /u/<account>/<folder>/<id>; a folder's own name may be as long as an id. */
export const threadIn = ({ url }: Place) => /^\/u\/\d+\/[^/]+\/([\w=+-]{16,})/u.exec(url.pathname)?.[1] ?? '';

export interface Open {
  view: 'thread' | 'compose';
  at: Element;
}

/** What the user looks at: the mail they are writing, else the open thread, else a mail being written. */
export function openIn(place: Place): Open | null {
  const { document } = place;
  const field = firstVisible(document, composeSubject);
  const subject = threadIn(place) === '' ? null : firstVisible(document, mailSubject);
  const isWriting = field !== null && composerOf(field).contains(document.activeElement);
  if (field && (isWriting || subject === null)) return { view: 'compose', at: field };
  return subject && { view: 'thread', at: subject };
}

/** The window a mail is written in. */
export const composerOf = (field: Element): Element =>
  field.closest('.composer, [data-testid^="composer"]:not(input), form') ?? field.ownerDocument.body;

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const open = openIn(place);
  return open && (open.view === 'thread' ? open.at : composerOf(open.at));
}

export default /* @__PURE__ */ defineOpening({
  id: 'proton-mail',
  claims: ({ url }) => url.hostname === 'mail.proton.me',
  openKey(place) {
    const open = openIn(place);
    const thread = threadIn(place);
    return open?.view === 'compose' ? 'compose' : thread && `thread ${thread}`;
  },
});
