import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Delivery, Reflection } from '../core/delivery.ts';
import type { Person } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import { type DeliveryOverview, type Stage, stages } from '../services/journal-deliveries.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createJournalReading } from './journal-reading.ts';
import type { LookWords } from './look-words.ts';
import { createWriter, type Writer } from './writer.ts';

export interface DeliverySection {
  stage: Stage;
  title: string;
  rows: readonly Delivery[];
  /** There may be more. */
  isCut: boolean;
}

/** What a form says of a delivery; the rest of it stays as it is. */
export type DeliveryWords = Pick<Delivery, 'name' | 'on' | 'people' | 'guess'> & {
  worry: string;
  trouble: Delivery['trouble'];
  /** Those who follow it hear of it in another way: no update on it is suggested. */
  reportedElsewhere: boolean;
};

/** The form that is open: of a delivery, or of the look back on it; `id` 'new' for one not there yet. */
export interface OpenForm {
  what: 'delivery' | 'look';
  id: string;
}

export interface DeliveriesModel {
  failure: ReadonlySignal<string>;
  isRead: ReadonlySignal<boolean>;
  personId: ReadonlySignal<string | null>;
  sections: ReadonlySignal<readonly DeliverySection[]>;
  people: ReadonlySignal<readonly Person[]>;
  /** What was last set out to be tried, to be seen before the next one. */
  lastTry: ReadonlySignal<Reflection | null>;
  today: ReadonlySignal<Day>;
  lang: string;
  form: ReadonlySignal<OpenForm | null>;
  writer: Writer;
  looksOf(delivery: Delivery): readonly Reflection[];
  /** Those who took part and are in the journal. */
  peopleOf(delivery: Delivery): readonly Person[];
  choose(personId: string | null): void;
  more(stage: Stage): void;
  mark(delivery: Delivery): Promise<void>;
  leave(delivery: Delivery): Promise<void>;
  openForm(form: OpenForm | null): void;
  save(delivery: Delivery | null, words: DeliveryWords): Promise<void>;
  takeOut(delivery: Delivery): Promise<void>;
  lookBack(delivery: Delivery, words: LookWords): Promise<void>;
  refresh(): Promise<void>;
}

/** Rows of one heading that come at a time. */
const step = 20;

const titles: Readonly<Record<Stage, string>> = {
  ahead: 'Ahead',
  waiting: 'Nothing marked yet',
  marked: 'Marked',
  left: 'Left as it was',
};

const first = Object.fromEntries(stages.map((stage) => [stage, step])) as Readonly<Record<Stage, number>>;
const empty: DeliveryOverview = { groups: [], looks: new Map(), named: new Map(), lastTry: null };

/** Deliveries of everybody: what is ahead, what waits for a word, what was marked, and what was learned. */
export function createDeliveriesModel({ journal, clock, newId }: JournalPagePorts): DeliveriesModel {
  const personId = signal<string | null>(null);
  const form = signal<OpenForm | null>(null);
  let limits = first;
  const reading = createJournalReading({ journal, clock }, empty, () =>
    journal.deliveries(personId.peek(), limits),
  );
  const { found, today, refresh } = reading;
  const writer = createWriter(journal, refresh);

  async function put(action: () => Promise<unknown>, done: string): Promise<void> {
    const went = await writer.write(action, { done, undo: true, failed: 'The delivery was not changed.' });
    if (went) form.value = null;
  }

  void refresh();
  return {
    failure: reading.failure,
    isRead: reading.isRead,
    personId,
    sections: computed(() =>
      found.value.groups.map(({ stage, rows, isCut }) => ({
        ...{ stage, title: titles[stage], rows, isCut },
      })),
    ),
    people: reading.people,
    lastTry: computed(() => found.value.lastTry),
    today,
    lang: clock.lang,
    form,
    writer,
    looksOf: ({ id }) => found.value.looks.get(id) ?? [],
    peopleOf: (delivery) => delivery.people.flatMap((id) => found.value.named.get(id) ?? []),
    choose(id) {
      personId.value = id;
      limits = first;
      void refresh();
    },
    more(stage) {
      limits = { ...limits, [stage]: limits[stage] + step };
      void refresh();
    },
    mark: (delivery) => put(() => journal.closeDelivery(delivery, 'marked'), 'Marked.'),
    leave: (delivery) => put(() => journal.closeDelivery(delivery, 'left'), 'Left as it is.'),
    openForm(next) {
      form.value = next;
    },
    async save(delivery, words) {
      const name = words.name.trim();
      if (name === '') return;
      const stamp = clock.now();
      const made: Delivery = delivery ?? {
        ...{ id: newId(), eventKey: null, state: 'open', createdAt: stamp, updatedAt: stamp },
        ...words,
      };
      await put(
        () => journal.saveDelivery({ ...made, ...words, name }),
        delivery === null ? 'Kept.' : 'Changed.',
      );
    },
    takeOut: ({ id }) => put(() => journal.takeOut('deliveries', id), 'Taken out.'),
    async lookBack(delivery, words) {
      const stamp = clock.now();
      const reflection: Reflection = {
        ...{ id: newId(), about: { kind: 'delivery', id: delivery.id }, on: today.peek() },
        ...{ people: delivery.people, guess: delivery.guess, createdAt: stamp, updatedAt: stamp },
        ...words,
      };
      await put(() => journal.saveReflection(delivery, reflection), 'Kept with the delivery.');
    },
    refresh,
  };
}
