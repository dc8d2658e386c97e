import { type Kind, kindsOf } from './label-words.ts';
import { joined, type Outline } from './outline.ts';
import type { Steps } from './steps.ts';

/** A label and what stands beside or below it. */
export interface Row {
  kinds: ReadonlySet<Kind>;
  label: string;
  /** The value; a string where it is the rest of the text that begins with the label. */
  parts: readonly (Node | string)[];
  /** Shown text of the value. */
  text: string;
  /** Where the label stands. */
  at: Element;
}

const formal = /^(?:dt|th|label|legend|h[1-6]|caption|summary)$/;
export const itself = 'button,a,[role=button],[role=link],option,[role=option],[role=tab],[role=menuitem]';
const inline = /^(?:a|b|i|em|strong|span|small|label|time|u|abbr|code|font|bdi|bdo|img|svg|button|input)$/;
// Words that are as often a remark behind a name as a label before one.
const remarks: ReadonlySet<Kind> = new Set(['organizer', 'optional', 'resource', 'other', 'start', 'end']);
const colon = /[:：]\s*$/u;
const mostMarks = 150;
const restEvery = 60;

interface Mark {
  node: Element | Text;
  kinds: ReadonlySet<Kind>;
  label: string;
}

/** The outermost element that holds nothing but the label. */
function outermost(element: Element, outline: Outline): Element {
  let each = element;
  const text = outline.text(element);
  while (
    each.parentElement &&
    outline.text(each.parentElement) === text &&
    each.parentElement.localName !== 'body' &&
    !hasField(each.parentElement)
  )
    each = each.parentElement;
  return each;
}

const hasTextBefore = (node: Node, outline: Outline): boolean => {
  for (let each = node.previousSibling; each; each = each.previousSibling) {
    if (each.nodeType === 1 && (each as Element).localName === 'br') return false;
    if (outline.text(each) !== '') return true;
  }
  return false;
};

function isLabel(element: Element, kinds: ReadonlySet<Kind>, outline: Outline): boolean {
  if (element.closest(itself) || element.closest('blockquote')) return false;
  if (formal.test(element.localName) || colon.test(outline.text(element))) return true;
  return !([...kinds].every((kind) => remarks.has(kind)) && hasTextBefore(element, outline));
}

/** Labels that are elements, in document order. */
function* elementMarks(outline: Outline): Steps<Map<Node, Mark>> {
  const marks = new Map<Node, Mark>();
  for (const [index, element] of outline.elements.entries()) {
    if (marks.size >= mostMarks) break;
    if (index % restEvery === 0) yield;
    const text = outline.text(element);
    if (text === '' || text.length > 48 || initials.test(text)) continue;
    const kinds = kindsOf(text);
    if (kinds.size === 0 && !(element.localName === 'dt' || (colon.test(text) && text.length <= 30)))
      continue;
    // What holds its field as well is the row; the label is in it.
    if (element.childElementCount > 0 && hasField(element)) continue;
    const node = outermost(element, outline);
    if (!marks.has(node) && (formal.test(element.localName) || isLabel(node, kinds, outline)))
      marks.set(node, { node, kinds: kinds.size ? kinds : new Set<Kind>(['other']), label: text });
  }
  return marks;
}

const lead = /^([^:：]{1,40})[:：]\s*([\s\S]*)$/u;

/** "Label: value" written into one text, or "Label:" before the elements of its value. */
function* textMarks(outline: Outline, taken: ReadonlyMap<Node, Mark>): Steps<Mark[]> {
  const marks: Mark[] = [];
  for (const [index, element] of outline.elements.entries()) {
    if (marks.length >= mostMarks) break;
    if (index % restEvery === 0) yield;
    if (taken.has(element) || outline.text(element) === '') continue;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 3) continue;
      const text = outline.text(child);
      const label = lead.exec(text)?.[1] ?? (outline.text(element) === text ? '' : text);
      const kinds = kindsOf(label);
      if (kinds.size === 0 || hasTextBefore(child, outline) || element.closest('blockquote')) continue;
      if (outline.text(element) === text && taken.has(outermost(element, outline))) continue;
      marks.push({ node: child as Text, kinds, label });
    }
  }
  return marks;
}

const hasField = (node: Node): boolean =>
  node.nodeType === 1 &&
  ((node as Element).localName === 'input' || (node as Element).querySelector('input') !== null);

/** Siblings behind a node that belong to its label: up to the next label or, on one line, to its end. */
export function behind(node: Node, outline: Outline, isMark: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  let list = '';
  const heading = /^h[1-6]$/.exec(node.nodeName.toLowerCase());
  const flows = node.nodeType === 3 || inline.test(node.nodeName.toLowerCase());
  for (let each = node.nextSibling; each; each = each.nextSibling) {
    const name = each.nodeName.toLowerCase();
    const text = outline.text(each);
    if (isMark(each) || name === 'dt' || (heading && /^h[1-6]$/.test(name))) break;
    if (name === 'br' && flows && found.length > 0) break;
    if (text === '' && !hasField(each)) continue;
    if (/^(?:button|select)$/.test(name) && found.length > 0) continue;
    // Blocks of one kind are a list; one of another kind is no part of a line.
    const shape =
      each.nodeType === 1 && !inline.test(name)
        ? `${name} ${(each as Element).getAttribute('class') ?? ''}`
        : '';
    if (flows && found.length > 0 && shape !== '' && shape !== list && !heading) break;
    if (found.length === 0) list = shape;
    found.push(each);
    if (found.length >= 100) break;
  }
  return found;
}

/** The value of a label: what follows it, or follows what holds nothing but it. */
function partsBehind(node: Node, root: Element, outline: Outline, marks: ReadonlySet<Node>): Node[] {
  // A sibling that begins with another label is the next row, unless it is the list this label heads.
  const isMark = (each: Node): boolean =>
    marks.has(each) ||
    (each.nodeType === 1 &&
      !/^(?:ul|ol|table|tbody)$/.test((each as Element).localName) &&
      [...marks].some((mark) => each !== mark && each.contains(mark) && startsWith(each, mark, outline)));
  let at: Node = node;
  for (let up = 0; up < 4; up++) {
    const found = behind(at, outline, isMark);
    if (found.length > 0) return found;
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

function linkedValue(label: Element, root: Element): Element | null {
  const id = label.id;
  const target = label.getAttribute('for');
  const { ownerDocument } = label;
  const named = target ? ownerDocument.getElementById(target) : null;
  if (named && root.contains(named)) return named;
  if (!id || id.length > 100 || /["\\\s]/u.test(id)) return null;
  const said = root.querySelector(`[aria-labelledby="${id}"]`);
  return said && !said.contains(label) ? said : null;
}

// The letters of somebody's name are a label in some language: "DW" is a copy in Polish, "AN" a recipient in German.
const initials = /^(?!CC)\p{Lu}{2}$/u;

/** `<div aria-label="Time">Mon 14:00</div>`, or an icon of that name beside its value. */
function* namedRows(root: Element, outline: Outline): Steps<Row[]> {
  const rows: Row[] = [];
  const named = '[aria-label],[title],img[alt],[data-label]';
  yield;
  let tried = 0;
  for (const element of root.querySelectorAll(named)) {
    if (++tried > 600) break;
    if (tried % restEvery === 1) yield;
    const names = ['aria-label', 'data-label', 'alt', 'title'].map(
      (name) => element.getAttribute(name) ?? '',
    );
    const label = names.find((name) => kindsOf(name).size > 0 && !initials.test(name)) ?? '';
    if (label === '' || element.matches(itself) || element.closest('blockquote')) continue;
    const own = outline.text(element);
    const isIcon = own === '' || /^[a-z_]{2,30}$/u.test(own);
    const holder = isIcon ? iconHolder(element) : element;
    const parts = isIcon ? behind(holder, outline, () => false) : [element];
    const text = joined(outline, parts);
    if (text !== '' && kindsOf(text).size === 0)
      rows.push({ kinds: kindsOf(label), label, parts, text, at: element });
  }
  return rows;
}

export const iconHolder = (icon: Element): Element => {
  let each = icon;
  while (
    each.parentElement &&
    each.parentElement.childElementCount === 1 &&
    !each.nextSibling?.nodeValue?.trim()
  )
    each = each.parentElement;
  return each;
};

/** A table whose first line names its columns. */
function columnRows(root: Element, outline: Outline): Row[] {
  const rows: Row[] = [];
  for (const head of [...root.querySelectorAll('tr')].slice(0, 200)) {
    const cells = [...head.children];
    if (cells.length < 2 || !cells.every(({ localName }) => localName === 'th')) continue;
    const lines = [...(head.closest('table')?.querySelectorAll('tr') ?? [])].filter((line) => line !== head);
    for (const [index, cell] of cells.entries()) {
      const label = outline.text(cell);
      const kinds = kindsOf(label);
      const parts = lines.slice(0, 300).flatMap((line) => line.children[index] ?? []);
      if (kinds.has('attendees'))
        rows.push({ kinds, label, parts: lines.slice(0, 300), text: joined(outline, parts), at: cell });
    }
  }
  return rows;
}

/** All rows of a page. */
export function* rowsOf(outline: Outline): Steps<Row[]> {
  const root = outline.document.body;
  const columns = columnRows(root, outline);
  const heads = new Set(columns.map(({ at }) => at.parentElement));
  const elements = yield* elementMarks(outline);
  const texts = yield* textMarks(outline, elements);
  const marks = new Set<Node>([...elements.keys(), ...texts.map(({ node }) => node)]);
  const rows: Row[] = [];
  for (const [index, { node, kinds, label }] of [...elements.values(), ...texts].entries()) {
    if (index % 10 === 0) yield;
    const at = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (!at || heads.has(at.parentElement)) continue;
    const within = node.nodeType === 3 ? (lead.exec(outline.text(node))?.[2] ?? '') : '';
    const linked = node.nodeType === 1 ? linkedValue(node as Element, root) : null;
    const rest = linked
      ? [linked]
      : within === ''
        ? partsBehind(node, root, outline, marks)
        : behind(node, outline, (each) => marks.has(each));
    const parts = within === '' ? rest : [within, ...rest];
    const text = within === '' ? joined(outline, rest) : [within, joined(outline, rest)].join(' ').trim();
    rows.push({ kinds, label, parts, text, at });
  }
  const named = (yield* namedRows(root, outline)).filter(
    ({ parts }) => !rows.some((row) => row.parts.some((part) => parts.includes(part))),
  );
  const order = new Map(outline.elements.map((element, index) => [element, index]));
  const place = ({ at }: Row) => order.get(at) ?? 0;
  return [...columns, ...rows, ...named].sort((one, two) => place(one) - place(two));
}

export const ofKind = (rows: readonly Row[], ...kinds: readonly Kind[]): Row[] =>
  rows.filter((row) => kinds.some((kind) => row.kinds.has(kind)));
