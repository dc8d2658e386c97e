import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Delivery } from '../core/delivery.ts';
import type { Entry } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import type { Goal } from '../core/goal.ts';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Note } from '../core/note.ts';
import { givenName, type Person } from '../core/person.ts';
import { dayOf, type Instant } from '../core/time.ts';
import type { Subject } from '../services/journal-service.ts';
import type { WorkflowContext } from '../workflows/define-workflow.ts';
import type { DraftBox } from './draft-box.ts';
import type { PanelPorts } from './panel-ports.ts';
import { createWorkflowDesk, type WorkflowDesk } from './workflow-desk.ts';
import type { Writer } from './writer.ts';

/** What a desk needs of the page it stands in. */
export type DeskPagePorts = Pick<PanelPorts, 'service' | 'words' | 'newId'> & {
  clock: Pick<PanelPorts['clock'], 'now' | 'zone' | 'lang'>;
  platform: Pick<PanelPorts['platform'], 'copy' | 'place'>;
};

/** What the desks of all places share. */
export interface DeskContext {
  ports: DeskPagePorts;
  now: ReadonlySignal<Instant>;
  people: ReadonlySignal<readonly Person[]>;
  /** A box of this page with what is stored for it. */
  box(id: string): Promise<DraftBox>;
  writer: Writer;
}

type About = Pick<WorkflowContext, 'page' | 'meeting' | 'delivery' | 'goals' | 'notes' | 'entries' | 'name'>;

const nobody: About = {
  page: null,
  meeting: null,
  delivery: null,
  goals: [],
  notes: [],
  entries: [],
  name: '',
};

function toContext(
  { ports, now, people }: DeskContext,
  about: About,
  prompt: WorkflowContext['prompt'],
): WorkflowContext {
  const { zone } = ports.clock;
  return {
    ...about,
    now: now.value,
    today: dayOf(now.value, zone),
    lang: ports.clock.lang,
    dayOf: (instant) => dayOf(instant, zone),
    people: people.value,
    prompt,
  };
}

const shared = ({ ports, box, writer }: DeskContext) => ({
  service: ports.service,
  words: () => ports.words,
  newId: ports.newId,
  now: () => ports.clock.now(),
  copy: (text: string) => ports.platform.copy(text),
  place: ports.platform.place,
  box,
  writer,
});

/** Beside one person. */
export function createPersonDesk(
  context: DeskContext,
  person: {
    page: ReadonlySignal<PersonPage>;
    meeting: ReadonlySignal<Meeting | null>;
    subject(): Subject;
  },
): WorkflowDesk {
  const aboutNow = (): About => {
    const page = person.page.value;
    const { entries, goals, notes } = page;
    return {
      ...nobody,
      page,
      goals,
      notes,
      entries,
      meeting: person.meeting.value,
      name: givenName(page.person.name),
    };
  };
  const shown = computed(() => toContext(context, aboutNow(), null));
  return createWorkflowDesk({
    ...shared(context),
    where: () => person.page.peek().person.id,
    shown,
    context: async (prompt) => ({ ...shown.peek(), prompt }),
    subject: person.subject,
  });
}

/** Beside a delivery, where nobody in particular is open. */
export function createDeliveryDesk(
  context: DeskContext,
  delivery: ReadonlySignal<Delivery>,
  onKept: () => void,
): WorkflowDesk {
  const shown = computed(() => toContext(context, { ...nobody, delivery: delivery.value }, null));
  const { eventKey, on, name } = delivery.peek();
  return createWorkflowDesk({
    ...shared(context),
    where: () => eventKey ?? `${on} ${name}`,
    shown,
    context: async (prompt) => ({ ...shown.peek(), prompt }),
    subject: () => null,
    onKept: (id) => {
      if (id === 'W1') onKept();
    },
  });
}

/** What the user keeps alone, about nobody who could be open. */
const ownKinds: readonly EntryKind[] = [
  'stock',
  'decision',
  'round',
  'gap',
  'lookout',
  'pattern',
  'passage',
  'update',
];

/** Days of the user's own lines that are offered where nobody is open. */
const linesFor = 100;

/** The record a suggestion names: what stands behind the first colon of its key. */
const recordIn = (prompt: WorkflowContext['prompt']): readonly string[] =>
  prompt?.key.split(':').slice(1, 2) ?? [];

/** For the user alone; what was kept is read when the desk is turned to. */
export function createOwnDesk(
  context: DeskContext,
  entries: { value: readonly Entry[] },
): WorkflowDesk & { turnTo(): Promise<void> } {
  const { service } = context.ports;
  const goals = signal<readonly Goal[]>([]);
  const notes = signal<readonly Note[]>([]);
  const shown = computed(() =>
    toContext(context, { ...nobody, goals: goals.value, notes: notes.value, entries: entries.value }, null),
  );
  async function read(): Promise<void> {
    const [own, lines, ...found] = await Promise.all([
      service.ownGoals(),
      service.recentNotes(linesFor),
      ...ownKinds.map((kind) => service.entries(kind)),
    ]);
    goals.value = own;
    notes.value = lines;
    entries.value = found
      .flat()
      .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1) || (a.createdAt < b.createdAt ? 1 : -1));
  }
  const desk = createWorkflowDesk({
    ...shared(context),
    where: (prompt) => ['self', ...recordIn(prompt)].join(':'),
    shown,
    async context(prompt) {
      await read();
      return { ...shown.peek(), prompt };
    },
    subject: () => null,
    onKept: () => void read().catch(() => undefined),
  });
  return {
    ...desk,
    async turnTo() {
      desk.choose();
      // The list is shown at once; what was kept joins it when it is read.
      await read().catch(() => undefined);
    },
  };
}
