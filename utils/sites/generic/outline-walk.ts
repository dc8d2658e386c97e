import { isVisible } from '../reading/visible.ts';
import { isShown } from './shown.ts';
import type { Steps } from './steps.ts';
import { type WordFile, wordsFor } from './words.ts';

export const textCap = 500;
const most = 9000;
const mostLayers = 200;

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

/** What an element shows: its children, or those of its shadow root, its frame or its slot. */
export const shownIn = (element: Element): Node[] => slotted(element) ?? [...rootOf(element).childNodes];

/** What is open of an element while its children are walked. */
interface Visit {
  element: Element;
  from: number;
  text: string;
  next: Node | null;
  /** The rest of what a slot shows, which are no neighbours. */
  rest: Node[] | null;
}

/** What is known of a document once it was walked. */
export interface Walk {
  /** Shown elements in document order. */
  elements: Element[];
  /** Those that have a text and no element in them. */
  leaves: Element[];
  /** Shown text of elements and of pieces of text. */
  texts: Map<Node, string>;
  /** Where the shown elements inside of an element begin and end. */
  spans: Map<Element, [number, number]>;
  words: Set<WordFile>;
  /** The page was larger than is looked at. */
  cut: boolean;
}

const pieceOf = (node: Node): string =>
  (node.nodeValue ?? '')
    .slice(0, textCap * 2)
    .replace(/\s+/gu, ' ')
    .trim();

function enter(walk: Walk, open: Visit[], element: Element): void {
  const { elements } = walk;
  if (elements.length >= most || open.length > mostLayers) {
    walk.cut = true;
    return;
  }
  if (!isShown(element)) return;
  elements.push(element);
  const text = element.localName === 'input' ? timeField(element as HTMLInputElement) : '';
  const rest = slotted(element);
  // What a frame shows is a part of the page like any other.
  const next = rest ? (rest.shift() ?? null) : (framed(element) ?? rootOf(element).firstChild);
  open.push({ element, from: elements.length, text, next, rest });
}

function add(visit: Visit | undefined, piece: string): void {
  if (visit && piece !== '' && visit.text.length < textCap)
    visit.text += visit.text === '' ? piece : ` ${piece}`;
}

function leave({ elements, leaves, texts, spans }: Walk, open: Visit[], visit: Visit): void {
  const { element, from } = visit;
  const text = visit.text.slice(0, textCap);
  texts.set(element, text);
  spans.set(element, [from, elements.length]);
  if (text !== '' && element.childElementCount === 0) leaves.push(element);
  open.pop();
  add(open.at(-1), text);
}

const foreignLetter = /[\u0370-\uffff]/u;

function read({ texts, words }: Walk, visit: Visit, node: Node): void {
  const piece = pieceOf(node);
  if (piece === '') return;
  texts.set(node, piece.slice(0, textCap));
  if (foreignLetter.test(piece)) for (const file of wordsFor(piece)) words.add(file);
  add(visit, piece);
}

/** One node: a child that was not seen yet, or the way back. */
function step(walk: Walk, open: Visit[], visit: Visit): void {
  const child = visit.next;
  if (!child) {
    leave(walk, open, visit);
    return;
  }
  visit.next = visit.rest ? (visit.rest.shift() ?? null) : child.nextSibling;
  if (child.nodeType === 1) enter(walk, open, child as Element);
  else if (child.nodeType === 3) read(walk, visit, child);
}

const restEvery = 60;

/** Walks the shown part of a document once. */
export function* walkOver(document: Document): Steps<Walk> {
  const walk: Walk = {
    ...{ elements: [], leaves: [], texts: new Map(), spans: new Map(), cut: false },
    words: new Set(wordsFor(document.title, document.documentElement.lang)),
  };
  const open: Visit[] = [];
  const { body } = document;
  if (body && isVisible(body)) enter(walk, open, body);
  let turns = 0;
  for (let visit = open.at(-1); visit; visit = open.at(-1)) {
    step(walk, open, visit);
    turns += 1;
    if (turns % restEvery === 0) yield;
  }
  return walk;
}
