import type { EntryKind } from '../core/entry-fields.ts';
import type { Phrases } from './define-workflow.ts';
import type { Text } from './fill.ts';
import english from './words/en.json' with { type: 'json' };
import type { WorkflowId } from './workflow-ids.ts';

export interface StepWords {
  ask: Text;
  /** One more line under the question. */
  hint?: Text;
  choices?: Readonly<Record<string, string>>;
  /** What it is filled with beforehand. */
  preset?: Text;
}

/** What one workflow says. */
export interface WorkflowTexts {
  title: Text;
  steps: Readonly<Record<string, StepWords>>;
  results?: Readonly<Record<string, Text>>;
  draft?: Readonly<Record<string, Text>>;
  /** Those sentences of the draft that read otherwise to somebody who is addressed familiarly: du, tu. */
  familiar?: Readonly<Record<string, Text>>;
  /** `pass` and `fail` by check. */
  checks?: Readonly<Record<string, { pass: Text; fail: Text }>>;
  notices?: Readonly<Record<string, Text>>;
  closing: Readonly<Record<string, Text>> & { kept: Text };
}

/** Everything the workflows say in one language. A translation is one more file of this shape. */
export interface WorkflowWords {
  /** BCP 47 */
  language: string;
  workflows: Readonly<Record<WorkflowId, WorkflowTexts>>;
  /** What is kept, by kind: a heading, and what each field is called. */
  kept: Readonly<Record<EntryKind, { title: string; fields: Readonly<Record<string, string>> }>>;
  /** A look back, shown again. */
  reflection: { title: string; fields: Readonly<Record<string, string>> };
  /** Words of choices that are shown again, by their id. */
  choices: Readonly<Record<string, string>>;
  phrases: Phrases;
}

/** Our own file: a test reads it as strictly as the type says. */
export const englishWords: WorkflowWords = english;

/** The words of a language, and those of another one where it has none for a workflow or a kind of record. */
export const wordsOver = (under: WorkflowWords, over: WorkflowWords): WorkflowWords => ({
  ...under,
  ...over,
  workflows: { ...under.workflows, ...over.workflows },
  kept: { ...under.kept, ...over.kept },
  choices: { ...under.choices, ...over.choices },
});
