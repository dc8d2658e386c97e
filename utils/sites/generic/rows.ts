import type { Kind } from './label-words.ts';
import { columnRows, namedRows } from './named-rows.ts';
import { joined, type Outline } from './outline.ts';
import { elementMarks, lead, linkedValue, type Mark, textMarks } from './row-marks.ts';
import { behind, partsBehind } from './row-parts.ts';
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

/** Value of a label: what it names itself, the rest of its text, or what stands behind it. */
function valueBehind(mark: Mark, root: Element, outline: Outline, marks: ReadonlySet<Node>) {
  const { node } = mark;
  const within = node.nodeType === 3 ? (lead.exec(outline.text(node))?.[2] ?? '') : '';
  if (within !== '') {
    const rest = behind(node, outline, (each) => marks.has(each));
    return { parts: [within, ...rest], text: [within, joined(outline, rest)].join(' ').trim() };
  }
  const linked = node.nodeType === 1 ? linkedValue(node as Element, root) : null;
  const parts = linked ? [linked] : partsBehind(node, root, outline, marks);
  return { parts, text: joined(outline, parts) };
}

/** Rows of labels that are written, in elements or in texts. */
function* labelled(root: Element, outline: Outline, columns: readonly Row[]): Steps<Row[]> {
  const heads = new Set(columns.map(({ at }) => at.parentElement));
  const elements = yield* elementMarks(outline);
  const texts = yield* textMarks(outline, elements);
  const marks = new Set<Node>([...elements.keys(), ...texts.map(({ node }) => node)]);
  const rows: Row[] = [];
  for (const [index, mark] of [...elements.values(), ...texts].entries()) {
    if (index % 10 === 0) yield;
    const { node, kinds, label } = mark;
    const at = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (at && !heads.has(at.parentElement))
      rows.push({ kinds, label, ...valueBehind(mark, root, outline, marks), at });
  }
  return rows;
}

/** All rows of a page. */
export function* rowsOf(outline: Outline): Steps<Row[]> {
  const root = outline.document.body;
  const columns = columnRows(root, outline);
  const rows = yield* labelled(root, outline, columns);
  const named = (yield* namedRows(root, outline)).filter(
    ({ parts }) => !rows.some((row) => row.parts.some((part) => parts.includes(part))),
  );
  const order = new Map(outline.elements.map((element, index) => [element, index]));
  const place = ({ at }: Row) => order.get(at) ?? 0;
  return [...columns, ...rows, ...named].sort((one, two) => place(one) - place(two));
}

export const ofKind = (rows: readonly Row[], ...kinds: readonly Kind[]): Row[] =>
  rows.filter((row) => kinds.some((kind) => row.kinds.has(kind)));

/** The value of a row that is a line of its own: what else stands behind its label lost its own. */
export const lineOf = ({ text, parts: [first] }: Row, outline: Outline): string =>
  typeof first === 'object' && /^(?:DIV|P|DD|TD)$/u.test(first.nodeName) ? outline.text(first) : text;
