import { innerDocument } from '../../utils/sites/reading/inner-document.ts';

/** Something by which a page can be known, and what a new design makes of it. @param said all words of the page. */
type Overhaul = (element: Element, said: string) => void;

const hash = (name: string) =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 7);

/** The time zone a page names in an attribute is what it says, no detail of its design. */
const isMeant = (name: string) => name === 'data-timezone';

const renamed =
  (shape: RegExp): Overhaul =>
  (element) => {
    for (const { name, value } of [...element.attributes].filter(({ name }) => shape.test(name))) {
      if (isMeant(name)) continue;
      element.removeAttribute(name);
      element.setAttribute(name.startsWith('data-') ? `data-x${name.slice(5)}` : `x-${name}`, value);
    }
  };

const withoutAttribute =
  (name: string): Overhaul =>
  (element) =>
    element.removeAttribute(name);

/** Every word of a label that the page says nowhere else: names and addresses stay what they are. */
function translateLabel(element: Element, said: string): void {
  const label = element.getAttribute('aria-label');
  if (label === null || label.includes('@')) return;
  const words = label.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    said.includes(word) ? word : `q${[...word].reverse().join('')}`,
  );
  element.setAttribute('aria-label', words);
}

/** Kinds of marks and what happens to all of one kind at once. */
export const marks = {
  classes(element) {
    const names = [...element.classList].map((name) => `r${hash(name)}`);
    if (names.length > 0) element.setAttribute('class', names.join(' '));
  },
  ids(element) {
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-controls']) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, `x${hash(value)}`);
    }
  },
  'data attributes': renamed(/^data-/u),
  // What a product or the library it is built with has of its own.
  'own attributes': renamed(/^(?:name|js\w+|ng-.*|sg-.*|g_editable|gh|email)$/u),
  roles: withoutAttribute('role'),
  labels: withoutAttribute('aria-label'),
  'words of labels': translateLabel,
} satisfies Readonly<Record<string, Overhaul>>;

export type Mark = keyof typeof marks;
const kinds = Object.keys(marks) as Mark[];

/** Each kind alone, each two of them, and the three that designs change most. */
export const overhauls: readonly (readonly Mark[])[] = [
  ...kinds.map((kind) => [kind]),
  ...kinds
    .flatMap((one, index) => kinds.slice(index + 1).map((other) => [one, other]))
    .filter((pair) => !(pair.includes('labels') && pair.includes('words of labels'))),
  ['classes', 'ids', 'data attributes'],
];

/** The same change for every element of a page and its frames. */
export function overhaul(page: Document, changed: readonly Mark[]): void {
  const said = page.body.textContent ?? '';
  for (const element of page.querySelectorAll('body,body *'))
    for (const kind of changed) marks[kind](element, said);
  for (const frame of page.querySelectorAll('iframe')) {
    const inside = innerDocument(frame);
    if (inside) overhaul(inside, changed);
  }
}
