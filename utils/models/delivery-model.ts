import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Delivery } from '../core/delivery.ts';
import type { Item } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import type { Prompt } from '../core/prompt.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../core/time.ts';
import { nameOfDelivery } from '../services/journal-delivery.ts';
import { createDeliveryDesk } from './desk-places.ts';
import type { DraftBox } from './draft-box.ts';
import type { PanelPorts, Ranking } from './panel-ports.ts';
import type { WorkflowDesk } from './workflow-desk.ts';
import { createWriter, type Writer } from './writer.ts';

export interface OpenedDelivery {
  delivery: Delivery;
  /** Who took part, as the page names them. */
  names: readonly string[];
}

/** A delivery on screen, from opening to being replaced. */
export interface DeliveryModel {
  delivery: ReadonlySignal<Delivery>;
  names: readonly string[];
  place: { zone: string; lang: string };
  today: ReadonlySignal<Day>;
  /** Whole days since it was delivered; negative before. */
  days: ReadonlySignal<number>;
  workflows: WorkflowDesk;
  reflected: ReadonlySignal<boolean>;
  /** What is worth doing about it; nothing once it is marked or left. */
  points: ReadonlySignal<readonly Prompt[]>;
  /** Practice of the point whose "Why this?" is open. */
  why: ReadonlySignal<string | null>;
  turnWhy(practice: string | null): void;
  writer: Writer;
  /** Keeps it, so that it comes back after its day; not what is long past, or closed. */
  seen(): void;
  /** Opens the look back; from a suggestion, that one is answered by keeping it. */
  lookBack(prompt?: Prompt): Promise<void>;
  mark(): Promise<void>;
  leave(): Promise<void>;
}

/** Days before and after it in which it is worth keeping. */
const keptFor = 30;

/** The day of the event, or of the mail that tells of it. */
function deliveredOn(item: Item, zone: string): Day {
  if (item.kind === 'mail') return dayOf(item.date, zone);
  return item.allDay ? item.start.slice(0, 10) : dayOf(item.end, zone);
}

/** A delivery the journal does not know yet; nothing is stored by making this. */
export function toDelivery(
  item: Item,
  eventKey: string | null,
  people: readonly string[],
  zone: string,
  id: string,
  now: Instant,
): Delivery {
  return {
    id,
    name: nameOfDelivery(item),
    on: deliveredOn(item, zone),
    people,
    eventKey,
    state: 'open',
    guess: '',
    createdAt: now,
    updatedAt: now,
  };
}

export function createDeliveryModel(
  opened: OpenedDelivery,
  ports: {
    ports: PanelPorts;
    now: ReadonlySignal<Instant>;
    people: ReadonlySignal<readonly Person[]>;
    box(id: string): Promise<DraftBox>;
    rank(delivery: Delivery): Ranking;
  },
): DeliveryModel {
  const { now } = ports;
  const { service, clock } = ports.ports;
  const delivery = signal(opened.delivery);
  const why = signal<string | null>(null);
  const points = computed(() => {
    if (delivery.value.state !== 'open') return [];
    const { prompts } = ports.rank(delivery.value);
    return prompts.filter(({ action }) => action !== 'start-reflection' || !reflected.value);
  });
  const today = computed(() => dayOf(now.value, clock.zone));

  /** What the journal knows of it now; what was opened where it knows nothing (any more). */
  async function refresh(): Promise<void> {
    try {
      delivery.value = (await service.delivery(opened.delivery)) ?? opened.delivery;
    } catch {
      // The write before this one went well; the page keeps showing what it knew.
    }
  }
  const writer = createWriter(service, refresh);
  const keptAt = signal<number | null>(null);
  const reflected = computed(() => keptAt.value === writer.undone.value);

  async function close(how: 'marked' | 'left', done: string): Promise<void> {
    const went = await writer.write(() => service.closeDelivery(delivery.peek(), how), {
      done,
      undo: true,
      failed: 'Could not note that.',
    });
    if (went && delivery.peek().eventKey === null) delivery.value = { ...delivery.peek(), state: how };
  }

  const workflows = createDeliveryDesk(
    { ports: ports.ports, now, people: ports.people, box: ports.box, writer },
    delivery,
    () => {
      keptAt.value = writer.undone.peek();
    },
  );

  return {
    delivery,
    names: opened.names,
    place: { zone: clock.zone, lang: clock.lang },
    today,
    days: computed(() => daysBetween(delivery.value.on, today.value)),
    workflows,
    reflected,
    points,
    why,
    turnWhy: (practice) => {
      why.value = practice;
    },
    writer,
    seen() {
      const { state, on } = delivery.peek();
      const since = daysBetween(on, today.peek());
      // It was not asked for, so it is not complained of.
      if (state === 'open' && Math.abs(since) <= keptFor)
        service.noteDelivery(delivery.peek()).catch(() => undefined);
    },
    lookBack: (prompt) => workflows.start('W1', prompt ?? null),
    mark: () => close('marked', 'Marked.'),
    leave: () => close('left', 'Left as it is.'),
  };
}
