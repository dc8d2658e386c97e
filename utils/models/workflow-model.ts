import { batch, computed, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Day, Instant } from '../core/time.ts';
import type { JournalService, Subject } from '../services/journal-service.ts';
import type { Answer, Answers, Workflow, WorkflowContext } from '../workflows/define-workflow.ts';
import { createGiven } from '../workflows/given.ts';
import { workflowOf } from '../workflows/registry.ts';
import {
  type Asked,
  answeredOf,
  askedOf,
  draftOf,
  finish,
  followed,
  type Outcome,
  openingAnswers,
  outcomeOf,
  stepsOf,
  titleOf,
  withoutPhrase,
} from '../workflows/run.ts';
import type { WorkflowWords } from '../workflows/words.ts';
import type { WorkflowId } from '../workflows/workflow-ids.ts';
import type { DraftBox } from './draft-box.ts';
import { formatKeptAnswers, parseKeptAnswers } from './kept-answers.ts';
import type { Writer } from './writer.ts';

export type { Answer } from '../workflows/define-workflow.ts';
export type { Asked } from '../workflows/run.ts';

/** One workflow on screen. Everything typed is kept as it is typed; nothing is in the journal before `keep`. */
export interface WorkflowModel {
  id: WorkflowId;
  title: string;
  steps: ReadonlySignal<readonly Asked[]>;
  answers: ReadonlySignal<Answers>;
  /** The step that is open; as many as there are steps: the end, with what came out. */
  at: ReadonlySignal<number>;
  outcome: ReadonlySignal<Outcome>;
  /** Said when it was kept; null before. */
  closing: ReadonlySignal<string | null>;
  /** Whether anything was answered. */
  hasWords: ReadonlySignal<boolean>;
  /** Whether what was answered makes a record that could be kept. */
  hasRecord: ReadonlySignal<boolean>;
  /** Where to go from here, with what is known there already. */
  leadsTo: ReadonlySignal<readonly { id: WorkflowId; title: string; seed: Answers }[]>;
  /** BCP 47 */
  lang: string;
  /** Of the user, as a calendar date. */
  today: Day;
  box: DraftBox;
  answer(id: string, answer: Answer): void;
  go(at: number): void;
  next(): void;
  back(): void;
  /** Takes the words of this step out again and goes on. */
  skip(): void;
  typeDraft(text: string): void;
  leaveOut(phrase: string): void;
  copy(): Promise<void>;
  /** Puts the draft into what is open for writing on the page; absent where the sidebar stands beside no page. */
  place?: () => Promise<void>;
  keep(): Promise<boolean>;
  /** Empties it, so that it begins anew. */
  startOver(): void;
}

/** Puts a text into the one field that is open for writing on the page beside the sidebar, and says how it went. */
export type Place = (text: string) => Promise<'put' | 'none' | 'several' | 'refused' | 'elsewhere'>;

const placeWords = {
  put: 'It stands in the open draft. Nothing was sent.',
  none: 'No message or event is open for writing on this page. The text can be copied.',
  several: 'More than one draft is open. Click into the one that is meant, then try again.',
  refused: 'The page did not take it. The text can be copied.',
  elsewhere: 'Beside does not know where this site takes text. The text can be copied.',
} as const;

export interface WorkflowPorts {
  service: JournalService;
  words: WorkflowWords;
  box: DraftBox;
  writer: Writer;
  now(): Instant;
  newId(): string;
  copy(text: string): Promise<void>;
  place?: Place | undefined;
  subject(): Subject | null;
  onKept(): void;
}

export function createWorkflowModel(
  workflow: Workflow,
  context: WorkflowContext,
  ports: WorkflowPorts,
  seed: Answers = {},
): WorkflowModel {
  const { words, box, writer, place: into } = ports;
  const opening = () => ({ ...openingAnswers(workflow, context, words), ...seed });
  const under = parseKeptAnswers(box.text.peek());
  const answers = signal<Answers>(under?.answers ?? opening());
  const at = signal(under?.at ?? 0);
  const written = signal<string | null>(under?.draft ?? null);
  const kept = signal<{ words: string; undone: number } | null>(null);
  /** Taken back, it stands here again as it was. */
  const closing = computed(() =>
    kept.value?.undone === writer.undone.value ? (kept.value?.words ?? null) : null,
  );

  const given = computed(() => createGiven(context, answers.value));
  const answered = computed(() => answeredOf(workflow, context, answers.value));
  const steps = computed(() =>
    stepsOf(workflow, given.value).map((step) => askedOf(workflow, step, given.value, words)),
  );
  const here = computed(() => Math.min(at.value, steps.value.length));
  const said = computed(() => createGiven(context, answered.value));
  const draft = computed(() => written.value ?? draftOf(workflow, said.value, words));
  const outcome = computed(() => outcomeOf(workflow, said.value, draft.value, words));

  const store = () =>
    box.type(formatKeptAnswers({ answers: answers.peek(), at: at.peek(), draft: written.peek() }));

  function change(work: () => void): void {
    batch(work);
    store();
  }

  function answer(id: string, next: Answer): void {
    // What was written into the draft stays; a draft nobody wrote into follows the answers.
    change(() => {
      const before = answers.peek();
      answers.value = followed(workflow, context, words, [before, { ...before, [id]: next }]);
    });
  }

  function go(to: number): void {
    change(() => {
      at.value = Math.max(0, Math.min(to, steps.peek().length));
    });
    void box.flush();
  }

  async function copy(): Promise<void> {
    try {
      await ports.copy(outcome.peek().draft);
      writer.say({ text: 'Copied. Nothing was sent.', undo: false, failed: false });
    } catch {
      const text = 'Could not copy. The text stands here to be selected.';
      writer.say({ text, undo: false, failed: true });
    }
  }

  async function place(into: Place): Promise<void> {
    const how = await into(outcome.peek().draft).catch(() => 'refused' as const);
    writer.say({ text: placeWords[how], undo: false, failed: how !== 'put' });
  }

  const finished = (newId: () => string) =>
    finish(
      workflow,
      context,
      answers.value,
      draft.value,
      { newId, now: ports.now(), today: context.today },
      words,
    );

  async function keep(): Promise<boolean> {
    const made = untracked(() => finished(ports.newId));
    if (made === null) return false;
    await box.flush();
    const save = { ...made.save, draftIds: [box.id] };
    const went = await writer.write(() => ports.service.saveWorkflow(ports.subject(), save), {
      done: 'Kept.',
      undo: true,
      failed: 'Not kept; your words are still here.',
    });
    if (!went) return false;
    await box.load(async () => '');
    kept.value = { words: made.closing, undone: writer.undone.peek() };
    ports.onKept();
    return true;
  }

  return {
    id: workflow.id,
    title: titleOf(workflow, context, words),
    steps,
    answers,
    at: here,
    outcome,
    closing,
    hasWords: computed(() => Object.keys(answered.value).length > 0),
    hasRecord: computed(() => finished(() => '-') !== null),
    leadsTo: computed(() =>
      (workflow.leadsTo?.(said.value) ?? []).map((id) => ({
        id,
        title: titleOf(workflowOf(id), context, words),
        seed: { who: [...said.value.people('thank'), ...said.value.people('known')].slice(0, 1) },
      })),
    ),
    lang: context.lang,
    today: context.today,
    box,
    answer,
    go,
    next: () => go(here.peek() + 1),
    back: () => go(here.peek() - 1),
    skip() {
      const step = steps.peek()[here.peek()]?.step;
      const { [step?.id ?? '']: _, ...rest } = answers.peek();
      answers.value = rest;
      go(here.peek() + 1);
    },
    typeDraft: (text) =>
      change(() => {
        written.value = text;
      }),
    leaveOut: (phrase) =>
      change(() => {
        written.value = withoutPhrase(draft.peek(), phrase);
      }),
    copy,
    ...(into && { place: () => place(into) }),
    keep,
    startOver() {
      batch(() => {
        answers.value = opening();
        at.value = 0;
        written.value = null;
      });
      box.type('');
    },
  };
}
