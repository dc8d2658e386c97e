import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Delivery, Reflection } from '../core/delivery.ts';
import type { EventItem } from '../core/page-report.ts';
import type { Prompt } from '../core/prompt.ts';
import { type Day, dayOf, daysBetween, type Instant } from '../core/time.ts';
import type { JournalService } from '../services/journal-service.ts';
import type { DraftBox } from './draft-box.ts';
import type { PanelClock, Ranking } from './panel-ports.ts';
import { createWriter, type Writer } from './writer.ts';

/** The three questions of a look back, facts first. */
export const lookBackParts = ['facts', 'myPart', 'willTry'] as const;
export type LookBackPart = (typeof lookBackParts)[number];

export interface OpenedDelivery {
  delivery: Delivery;
  /** Who took part, as the page names them. */
  names: readonly string[];
  boxes: Readonly<Record<LookBackPart, DraftBox>>;
}

/** A delivery on screen, from opening to being replaced. */
export interface DeliveryModel {
  delivery: ReadonlySignal<Delivery>;
  names: readonly string[];
  boxes: Readonly<Record<LookBackPart, DraftBox>>;
  place: { zone: string; lang: string };
  today: ReadonlySignal<Day>;
  /** Whole days since it was delivered; negative before. */
  days: ReadonlySignal<number>;
  /** Which question is open; null before and after the look back. */
  step: ReadonlySignal<LookBackPart | null>;
  reflected: ReadonlySignal<boolean>;
  /** What is worth doing about it; nothing once it is marked or left. */
  points: ReadonlySignal<readonly Prompt[]>;
  /** Practice of the point whose "Why this?" is open. */
  why: ReadonlySignal<string | null>;
  turnWhy(practice: string | null): void;
  writer: Writer;
  lookBack(): void;
  go(part: LookBackPart): void;
  /** To the next question, or to the end, where the reflection is written. */
  next(): Promise<void>;
  skip(): Promise<void>;
  mark(): Promise<void>;
  leave(): Promise<void>;
}

/** A delivery the journal does not know yet; nothing is stored by making this. */
export function toDelivery(
  item: EventItem,
  eventKey: string | null,
  people: readonly string[],
  zone: string,
  id: string,
  now: Instant,
): Delivery {
  return {
    id,
    name: item.title.trim() || 'This delivery',
    on: item.allDay ? item.start.slice(0, 10) : dayOf(item.end, zone),
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
    service: JournalService;
    clock: PanelClock;
    newId(): string;
    now: ReadonlySignal<Instant>;
    rank(delivery: Delivery): Ranking;
  },
): DeliveryModel {
  const { service, clock, now } = ports;
  const delivery = signal(opened.delivery);
  const step = signal<LookBackPart | null>(null);
  const reflected = signal(false);
  const why = signal<string | null>(null);
  const points = computed(() => {
    if (delivery.value.state !== 'open') return [];
    const { prompts } = ports.rank(delivery.value);
    return prompts.filter(({ action }) => action !== 'start-reflection' || !reflected.value);
  });
  const today = computed(() => dayOf(now.value, clock.zone));

  /** What the journal knows of it now; what was opened where it knows nothing (any more). */
  async function refresh(): Promise<void> {
    const { eventKey } = opened.delivery;
    try {
      const stored = eventKey === null ? null : await service.delivery(eventKey);
      delivery.value = stored ?? opened.delivery;
    } catch {
      // The write before this one went well; the page keeps showing what it knew.
    }
  }
  const writer = createWriter(service, refresh);

  async function close(how: 'marked' | 'left', done: string): Promise<void> {
    const went = await writer.write(() => service.closeDelivery(delivery.peek(), how), {
      done,
      undo: true,
      failed: 'Could not note that.',
    });
    if (went && delivery.peek().eventKey === null) delivery.value = { ...delivery.peek(), state: how };
  }

  function toReflection(): Reflection {
    const at = clock.now();
    return {
      id: ports.newId(),
      about: { kind: 'delivery', id: delivery.peek().id },
      people: delivery.peek().people,
      on: today.peek(),
      facts: opened.boxes.facts.text.peek().trim(),
      myPart: opened.boxes.myPart.text.peek().trim(),
      willTry: opened.boxes.willTry.text.peek().trim(),
      createdAt: at,
      updatedAt: at,
    };
  }

  async function finish(): Promise<void> {
    const reflection = toReflection();
    if (reflection.facts === '' && reflection.myPart === '' && reflection.willTry === '') {
      step.value = null;
      return;
    }
    const boxes = lookBackParts.map((part) => opened.boxes[part]);
    const draftIds = boxes.map(({ id }) => id);
    const went = await writer.write(() => service.saveReflection(delivery.peek(), reflection, draftIds), {
      done: 'Your look back is kept.',
      failed: 'Your words are still here.',
    });
    if (!went) return;
    reflected.value = true;
    step.value = null;
    await Promise.all(boxes.map((box) => box.load(async () => '')));
  }

  async function next(): Promise<void> {
    const current = step.peek();
    if (current === null) return;
    await opened.boxes[current].flush();
    const following = lookBackParts[lookBackParts.indexOf(current) + 1];
    if (following) step.value = following;
    else await finish();
  }

  return {
    delivery,
    names: opened.names,
    boxes: opened.boxes,
    place: { zone: clock.zone, lang: clock.lang },
    today,
    days: computed(() => daysBetween(delivery.value.on, today.value)),
    step,
    reflected,
    points,
    why,
    turnWhy: (practice) => {
      why.value = practice;
    },
    writer,
    lookBack: () => {
      step.value = 'facts';
    },
    go: (part) => {
      step.value = part;
    },
    next,
    skip: next,
    mark: () => close('marked', 'Marked.'),
    leave: () => close('left', 'Left as it is.'),
  };
}
