import type { Kind } from '../label-words.ts';

/** What is asked of a text beside which label it is. */
export type List =
  | 'never'
  | 'private'
  | 'cancelled'
  | 'calendar'
  | 'mail'
  | 'reply'
  | 'shop'
  | 'tracker'
  | 'wiki'
  | 'feed'
  | 'yes'
  | 'no'
  | 'me'
  | 'invite'
  | 'writing'
  | 'signedIn'
  | 'exit'
  | 'commonplace';

/**
 * The words of a family of languages, divided by "|". A family is told by its letters, so that a page without them
 * has no use for it. A label ending in "*" is the beginning of a word.
 */
export interface WordPack {
  labels: Partial<Record<Kind, string>>;
  lists: Partial<Record<List, string>>;
}
