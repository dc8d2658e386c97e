import type { Attendee } from '../../core/page-report.ts';
import { address, addressesIn, attributeAddress, cleanName, isName, words } from './names.ts';
import type { Outline } from './outline.ts';
import { attendee, peopleInText } from './written-people.ts';

interface Leaf {
  text: string;
  node: Node;
}

/** Shown texts and the addresses of one line of a list. */
interface Line {
  leaves: Leaf[];
  /** Addresses with the element or text that bears each. */
  addresses: Map<string, Node>;
  notes: string[];
  /** Names of classes: they may say an answer, and never what somebody is. */
  classes: string[];
}

function gather(node: Node | string, outline: Outline, line: Line): void {
  if (line.leaves.length > 400) return;
  if (typeof node === 'string') return void line.leaves.push({ text: node, node: outline.document.body });
  if (node.nodeType === 3) {
    const text = outline.text(node);
    if (text !== '') line.leaves.push({ text, node });
    for (const each of addressesIn(text)) if (!line.addresses.has(each)) line.addresses.set(each, node);
    return;
  }
  if (node.nodeType !== 1) return;
  const element = node as Element;
  const shown = outline.text(element) !== '';
  const found = attributeAddress(element);
  if (found !== '' && !line.addresses.has(found)) line.addresses.set(found, element);
  line.classes.push((element.getAttribute('class') ?? '').slice(0, 100));
  for (const name of ['title', 'aria-label', 'alt', 'data-status', 'data-partstat', 'data-rsvp'])
    line.notes.push((element.getAttribute(name) ?? '').slice(0, 100));
  if (!shown && element.childElementCount === 0) return;
  for (const child of outline.children(element)) gather(child, outline, line);
}

const lineOf = (nodes: readonly (Node | string)[], outline: Outline): Line => {
  const line: Line = { leaves: [], addresses: new Map(), notes: [], classes: [] };
  for (const node of nodes) gather(node, outline, line);
  return line;
};

/** Names, without the letters an avatar shows of one of them. */
function withoutInitials(names: readonly string[]): Set<string> {
  const letters = new Set(
    names
      .filter((name) => words.test(name))
      .map((name) => {
        const parts = name.split(words);
        return [parts[0], parts.at(-1)].map((part) => part?.charAt(0).toUpperCase()).join('');
      }),
  );
  return new Set(names.filter((name) => !letters.has(name)));
}

const isInside = (node: Node, holder: Node) => holder === node || holder.contains(node);

/** The name that belongs to an address: of all names of its line the only one, or the one in its own element. */
function nameFor(bearer: Node, line: Line, outline: Outline): string {
  const all = line.leaves
    .map(({ text, node }) => ({ node, name: cleanName(text.replace(address, ' ')) }))
    .filter(({ name }) => isName(name));
  // A button beside a name does something; one alone may be the name itself.
  const free = all.filter(({ node }) => !node.parentElement?.closest('button') || isInside(node, bearer));
  const full = withoutInitials((free.length > 0 ? free : all).map(({ name }) => name));
  const named = (free.length > 0 ? free : all).filter(({ name }) => full.has(name));
  const own = named.filter(({ node }) => isInside(node, bearer));
  const pool = new Set((own.length > 0 ? own : named).map(({ name }) => name));
  if (pool.size === 1) return [...pool][0] ?? '';
  // An avatar shows a letter; its name stands in what it says when pointed at.
  const said =
    bearer.nodeType === 1
      ? ['aria-label', 'title', 'data-name', 'data-tooltip', 'alt'].map((name) =>
          cleanName(((bearer as Element).getAttribute(name) ?? '').replace(address, ' ')),
        )
      : [];
  const label = said.find(isName) ?? '';
  if (pool.size === 0 || pool.has(label)) return label;
  return inTwoParts(own.length > 0 ? own : named, pool, outline) || spokenOf(bearer, pool, line);
}

/** Surname and first name in elements of their own, beside each other on one line. */
function inTwoParts(
  named: readonly { node: Node; name: string }[],
  pool: ReadonlySet<string>,
  outline: Outline,
): string {
  const [one, two] = named;
  if (!one || !two || named.length > 2 || [...pool].some((name) => words.test(name))) return '';
  const line = one.node.parentElement?.parentElement;
  const isLine =
    line &&
    two.node.parentElement?.parentElement === line &&
    /^(?:a|span|b|strong|bdi)$/.test(line.localName);
  const whole = isLine ? cleanName(outline.text(line).replace(/ ,/gu, ',')) : '';
  return whole.replace(/,/gu, ' ').split(words).filter(Boolean).length === 2 ? whole : '';
}

/** The one of several names that an address speaks of: the others are a post, a firm, an answer. */
function spokenOf(bearer: Node, pool: ReadonlySet<string>, { addresses }: Line): string {
  const [email = ''] = [...addresses].find(([, node]) => node === bearer) ?? [];
  const local = (email.split('@')[0] ?? '').normalize('NFD');
  const fits = [...pool].filter((name) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .split(words)
      .some((word) => word.length > 2 && local.includes(word)),
  );
  // One word of several may be half of a name.
  return fits.length === 1 && words.test(fits[0] ?? '') ? (fits[0] ?? '') : '';
}

export const listed = 'li,tr,[role=listitem],[role=treeitem],[role=option],[role=row]';
const lists = /^(?:ul|ol|table|tbody|dl)$/;
const flowing = /^(?:a|b|i|em|strong|span|small|time|u|abbr|bdi|bdo|img|button|br)$/;

/** Somebody with an address in one line. */
function addressed(line: Line, outline: Outline): Attendee[] {
  const [entry] = line.addresses;
  if (!entry) return [];
  const [email, bearer] = entry;
  const spoken = line.leaves.find(({ text }) => text.toLowerCase().includes(email));
  const said = spoken ? (peopleInText(spoken.text)[0]?.name ?? '') : '';
  const name = nameFor(bearer, line, outline) || (said === email ? '' : said);
  const remarks = line.leaves
    .map(({ text }) => text.replace(address, ' '))
    .filter((text) => cleanName(text) !== name || text !== name);
  return [
    attendee(
      name,
      email,
      remarks.map((text) => text.replace(name, ' ')),
      line.notes,
      line.classes,
    ),
  ];
}

/** Names without addresses, divided by commas or line by line. */
function namedOnly(line: Line): Attendee[] {
  const text = line.leaves.map((leaf) => leaf.text).join(' , ');
  const whole = line.leaves.filter((leaf) => isName(cleanName(leaf.text)));
  const [only] = whole;
  if (whole.length === 1 && only && !/[,;、，؛]/u.test(only.text))
    return [
      attendee(
        cleanName(only.text),
        '',
        line.leaves.map((leaf) => leaf.text.replace(cleanName(only.text), ' ')),
        line.notes,
        line.classes,
      ),
    ];
  const parts = text
    .split(/\s*[;,、，،]\s*|\s+(?:&|and|und|et|y|e|en|i|och|和|と)\s+/u)
    .map(cleanName)
    .filter((part) => part !== '');
  // One piece that is no name makes the others doubtful: a place, a number.
  return parts.every(isName) ? parts.map((name) => attendee(name, '', [], [])) : [];
}

interface Options {
  /** Names without an address count: only where a label says that people are listed. */
  names: boolean;
}

const elementOf = (node: Node | string | undefined): Element | null =>
  typeof node === 'object' && node.nodeType === 1 ? (node as Element) : null;

/** True where an element is a list, or holds blocks as one does. */
function isList(element: Element, outline: Outline): boolean {
  if (lists.test(element.localName)) return true;
  const isBlock = (child: Element) => !flowing.test(child.localName) && outline.text(child) !== '';
  return !element.matches(listed) && [...element.children].some(isBlock);
}

/** The one element in another that says all it says; null where the outer one is more than a wrapper. */
function wrapped(element: Element, outline: Outline): Element | null {
  const { firstElementChild: inner } = element;
  const isWrapper =
    inner &&
    element.childElementCount === 1 &&
    !element.matches(listed) &&
    outline.text(element) === outline.text(inner) &&
    attributeAddress(element) === '';
  return isWrapper ? inner : null;
}

// What lists several addresses in one text, whatever else bears one.
const enumerated = /[;,]\s*\S+@|@\S+[>)]?\s*[;,]\s*\S/u;

/** "Dana Whitfield, dana@x, accepted": one person in a line of a list; none where several names stand there. */
function inPieces({ leaves, addresses, notes }: Line): Attendee[] {
  const [email = ''] = addresses.keys();
  const pieces = leaves.flatMap(({ text }) => text.replace(address, ' ').split(/[,;]/u).map(cleanName));
  const [name, other] = pieces.filter(isName);
  return name && !other ? [attendee(name, email, pieces, notes)] : [];
}

/** People of one line, or of several that nothing divides. */
function inLine(parts: readonly (Node | string)[], outline: Outline, options: Options): Attendee[] {
  const line = lineOf(parts, outline);
  const texts = parts.filter((part) => typeof part === 'string').join(' ');
  for (const each of addressesIn(texts))
    if (!line.addresses.has(each)) line.addresses.set(each, outline.document.body);
  const { size } = line.addresses;
  const element = parts.length === 1 ? elementOf(parts[0]) : null;
  if (size === 1 && !line.leaves.some(({ text }) => enumerated.test(text))) return addressed(line, outline);
  if (size === 1 && element?.matches(listed)) return inPieces(line);
  if (size > 1) return (element && chips(element, outline)) ?? several(parts, line);
  return options.names ? namedOnly(line) : [];
}

/** People listed in a part of the page. An address without a sure name is its own name. */
export function peopleIn(parts: readonly (Node | string)[], outline: Outline, options: Options): Attendee[] {
  const element = parts.length === 1 ? elementOf(parts[0]) : null;
  if (element && isList(element, outline)) return divide(element, outline, options);
  const isBlock = (part: Node | string) => {
    const each = elementOf(part);
    return each !== null && !flowing.test(each.localName);
  };
  if (parts.length > 1 && parts.some(isBlock))
    return parts
      .filter((part) => typeof part === 'string' || !isHead(part))
      .flatMap((part) => peopleIn([part], outline, options));
  const inner = element && wrapped(element, outline);
  return inner ? peopleIn([inner], outline, options) : inLine(parts, outline, options);
}

/** One person in each child of a line; null where a child or the text between them holds something else. */
function chips(element: Element, outline: Outline): Attendee[] | null {
  const loose = [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === 3 && /[@\p{L}]/u.test(nodeValue ?? ''),
  );
  const lines = [...element.children].slice(0, 300).map((child) => lineOf([child], outline));
  const full = lines.filter(({ leaves, addresses }) => leaves.length + addresses.size > 0);
  const isEach = full.length > 1 && full.every(({ addresses }) => addresses.size === 1);
  return isEach && !loose ? full.flatMap((each) => addressed(each, outline)) : null;
}

/** Several addresses on one line: each element has its own, or the text lists them. */
function several(parts: readonly (Node | string)[], line: Line): Attendee[] {
  let text = '';
  const done = new Set<Node>();
  for (const { text: piece, node } of line.leaves) {
    const bearer = [...line.addresses].find(
      ([, each]) => each.nodeType === 1 && each !== node && isInside(node, each),
    );
    text += ` ${piece}`;
    if (bearer && !done.has(bearer[1]) && !piece.toLowerCase().includes(bearer[0])) {
      done.add(bearer[1]);
      text += ` <${bearer[0]}>;`;
    }
  }
  return peopleInText(parts.length === 0 ? '' : text);
}

/** The line that names the columns of a table. */
const isHead = (node: Node): boolean =>
  node.nodeName.toLowerCase() === 'thead' ||
  (node.nodeName.toLowerCase() === 'tr' &&
    [...(node as Element).children].every(({ localName }) => localName === 'th'));

/** A list: each of its children is a line, or a list again. */
function divide(element: Element, outline: Outline, options: Options): Attendee[] {
  const children = outline
    .children(element)
    .filter(
      (child) =>
        !isHead(child) &&
        (outline.text(child) !== '' || (child.nodeType === 1 && attributeAddress(child as Element) !== '')),
    );
  const own = attributeAddress(element);
  const line = lineOf([element], outline);
  const names = withoutInitials(
    line.leaves.map(({ text }) => cleanName(text.replace(address, ' '))).filter(isName),
  );
  // One address and one name in it: whatever its layers are, it is one person.
  if ((own !== '' || line.addresses.size === 1) && names.size <= 1) return addressed(line, outline);
  const [bearer] = line.addresses.values();
  // Who bears an address and a name is named apart from the others.
  const isApart = bearer !== undefined && names.has(cleanName(outline.text(bearer)));
  if (line.addresses.size === 1 && (element.matches(listed) || (names.size <= 3 && !isApart)))
    return addressed(line, outline);
  if (element.matches(listed)) return [];
  return children.slice(0, 300).flatMap((child) => peopleIn([child], outline, options));
}
