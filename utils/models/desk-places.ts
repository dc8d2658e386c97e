import { computed, type ReadonlySignal } from '@preact/signals';
import type { Delivery } from '../core/delivery.ts';
import type { Entry } from '../core/entry.ts';
import type { EntryKind } from '../core/entry-fields.ts';
import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
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

type About = Pick<WorkflowContext, 'page' | 'meeting' | 'delivery' | 'entries' | 'name'>;

const nobody: About = { page: null, meeting: null, delivery: null, entries: [], name: '' };

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
    const { entries } = page;
    return { ...nobody, page, entries, meeting: person.meeting.value, name: givenName(page.person.name) };
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
const ownKinds: readonly EntryKind[] = ['stock', 'decision', 'round', 'gap', 'lookout', 'pattern', 'update'];

/** For the user alone; `entries` are read when the desk is turned to. */
export function createOwnDesk(
  context: DeskContext,
  entries: { value: readonly Entry[] },
): WorkflowDesk & { turnTo(): Promise<void> } {
  const { service } = context.ports;
  const shown = computed(() => toContext(context, { ...nobody, entries: entries.value }, null));
  async function read(): Promise<void> {
    const found = await Promise.all(ownKinds.map((kind) => service.entries(kind)));
    entries.value = found
      .flat()
      .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1) || (a.createdAt < b.createdAt ? 1 : -1));
  }
  const desk = createWorkflowDesk({
    ...shared(context),
    where: () => 'self',
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
