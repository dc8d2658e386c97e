import { defineOpening } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

const marks =
  'h1,h2,[role=heading],main,[role=main],dialog[open],[role=dialog],time,table,dl,article,a[href^="mailto:"]';
const dialogs = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],[popover]';
const chosen = '[aria-selected=true],[aria-current=true],[aria-current=page]';
const names = ['id', 'data-id', 'data-event-id', 'aria-label'];

/** What a page without an adapter is known by: an address of the web and something drawn. */
export default defineOpening({
  id: 'generic',
  claims: ({ url, document }) => /^https?:$/.test(url.protocol) && document.body?.firstElementChild != null,
  openKey({ url, document }) {
    if (!document.querySelector(marks)) return '';
    const dialog = firstVisible(document, dialogs);
    const known = dialog ?? firstVisible(document, chosen);
    const heading = firstVisible(dialog ?? document, 'h1,h2,h3,[role=heading]');
    const said = names.map((name) => known?.getAttribute(name)?.slice(0, 40) ?? '');
    return `${said.join(' ')} ${(heading?.textContent ?? '').slice(0, 80)} ${url.href.slice(-150)}`.slice(
      0,
      300,
    );
  },
});
