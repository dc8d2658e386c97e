import { hintOf } from './hints.ts';
import type { Kind } from './label-words.ts';
import { attributeAddress } from './names.ts';
import { shownIn, textCap, type Walk, walkOver } from './outline-walk.ts';
import type { Steps } from './steps.ts';
import type { WordFile } from './words.ts';

/** The shown part of a document, walked once: everything else asks this and not the page. */
export interface Outline {
  document: Document;
  /** Shown elements in document order. */
  elements: readonly Element[];
  /** Those that have a text and no element in them. */
  leaves: readonly Element[];
  /** Shown text of an element, neighbouring text nodes joined with spaces; at most `textCap` characters. */
  text(node: Node | null): string;
  /** Shown elements inside of another, in document order. */
  within(element: Element): readonly Element[];
  /** What an element shows: its children, or those of its shadow root, its frame or its slot. */
  children(element: Element): readonly Node[];
  /** True when a shown element lies in another or is it, frames included. */
  holds(outer: Element, inner: Element): boolean;
  /** What the names of an element say about it. */
  hint(element: Element): Kind | null;
  /** The one address its attributes give, or ''. */
  address(element: Element): string;
  /** Files of words its texts may hold. */
  words: readonly WordFile[];
  /** True when the page was larger than is looked at. */
  cut: boolean;
}

/** The component whose shadow root a node lies in, or the frame whose document; null for neither. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  if (root.nodeType === 11) return (root as Partial<ShadowRoot>).host ?? null;
  return node.ownerDocument?.defaultView?.frameElement ?? null;
}

/** What an element stands in, out of a shadow root too. */
export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.parentNode?.nodeType === 11 ? hostOf(element) : null);

/** True when a node lies in an element, inner frames and shadow roots included. */
function liesIn(node: Node, outer: Element): boolean {
  for (let each: Node | null = node; each; each = hostOf(each)) if (outer.contains(each)) return true;
  return false;
}

const once = <Value>(ask: (element: Element) => Value) => {
  const known = new Map<Element, Value>();
  return (element: Element): Value => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const value = ask(element);
    known.set(element, value);
    return value;
  };
};

/** Answers from a walk. What was asked is remembered: parts that hold one another are asked for the same. */
function asking({ elements, texts, spans }: Walk): Pick<Outline, 'text' | 'within' | 'holds'> {
  return {
    text: (node) => (node ? (texts.get(node) ?? '') : ''),
    within: once((element) => elements.slice(...(spans.get(element) ?? [0, 0]))),
    holds: (outer, inner) => {
      const around = spans.get(outer);
      const [first] = spans.get(inner) ?? [];
      if (!around || first === undefined) return liesIn(inner, outer);
      return first >= around[0] && first <= around[1];
    },
  };
}

export function* outlineOf(document: Document): Steps<Outline> {
  const walk = yield* walkOver(document);
  const { elements, leaves, words, cut } = walk;
  return {
    ...{
      document,
      elements,
      leaves,
      words: [...words],
      cut,
      hint: once(hintOf),
      address: once(attributeAddress),
    },
    ...asking(walk),
    children: shownIn,
  };
}

/** Shown text of several neighbouring nodes. */
export const joined = (outline: Outline, nodes: readonly Node[]): string =>
  nodes
    .map((node) => outline.text(node))
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, textCap);
