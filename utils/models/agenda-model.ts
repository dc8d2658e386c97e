import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import { type Topic, type Turn, turns } from '../core/topic.ts';
import type { JournalService, Subject } from '../services/journal-service.ts';
import type { Writer } from './writer.ts';

export interface AgendaModel {
  /** Topics of each turn in their order; dropped ones are gone, held ones stay until the next meeting. */
  turns: ReadonlySignal<readonly { turn: Turn; topics: readonly Topic[] }[]>;
  /** The turn a topic is being written for; null while nothing is added. */
  adding: ReadonlySignal<Turn | null>;
  /** The topic whose words are being changed. */
  editing: ReadonlySignal<string | null>;
  /** The topic that is to have the focus once it is drawn again. */
  focus: ReadonlySignal<string | null>;
  startAdding(turn: Turn): void;
  stopAdding(): void;
  add(text: string): Promise<boolean>;
  startEditing(id: string | null): void;
  edit(id: string, text: string): Promise<void>;
  tick(id: string, held: boolean): Promise<void>;
  drop(id: string): Promise<void>;
  /** One place up or down; over the edge of a turn into the next one. */
  step(id: string, by: -1 | 1): Promise<void>;
  move(id: string, turn: Turn, before: string | null): Promise<void>;
  focused(): void;
}

/** Where a topic lands one place away; null at either end of the agenda. */
export function stepFrom(
  groups: readonly { turn: Turn; topics: readonly Topic[] }[],
  id: string,
  by: -1 | 1,
): { turn: Turn; before: string | null } | null {
  const at = groups.findIndex(({ topics }) => topics.some((topic) => topic.id === id));
  const group = groups[at];
  if (!group) return null;
  const index = group.topics.findIndex((topic) => topic.id === id);
  const inside = index + by;
  if (inside >= 0 && inside < group.topics.length) {
    const before = group.topics[by === 1 ? index + 2 : inside]?.id ?? null;
    return { turn: group.turn, before };
  }
  const next = groups[at + by];
  if (!next) return null;
  return { turn: next.turn, before: by === 1 ? (next.topics[0]?.id ?? null) : null };
}

export function createAgendaModel(ports: {
  service: JournalService;
  subject(): Subject;
  page: ReadonlySignal<PersonPage>;
  writer: Writer;
}): AgendaModel {
  const { service, page, writer } = ports;
  const adding = signal<Turn | null>(null);
  const editing = signal<string | null>(null);
  const focus = signal<string | null>(null);
  const grouped = computed(() => {
    const shown = page.value.topics.filter((topic) => topic.state !== 'dropped');
    return turns.map((turn) => ({
      turn,
      topics: shown.filter((topic) => topic.turn === turn).sort((one, other) => one.order - other.order),
    }));
  });

  async function move(id: string, turn: Turn, before: string | null): Promise<void> {
    const went = await writer.write(() => service.moveTopic(id, turn, before), {
      failed: 'Could not move the topic.',
    });
    if (went) focus.value = id;
  }

  return {
    turns: grouped,
    adding,
    editing,
    focus,
    startAdding: (turn) => {
      adding.value = turn;
    },
    stopAdding: () => {
      adding.value = null;
    },
    startEditing: (id) => {
      editing.value = id;
    },
    focused: () => {
      focus.value = null;
    },
    move,
    add(text) {
      const turn = adding.peek() ?? 'mine';
      return writer.write(() => service.addTopic(ports.subject(), turn, text.trim(), null), {
        done: 'Added to the agenda.',
        failed: 'Could not add the topic.',
      });
    },
    async edit(id, text) {
      editing.value = null;
      focus.value = id;
      const words = text.trim();
      const topic = page.peek().topics.find((each) => each.id === id);
      if (words === '' || words === topic?.text) return;
      await writer.write(() => service.editTopic(id, { text: words }), {
        failed: 'Could not change the topic.',
      });
    },
    async tick(id, held) {
      await writer.write(() => service.editTopic(id, { state: held ? 'held' : 'open' }), {
        done: held ? 'Talked about.' : 'Open again.',
        undo: true,
        failed: 'Could not tick the topic off.',
      });
    },
    async drop(id) {
      await writer.write(() => service.editTopic(id, { state: 'dropped' }), {
        done: 'Dropped from the agenda.',
        undo: true,
        failed: 'Could not drop the topic.',
      });
    },
    async step(id, by) {
      const target = stepFrom(grouped.peek(), id, by);
      if (target) await move(id, target.turn, target.before);
    },
  };
}
