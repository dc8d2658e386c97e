import { defineOpening, type Place } from '../opening.ts';
import { firstVisible } from '../reading/visible.ts';

// What a page has that does anything; the browser finds one of them at once. Some products know neither headings nor
// roles: all is in parts without a meaning, but something can be pressed.
// Nor is it always said that it can: layers in layers, or a frame, are the least a page has that shows anything.
const marks = 'main,button,h1,h2,h3,table,dl,a[href],time,[role],[aria-label],iframe,div>div>div';
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

/** True where a component, which may hold all there is in its shadow, stands near the root of a page. */
const hasComponent = ({ children }: Element, layers = 2): boolean =>
  [...children]
    .slice(0, 20)
    .some((child) => child.localName.includes('-') || (layers > 0 && hasComponent(child, layers - 1)));

/** True for a page with anything to read on it: one of the marks, or a component that may hold them. */
const saysAnything = ({ document }: Place): boolean =>
  document.querySelector(marks) !== null || hasComponent(document.body);

/** What a page without an adapter is known by: an address of the web and something drawn. */
export default defineOpening({
  id: 'generic',
  asksMuch: saysAnything,
  claims: ({ url, document }) => url.protocol.startsWith('http') && document.body?.firstElementChild != null,
  openKey(place) {
    const { url, document } = place;
    if (!saysAnything(place)) return '';
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
