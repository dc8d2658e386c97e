import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Prompt } from '../core/prompt.ts';
import type { Instant } from '../core/time.ts';
import type { JournalService, Subject } from '../services/journal-service.ts';
import type { Answers, WorkflowContext } from '../workflows/define-workflow.ts';
import type { Shown } from '../workflows/shown.ts';
import type { WorkflowWords } from '../workflows/words.ts';
import type { WorkflowId } from '../workflows/workflow-ids.ts';
import type { DraftBox } from './draft-box.ts';
import { loadedPart } from './loaded-part.ts';
import type { Place, WorkflowModel } from './workflow-model.ts';
import type { Offered } from './workflow-shelf.ts';
import type { Writer } from './writer.ts';

export type { Shown };

/** The workflows themselves, which nobody sees before somebody's notes. */
const workflowShelf = loadedPart(() => import('./workflow-shelf.ts'));

/** Where workflows are begun: one beside each person, each delivery, and one for the user alone. */
export interface WorkflowDesk {
  open: ReadonlySignal<WorkflowModel | null>;
  /** The list of what can be begun, and of what was kept, is shown. */
  choosing: ReadonlySignal<boolean>;
  offered: ReadonlySignal<readonly Offered[]>;
  /** What was kept here before, newest first. */
  kept: ReadonlySignal<readonly Shown[]>;
  /** BCP 47 */
  lang: string;
  /** The kept record that is open; null for none. */
  reading: ReadonlySignal<string | null>;
  read(id: string | null): void;
  /** What a suggestion opens; null where one click does it. */
  openedBy(prompt: Prompt): WorkflowId | null;
  /** Opens what this suggestion leads to; it is answered when that is kept. */
  startFrom(prompt: Prompt): Promise<void>;
  start(id: WorkflowId, prompt?: WorkflowContext['prompt'], seed?: Answers): Promise<void>;
  choose(): void;
  /** Back to what was shown before; the words stay. */
  close(): void;
}

export interface DeskPorts {
  service: JournalService;
  /** As they are now: another language may be chosen later. null: English. */
  words(): WorkflowWords | null;
  /** Identity of the place in ids of drafts; what was begun about one record is not gone on with about another. */
  where(prompt: WorkflowContext['prompt']): string;
  box(id: string): Promise<DraftBox>;
  context(prompt: WorkflowContext['prompt']): Promise<WorkflowContext>;
  /** As far as it is known now, to say what there is. */
  shown: ReadonlySignal<WorkflowContext>;
  subject(): Subject | null;
  writer: Writer;
  now(): Instant;
  newId(): string;
  copy(text: string): Promise<void>;
  place?: Place | undefined;
  onKept?(id: WorkflowId): void;
}

export function createWorkflowDesk(ports: DeskPorts): WorkflowDesk {
  const open = signal<WorkflowModel | null>(null);
  const choosing = signal(false);
  const reading = signal<string | null>(null);
  /** A later click wins over the reading of an earlier one. */
  let turn = 0;

  const openedBy = (prompt: Prompt): WorkflowId | null =>
    workflowShelf.part.value?.openedBy(prompt, ports.shown.peek()) ?? null;

  async function start(
    id: WorkflowId,
    prompt: WorkflowContext['prompt'] = null,
    seed: Answers = {},
  ): Promise<void> {
    const mine = ++turn;
    try {
      const [shelf, context, box] = await Promise.all([
        workflowShelf.load(),
        ports.context(prompt),
        ports.box(`workflow:${id}:${ports.where(prompt)}`),
      ]);
      if (mine !== turn) return;
      const onKept = () => ports.onKept?.(id);
      open.value = shelf.beginIn(id, context, { ...ports, words: ports.words(), box, onKept }, seed);
      choosing.value = false;
    } catch {
      const text = 'The journal could not be read just now. Nothing was changed.';
      ports.writer.say({ text, undo: false, failed: true });
    }
  }

  return {
    open,
    choosing,
    offered: computed(() => workflowShelf.part.value?.offeredIn(ports.shown.value, ports.words()) ?? []),
    kept: computed(() => workflowShelf.part.value?.keptIn(ports.shown.value, ports.words()) ?? []),
    lang: ports.shown.peek().lang,
    reading,
    read: (id) => {
      reading.value = id;
    },
    openedBy,
    async startFrom(prompt) {
      const id = openedBy(prompt);
      if (id !== null) await start(id, prompt);
    },
    start,
    choose() {
      void workflowShelf.load().catch(() => undefined);
      turn += 1;
      open.value = null;
      reading.value = null;
      choosing.value = true;
    },
    close() {
      turn += 1;
      open.value = null;
      choosing.value = false;
    },
  };
}
