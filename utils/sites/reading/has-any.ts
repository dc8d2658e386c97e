/**
 * True where something answers to a question. For marks of a page of which there are few: it asks for the list and not
 * for its first, of which the browser would have to make an object. The first one of a page costs more than the asking.
 */
export const hasAny = (root: ParentNode, css: string): boolean => root.querySelectorAll(css).length > 0;
