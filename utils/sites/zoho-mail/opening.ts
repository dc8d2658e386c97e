import { defineOpening, type Place } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

const hosts = /^mail\.zoho\.(?:com|eu|in|jp|com\.au)$/u;

/** Ends in the number of the mail. */
const containerId = 'zm_Container_m';
const shownMail = `.shw [id^="${containerId}"]`;
export const composeSubject = '[data-testid="com_subject_field"] input';

/** The mail the address names: "#mail/folder/inbox/p/<id>". */
export const mailIn = ({ url }: Place) => /\/p\/([\w-]{4,60})(?:[/?]|$)/u.exec(url.hash)?.[1] ?? '';

interface Open {
  view: 'message' | 'compose';
  at: Element;
  /** Number of the mail; '' of one that is being written. */
  id: string;
}

/** What the user looks at: the open mail, else one being written. A pane that was closed keeps its mail, unshown. */
export function openIn(place: Place): Open | null {
  const { document } = place;
  const named = mailIn(place);
  const mail = named === '' ? null : document.getElementById(`${containerId}${named}`);
  const shown = mail ?? firstVisible(document, shownMail);
  if (shown) return { view: 'message', at: shown, id: shown.id.slice(containerId.length) };
  const field = firstVisible(document, composeSubject);
  return field && { view: 'compose', at: field, id: '' };
}

/** The window a mail is written in. */
export const composerOf = (field: Element): Element =>
  field.closest('[id^="jstab-Cmp"], [role=tabpanel], [role=dialog]') ?? field.ownerDocument.body;

/** Where the pill may hang. */
export function anchorAt(place: Place): Element | null {
  const open = openIn(place);
  return open && (open.view === 'message' ? open.at : composerOf(open.at));
}

export default /* @__PURE__ */ defineOpening({
  id: 'zoho-mail',
  // Of its calendar too little is known: that is left to the reader of unknown pages.
  claims: ({ url }) => hosts.test(url.hostname) && !url.hash.startsWith('#calendar'),
  openKey(place) {
    const open = openIn(place);
    if (open?.view === 'compose') return 'compose';
    const id = open?.id ?? mailIn(place);
    return id && `message ${id}`;
  },
});
