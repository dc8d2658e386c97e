import { frameWith } from './frame-with.ts';

/** Puts a frame with a document of its own where a page has a template that says `framed`. */
export function growFrames(document: Document): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[framed]')) {
    const name = template.getAttribute('framed') ?? '';
    template.replaceWith(frameWith(document, { name, title: name }, ...template.content.childNodes));
  }
}
