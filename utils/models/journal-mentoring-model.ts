import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Agreement } from '../core/goal.ts';
import { type Person, type RelationshipKind, relationshipsOn } from '../core/person.ts';
import { type Day, dayOf } from '../core/time.ts';
import type { MentoringOverview } from '../services/journal-overview.ts';
import { openingWords } from './failure-words.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { createWriter, type Writer } from './writer.ts';

/** Somebody one learns from or teaches, with what was noted last in each direction. */
export interface MentoringPair {
  person: Person;
  kinds: readonly RelationshipKind[];
  gives: string;
  gets: string;
}

/** The words of an agreement that a form changes. */
export type AgreementWords = Pick<
  Agreement,
  | 'purpose'
  | 'wanted'
  | 'rhythm'
  | 'expectations'
  | 'confidentiality'
  | 'boundaries'
  | 'starts'
  | 'ends'
  | 'state'
> & { ending: string };

export interface MentoringModel {
  failure: ReadonlySignal<string>;
  /** Those who mentor the user, and those of both directions. */
  towards: ReadonlySignal<readonly MentoringPair[]>;
  /** Those the user mentors. */
  from: ReadonlySignal<readonly MentoringPair[]>;
  /** People the user leads with whom no mentoring is noted: the usual place for it is outside the line. */
  without: ReadonlySignal<readonly Person[]>;
  agreements: ReadonlySignal<readonly { agreement: Agreement; person: Person }[]>;
  /** People of a mentoring that has no agreement yet. */
  unagreed: ReadonlySignal<readonly Person[]>;
  today: ReadonlySignal<Day>;
  lang: string;
  /** Id of the agreement whose form is open, or `new:` and a person's id. */
  editing: ReadonlySignal<string | null>;
  writer: Writer;
  edit(id: string | null): void;
  save(agreement: Agreement | null, personId: string, words: AgreementWords): Promise<void>;
  refresh(): Promise<void>;
}

const towardsKinds: readonly RelationshipKind[] = ['mentor', 'reverse-mentor', 'buddy'];
const mentoringKinds: readonly RelationshipKind[] = [...towardsKinds, 'mentee'];

const empty: MentoringOverview = { people: [], agreements: [], exchanges: [] };

export function createMentoringModel({ journal, clock, newId }: JournalPagePorts): MentoringModel {
  const found = signal(empty);
  const failure = signal('');
  const editing = signal<string | null>(null);
  const now = signal(clock.now());
  const today = computed(() => dayOf(now.value, clock.zone));
  const writer = createWriter(journal, refresh);

  async function refresh(): Promise<void> {
    now.value = clock.now();
    try {
      found.value = await journal.mentoringOverview();
      failure.value = '';
    } catch (problem) {
      failure.value = openingWords(problem);
    }
  }

  function pairOf(person: Person): MentoringPair {
    const own = found.value.exchanges.filter(({ people }) => people.includes(person.id));
    const latest = (direction: 'give' | 'get') =>
      own.findLast((each) => each.direction === direction)?.text ?? '';
    const kinds = relationshipsOn(person, today.value).filter((kind) => mentoringKinds.includes(kind));
    return { person, kinds, gives: latest('give'), gets: latest('get') };
  }

  const holding = (kinds: readonly RelationshipKind[]) =>
    computed(() =>
      found.value.people
        .filter((person) => relationshipsOn(person, today.value).some((kind) => kinds.includes(kind)))
        .map(pairOf)
        .sort((a, b) => a.person.name.localeCompare(b.person.name)),
    );
  const towards = holding(towardsKinds);
  const from = holding(['mentee']);
  const personOf = (id: string) => found.value.people.find((person) => person.id === id);

  void refresh();
  return {
    failure,
    towards,
    from,
    without: computed(() =>
      found.value.people.filter((person) => {
        const kinds = relationshipsOn(person, today.value);
        return kinds.includes('report') && !kinds.some((kind) => mentoringKinds.includes(kind));
      }),
    ),
    agreements: computed(() =>
      found.value.agreements
        .flatMap((agreement) => {
          const person = personOf(agreement.personId);
          return person ? [{ agreement, person }] : [];
        })
        .sort((a, b) => a.person.name.localeCompare(b.person.name)),
    ),
    unagreed: computed(() =>
      [...towards.value, ...from.value]
        .map(({ person }) => person)
        .filter(
          ({ id, flags }) =>
            !flags.includes('no-agreement') &&
            !found.value.agreements.some(({ personId }) => personId === id),
        ),
    ),
    today,
    lang: clock.lang,
    editing,
    writer,
    edit(id) {
      editing.value = id;
    },
    async save(agreement, personId, words) {
      const stamp = clock.now();
      const made = agreement ?? { id: newId(), personId, createdAt: stamp, updatedAt: stamp };
      const first =
        agreement?.state !== 'extended' && words.state === 'extended'
          ? { extendedFrom: agreement?.ends ?? null }
          : {};
      const went = await writer.write(
        () => journal.saveWorkflow(null, { agreements: [{ ...made, ...words, ...first }] }),
        { done: agreement ? 'Changed.' : 'Kept.', undo: true, failed: 'The agreement was not changed.' },
      );
      if (went) editing.value = null;
    },
    refresh,
  };
}
