import { defineOpening, type Place } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

export const mailSubject = '[data-test-id="message-group-subject-text"]';
export const composeSubject = 'input[data-test-id="compose-subject"]';

/** The mail in /d/folders/<n>/messages/<id>. */
export const messageIn = ({ url }: Place) => /\/messages\/([\w.~-]+)/u.exec(url.pathname)?.[1] ?? '';

interface Open {
  view: 'thread' | 'compose';
  at: Element;
}

/** The window a mail is written in. */
export const composerOf = (field: Element): Element =>
  field.closest('[data-test-id="compose"], [role=dialog], form') ?? field.ownerDocument.body;

/** What the user looks at: the mail they are writing, else the open one, else any mail being written. */
export function openIn({ document }: Place): Open | null {
  const subject = firstVisible(document, mailSubject);
  const field = firstVisible(document, composeSubject);
  if (field && (subject === null || field === document.activeElement)) return { view: 'compose', at: field };
  return subject && { view: 'thread', at: subject };
}

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const open = openIn(place);
  return open && (open.view === 'thread' ? open.at : composerOf(open.at));
}

export default /* @__PURE__ */ defineOpening({
  id: 'yahoo-mail',
  claims: ({ url }) => url.hostname === 'mail.yahoo.com',
  openKey(place) {
    const open = openIn(place);
    if (open?.view === 'compose') return 'compose';
    const said = `${messageIn(place)} ${(open?.at.textContent ?? '').trim().slice(0, 150)}`.trim();
    return said && `thread ${said}`;
  },
});
