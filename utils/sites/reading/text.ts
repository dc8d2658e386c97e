const skipped = /^(?:script|style|template|noscript|svg|i|head|textarea|select)$/;
const blocks = /^(?:div|p|li|tr|h[1-6]|ul|ol|table|section|article|blockquote|pre|header|footer|dd|dt|hr)$/;

/** Icon fonts write a glyph's name ("videocam") as text. */
const isIcon = (element: Element) =>
  skipped.test(element.localName) ||
  /material-|google-symbols|symbols-/.test(element.getAttribute('class') ?? '');

interface Walk {
  parts: string[];
  size: number;
  nodes: number;
  cap: number;
  lines: boolean;
  shown: (element: Element) => boolean;
}

function enter(element: Element, state: Walk): void {
  if (isIcon(element) || !state.shown(element)) return;
  const block = state.lines && blocks.test(element.localName);
  if (block || (state.lines && element.localName === 'br')) state.parts.push('\n');
  walk(element, state);
  if (block) state.parts.push('\n');
}

function walk(node: Node, state: Walk): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (state.size >= state.cap || ++state.nodes > 20_000) return;
    if (child.nodeType === 3) {
      const text = (child.nodeValue ?? '').slice(0, state.cap);
      state.parts.push(text);
      state.size += text.length + 1;
    } else if (child.nodeType === 1) {
      enter(child as Element, state);
    }
  }
}

function collect(root: Node, cap: number, lines: boolean, shown: (element: Element) => boolean): string[] {
  const state: Walk = { parts: [], size: 0, nodes: 0, cap, lines, shown };
  walk(root, state);
  return state.parts;
}

const isShown = (element: Element) =>
  !element.hasAttribute('hidden') &&
  !/display:\s*none/i.test((element.getAttribute('style') ?? '').slice(0, 500));

/** Text nodes joined with spaces ("Olivia Jones" and "Accepted" are neighbouring spans); icons left out. */
export const textOf = (root: Node | null, cap = 2000): string =>
  root === null ? '' : collect(root, cap, false, isShown).join(' ').replace(/\s+/g, ' ').trim().slice(0, cap);

/** Non-empty texts of the single text nodes, in order. */
export const textsOf = (root: Node | null, cap = 2000): string[] =>
  root === null
    ? []
    : collect(root, cap, false, isShown)
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '');

/** What a reader of a mail sees: lines kept, hidden parts left out. @param skips says of a part to leave it out too. */
export function visibleText(
  root: Element | null,
  cap = 20_000,
  skips: (element: Element) => boolean = () => false,
): string {
  if (root === null) return '';
  const shown = (element: Element) =>
    isShown(element) &&
    !skips(element) &&
    (typeof element.checkVisibility !== 'function' || element.checkVisibility());
  return collect(root, cap, true, shown)
    .map((part) => (part === '\n' ? part : part.replace(/\s+/g, ' ')))
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, cap);
}
