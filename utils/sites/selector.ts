/** A place on a page, with what an error must say about it. */
export interface Selector {
  site: string;
  /** The name of the field it finds. */
  field: string;
  css: string;
  /** When a page was last known to look like this: "2026-09". */
  seen: string;
}

/** A part of the page that must be there is not: the site was redesigned, or shows something else. */
export class SelectorError extends Error {
  override readonly name = 'SelectorError';
  readonly site: string;
  readonly field: string;
  readonly seen: string;

  constructor(site: string, field: string, seen: string, cause?: unknown) {
    super(`${site}: cannot find ${field} (last seen ${seen})`, { cause });
    this.site = site;
    this.field = field;
    this.seen = seen;
  }
}

/** Declares the selectors of a site that were seen together; each takes its field name from its key. */
export function selectors<Field extends string>(
  site: string,
  seen: string,
  table: Record<Field, string>,
): Record<Field, Selector> {
  const entries = Object.entries<string>(table).map(([field, css]) => [field, { site, field, css, seen }]);
  return Object.fromEntries(entries) as Record<Field, Selector>;
}

/**
 * The first match of a selector that must be there.
 * @throws SelectorError naming site, field and date.
 */
export function $(root: ParentNode, selector: Selector): Element {
  const found = root.querySelector(selector.css);
  if (!found) throw new SelectorError(selector.site, selector.field, selector.seen);
  return found;
}

/**
 * Why a part may be absent without anything being wrong. `empty`: there is nothing to show there. `later`: drawn in a
 * later pass. `elsewhere`: not on every kind of this page. `unsure`: gone or translated on some pages, so there is
 * another way.
 */
export type Absence = 'empty' | 'later' | 'elsewhere' | 'unsure';

/** The first match of a selector that may be absent for the stated reason. */
export const $optional = (root: ParentNode, selector: Selector, _why: Absence): Element | null =>
  root.querySelector(selector.css);

/** The first `limit` matches; none is a fine answer. */
export function $all(root: ParentNode, selector: Selector, limit = 1000): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll(selector.css)) {
    if (found.length >= limit) break;
    found.push(element);
  }
  return found;
}
