import type { Kind } from './label-words.ts';
import type { Outline } from './outline.ts';
import type { Steps } from './steps.ts';
import { kindsOf } from './vocabulary.ts';

const formal = /^(?:dt|th|label|legend|h[1-6]|caption|summary)$/;
export const itself = 'button,a,[role=button],[role=link],option,[role=option],[role=tab],[role=menuitem]';

// Words that are as often a remark behind a name as a label before one.
const remarks: ReadonlySet<Kind> = new Set(['organizer', 'optional', 'resource', 'other', 'start', 'end']);
const colon = /[:：]\s*$/u;
const mostMarks = 150;
const restEvery = 60;

// The letters of somebody's name are a label in some language: "DW" is a copy in Polish, "AN" a recipient in German.
export const initials = /^(?!CC)\p{Lu}{2}$/u;

/** A label, before its value was looked for. */
export interface Mark {
  node: Element | Text;
  kinds: ReadonlySet<Kind>;
  label: string;
}

/** True for a field, or what holds one. */
export const hasField = (node: Node): boolean =>
  node.nodeType === 1 &&
  ((node as Element).localName === 'input' || (node as Element).querySelector('input') !== null);

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

/** The end of a line, also where it has a part of its own. */
export const isBreak = (node: Node, outline: Outline): boolean =>
  node.nodeName === 'BR' || (node.firstChild?.nodeName === 'BR' && outline.text(node) === '');

/** True where a text stands before a node on its line, within what holds both. */
export const hasTextBefore = (node: Node, outline: Outline): boolean => {
  for (let each = node.previousSibling; each; each = each.previousSibling) {
    if (isBreak(each, outline)) return false;
    if (outline.text(each) !== '') return true;
  }
  return false;
};

/** What a label names as its value: a field, or an element that is named by it. */
export function linkedValue(label: Element, root: Element): Element | null {
  const id = label.id;
  const target = label.getAttribute('for');
  const { ownerDocument } = label;
  const named = target ? ownerDocument.getElementById(target) : null;
  if (named && root.contains(named)) return named;
  if (!id || id.length > 100 || /["\\\s]/u.test(id)) return null;
  const said = root.querySelector(`[aria-labelledby="${id}"]`);
  return said && !said.contains(label) ? said : null;
}

/** "Time | Begins | 14:00": in a line of a table a label may follow another. */
const isSecond = ({ previousElementSibling, nextElementSibling }: Element): boolean =>
  previousElementSibling?.localName === 'th' && nextElementSibling?.localName === 'td';

function isLabel(element: Element, kinds: ReadonlySet<Kind>, outline: Outline): boolean {
  if (element.closest(itself) || element.closest('blockquote')) return false;
  if (formal.test(element.localName) || colon.test(outline.text(element))) return true;
  if (isSecond(element) || linkedValue(element, outline.document.body)) return true;
  return !([...kinds].every((kind) => remarks.has(kind)) && hasTextBefore(element, outline));
}

/** What a text says as a label: nothing with no kinds is the word before a value nobody knows. */
function kindsAsLabel(element: Element, text: string): ReadonlySet<Kind> | null {
  if (text === '' || text.length > 48 || initials.test(text)) return null;
  const kinds = kindsOf(text);
  if (kinds.size > 0) return kinds;
  const isLabel = element.localName === 'dt' || (colon.test(text) && text.length <= 30);
  return isLabel ? new Set<Kind>(['other']) : null;
}

/** Labels that are elements, in document order. */
export function* elementMarks(outline: Outline): Steps<Map<Node, Mark>> {
  const marks = new Map<Node, Mark>();
  for (const [index, element] of outline.elements.entries()) {
    if (marks.size >= mostMarks) break;
    if (index % restEvery === 0) yield;
    const label = outline.text(element);
    const kinds = kindsAsLabel(element, label);
    // What holds its field as well is the row; the label is in it.
    if (!kinds || (element.childElementCount > 0 && hasField(element))) continue;
    const node = outermost(element, outline);
    if (!marks.has(node) && (formal.test(element.localName) || isLabel(node, kindsOf(label), outline)))
      marks.set(node, { node, kinds, label });
  }
  return marks;
}

/** "Label: value" in one text, in its two parts. */
export const lead = /^([^:：]{1,40})[:：]\s*([\s\S]*)$/u;

/** What a text of an element says as a label before the rest of its line; null for no label. */
function textMark(element: Element, child: Node, outline: Outline, before: Mark | undefined): Mark | null {
  const text = outline.text(child);
  const label = lead.exec(text)?.[1] ?? (outline.text(element) === text ? '' : text);
  const kinds = kindsOf(label);
  // A text that has label and value is a row, and the next text another.
  const isNext = before !== undefined && before.node === child.previousSibling && hasValue(before, outline);
  const isMark =
    kinds.size > 0 && (isNext || !hasTextBefore(child, outline)) && !element.closest('blockquote');
  return isMark ? { node: child as Text, kinds, label } : null;
}

const hasValue = ({ node }: Mark, outline: Outline): boolean => Boolean(lead.exec(outline.text(node))?.[2]);

/** "Label: value" written into one text, or "Label:" before the elements of its value. */
export function* textMarks(outline: Outline, taken: ReadonlyMap<Node, Mark>): Steps<Mark[]> {
  const marks: Mark[] = [];
  for (const [index, element] of outline.elements.entries()) {
    if (marks.length >= mostMarks) break;
    if (index % restEvery === 0) yield;
    if (taken.has(element) || outline.text(element) === '') continue;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const mark = child.nodeType === 3 ? textMark(element, child, outline, marks.at(-1)) : null;
      const isWhole = mark && outline.text(element) === outline.text(child);
      if (mark && !(isWhole && taken.has(outermost(element, outline)))) marks.push(mark);
    }
  }
  return marks;
}
