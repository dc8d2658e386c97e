import { defineOpening } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

// What a page has that does anything; the browser finds one of them at once. Some products know neither headings nor
// roles: all is in parts without a meaning, but something can be pressed.
const marks = 'main,[role=main],button,[role=button],h1,h2,h3,table,dl,[role=dialog],a[href]';
// One question after the other: the browser walks the page faster for three of them than for a list of three.
const dialogs = ['dialog[open]', '[role=dialog]', '[role=alertdialog]', '[aria-modal=true]', '[popover]'];
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

/** True for a page with anything to read on it: one of the marks, or a component that may hold them in its shadow. */
const saysAnything = (document: Document): boolean =>
  document.querySelector(marks) !== null ||
  [...document.body.children].slice(0, 20).some(({ localName }) => localName.includes('-'));

/** What a page without an adapter is known by: an address of the web and something drawn. */
export default defineOpening({
  id: 'generic',
  asksMuch: ({ document }) => saysAnything(document),
  claims: ({ url, document }) => /^https?:$/.test(url.protocol) && document.body?.firstElementChild != null,
  openKey({ url, document }) {
    if (!saysAnything(document)) return '';
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
