import { openStates, type Said, saidOf } from './mutation.ts';

const blank = () => document.implementation.createHTMLDocument();

/** A page of no known product as `openStates` has it. */
function pageNamed(start: string) {
  const state = openStates.find(({ site, name }) => site === 'generic' && name.startsWith(start));
  if (!state) throw new Error(`no page is called ${start}`);
  return { page: state.build(blank()), truth: state.truth };
}

/** What is said of a page after a change of its marks. */
export function saidAfter(start: string, change: (page: Document) => void): Said {
  const { page } = pageNamed(start);
  change(page.document);
  return saidOf(page);
}

export const at = (url: string, html: string): Said =>
  saidOf({
    url: new URL(url),
    document: new DOMParser().parseFromString(html, 'text/html'),
    now: '2026-09-15T09:30:00+02:00',
    browserZone: 'Europe/Berlin',
  });

/** Puts a part of a page into one of its own. */
export function wrap(part: Element | null | undefined): void {
  const layer = part?.ownerDocument.createElement('div');
  if (!part || !layer) throw new Error('there is no such part');
  part.replaceWith(layer);
  layer.append(part);
}

export const heading = (page: Document, text: string): Element => {
  const made = page.createElement('h2');
  made.textContent = text;
  return made;
};
export const inCalendar = (html: string): Said => at('https://calendar.nobody.example/1', html);
