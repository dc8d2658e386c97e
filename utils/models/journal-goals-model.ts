import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Goal, GoalStep } from '../core/goal.ts';
import type { Person } from '../core/person.ts';
import { type Day, dayOf } from '../core/time.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createWriter, type Writer } from './writer.ts';

/** What a form says of a goal; the rest of it stays as it is. */
export type GoalWords = Pick<
  Goal,
  'personId' | 'owner' | 'text' | 'kind' | 'side' | 'steps' | 'checkIn' | 'state'
> & {
  measure: string;
  reportedElsewhere: boolean;
  confidential: boolean;
};

/** What the form of a goal begins with. */
export const goalWords = (goal: Goal | null): GoalWords => ({
  ...(goal ?? blank),
  measure: goal?.measure ?? '',
  reportedElsewhere: goal?.reportedElsewhere ?? false,
  confidential: goal?.confidential ?? false,
});

export interface GoalsModel {
  failure: ReadonlySignal<string>;
  /** Under way and paused; then those that are over. */
  current: ReadonlySignal<readonly Goal[]>;
  over: ReadonlySignal<readonly Goal[]>;
  people: ReadonlySignal<readonly Person[]>;
  /** Sides of growth that no goal under way serves. */
  emptySides: ReadonlySignal<readonly string[]>;
  today: ReadonlySignal<Day>;
  lang: string;
  /** The goal whose form is open, 'new' for another one; null: none. */
  editing: ReadonlySignal<string | null>;
  writer: Writer;
  nameOf(personId: string | null): string;
  edit(id: string | null): void;
  save(goal: Goal | null, words: GoalWords): Promise<void>;
  tickStep(goal: Goal, index: number, done: boolean): Promise<void>;
  /** A dated line: progress that was seen, or what a look at it said. */
  log(goal: Goal, as: 'evidence' | 'check-in', text: string): Promise<void>;
  refresh(): Promise<void>;
}

const sides = ['connection', 'clarity', 'competency'] as const;
const isCurrent = ({ state }: Goal): boolean => state === 'active' || state === 'paused';

const blank: Omit<GoalWords, 'measure' | 'reportedElsewhere' | 'confidential'> = {
  ...{ personId: null, owner: 'me', text: '', kind: null, side: null, steps: [], checkIn: null },
  state: 'active',
};

/** Goals of everybody and one's own. Each change is one action and can be taken back. */
export function createGoalsModel({ journal, clock, newId }: JournalPagePorts): GoalsModel {
  const goals = signal<readonly Goal[]>([]);
  const people = signal<readonly Person[]>([]);
  const failure = signal('');
  const editing = signal<string | null>(null);
  const now = signal(clock.now());
  const today = computed(() => dayOf(now.value, clock.zone));
  const writer = createWriter(journal, refresh);

  async function refresh(): Promise<void> {
    now.value = clock.now();
    try {
      const found = await journal.goalsOverview();
      goals.value = found.goals.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
      people.value = found.people.toSorted((a, b) => a.name.localeCompare(b.name));
      failure.value = '';
    } catch (problem) {
      failure.value = openingWords(problem);
    }
  }

  const put = (goal: Goal, done: string) =>
    writer.write(() => journal.saveWorkflow(null, { goals: [goal] }), {
      done,
      undo: true,
      failed: 'The goal was not changed.',
    });

  void refresh();
  return {
    failure,
    current: computed(() => goals.value.filter(isCurrent)),
    over: computed(() => goals.value.filter((goal) => !isCurrent(goal))),
    people,
    emptySides: computed(() => {
      const served = goals.value.filter(({ state }) => state === 'active').map(({ side }) => side);
      return served.length === 0 ? [] : sides.filter((side) => !served.includes(side));
    }),
    today,
    lang: clock.lang,
    editing,
    writer,
    nameOf: (personId) => people.value.find(({ id }) => id === personId)?.name ?? '',
    edit(id) {
      editing.value = id;
    },
    async save(goal, words) {
      const stamp = clock.now();
      const made = goal ?? { id: newId(), evidence: [], createdAt: stamp, updatedAt: stamp };
      if (await put({ ...made, ...words }, goal ? 'Changed.' : 'Kept.')) editing.value = null;
    },
    async tickStep(goal, index, done) {
      const steps = goal.steps.map(
        (step, at): GoalStep => (at === index ? { ...step, done: done ? today.peek() : null } : step),
      );
      await put({ ...goal, steps }, done ? 'Step done.' : 'Step open again.');
    },
    async log(goal, as, text) {
      const line = { on: today.peek(), text: text.trim() };
      if (line.text === '') return;
      const change =
        as === 'evidence'
          ? { evidence: [...goal.evidence, line] }
          : { checkIns: [...(goal.checkIns ?? []), line], checkIn: null };
      await put({ ...goal, ...change }, 'Kept.');
    },
    refresh,
  };
}
