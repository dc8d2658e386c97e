import { defineOpening } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

const marks =
  'h1,h2,[role=heading],main,[role=main],dialog[open],[role=dialog],time,table,dl,article,a[href^="mailto:"]';
// One question after the other: the browser walks the page faster for three of them than for a list of three.
const dialogs = ['dialog[open]', '[role$=dialog]', '[aria-modal=true]', '[popover]'];
const chosen = ['[aria-selected=true]', '[aria-current]:not([aria-current=false])'];
const headings = ['h1', 'h2', 'h3', '[role=heading]'];
const names = ['id', 'data-id', 'data-event-id', 'aria-label'];

function firstOf(root: ParentNode, questions: readonly string[]): Element | null {
  for (const css of questions) {
    const found = firstVisible(root, css);
    if (found) return found;
  }
  return null;
}

/** What a page without an adapter is known by: an address of the web and something drawn. */
export default defineOpening({
  id: 'generic',
  asksMuch: true,
  claims: ({ url, document }) => /^https?:$/.test(url.protocol) && document.body?.firstElementChild != null,
  openKey({ url, document }) {
    if (!document.querySelector(marks)) return '';
    const dialog = firstOf(document, dialogs);
    const known = dialog ?? firstOf(document, chosen);
    const heading = firstOf(dialog ?? document, headings);
    const said = names.map((name) => known?.getAttribute(name)?.slice(0, 40) ?? '');
    return `${said.join(' ')} ${(heading?.textContent ?? '').slice(0, 80)} ${url.href.slice(-150)}`.slice(
      0,
      300,
    );
  },
});
