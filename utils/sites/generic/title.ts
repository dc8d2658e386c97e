import { fold, timeWords } from '../../core/time-text/words.ts';
import { saysCancelled } from '../reading/cancelled-words.ts';
import { kindsOf } from './label-words.ts';
import type { Outline } from './outline.ts';
import { ofKind, type Row } from './rows.ts';
import type { Steps } from './steps.ts';
import { shapeOf } from './words.ts';

// What products write above every event or mail; a title of that kind says nothing.
const commonplace = (words: string): string =>
  String.raw`^(?:(?:view|edit|new|show|open|add) )?(?:${words})(?:s|n)?(?:[- ]?(?:details?|info|information|invitation|detalles|detalhes|dettagli|szczegóły))?$|^(?:detalles|detalhes|dettagli|szczegóły|détails|details|détail) .{0,40}$|(?:の詳細|详情|詳情|詳細|상세|세부정보)$|^(?:تفاصيل|פרטי) `;

export interface FoundTitle {
  text: string;
  /** Said a second time: by the document's title, a chip, a label. */
  confirmed: boolean;
  /** Said outside of what is open as well: its chip or its row. */
  elsewhere: boolean;
  at: Element | null;
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

const usable = (text: string): boolean =>
  text !== '' &&
  text.length <= 300 &&
  /[\p{L}\p{N}]/u.test(text) &&
  kindsOf(text).size === 0 &&
  !shapeOf('commonplace', commonplace).test(text.trim());

/** "13 – 19 de set. de 2026": what stands above a week, and no name of anything. */
function isDate(text: string, lang: string | null): boolean {
  if (!/\d/u.test(text)) return false;
  const words = fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return [lang ?? 'en', 'en'].some((each) => {
    const { months, weekdays } = timeWords(each);
    const isMonth = words.some((word) => months.has(word));
    const isDay = /\d{4}/u.test(text) || words.some((word) => weekdays.has(word));
    return (
      isMonth && isDay && words.every((word) => word.length <= 3 || months.has(word) || weekdays.has(word))
    );
  });
}

const figures = /^[\d\s年月日.,/–~-]+(?:[(（].[)）])?$/u;

const labelledBy = (surface: Element): Element | null => {
  const id = surface.getAttribute('aria-labelledby')?.split(/\s/u)[0] ?? '';
  return id === '' ? null : surface.ownerDocument.getElementById(id);
};

/** What a title field of an event editor holds. */
function editedTitle(
  surface: Element,
  rows: readonly Row[],
  outline: Outline,
): { text: string; at: Element } | null {
  const labelled = ofKind(rows, 'title', 'subject').flatMap(({ parts }) => parts);
  for (const field of [...surface.querySelectorAll('input')].slice(0, 40)) {
    const names = ['aria-label', 'placeholder', 'name', 'id'].map((name) => field.getAttribute(name) ?? '');
    const label = field.labels?.[0]?.textContent ?? '';
    const kinds = [...names, label.slice(0, 60)].flatMap((name) => [...kindsOf(name)]);
    const type = field.getAttribute('type') ?? 'text';
    const said =
      kinds.includes('title') ||
      kinds.includes('subject') ||
      labelled.some((part) => typeof part !== 'string' && part.contains(field)) ||
      outline.hint(field) === 'title' ||
      outline.hint(field) === 'subject';
    const text = (field.value || field.getAttribute('value') || '').slice(0, 300);
    if (type === 'text' && said && text !== '') return { text, at: field };
  }
  return null;
}

/** Texts that may be the title, best first. */
function candidates(
  surface: Element,
  rows: readonly Row[],
  outline: Outline,
  before: Element | null,
): { text: string; at: Element }[] {
  const inside = outline.within(surface);
  const of = (list: readonly (Element | null)[]) =>
    list.flatMap((at) => (at ? [{ text: outline.text(at) || (at.getAttribute('title') ?? ''), at }] : []));
  const labelled = ofKind(rows, 'subject', 'title')
    .filter(({ text }) => !text.includes('@'))
    .map(({ text, at }) => ({ text, at }));
  const headings = inside.filter(
    (each) => /^h[1-6]$/.test(each.localName) || each.getAttribute('role') === 'heading',
  );
  const hinted = inside.filter(
    (each) =>
      ['title', 'subject'].includes(outline.hint(each) ?? '') &&
      !each.querySelector('h1,h2,h3,h4,button,input') &&
      !outline.within(each).some((inner) => ['title', 'subject'].includes(outline.hint(inner) ?? '')),
  );
  const strong = inside.filter((each) => /^(?:strong|b|legend|summary)$/.test(each.localName));
  const named = surface.getAttribute('aria-label') ?? '';
  // Without a heading the title is what stands first, right before the time.
  const first = before
    ? inside.find(
        (each) =>
          each.childElementCount === 0 &&
          outline.text(each) !== '' &&
          !each.closest('button,a[href],[role=button],label,dt,th'),
      )
    : undefined;
  const leads =
    first && before && !before.contains(first) && first.compareDocumentPosition(before) & 4 ? first : null;
  const edited = before ? editedTitle(surface, rows, outline) : null;
  return [
    ...(edited ? [edited] : []),
    ...(labelled.length === 1 ? labelled : []),
    ...of([labelledBy(surface)]),
    ...labelled,
    ...of(headings),
    ...of(hinted),
    ...(named === '' ? [] : [{ text: named.slice(0, 300), at: surface }]),
    ...(before ? of([leads, ...strong.slice(0, 2)]) : []),
  ];
}

/** A heading that holds the time as well is the title up to there. */
const upTo = (before: Element | null, { text, at }: { text: string; at: Element }, outline: Outline) => {
  if (!before || at === before || !at.contains(before)) return { text, at };
  const lead = outline
    .within(at)
    .find(
      (each) =>
        each.childElementCount === 0 && outline.text(each) !== '' && each.compareDocumentPosition(before) & 4,
    );
  return lead && text.startsWith(outline.text(lead)) ? { text: outline.text(lead), at: lead } : { text, at };
};

const inDocument = (text: string, { document }: Outline): boolean =>
  plain(text).length >= 3 && plain(document.title.slice(0, 500)).includes(plain(text));

interface Said {
  /** By how long they are: two texts of very different length are not one. */
  texts: Map<number, Element[]>;
  labels: { words: string; element: Element }[];
  /** Who bears certain words. */
  bearers: Map<string, readonly Element[]>;
}

const longestTitle = 310;
const spoken = new WeakMap<Outline, Said>();

/** What each element of a page says, gone through once for all parts of it. */
function* saidOn(outline: Outline): Steps<Said> {
  const known = spoken.get(outline);
  if (known) return known;
  const said: Said = { texts: new Map(), labels: [], bearers: new Map() };
  for (const [index, element] of outline.elements.entries()) {
    const { length } = outline.text(element);
    const same = said.texts.get(length);
    if (same) same.push(element);
    else if (length > 0 && length <= longestTitle) said.texts.set(length, [element]);
    const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
    if (label !== '') said.labels.push({ words: plain(label.slice(0, 400)), element });
    if (index % 100 === 99) yield;
  }
  spoken.set(outline, said);
  return said;
}

/** Elements that bear certain words as their text or in their label. */
function* bearersOf(wanted: string, outline: Outline): Steps<readonly Element[]> {
  const { texts, labels, bearers } = yield* saidOn(outline);
  const known = bearers.get(wanted);
  if (known) return known;
  const found: Element[] = [];
  for (let length = wanted.length - 10; length <= wanted.length + 10; length++) {
    const same = texts.get(length) ?? [];
    for (const element of same) if (plain(outline.text(element)) === wanted) found.push(element);
    if (same.length > 50) yield;
  }
  for (const { words, element } of labels) if (words.includes(wanted)) found.push(element);
  bearers.set(wanted, found);
  return found;
}

/** True where another element of the page bears the same words. */
function* isElsewhere(text: string, at: Element, surface: Element, outline: Outline): Steps<boolean> {
  const wanted = plain(text);
  if (wanted.length < 3) return false;
  const bearers = yield* bearersOf(wanted, outline);
  return bearers.some(
    (element) =>
      !outline.holds(surface, element) && !outline.holds(element, at) && !outline.holds(at, element),
  );
}

/** The title of what is open; null where nothing is one. */
export function* readTitle(
  surface: Element,
  rows: readonly Row[],
  outline: Outline,
  before: Element | null,
  lang: string | null = null,
): Steps<FoundTitle | null> {
  const values = rows
    .filter(({ kinds }) => !kinds.has('subject') && !kinds.has('title'))
    .flatMap(({ parts }) => parts);
  const all = candidates(surface, rows, outline, before).map((each) => upTo(before, each, outline));
  yield;
  const list = all.filter(
    ({ text, at }) =>
      (usable(text) || saysCancelled(text)) &&
      !(before && (figures.test(text) || isDate(text, lang))) &&
      !values.some(
        (part) => typeof part !== 'string' && part.contains(at) && part !== at.parentElement?.closest('body'),
      ),
  );
  const [best] = list;
  if (!best) return null;
  const text = best.text.trim();
  yield;
  const elsewhere = yield* isElsewhere(text, best.at, surface, outline);
  const twice = list.some(
    ({ text: other, at }) =>
      at !== best.at && !at.contains(best.at) && !best.at.contains(at) && plain(other) === plain(text),
  );
  return { text, at: best.at, elsewhere, confirmed: twice || elsewhere || inDocument(text, outline) };
}
