import type { Delivery } from '../core/delivery.ts';
import type { Entry } from '../core/entry.ts';
import type { Goal } from '../core/goal.ts';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Note } from '../core/note.ts';
import type { Person } from '../core/person.ts';
import type { Prompt } from '../core/prompt.ts';
import type { Day, Instant } from '../core/time.ts';
import type { WorkflowSave } from '../core/workflow-save.ts';
import type { Slots } from './fill.ts';
import type { Given } from './given.ts';
import type { WorkflowId } from './workflow-ids.ts';

/**
 * A line, some lines of text, a list of lines, one choice, several choices, a day, people of the journal,
 * "When …, I will …", or milestones.
 */
export type FieldKind =
  | 'line'
  | 'text'
  | 'lines'
  | 'choice'
  | 'several'
  | 'day'
  | 'people'
  | 'if-then'
  | 'milestones';

/**
 * Text, a choice or a day as text; lists as lists; "when" and "will" as a pair; milestones as core/milestones writes
 * them. Missing: skipped.
 */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** What a workflow may look at. Plain data, read once when it opens. */
export interface WorkflowContext {
  now: Instant;
  today: Day;
  /** BCP 47; dates are written in its manner. */
  lang: string;
  /** Calendar date of an instant where the user lives. */
  dayOf(instant: Instant): Day;
  /** How the user calls the person; '' where nobody is open. */
  name: string;
  page: PersonPage | null;
  meeting: Meeting | null;
  /** Everybody in the journal. */
  people: readonly Person[];
  delivery: Delivery | null;
  /** Goals that may be spoken of: those shared with the person; where nobody is open, the user's own. */
  goals: readonly Goal[];
  /** The user's lines on the person; where nobody is open, those of the last months on anybody. Newest first. */
  notes: readonly Note[];
  /** The suggestion it was opened from. */
  prompt: Pick<Prompt, 'practice' | 'key' | 'text' | 'evidence'> | null;
  /** What workflows kept about this person; where nobody is open, about nobody in particular. Newest first. */
  entries: readonly Entry[];
}

/** A choice whose words come from the journal. */
export interface Option {
  value: string;
  words: string;
  /** Id of a choice whose words are said beside it. */
  group?: string;
}

/** A line of the user's own, offered to be taken over. */
export interface Chip {
  words: string;
  on: Day;
}

export interface Step {
  id: string;
  field: FieldKind;
  /** Ids of choices; the words are in the text file. */
  choices?: readonly string[];
  /** Choices from the journal, before those of `choices`. */
  options?(given: Given): readonly Option[];
  /** Most of a list. */
  most?: number;
  /** Said to be optional; every step can be skipped all the same. */
  optional?: boolean;
  /** Never shown anywhere but here. */
  locked?: boolean;
  /** Asked only where this holds. */
  when?(given: Given): boolean;
  /** The text it is asked with, where it is another than the step's own. */
  say?(given: Given): string;
  slots?(given: Given): Slots;
  prefill?(given: Given): Answer | null;
  /** The text file has the words it is filled with beforehand. */
  preset?: boolean;
  chips?(given: Given): readonly Chip[];
}

/** One of the checks on a draft; `phrase` could be for anyone and may be left out. */
export interface Check {
  id: string;
  passes: boolean;
  phrase?: string;
}

export interface Draft {
  /** Sentences in order, by their key in the text file; one with an unknown slot is left out. */
  sentences(given: Given): readonly string[];
  slots(given: Given): Slots;
  /** Between sentences. */
  join: ' ' | '\n';
}

/** Ids and times for what is kept; a parameter, so that a workflow stays pure. */
export interface Make {
  newId(): string;
  now: Instant;
  today: Day;
}

/** Words by which text is understood, of the language in use. */
export interface Phrases {
  generic: readonly string[];
  effect: readonly string[];
  trait: readonly string[];
  but: readonly string[];
  request: readonly string[];
}

/** Above the user or teaching them, beside them, led or taught by them. */
export type Toward = 'up' | 'level' | 'down';

export interface Workflow {
  id: WorkflowId;
  /** Practices whose prompt opens it. */
  practices: readonly string[];
  /** Beside whom it can be opened; `self`: where nobody is. */
  about: readonly ('person' | 'delivery' | 'self')[];
  /** Towards whom it makes sense, where who they are is noted; absent: anybody. */
  toward?: readonly Toward[];
  /** Where nothing suggests it, it is offered only if this holds. */
  fits?(given: Given): boolean;
  steps: readonly Step[];
  /** Slots of every sentence of it, beside the name. */
  slots?(given: Given): Slots;
  /** Key of what comes out, said after the last step. */
  result?(given: Given): string | null;
  draft?: Draft;
  checks?(draft: string, given: Given, phrases: Phrases): readonly Check[];
  /** Keys of quiet hints. */
  notices?(draft: string, given: Given, phrases: Phrases): readonly string[];
  /** Where to go from here. */
  leadsTo?(given: Given): readonly WorkflowId[];
  /** Everything it keeps; asked only where something was answered. */
  save(given: Given, make: Make, draft: string): WorkflowSave;
  /** Which closing sentence; 'kept' where nothing else is said. */
  closing?(given: Given): string;
}

/** Declares a workflow: its steps, what comes out, what is kept. Its sentences are in words/. */
export const defineWorkflow = (workflow: Workflow): Workflow => workflow;
