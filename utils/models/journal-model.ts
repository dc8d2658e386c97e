import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { countedUpTo } from '../services/counted-up-to.ts';
import type { PeopleList } from '../services/first-list.ts';
import type { Touched } from '../services/journal-ports.ts';
import { createPeopleModel, type PeopleModel } from './journal-people-model.ts';
import type { JournalPersonModel } from './journal-person-model.ts';
import { createPlaceModel, type PlaceModel } from './journal-place.ts';
import type { JournalPagePorts } from './journal-ports.ts';
import { type LoadedPart, loadedPart } from './loaded-part.ts';

const personPart = loadedPart(() => import('./journal-person-model.ts'));

/** The journal page. What a view needs is made when the view is first shown. */
export interface JournalModel extends PlaceModel {
  people: PeopleModel;
  /** The person of the place; null when the place names none, and until all that shows one is there. */
  person: ReadonlySignal<JournalPersonModel | null>;
  /** How many follow-ups are open, both ways: "7", "99+"; '' for none, and until it was counted. */
  openFollowUps: ReadonlySignal<string>;
  /** All that the views work with, which comes after the first list. */
  whole: LoadedPart<JournalPagePorts>;
  /** Private words are shown as bars. */
  covered: ReadonlySignal<boolean>;
  turnCover(): void;
}

/** What there is from the beginning. */
export interface FirstJournalPorts extends Pick<JournalPagePorts, 'clock' | 'line' | 'drawn'> {
  /** The first rows, seen before the code of the journal is there; null: it has to be asked. */
  firstPeople(): Promise<PeopleList | null>;
  /** What other pages changed before the journal could hear of it; undefined: nothing. */
  missed(): readonly Touched[] | null | undefined;
}

/** Counted after the first list was drawn, and again with each change of one. */
async function countFollowUps({ journal }: JournalPagePorts, tell: (words: string) => void): Promise<void> {
  const count = () =>
    journal.countOpenFollowUps().then(
      (open) => tell(open === 0 ? '' : open < countedUpTo ? String(open) : `${countedUpTo - 1}+`),
      // The number is left out: the view itself says what could not be read.
      () => undefined,
    );
  journal.onTouched((touched) => {
    if (touched === null || touched.some(({ store }) => store === 'followUps')) void count();
  });
  await count();
}

/** Resolves once there is a list to show. */
const shown = (state: PeopleModel['state']): Promise<void> =>
  new Promise((resolve) => {
    state.subscribe((now) => {
      if (now !== 'reading') resolve();
    });
  });

/** @param whole what is loaded once the first list is drawn, or sooner where there is none without it. */
export function createJournalModel(
  first: FirstJournalPorts,
  whole: LoadedPart<JournalPagePorts>,
): JournalModel {
  const placing = createPlaceModel(first.line);
  const standings = async () => (await whole.load()).journal;
  const people = createPeopleModel({
    ...{ clock: first.clock, drawn: first.drawn },
    journal: {
      firstPeople: async () => (await first.firstPeople()) ?? (await standings()).firstPeople(),
      everybody: async () => (await standings()).everybody(),
      changed: async (list, touched) => (await standings()).changed(list, touched),
    },
  });
  const covered = signal(false);
  const openFollowUps = signal('');
  const personId = computed(() => {
    const { view, about } = placing.place.value;
    return view === 'people' ? about : '';
  });
  const person = computed(() => {
    const [part, ports] = [personPart.part.value, whole.part.value];
    if (personId.value === '' || part === null || ports === null) return null;
    return part.createJournalPersonModel(personId.value, ports);
  });
  // Where somebody's page is asked for first, it does not wait for the list to be drawn.
  effect(() => {
    if (personId.value === '') return;
    void whole.load().catch(() => undefined);
    void personPart.load().catch(() => undefined);
  });

  function follow(touched: readonly Touched[] | null): void {
    // Who is on screen first; everybody takes as long as there are people.
    void Promise.resolve(person.peek()?.refresh()).then(() => people.refresh(touched));
  }

  let hasBegun = false;
  whole.part.subscribe((ports) => {
    if (ports === null || hasBegun) return;
    hasBegun = true;
    ports.journal.onChanged(follow);
    const missed = first.missed();
    if (missed !== undefined) follow(missed);
    void shown(people.state)
      .then(first.drawn)
      .then(() => countFollowUps(ports, (words) => (openFollowUps.value = words)));
  });

  return {
    ...placing,
    openFollowUps,
    people,
    person,
    whole,
    covered,
    turnCover() {
      covered.value = !covered.peek();
    },
  };
}
