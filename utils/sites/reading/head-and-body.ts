import { textOf } from './text.ts';

// How a mail is put together holds longer than the names of its parts: its head before its text, in the head who wrote
// it before anybody else.

/** The smallest element that holds all of these; null for none of them. */
export function holderOf(elements: readonly Element[]): Element | null {
  let holder: Element | null = elements[0] ?? null;
  while (holder && elements.some((each) => !holder?.contains(each))) holder = holder.parentElement;
  return holder;
}

/** Elements that follow a part inside of another, each as a whole, in the order of the page. */
export function partsBehind(part: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = part; each && each !== root; each = each.parentElement)
    for (let next = each.nextElementSibling; next && found.length < 100; next = next.nextElementSibling)
      found.push(next);
  return found;
}

/** True where something is written before a part, inside of another. */
export function hasWordsBefore(part: Element, root: Element): boolean {
  for (let each: Element | null = part; each && each !== root; each = each.parentElement)
    for (let before = each.previousSibling; before; before = before.previousSibling)
      if ((before.nodeType === 3 ? (before.nodeValue ?? '') : textOf(before, 100)).trim() !== '') return true;
  return false;
}
