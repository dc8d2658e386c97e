import type { Outline } from './outline.ts';
import { hasField, hasTextBefore, isBreak } from './row-marks.ts';

const inline = /^(?:a|b|i|em|strong|span|small|label|time|u|abbr|code|font|bdi|bdo|img|svg|button|input)$/;

const nameOf = (node: Node): string => node.nodeName.toLowerCase();
const isHeading = (node: Node): boolean => /^h[1-6]$/.test(nameOf(node));
const mostParts = 100;

/** Kind and class of a block; '' for what flows on a line. Blocks of one shape are a list. */
const shapeOf = (node: Node): string =>
  node.nodeType === 1 && !inline.test(nameOf(node))
    ? `${nameOf(node)} ${(node as Element).getAttribute('class') ?? ''}`
    : '';

/** True where what belongs to a label is over: at the next label, row or heading. */
const isNext = (each: Node, node: Node, isMark: (node: Node) => boolean): boolean =>
  isMark(each) || nameOf(each) === 'dt' || (isHeading(node) && isHeading(each));

/** True for what says nothing of its own: nothing at all, or something to press behind the value. */
const isIdle = (each: Node, outline: Outline, isFirst: boolean): boolean =>
  (outline.text(each) === '' && !hasField(each)) || (!isFirst && isPressed(each, outline));

const isPressed = (each: Node, outline: Outline): boolean => {
  const inner = each.firstChild;
  const isButton = /^(?:button|select)$/;
  return (
    isButton.test(nameOf(each)) ||
    (inner !== null && isButton.test(nameOf(inner)) && outline.text(inner) === outline.text(each))
  );
};

/** Siblings behind a node that belong to its label: up to the next label or, on one line, to its end. */
export function behind(node: Node, outline: Outline, isMark: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  const flows = node.nodeType === 3 || inline.test(nameOf(node));
  let list = '';
  for (let each = node.nextSibling; each && found.length < mostParts; each = each.nextSibling) {
    const isFirst = found.length === 0;
    if (isNext(each, node, isMark) || (flows && !isFirst && isBreak(each, outline))) break;
    if (isIdle(each, outline, isFirst)) continue;
    const shape = shapeOf(each);
    // A block of another kind is no part of a line.
    if (flows && !isFirst && shape !== '' && shape !== list && !isHeading(node)) break;
    if (isFirst) list = shape;
    found.push(each);
  }
  return found;
}

/** The cells of further lines of a table that a label stands before. */
function linesBelow(node: Node): Node[] {
  const cells: Node[] = [];
  let line = node.parentElement;
  for (
    let left = Math.min((node as HTMLTableCellElement).rowSpan || 1, mostParts);
    line && left > 1;
    left--
  ) {
    line = line.nextElementSibling as HTMLElement | null;
    cells.push(...(line?.children ?? []));
  }
  return cells;
}

/** The value of a label: what follows it, or follows what holds nothing but it. */
export function partsBehind(node: Node, root: Element, outline: Outline, marks: ReadonlySet<Node>): Node[] {
  // A sibling that begins with another label is the next row, unless it is the list this label heads.
  const isMark = (each: Node): boolean =>
    marks.has(each) ||
    (each.nodeType === 1 &&
      !/^(?:ul|ol|table|tbody)$/.test((each as Element).localName) &&
      [...marks].some((mark) => each !== mark && each.contains(mark) && startsWith(each, mark, outline)));
  let at: Node = node;
  for (let up = 0; up < 4; up++) {
    const found = behind(at, outline, isMark);
    if (found.length > 0) return [...found, ...linesBelow(at)];
    const parent: Element | null = at.parentElement;
    if (!parent || parent === root || hasTextBefore(at, outline)) return [];
    if (at.nextSibling && isNextRow(at, outline, isMark)) return [];
    at = parent;
  }
  return [];
}

const isNextRow = (node: Node, outline: Outline, isMark: (node: Node) => boolean): boolean => {
  for (let each = node.nextSibling; each; each = each.nextSibling)
    if (outline.text(each) !== '') return isMark(each);
  return false;
};

function startsWith(container: Node, mark: Node, outline: Outline): boolean {
  for (let each: Node | null = mark; each && each !== container; each = each.parentElement)
    if (hasTextBefore(each, outline)) return false;
  return true;
}
