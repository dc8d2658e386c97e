import type { Outline } from './outline.ts';
import { lineOf, ofKind, type Row } from './rows.ts';
import { dialogs } from './surfaces.ts';
import { kindsOf } from './vocabulary.ts';

/** A text that may be the title, and where it stands. */
export interface Candidate {
  text: string;
  at: Element;
}

const labelledBy = (surface: Element): Element | null => {
  const id = surface.getAttribute('aria-labelledby')?.split(/\s/u)[0] ?? '';
  return id === '' ? null : surface.ownerDocument.getElementById(id);
};

const fieldNames = ['aria-label', 'placeholder', 'name', 'id'];

/** True where a field says itself that it holds a title. */
function saysTitle(field: HTMLInputElement): boolean {
  const names = fieldNames.map((name) => field.getAttribute(name) ?? '');
  const label = (field.labels?.[0]?.textContent ?? '').slice(0, 60);
  return [...names, label].some((name) => kindsOf(name).has('title') || kindsOf(name).has('subject'));
}

/** What a title field of an event editor holds. */
function editedTitle(surface: Element, rows: readonly Row[], outline: Outline): Candidate | null {
  const labelled = ofKind(rows, 'title', 'subject').flatMap(({ parts }) => parts);
  const isLabelled = (field: Element) =>
    labelled.some((part) => typeof part !== 'string' && part.contains(field));
  for (const field of [...surface.querySelectorAll('input')].slice(0, 40)) {
    const text = (field.value || field.getAttribute('value') || '').slice(0, 300);
    if (text === '' || (field.getAttribute('type') ?? 'text') !== 'text') continue;
    if (saysTitle(field) || isLabelled(field) || isNamedTitle(field, outline)) return { text, at: field };
  }
  return editableTitle(surface, outline);
}

/** The same of an element one can write into. */
function editableTitle(surface: Element, outline: Outline): Candidate | null {
  const isTitle = (each: Element) =>
    each.hasAttribute('contenteditable') && kindsOf(each.getAttribute('aria-label') ?? '').has('title');
  const at = outline.within(surface).find(isTitle);
  const text = outline.text(at ?? null);
  return at && text !== '' ? { text, at } : null;
}

// A star or a flag to press; what is drawn in colours may be part of a title.
const glyph = /^[^\p{L}\p{N}\p{Emoji_Presentation}]{1,2}$/u;

/** What a heading says without the marks of one sign that stand before and behind it in elements of their own. */
function withoutGlyphs(at: Element, outline: Outline): string {
  let text = outline.text(at);
  for (const each of outline.within(at)) {
    const mark = outline.text(each);
    if (each.childElementCount > 0 || !glyph.test(mark)) continue;
    if (text.startsWith(`${mark} `)) text = text.slice(mark.length + 1);
    else if (text.endsWith(` ${mark}`)) text = text.slice(0, -mark.length - 1);
  }
  return text;
}

export const isNamedTitle = (element: Element, outline: Outline): boolean =>
  ['title', 'subject'].includes(outline.hint(element) ?? '');

/** An element without anything to press in it, or the one text beside that; null for headings of their own. */
function besideButtons(element: Element, outline: Outline): Element | null {
  if (!element.querySelector('h1,h2,h3,h4,button,input')) return element;
  if (element.querySelector('h1,h2,h3,h4,input')) return null;
  const texts = outline
    .within(element)
    .filter((each) => each.childElementCount === 0 && outline.text(each) !== '' && !each.closest('button'));
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';

/** Elements whose names say that they hold the title, the innermost ones. */
const namedTitles = (inside: readonly Element[], outline: Outline): Element[] =>
  inside.flatMap((each) => {
    const isInner =
      isNamedTitle(each, outline) && !outline.within(each).some((inner) => isNamedTitle(inner, outline));
    return isInner ? (besideButtons(each, outline) ?? []) : [];
  });

/** True for an icon that a font draws for a word. */
const isIcon = ({ localName }: Element, text: string): boolean =>
  localName === 'i' && /^[a-z_]+$/u.test(text);

const pressed = 'button,a[href],[role=button],label,dt,th';

/** What stands first: without a heading that is the title, where the time follows. */
function leadOf(inside: readonly Element[], outline: Outline, before: Element): Element | null {
  const first = inside.find(
    (each) =>
      each.childElementCount === 0 &&
      outline.text(each) !== '' &&
      !each.closest(pressed) &&
      !isIcon(each, outline.text(each)),
  );
  const leads = first && !before.contains(first) && first.compareDocumentPosition(before) & 4;
  return leads ? first : null;
}

/** Texts that may be the title, best first. @param before the time of an event; null for a mail. */
export function candidates(
  surface: Element,
  rows: readonly Row[],
  outline: Outline,
  before: Element | null,
): Candidate[] {
  const inside = outline.within(surface);
  const of = (list: readonly (Element | null)[]) =>
    list.flatMap((at) =>
      at ? [{ text: withoutGlyphs(at, outline) || (at.getAttribute('title') ?? ''), at }] : [],
    );
  const labelled = ofKind(rows, 'subject', 'title')
    .filter(({ text }) => !text.includes('@'))
    .map((row) => ({ text: lineOf(row, outline), at: row.at }));
  // An application is named after its product, a region after its kind; a dialog is often called as its event is.
  const named = surface.matches(dialogs) ? (surface.getAttribute('aria-label') ?? '').slice(0, 300) : '';
  const strong = inside.filter((each) => /^(?:strong|b|legend|summary)$/.test(each.localName));
  const edited = before ? editedTitle(surface, rows, outline) : null;
  return [
    ...(edited ? [edited] : []),
    ...(labelled.length === 1 ? labelled : []),
    ...of([labelledBy(surface)]),
    ...labelled,
    ...of(inside.filter(isHeading)),
    ...of(namedTitles(inside, outline)),
    ...(named === '' ? [] : [{ text: named, at: surface }]),
    ...(before ? of([leadOf(inside, outline, before), ...strong.slice(0, 2)]) : []),
  ];
}

/** A heading that holds the time as well is the title up to there. */
export const upTo = (before: Element | null, { text, at }: Candidate, outline: Outline): Candidate => {
  if (!before || at === before || !at.contains(before)) return { text, at };
  const lead = outline
    .within(at)
    .find(
      (each) =>
        each.childElementCount === 0 && outline.text(each) !== '' && each.compareDocumentPosition(before) & 4,
    );
  return lead && text.startsWith(outline.text(lead)) ? { text: outline.text(lead), at: lead } : { text, at };
};
