import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { OwnDayRecords, OwnPoint } from '../core/own-day.ts';
import type { ReturningDate } from '../core/returning-date.ts';
import type { Instant } from '../core/time.ts';
import type { WorkflowContext } from '../workflows/define-workflow.ts';
import { workflowFor, workflowOf } from '../workflows/registry.ts';
import type { WorkflowId } from '../workflows/workflow-ids.ts';
import { promptOfDate, workflowOfDate } from './date-workflows.ts';
import { createDeliveryDesk, createOwnDesk, createPersonDesk, type DeskContext } from './desk-places.ts';
import type { OwnDayVoice, TodayPorts } from './today-ports.ts';
import type { WorkflowDesk } from './workflow-desk.ts';
import type { Writer } from './writer.ts';

/** Where the workflows of Today are gone through: beside a person, a delivery, or alone. */
export interface TodayDesks {
  /** The one that is open; null: none. */
  open: ReadonlySignal<WorkflowDesk | null>;
  leadsTo(from: OwnPoint | ReturningDate): WorkflowId | null;
  begin(from: OwnPoint | ReturningDate): Promise<void>;
  /** Shows what the user can go through alone, and what they kept there. */
  choose(): Promise<void>;
}

type From = OwnPoint | ReturningDate;
type Where = 'person' | 'delivery' | 'self';

/** Where it can be gone through, the most telling place first. */
function placesOf(from: From): readonly Where[] {
  const person: readonly Where[] = from.personId === null ? [] : ['person'];
  const delivery: readonly Where[] = 'prompt' in from && from.deliveryId !== null ? ['delivery'] : [];
  return [...delivery, ...person, 'self'];
}

function routeOf(from: From): { id: WorkflowId; where: Where } | null {
  const id =
    'prompt' in from
      ? (workflowFor(from.prompt.practice, from.prompt.key)?.id ?? null)
      : workflowOfDate[from.kind];
  // Whom somebody else could learn from is asked in a talk with them, and is no feedback on the user.
  if ('prompt' in from && from.prompt.practice === 'mentoring-360' && from.personId !== null) return null;
  const where = id && placesOf(from).find((each) => workflowOf(id).about.includes(each));
  return id && where ? { id, where } : null;
}

const promptOf = (from: From): WorkflowContext['prompt'] =>
  'prompt' in from ? from.prompt : promptOfDate(from);

export function createTodayDesks(
  ports: TodayPorts,
  shared: {
    now: ReadonlySignal<Instant>;
    records: ReadonlySignal<OwnDayRecords>;
    voice: ReadonlySignal<OwnDayVoice | null>;
    writer: Writer;
  },
): TodayDesks {
  const { service } = ports;
  const { now, records, writer, voice } = shared;
  const people = computed(() => records.value.people);
  const current = signal<WorkflowDesk | null>(null);

  const contextWith = ({ words }: OwnDayVoice): DeskContext => ({
    ports: { ...ports, words },
    now,
    people,
    box: ports.box,
    writer,
  });

  async function deskAt(where: Where, from: From, context: DeskContext): Promise<WorkflowDesk | null> {
    if (where === 'person' && from.personId !== null) {
      const page = await service.personPage(from.personId);
      if (page === null) return null;
      const shown = signal<PersonPage>(page);
      const subject = () => ({ person: page.person, meeting: null });
      return createPersonDesk(context, { page: shown, meeting: signal(null), subject });
    }
    if (where === 'delivery' && 'prompt' in from) {
      const delivery = records.peek().deliveries.find(({ id }) => id === from.deliveryId);
      return delivery ? createDeliveryDesk(context, signal(delivery), () => undefined) : null;
    }
    return createOwnDesk(context, signal([]));
  }

  return {
    open: computed(() => {
      const desk = current.value;
      return desk && (desk.open.value !== null || desk.choosing.value) ? desk : null;
    }),
    leadsTo: (from) => routeOf(from)?.id ?? null,
    async begin(from) {
      const route = routeOf(from);
      const speaking = voice.peek();
      if (!route || !speaking) return;
      try {
        const desk = await deskAt(route.where, from, contextWith(speaking));
        await desk?.start(route.id, promptOf(from));
        current.value = desk;
      } catch {
        const text = 'The journal could not be read just now. Nothing was changed.';
        writer.say({ text, undo: false, failed: true });
      }
    },
    async choose() {
      const speaking = voice.peek();
      if (!speaking) return;
      const desk = createOwnDesk(contextWith(speaking), signal([]));
      current.value = desk;
      await desk.turnTo();
    },
  };
}
