import type { Answer } from '../../core/page-report.ts';
import type { Kind } from './label-words.ts';
import type { List } from './words/pack.ts';

/** What is asked about words. The tables behind it are made once, in the first of this reader's files. */
export interface Vocabulary {
  kindsOf(text: string): ReadonlySet<Kind>;
  isOneOf(list: List, text: string): boolean;
  shapeOf(list: List, make?: (words: string) => string): RegExp;
  answerIn(text: string): Answer | null;
  isStatus(text: string): boolean;
  saysOptional(text: string): boolean;
  saysOrganizer(text: string): boolean;
}

let known: Vocabulary | null = null;

/** Takes the words that are known; before that no text means anything. */
export function useVocabulary(vocabulary: Vocabulary): void {
  known = vocabulary;
}

/** What a label may mean; an empty set for a text that is no label. */
export const kindsOf = (text: string): ReadonlySet<Kind> => known?.kindsOf(text) ?? new Set();

/** True where a text is one of the words of a list, in whatever case. */
export const isOneOf = (list: List, text: string): boolean => known?.isOneOf(list, text) === true;

/** An expression over the words of a list, made once. @param make gets them as alternatives. */
export const shapeOf: Vocabulary['shapeOf'] = (list, make) => known?.shapeOf(list, make) ?? /(?!)/u;

/** The answer a label's words give; null where they give none. */
export const answerIn = (text: string): Answer | null => known?.answerIn(text) ?? null;

/** True for a piece of a label that speaks of a role or an answer, not of a person. */
export const isStatus = (text: string): boolean => known?.isStatus(text) === true;

export const saysOptional = (text: string): boolean => known?.saysOptional(text) === true;
export const saysOrganizer = (text: string): boolean => known?.saysOrganizer(text) === true;
