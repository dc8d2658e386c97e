import type { When } from '../../core/time-text/when.ts';
import type { Outline } from './outline.ts';
import type { Steps } from './steps.ts';
import { span } from './written-time.ts';

const startName = /^data-(?:event-)?(?:dt)?(?:start|begin)(?:-?(?:date|time|at|utc))?$/u;
const endName = /^data-(?:event-)?(?:dt)?end(?:-?(?:date|time|at|utc))?$/u;

interface Stamped {
  at: Element;
  start: string;
  end: string;
}

const stampedOn = new WeakMap<Outline, readonly Stamped[]>();

/** The value of the first attribute of a name, among those for data. */
function dataOf({ attributes }: Element, name: RegExp): string {
  for (let index = 0; index < Math.min(attributes.length, 40); index++) {
    const each = attributes[index];
    if (each?.name.startsWith('data-') && name.test(each.name)) return each.value;
  }
  return '';
}

/** Elements of a page with a start and an end in their attributes. */
function* stampedIn(outline: Outline): Steps<readonly Stamped[]> {
  const known = stampedOn.get(outline);
  if (known) return known;
  const found: Stamped[] = [];
  for (const [index, at] of outline.elements.entries()) {
    if (index % 200 === 199) yield;
    const start = at.attributes.length < 2 ? '' : dataOf(at, startName);
    const end = start === '' ? '' : dataOf(at, endName);
    if (end !== '') found.push({ at, start, end });
  }
  stampedOn.set(outline, found);
  return found;
}

/** `<time datetime>` twice, or attributes like data-start and data-end on one element. */
export function* fromAttributes(
  elements: readonly Element[],
  outline: Outline,
  zone: string,
): Steps<{ when: When; at: Element }[]> {
  const found: { when: When; at: Element }[] = [];
  const stamps = elements.filter(({ localName }) => localName === 'time').slice(0, 40);
  for (const [index, first] of stamps.entries()) {
    const value = first.getAttribute('datetime') ?? '';
    const [from = '', to = ''] = value.split('/');
    const second = stamps[index + 1];
    const range =
      to !== ''
        ? span(from, to, zone)
        : second && isBeside(first, second)
          ? span(value, second.getAttribute('datetime') ?? '', zone)
          : null;
    if (range) found.push({ when: range, at: first });
  }
  for (const { at, start, end } of yield* stampedIn(outline)) {
    const range = found.length <= 20 && elements.includes(at) ? span(start, end, zone) : null;
    if (range) found.push({ when: range, at });
  }
  return found;
}

/** Two times a few layers apart, nothing but a stroke or a word between them. */
function isBeside(first: Element, second: Element): boolean {
  let each: Element | null = first;
  for (let up = 0; each && up < 3; up++, each = each.parentElement)
    if (each.contains(second)) return (each.textContent ?? '').length <= 160;
  return false;
}
