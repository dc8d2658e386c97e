import { nameWords, plainValues, productNames, roles, tags } from './words.ts';

/** More than this of a page is not looked at. */
const most = { elements: 4000, depth: 120, names: 40, name: 100, characters: 200_000 };

/** "eventid" and "Event" are words of ours; "dana" is four letters: `*4`; figures are told by how many there are: `%2`. */
function wordOf(part: string): string {
  if (nameWords.has(part.toLowerCase())) return part;
  if (/^\d+$/.test(part)) return `%${part.length}`;
  return `*${part.length}`;
}

/**
 * A name with each part that is no known word replaced by its length: "data-dana-id" is `data-*4-id`. Parts end where
 * the kind of letter changes, so that "messageList" is two words.
 */
export function shapeOf(name: string): string {
  if (productNames.has(name)) return name;
  const cut = name.slice(0, most.name);
  const parts = cut.match(/[a-z]+|[A-Z][a-z]*|\d+|[-_:.]|[^A-Za-z\d_:.-]+/gu) ?? [];
  const shape = parts.map((part) => (/^[-_:.]$/.test(part) ? part : wordOf(part))).join('');
  return name.length > most.name ? `${shape}+${name.length - most.name}` : shape;
}

const tagOf = (name: string): string => (tags.has(name) ? name : shapeOf(name));

/** Attributes that are told in a way of their own, or tell nothing about how a page is built. */
const apart = new Set(['id', 'class', 'role', 'style']);

function attributeOf(element: Element, name: string): string {
  const value = element.getAttribute(name) ?? '';
  const shown = shapeOf(name);
  const isPlain = Object.hasOwn(plainValues, name) && plainValues[name]?.has(value.toLowerCase());
  return isPlain ? `${shown}=${value.toLowerCase()}` : value === '' ? shown : `${shown}=${value.length}`;
}

function ownText(element: Element): number {
  let length = 0;
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3) length += (child.nodeValue ?? '').trim().length;
  return length;
}

/** "div#message%1 role=dialog [aria-label=12 data-id=8] class 3 text 41". */
function lineOf(element: Element): string {
  const id = element.getAttribute('id') ?? '';
  const role = element.getAttribute('role') ?? '';
  const names = element.getAttributeNames().filter((name) => !apart.has(name));
  const attributes = names.slice(0, most.names).map((name) => attributeOf(element, name));
  const classes = element.classList.length;
  const text = ownText(element);
  return [
    `${tagOf(element.localName)}${id === '' ? '' : `#${shapeOf(id)}`}`,
    ...(role === '' ? [] : [`role=${roles.has(role) ? role : shapeOf(role)}`]),
    ...(attributes.length > 0 ? [`[${attributes.join(' ')}]`] : []),
    ...(names.length > most.names ? [`names ${names.length}`] : []),
    ...(classes > 0 ? [`class ${classes}`] : []),
    ...(text > 0 ? [`text ${text}`] : []),
    ...(element.getClientRects().length === 0 ? ['not drawn'] : []),
  ].join(' ');
}

/** The document an inner frame shows, where the page itself may look at it too. */
function framed(element: Element): Element | null {
  try {
    const { contentDocument } = element as HTMLIFrameElement;
    return element.localName === 'iframe' ? (contentDocument?.documentElement ?? null) : null;
  } catch {
    return null;
  }
}

/** Elements below one: its children, then those of its open shadow root, then those of the frame it is. */
function below(element: Element): readonly (readonly [where: string, children: Iterable<Element>])[] {
  const shadow = element.shadowRoot;
  const inner = framed(element);
  return [
    ['', element.children],
    ...(shadow ? [['shadow root', shadow.children] as const] : []),
    ...(inner ? [['frame', [inner]] as const] : []),
  ];
}

/** Neighbours that look the same in outline are told once, with their number. */
function folded(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let same = at;
    while (pieces[same] === pieces[at]) same++;
    const [first = '', ...rest] = (pieces[at] ?? '').split('\n');
    lines.push(same - at > 1 ? `${first} × ${same - at}` : first, ...rest);
    at = same;
  }
  return lines;
}

/**
 * How a page is built, to find out why it cannot be read: tags, roles, names of attributes and ids, and lengths of
 * text. All words in it are from the lists in words.ts or from this file, whatever the page says; what else a page
 * has is there by its length alone. Looks at the DOM through the argument; open shadow roots and frames included.
 */
export function diagnosticOutline(document: Document): string {
  let seen = 0;
  const visit = (element: Element, depth: number): string => {
    if (++seen > most.elements || depth > most.depth) return '(more)';
    try {
      const lines = [lineOf(element)];
      for (const [where, children] of below(element)) {
        const pieces = [...children].map((child) => visit(child, depth + 1));
        const indent = where === '' ? '  ' : '    ';
        if (where !== '' && pieces.length > 0) lines.push(`  ${where}`);
        lines.push(...folded(pieces).map((line) => indent + line));
      }
      return lines.join('\n');
    } catch {
      // A form may have a field called "children": what a page breaks is told as broken.
      return '(broken)';
    }
  };
  const root = document.documentElement;
  const outline = root ? visit(root, 0) : '(empty)';
  return `Outline of a page, without its text\n${outline}`.slice(0, most.characters);
}
