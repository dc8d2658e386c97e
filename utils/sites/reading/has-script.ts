import { hasAny } from './has-any.ts';

/** True where the page has a script whose address holds certain words. */
export const hasScript = (document: Document, words: string): boolean =>
  hasAny(document, `script[src*="${words}"]`);
