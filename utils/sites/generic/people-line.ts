import type { Attendee } from '../../core/page-report.ts';
import { address, addressesIn, attributeAddress, cleanName, isName, words } from './names.ts';
import type { Outline } from './outline.ts';
import { attendee, peopleInText } from './written-people.ts';

interface Leaf {
  text: string;
  node: Node;
}

/** Shown texts and the addresses of one line of a list. */
export interface Line {
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

export const lineOf = (nodes: readonly (Node | string)[], outline: Outline): Line => {
  const line: Line = { leaves: [], addresses: new Map(), notes: [], classes: [] };
  for (const node of nodes) gather(node, outline, line);
  return line;
};

/** Names, without the letters an avatar shows of one of them. */
export function withoutInitials(names: readonly string[]): Set<string> {
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

export const isInside = (node: Node, holder: Node) => holder === node || holder.contains(node);

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

/** Somebody with an address in one line. */
export function addressed(line: Line, outline: Outline): Attendee[] {
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

// "Berg, Jonas": surname first, or two people by their first names.
const pair = /^[^\s,;]+, [^\s,;]+$/u;

/** Names of a text; where semicolons divide them, a comma may stand within one. */
const namesIn = (text: string): string[] =>
  text
    .split(';')
    .flatMap((piece) => {
      const name = text.includes(';') ? cleanName(piece) : '';
      return pair.test(name) ? name : piece.split(divided).map(cleanName);
    })
    .filter((name) => name !== '');

const divided = /\s*[,、，،]\s*|\s+(?:&|and|und|et|y|e|en|i|och|和|と)\s+/u;

/** Names without addresses, divided by commas or line by line. @param isOne true where the line is one person's */
export function namedOnly(line: Line, isOne: boolean): Attendee[] {
  // A word that can be pressed is no name.
  const leaves = line.leaves.filter(
    ({ text, node }) => words.test(text) || !node.parentElement?.closest('button'),
  );
  const text = leaves.map((leaf) => leaf.text).join(' , ');
  const whole = leaves.filter((leaf) => isName(cleanName(leaf.text)));
  const [only] = whole;
  if (whole.length === 1 && only && !/[,;、，؛]/u.test(only.text))
    return [
      attendee(
        cleanName(only.text),
        '',
        leaves.map((leaf) => leaf.text.replace(cleanName(only.text), ' ')),
        line.notes,
        line.classes,
      ),
    ];
  const parts = namesIn(text);
  const said = parts.join(', ');
  const isPair = pair.test(said) && leaves.some((leaf) => leaf.text.includes(','));
  // Whether two words with a comma between them are one name or two is told by where they stand alone.
  if (isPair) return isOne && isName(said) ? [attendee(said, '', [], line.notes, line.classes)] : [];
  // One piece that is no name makes the others doubtful: a place, a number.
  return parts.every(isName) ? parts.map((name) => attendee(name, '', [], [])) : [];
}

/** "Dana Whitfield, dana@x, accepted": one person in a line of a list; none where several names stand there. */
export function inPieces({ leaves, addresses, notes }: Line): Attendee[] {
  const [email = ''] = addresses.keys();
  const pieces = leaves.flatMap(({ text }) => text.replace(address, ' ').split(/[,;]/u).map(cleanName));
  const [name, other] = pieces.filter(isName);
  return name && !other ? [attendee(name, email, pieces, notes)] : [];
}
