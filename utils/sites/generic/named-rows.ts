import { joined, type Outline } from './outline.ts';
import { initials, itself } from './row-marks.ts';
import { behind } from './row-parts.ts';
import type { Row } from './rows.ts';
import type { Steps } from './steps.ts';
import { kindsOf } from './vocabulary.ts';

const restEvery = 60;
const mostNamed = 600;
const namedBy = ['aria-label', 'data-label', 'alt', 'title'];

/** The row of an element whose name is a label; null for anything else. */
function rowNamed(element: Element, outline: Outline): Row | null {
  const names = namedBy.map((name) => element.getAttribute(name) ?? '');
  const label = names.find((name) => kindsOf(name).size > 0 && !initials.test(name)) ?? '';
  if (label === '' || element.matches(itself) || element.closest('blockquote')) return null;
  const own = outline.text(element);
  const isIcon = own === '' || /^[a-z_]{2,30}$/u.test(own);
  const parts = isIcon ? behind(iconHolder(element), outline, () => false) : [element];
  const text = joined(outline, parts);
  const isValue = text !== '' && kindsOf(text).size === 0;
  return isValue ? { kinds: kindsOf(label), label, parts, text, at: element } : null;
}

/** `<div aria-label="Time">Mon 14:00</div>`, or an icon of that name beside its value. */
export function* namedRows(root: Element, outline: Outline): Steps<Row[]> {
  const rows: Row[] = [];
  yield;
  let tried = 0;
  for (const element of root.querySelectorAll('[aria-label],[title],img[alt],[data-label]')) {
    if (++tried > mostNamed) break;
    if (tried % restEvery === 1) yield;
    const row = rowNamed(element, outline);
    if (row) rows.push(row);
  }
  return rows;
}

/** The outermost element that holds nothing but an icon. */
export const iconHolder = (icon: Element): Element => {
  let each = icon;
  while (
    each.parentElement &&
    each.parentElement.childElementCount === 1 &&
    !each.nextSibling?.nodeValue?.trim()
  )
    each = each.parentElement;
  return each;
};

/** A table whose first line names its columns. */
export function columnRows(root: Element, outline: Outline): Row[] {
  const rows: Row[] = [];
  for (const head of [...root.querySelectorAll('tr')].slice(0, 200)) {
    const cells = [...head.children];
    if (cells.length < 2 || !cells.every(({ localName }) => localName === 'th')) continue;
    const lines = [...(head.closest('table')?.querySelectorAll('tr') ?? [])].filter((line) => line !== head);
    for (const [index, cell] of cells.entries()) {
      const label = outline.text(cell);
      const kinds = kindsOf(label);
      const parts = lines.slice(0, 300).flatMap((line) => line.children[index] ?? []);
      if (kinds.has('attendees'))
        rows.push({ kinds, label, parts: lines.slice(0, 300), text: joined(outline, parts), at: cell });
    }
  }
  return rows;
}
