import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PersonPage } from '../core/journal.ts';
import type { Moment } from '../core/moment.ts';
import type { Item } from '../core/page-report.ts';
import { givenName, type Person } from '../core/person.ts';
import type { Prompt } from '../core/prompt.ts';
import type { Instant } from '../core/time.ts';
import type { Turn } from '../core/topic.ts';
import type { JournalService, Subject } from '../services/journal-service.ts';
import type { Rank, Ranking } from './panel-ports.ts';
import type { Writer } from './writer.ts';

/** A list that ends: never more suggestions than these. */
const most = 3;

export interface SuggestionModel {
  offered: ReadonlySignal<Ranking>;
  /** Key of the suggestion whose "Why this?" is open. */
  why: ReadonlySignal<string | null>;
  turnWhy(key: string | null): void;
  /** Notes once a day that these were seen, so that the ranking does not say the same thing twice running. */
  seen(): void;
  add(prompt: Prompt): Promise<void>;
  notNow(prompt: Prompt): Promise<void>;
  /** Its practice is not suggested beside this person any more; the card brings it back. */
  never(prompt: Prompt): Promise<void>;
}

/** A point about what comes next belongs to the last third; the others are the user's own. */
export const turnOf = (prompt: Prompt): Turn => (prompt.action === 'set-goal' ? 'next' : 'mine');

export function createSuggestionModel(ports: {
  service: JournalService;
  rank: Rank;
  subject(): Subject;
  page: ReadonlySignal<PersonPage>;
  stored: ReadonlySignal<boolean>;
  moment: ReadonlySignal<Moment | null>;
  item: ReadonlySignal<Item | null>;
  now: ReadonlySignal<Instant>;
  people: ReadonlySignal<readonly Person[]>;
  writer: Writer;
}): SuggestionModel {
  const leaving = signal<ReadonlySet<string>>(new Set());
  const why = signal<string | null>(null);
  const offered = computed<Ranking>(() => {
    const ranking = ports.rank(
      ports.page.value,
      ports.moment.value,
      ports.item.value,
      ports.now.value,
      ports.people.value,
    );
    const prompts = ranking.prompts.filter(({ key }) => !leaving.value.has(key)).slice(0, most);
    return { prompts, silence: ranking.silence };
  });

  /** Goes from the list at once; comes back when the answer could not be written. */
  async function answer(prompt: Prompt, said: 'added' | 'not-now', done: string): Promise<void> {
    leaving.value = new Set([...leaving.peek(), prompt.key]);
    if (why.peek() === prompt.key) why.value = null;
    const went = await ports.writer.write(
      () => ports.service.answerPrompt(ports.subject(), prompt, said, turnOf(prompt)),
      { done, undo: true, failed: 'Could not note your answer.' },
    );
    // From here on the answer in the journal keeps it away, so that taking it back brings it back.
    const rest = new Set(leaving.peek());
    rest.delete(prompt.key);
    leaving.value = rest;
    if (!went) why.value = null;
  }

  async function never({ practice, key }: Prompt): Promise<void> {
    const { person, confirmation } = ports.subject();
    const unsaid = [...new Set([...(person.unsaid ?? []), practice])];
    if (why.peek() === key) why.value = null;
    await ports.writer.write(() => ports.service.savePerson({ ...person, unsaid }, confirmation), {
      done: `Not suggested beside ${givenName(person.name)} any more.`,
      undo: true,
      failed: 'Could not note your answer.',
    });
  }

  const noted = new Set<string>();
  function seen(): void {
    // Nothing is stored of somebody the user has not written about.
    if (!ports.stored.peek()) return;
    for (const prompt of offered.peek().prompts) {
      if (noted.has(prompt.key)) continue;
      noted.add(prompt.key);
      ports.service.answerPrompt(ports.subject(), prompt, 'shown', turnOf(prompt)).catch(() => {
        // A showing that goes unnoted costs the user nothing.
      });
    }
  }

  return {
    offered,
    seen,
    why,
    turnWhy: (key) => {
      why.value = why.peek() === key ? null : key;
    },
    add: (prompt) => answer(prompt, 'added', 'Added to the agenda.'),
    never,
    notNow: (prompt) => answer(prompt, 'not-now', 'Set aside for now.'),
  };
}
