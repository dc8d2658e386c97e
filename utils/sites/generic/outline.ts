import { isVisible } from '../reading/visible.ts';
import { hintOf } from './hints.ts';
import type { Kind } from './label-words.ts';
import { attributeAddress } from './names.ts';
import type { Steps } from './steps.ts';
import { type WordFile, wordsFor } from './words.ts';

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

export const textCap = 500;
const most = 9000;

// Navigation and menus hold words that look like labels; logs and feeds hold many small times and people.
const neverNames =
  /^(?:script|style|template|noscript|head|textarea|select|nav|datalist|video|audio|canvas)$/u;
const neverRoles = /^(?:navigation|menu|menubar|log|feed|banner|contentinfo|tablist)$/u;
const hiddenClass = /(?:^|\s)(?:ng-hide|d-none|hidden|is-hidden|hide|x-hidden|display-none)(?:\s|$)/u;
const hiddenStyle = /(?:display:\s*none|visibility:\s*hidden)/iu;

/** One question after the other: a selector of all of them takes the browser many times as long. */
const isSkipped = (element: Element): boolean =>
  neverNames.test(element.localName) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  neverRoles.test(element.getAttribute('role') ?? '') ||
  (element.localName === 'dialog' && !element.hasAttribute('open')) ||
  (element.parentElement?.localName === 'details' &&
    element.localName !== 'summary' &&
    !element.parentElement.hasAttribute('open'));

function isShown(element: Element): boolean {
  if (isSkipped(element) || hiddenClass.test((element.getAttribute('class') ?? '').slice(0, 500)))
    return false;
  if (hiddenStyle.test((element.getAttribute('style') ?? '').slice(0, 1000))) return false;
  return typeof element.checkVisibility !== 'function' || isDrawn(element);
}

// An element whose box has no size of its own ("display: contents") is drawn by what is in it.
const isDrawn = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) ||
  element.localName === 'slot' ||
  /display:\s*contents/iu.test(element.getAttribute('style') ?? '');

const timely = /^[\d\s./:,年月日-]{4,20}(?: ?[ap]\.?m\.?)?$/iu;

/** What a field for a date or a time holds; of all other fields nothing is looked at here. */
function timeField(field: HTMLInputElement): string {
  const value = (field.value || field.getAttribute('value') || '').slice(0, 40).replace('T', ' ');
  const type = field.getAttribute('type') ?? 'text';
  if (/^(?:date|time|datetime-local)$/.test(type)) return value;
  return type === 'text' && /[:/.-]/.test(value) && timely.test(value) ? value : '';
}

/** The document an inner frame shows, where the page may look at it too. */
function framed(element: Element): Element | null {
  if (element.localName !== 'iframe') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

/** Where an element keeps what it shows: a frame its document, a component its open shadow root. */
const rootOf = (element: Element): Node =>
  framed(element) ?? (element.localName.includes('-') ? element.shadowRoot : null) ?? element;

/** What a slot of a component shows; null for everything else, which shows its own children. */
function slotted(element: Element): Node[] | null {
  if (element.localName !== 'slot') return null;
  const nodes = (element as HTMLSlotElement).assignedNodes({ flatten: true });
  return nodes.length > 0 ? nodes.slice(0, most) : null;
}

const restEvery = 60;
const foreignLetter = /[\u0590-\uffff]/u;

/** What is open of an element while its children are walked. */
interface Visit {
  element: Element;
  from: number;
  text: string;
  next: Node | null;
  /** The rest of what a slot shows, which are no neighbours. */
  rest: Node[] | null;
}

const pieceOf = (node: Node): string =>
  (node.nodeValue ?? '')
    .slice(0, textCap * 2)
    .replace(/\s+/gu, ' ')
    .trim();

export function* outlineOf(document: Document): Steps<Outline> {
  const elements: Element[] = [];
  const leaves: Element[] = [];
  const texts = new Map<Node, string>();
  const spans = new Map<Element, [number, number]>();
  const open: Visit[] = [];
  const words = new Set(wordsFor(document.title));
  let cut = false;
  const enter = (element: Element): void => {
    if (elements.length >= most || open.length > 200) cut = true;
    else if (isShown(element)) {
      elements.push(element);
      const text = element.localName === 'input' ? timeField(element as HTMLInputElement) : '';
      const rest = slotted(element);
      const next = rest ? (rest.shift() ?? null) : rootOf(element).firstChild;
      open.push({ element, from: elements.length, text, next, rest });
    }
  };
  const add = (visit: Visit | undefined, piece: string): void => {
    if (visit && piece !== '' && visit.text.length < textCap)
      visit.text += visit.text === '' ? piece : ` ${piece}`;
  };
  const leave = (visit: Visit): void => {
    const { element, from } = visit;
    const text = visit.text.slice(0, textCap);
    texts.set(element, text);
    spans.set(element, [from, elements.length]);
    if (text !== '' && element.childElementCount === 0) leaves.push(element);
    open.pop();
    add(open.at(-1), text);
  };
  const { body } = document;
  if (body && isVisible(body)) enter(body);
  for (let turns = 1; open.length > 0; turns++) {
    const visit = open.at(-1);
    const child = visit?.next;
    if (visit && !child) leave(visit);
    if (visit && child) {
      visit.next = visit.rest ? (visit.rest.shift() ?? null) : child.nextSibling;
      if (child.nodeType === 1) enter(child as Element);
      const piece = child.nodeType === 3 ? pieceOf(child) : '';
      if (piece !== '') texts.set(child, piece.slice(0, textCap));
      if (foreignLetter.test(piece)) for (const file of wordsFor(piece)) words.add(file);
      add(visit, piece);
    }
    if (turns % restEvery === 0) yield;
  }
  return { document, elements, leaves, words: [...words], cut, ...asking(elements, texts, spans) };
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

/** Remembers what was asked: parts of a page that hold one another are asked for the same again and again. */
function asking(
  elements: readonly Element[],
  texts: ReadonlyMap<Node, string>,
  spans: ReadonlyMap<Element, readonly [number, number]>,
): Pick<Outline, 'text' | 'within' | 'holds' | 'hint' | 'address'> {
  const lists = new Map<Element, readonly Element[]>();
  const within = (element: Element) => {
    const found = lists.get(element) ?? elements.slice(...(spans.get(element) ?? [0, 0]));
    lists.set(element, found);
    return found;
  };
  const holds = (outer: Element, inner: Element) => {
    const around = spans.get(outer);
    const [first] = spans.get(inner) ?? [];
    if (!around || first === undefined) return liesIn(inner, outer);
    return first >= around[0] && first <= around[1];
  };
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
  return {
    text: (node) => (node ? (texts.get(node) ?? '') : ''),
    within,
    holds,
    hint: once(hintOf),
    address: once(attributeAddress),
  };
}

/** Shown text of several neighbouring nodes. */
export const joined = (outline: Outline, nodes: readonly Node[]): string =>
  nodes
    .map((node) => outline.text(node))
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, textCap);
