import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Person, type RelationshipKind, relationshipsOn } from '../core/person.ts';
import type { Day, Instant } from '../core/time.ts';
import type { JournalService, Subject } from '../services/journal-service.ts';
import type { Writer } from './writer.ts';

/** What the user says of a person: name, addresses, who they are to the user. */
export interface CardModel {
  cardOpen: ReadonlySignal<boolean>;
  /** Those that hold today. */
  relationships: ReadonlySignal<readonly RelationshipKind[]>;
  /** Whether to ask who this person is to the user. */
  asksWho: ReadonlySignal<boolean>;
  showCard(open: boolean): void;
  leaveWho(): void;
  saveCard(change: Partial<Person>): Promise<void>;
  setRelationship(kind: RelationshipKind): Promise<void>;
}

export function createCardModel(ports: {
  service: Pick<JournalService, 'savePerson'>;
  person: ReadonlySignal<Person>;
  subject(): Subject;
  today: ReadonlySignal<Day>;
  now(): Instant;
  writer: Writer;
  /** Has the open pages report once more: who somebody is may change what a meeting with them is. */
  readAgain(): Promise<void>;
}): CardModel {
  const { person, today, writer } = ports;
  const cardOpen = signal(false);
  const whoLeft = signal(false);
  const relationships = computed(() => relationshipsOn(person.value, today.value));

  async function saveCard(change: Partial<Person>): Promise<void> {
    const changed = { ...person.peek(), ...change, updatedAt: ports.now() };
    const { confirmation } = ports.subject();
    const went = await writer.write(() => ports.service.savePerson(changed, confirmation), {
      failed: 'Could not save the card.',
    });
    if (went) void ports.readAgain();
  }

  return {
    cardOpen,
    relationships,
    asksWho: computed(() => relationships.value.length === 0 && !whoLeft.value),
    showCard(open) {
      cardOpen.value = open;
    },
    leaveWho() {
      whoLeft.value = true;
    },
    saveCard,
    setRelationship: (kind) =>
      saveCard({ relationships: [...person.peek().relationships, { kind, from: null, to: null }] }),
  };
}
