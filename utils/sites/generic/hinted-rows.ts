import { iconOf } from './hints.ts';
import { inOrder } from './in-order.ts';
import { iconHolder } from './named-rows.ts';
import { joined, type Outline } from './outline.ts';
import { itself } from './row-marks.ts';
import { behind } from './row-parts.ts';
import type { Row } from './rows.ts';
import type { Steps } from './steps.ts';
import { kindsOf } from './vocabulary.ts';

const drawn = ['svg,i,img,mat-icon', '[class*="icon" i]'];
const mostHinted = 60;

function rowBehind(icon: Element, outline: Outline): Row[] {
  const kind = iconOf(icon, (icon.textContent ?? '').slice(0, 40).trim());
  if (!kind || icon.closest(itself)) return [];
  const parts = behind(iconHolder(icon), outline, () => false);
  const at = icon.parentElement;
  return at && parts.length > 0
    ? [{ kinds: new Set([kind]), label: '', parts, text: joined(outline, parts), at }]
    : [];
}

/** What stands behind an icon of people or of a place, drawn or a letter of its own. */
function* behindIcons(outline: Outline): Steps<Row[]> {
  const rows: Row[] = [];
  for (const [index, icon] of (yield* inOrder(outline.document, drawn, 400)).entries()) {
    if (index % 60 === 59) yield;
    rows.push(...rowBehind(icon, outline));
  }
  yield;
  for (const leaf of outline.leaves)
    if (outline.text(leaf).length <= 3 && rows.length < mostHinted) rows.push(...rowBehind(leaf, outline));
  return rows;
}

/** Rows without a word of label: the names of elements or an icon say what they hold. Weaker than a label. */
export function* hintedRows(outline: Outline): Steps<Row[]> {
  const rows: Row[] = [];
  let last: Element | null = null;
  for (const [index, element] of outline.elements.entries()) {
    if (index % 60 === 59) yield;
    if (rows.length >= mostHinted) break;
    const hint = outline.hint(element);
    if (hint !== 'attendees' && hint !== 'organizer') continue;
    const text = outline.text(element);
    if (last?.contains(element) || kindsOf(text).size > 0 || element.closest(itself)) continue;
    last = element;
    rows.push({ kinds: new Set([hint]), label: '', parts: [element], text, at: element });
  }
  return [...rows, ...(yield* behindIcons(outline))];
}
