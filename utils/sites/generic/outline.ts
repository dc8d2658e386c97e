import { isVisible } from '../reading/visible.ts';

/** The shown part of a document, walked once: everything else asks this and not the page. */
export interface Outline {
  document: Document;
  /** Shown elements in document order. */
  elements: readonly Element[];
  /** Shown text of an element, neighbouring text nodes joined with spaces; at most `textCap` characters. */
  text(node: Node | null): string;
  /** Shown elements inside of another, in document order. */
  within(element: Element): readonly Element[];
  /** True when the page was larger than is looked at. */
  cut: boolean;
}

export const textCap = 500;
const most = 9000;

// Navigation and menus hold words that look like labels; logs and feeds hold many small times and people.
const never =
  'script,style,template,noscript,head,textarea,select,nav,datalist,video,audio,canvas,dialog:not([open]),details:not([open])>:not(summary),[hidden],[aria-hidden=true],[role=navigation],[role=menu],[role=menubar],[role=log],[role=feed],[role=banner],[role=contentinfo],[role=tablist]';
const hiddenClass = /(?:^|\s)(?:ng-hide|d-none|hidden|is-hidden|hide|x-hidden|display-none)(?:\s|$)/u;
const hiddenStyle = /(?:display:\s*none|visibility:\s*hidden)/iu;

function isShown(element: Element): boolean {
  if (element.matches(never) || hiddenClass.test((element.getAttribute('class') ?? '').slice(0, 500)))
    return false;
  if (hiddenStyle.test((element.getAttribute('style') ?? '').slice(0, 1000))) return false;
  return typeof element.checkVisibility !== 'function' || isDrawn(element);
}

// An element whose box has no size of its own ("display: contents") is drawn by what is in it.
const isDrawn = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) ||
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

export function outlineOf(document: Document): Outline {
  const elements: Element[] = [];
  const texts = new Map<Node, string>();
  const spans = new Map<Element, [number, number]>();
  let cut = false;
  const visit = (element: Element, depth: number): string => {
    if (elements.length >= most || depth > 200) {
      cut = true;
      return '';
    }
    if (!isShown(element)) return '';
    elements.push(element);
    const from = elements.length;
    let text = element.localName === 'input' ? timeField(element as HTMLInputElement) : '';
    const inner = framed(element) ?? element;
    for (let child = inner.firstChild; child; child = child.nextSibling) {
      const piece =
        child.nodeType === 1
          ? visit(child as Element, depth + 1)
          : child.nodeType === 3
            ? (child.nodeValue ?? '')
                .slice(0, textCap * 2)
                .replace(/\s+/gu, ' ')
                .trim()
            : '';
      if (piece === '') continue;
      if (child.nodeType === 3) texts.set(child, piece.slice(0, textCap));
      if (text.length < textCap) text += text === '' ? piece : ` ${piece}`;
    }
    text = text.slice(0, textCap);
    texts.set(element, text);
    spans.set(element, [from, elements.length]);
    return text;
  };
  const { body } = document;
  if (body && isVisible(body)) visit(body, 0);
  return {
    document,
    elements,
    cut,
    text: (node) => (node ? (texts.get(node) ?? '') : ''),
    within: (element) => elements.slice(...(spans.get(element) ?? [0, 0])),
  };
}

/** Shown text of several neighbouring nodes. */
export const joined = (outline: Outline, nodes: readonly Node[]): string =>
  nodes
    .map((node) => outline.text(node))
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, textCap);
