import type { Attendee } from '../../core/page-report.ts';
import { address, addressesIn, attributeAddress, cleanName, isName } from './names.ts';
import type { Outline } from './outline.ts';
import {
  addressed,
  inPieces,
  isInside,
  type Line,
  lineOf,
  namedOnly,
  withoutInitials,
} from './people-line.ts';
import { peopleInText } from './written-people.ts';

export const listed = 'li,tr,[role=listitem],[role=treeitem],[role=option],[role=row]';
const lists = /^(?:ul|ol|table|tbody|dl)$/;
const flowing = /^(?:a|b|i|em|strong|span|small|time|u|abbr|bdi|bdo|img|button|br)$/;

interface Options {
  /** Names without an address count: only where a label says that people are listed. */
  names: boolean;
  /** All of it is one person: a label says so. */
  one?: boolean;
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
  return options.names ? namedOnly(line, options.one || element?.matches(listed) === true) : [];
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
