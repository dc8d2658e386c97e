import { innerDocument } from '../../utils/sites/reading/inner-document.ts';

const hash = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

/** New names for every class of a page and its frames: a name of its own for each, or one for all of them. */
export function renameClasses(page: Document, all = ''): void {
  for (const each of page.querySelectorAll('body,body [class]')) {
    const names = [...each.classList].map((name) => all || `r${hash(name)}`);
    if (names.length > 0) each.setAttribute('class', [...new Set(names)].join(' '));
  }
  for (const frame of page.querySelectorAll('iframe')) {
    const inside = innerDocument(frame);
    if (inside) renameClasses(inside, all);
  }
}
