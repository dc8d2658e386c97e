import type { Said, StoredCorrection } from '../core/correction.ts';
import type { Delivery, Reflection } from '../core/delivery.ts';
import type { Entry } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import type { Goal } from '../core/goal.ts';
import type { Confirmation, Match } from '../core/identity.ts';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { FollowUp, Note } from '../core/note.ts';
import type { OwnDayRecords } from '../core/own-day.ts';
import type { Item, Mailbox, Self } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import type { Prompt, PromptAnswer } from '../core/prompt.ts';
import type { Topic, Turn } from '../core/topic.ts';
import type { WorkflowSave } from '../core/workflow-save.ts';
import type { Touched } from './journal-ports.ts';

/**
 * Whom a write is about. Person and meeting may not be stored yet: the write that first needs them stores them
 * in the same transaction. If another page stored a person with the same address meanwhile, that one is used.
 */
export interface Subject {
  person: Person;
  meeting: Meeting | null;
  /**
   * Who the guest of this event is, for a person known by name only: without it the next visit would have to ask.
   * Stored by the write that first stores the person, and by no other.
   */
  confirmation?: Confirmation | null;
}

/** What a captured line was understood as; see core/capture-line. */
export type KeptLine = { kind: 'note'; note: Note } | { kind: 'follow-up'; followUp: FollowUp };

/** Whom a page names, and where that is certain their page and what was left in boxes, by id. */
export interface Met {
  match: Match;
  page: PersonPage | null;
  drafts: ReadonlyMap<string, string>;
}

/**
 * The use cases of the sidebar. Every write is one strict transaction over all stores it touches and resolves
 * only when that transaction has completed; it rejects with a StorageError and has then changed nothing.
 */
export interface JournalService {
  people(): Promise<readonly Person[]>;
  match(counterpart: Mailbox, eventKeys: readonly string[]): Promise<Match>;
  /** Everything about one person; null when nobody has that id. */
  personPage(personId: string): Promise<PersonPage | null>;
  /** All at one look into the journal: each by itself would be felt when the sidebar opens. */
  meet(
    counterpart: Mailbox,
    eventKeys: readonly string[],
    /** Ids of the boxes to be read of whoever it is. */
    boxesOf: (person: Person) => readonly string[],
  ): Promise<Met>;
  /** Text left in a box that was not kept yet; '' when there is none. */
  draft(id: string): Promise<string>;

  /** "Yes, this is Dana": stores the confirmation, the address when given, and the name as an alias where it is one. */
  confirm(confirmation: Confirmation, address: string): Promise<void>;
  /** `confirmation` is stored with a person that is new, as that of a Subject is. */
  savePerson(person: Person, confirmation?: Confirmation | null): Promise<void>;
  addTopic(subject: Subject, turn: Turn, text: string, practice: string | null): Promise<Topic>;
  editTopic(id: string, change: Partial<Pick<Topic, 'text' | 'state'>>): Promise<void>;
  /** Moves to a turn, before another topic; `before` null means to the end. */
  moveTopic(id: string, turn: Turn, before: string | null): Promise<void>;
  saveDraft(id: string, text: string): Promise<void>;
  /** Turns the line of a box into a note or follow-up and empties the box, together. */
  keepLine(subject: Subject, line: KeptLine, draftId: string): Promise<void>;
  editNote(id: string, change: Partial<Pick<Note, 'text' | 'mark' | 'flags' | 'advice'>>): Promise<void>;
  editFollowUp(
    id: string,
    change: Partial<Pick<FollowUp, 'text' | 'owner' | 'due' | 'state' | 'when' | 'eventKey'>>,
  ): Promise<void>;
  /** Back to before the last write of this service in this page; false when there is none. */
  undo(): Promise<boolean>;
  /** Records what the user said to a prompt; `added` also puts it on the agenda. */
  answerPrompt(subject: Subject, prompt: Prompt, answer: PromptAnswer['answer'], turn: Turn): Promise<void>;
  /** Says how a meeting went; `draftId` names the box whose words are now the meeting's one line. */
  wrapUp(
    subject: Subject,
    change: Partial<Pick<Meeting, 'state' | 'whoseTime' | 'load' | 'oneLine'>>,
    draftId?: string,
  ): Promise<void>;
  /** Keeps a delivery that was shown beside, so that it comes back after its day; nothing where it is known. */
  noteDelivery(delivery: Delivery): Promise<void>;
  /** Marks a delivery (logs the celebration), leaves it, or saves a look back on it. */
  closeDelivery(delivery: Delivery, how: 'marked' | 'left'): Promise<void>;
  saveReflection(
    delivery: Delivery | null,
    reflection: Reflection,
    draftIds?: readonly string[],
  ): Promise<void>;
  /** The delivery seen in this event or thread, or the one of the same project some weeks around it. */
  delivery(sign: Pick<Delivery, 'eventKey' | 'name' | 'on'>): Promise<Delivery | null>;
  /** All that a finished workflow keeps. @throws JournalError 'gone' | 'changed-meanwhile' */
  saveWorkflow(subject: Subject | null, save: WorkflowSave): Promise<void>;
  /** What workflows kept of one kind, about whomever; oldest first. */
  entries(kind: EntryKind): Promise<readonly Entry[]>;
  /** The user's own goals, newest first, those shared with somebody among them. */
  ownGoals(): Promise<readonly Goal[]>;
  /** The notes of the last days on anybody, newest first. */
  recentNotes(days: number): Promise<readonly Note[]>;
  /**
   * What the user's own day is made of; takes as long as half a year of notes.
   * @param practices whose answers count
   */
  ownDay(practices: readonly string[]): Promise<OwnDayRecords>;
  /** Notes once a day that these were seen where nobody is open. */
  noteShown(prompts: readonly Pick<Prompt, 'practice' | 'key'>[]): Promise<void>;
  /** What the user said about events and mails that were read wrongly, in the order it was said. */
  corrections(): Promise<readonly StoredCorrection[]>;
  /** "Not a 1:1", "This is mentoring": replaces an earlier word on the same thing, or takes it back. */
  correct(read: { item: Item; self: Self }, said: Said): Promise<void>;
  /** @throws JournalError 'gone' */
  removeCorrection(id: string): Promise<void>;
  /**
   * Called after another page changed something, with the records it touched; null: anything may have changed.
   * Returns a function that stops listening.
   */
  onChanged(listener: (touched: readonly Touched[] | null) => void): () => void;
}
